#include "core/sales/assign_leads.h"

#include "core/base/text.h"
#include "core/rules/record_condition.h"
#include "core/sales/lead.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class Assigner {
 public:
  Assigner(Transaction& tx, const Record& lead) : m_tx(tx), m_lead(lead) {
    m_done.lead = lead.id();
    m_done.title = lead.title();
    m_done.how = s("no_rule");
  }

  Result<LeadAssignment> run() {
    if (const Id owner = existingOwner()) {
      m_done.owner = owner;
      m_done.how = s("existing_owner");
    } else if (auto ruled = byRules(); !ruled.ok()) {
      return ruled.problem();
    }
    if (const auto user = m_done.owner ? m_tx.record(m_tx.def("user"), m_done.owner) : std::nullopt)
      m_done.ownerName = user->title();
    QHash<QString, Value> changes{{s("assigned_how"), m_done.how}};
    if (m_done.owner) changes.insert(s("owner"), m_done.owner);
    if (auto set = m_tx.update(m_tx.def("lead"), m_lead.id(), changes); !set.ok()) return set.problem();
    if (m_done.owner && m_done.rule)
      if (auto noted = noteRule(); !noted.ok()) return noted.problem();
    return m_done;
  }

 private:
  /// The rule of leads has just noted the new owner; here it is known which
  /// rule chose them.
  Result<void> noteRule() {
    Id turn;
    {
      db::StatementUse row(
          m_tx.connection().cached(s("SELECT id FROM lead_turn WHERE lead=? AND _del IS NOT 1 ORDER BY "
                                     "since DESC, id DESC LIMIT 1")));
      row->bind(1, m_lead.id().bits());
      if (row->step()) turn = row->id(0);
    }
    return turn ? m_tx.update(m_tx.def("lead_turn"), turn, {{s("rule"), m_done.rule}}) : Result<void>();
  }

  Id one(const char* sql, const QList<Value>& binds) {
    db::StatementUse row(
        m_tx.connection().cached(s(sql).replace(s("{active}"), s("JOIN user u ON u.id = x.owner AND "
                                                                 "u.active = 1 AND u._del IS NOT 1"))));
    for (qsizetype i = 0; i < binds.size(); ++i) row->bindValue(static_cast<int>(i) + 1, binds[i]);
    return row->step() ? row->id(0) : Id();
  }

  /// Whoever looks after the person or the firm already. The firm is known by
  /// its name, or by the host of the address.
  Id existingOwner() {
    const QString email = normalEmail(m_lead.text("email"));
    const QString firm = m_lead.text("company_name");
    const QString host =
        m_lead.text("website").isEmpty() ? email.section(QLatin1Char('@'), 1) : normalUrlHost(m_lead.text("website"));
    Id owner;
    if (!email.isEmpty())
      owner =
          one("SELECT x.owner FROM contact x {active} WHERE x.email = ? "
              "COLLATE NOCASE AND x.email IS NOT NULL AND "
              "x._del IS NOT 1 ORDER BY x.id LIMIT 1",
              {email});
    if (!owner && !host.isEmpty())
      owner =
          one("SELECT x.owner FROM company x {active} WHERE x.domain = ? "
              "AND x.domain IS NOT NULL AND x._del IS NOT "
              "1 ORDER BY x.id LIMIT 1",
              {host});
    if (!owner && !firm.isEmpty()) {
      db::StatementUse row(
          m_tx.connection().cached(s("SELECT x.owner FROM company x JOIN user u ON u.id = x.owner AND "
                                     "u.active = 1 AND u._del IS NOT 1 WHERE "
                                     "x._key = ? AND x._del IS NOT 1 ORDER BY x.id LIMIT 1")));
      row->bind(1, sortKey(firm));
      if (row->step()) owner = row->id(0);
    }
    if (!owner && !email.isEmpty())
      owner =
          one("SELECT x.owner FROM lead x {active} WHERE x.email = ? "
              "COLLATE NOCASE AND x.email IS NOT NULL AND "
              "x._del IS NOT 1 AND x.id <> ? ORDER BY x.id LIMIT 1",
              {email, m_lead.id()});
    return owner;
  }

  Result<void> byRules() {
    std::vector<Id> rules;
    {
      db::StatementUse rows(
          m_tx.connection().cached(s("SELECT id FROM assignment_rule WHERE _del IS NOT 1 AND off IS NOT "
                                     "1 AND kind IS NOT 'ticket' ORDER BY position, id")));
      while (rows->step()) rules.push_back(rows->id(0));
    }
    for (const Id id : rules) {
      const auto rule = m_tx.record(m_tx.def("assignment_rule"), id);
      if (!rule || !recordFits(m_tx, m_tx.def("lead"), m_lead.id(), rule->text("condition"))) continue;
      m_done.rule = id;
      m_done.ruleName = rule->title();
      m_done.how = s("rule");
      return follow(*rule);
    }
    return {};
  }

  Result<void> follow(const Record& rule) {
    if (const Id user = rule.value("user").id()) {
      const auto record = m_tx.record(m_tx.def("user"), user);
      const bool active = record && !record->deleted && record->value("active").flag();
      if (active) m_done.owner = user;
      if (!active) bar(record ? record->title() : QString(), TeamBar::Inactive);
      return {};
    }
    const auto team = m_tx.record(m_tx.def("lead_team"), rule.value("team").id());
    if (!team || team->deleted) return bar(QString(), TeamBar::Inactive), Result<void>();
    m_done.teamName = team->title();
    return nextOf(*team, rule.text("skill"));
  }

  Result<void> nextOf(const Record& team, const QString& skill) {
    const TeamWork leads{
        "cap", "rotation",
        s("SELECT count(*) FROM lead t WHERE t.owner=? AND t._del IS NOT 1 AND %1").arg(leadIsOpenSql())};
    const Result<TeamTurn> turn = nextOfTeam(m_tx, team, skill, leads);
    if (!turn.ok()) return turn.problem();
    m_done.owner = turn->user;
    if (!turn->user) {
      m_done.how = s("nobody_free");
      m_done.barred = turn->barred;
    }
    return {};
  }

  void bar(const QString& name, TeamBar why) {
    m_done.how = s("nobody_free");
    m_done.barred = {{name, why}};
  }

  Transaction& m_tx;
  const Record& m_lead;
  LeadAssignment m_done;
};

/// All open leads without an owner, the oldest first, or those of the list that
/// are so.
std::vector<Id> waiting(Transaction& tx, const std::vector<qint64>& named) {
  const QSet<qint64> wanted(named.begin(), named.end());
  std::vector<Id> ids;
  db::Statement rows(tx.connection(), s("SELECT t.id FROM lead t WHERE t.owner IS NULL AND "
                                        "t._del IS NOT 1 AND %1 ORDER "
                                        "BY t.received, t.id")
                                          .arg(leadIsOpenSql()));
  while (rows.step())
    if (wanted.isEmpty() || wanted.contains(rows.integer(0))) ids.push_back(rows.id(0));
  return ids;
}

}  // namespace

bool hasAssignmentRules(db::Connection& connection) {
  db::StatementUse row(
      connection.cached(s("SELECT 1 FROM assignment_rule WHERE _del IS NOT 1 "
                          "AND off IS NOT 1 AND kind IS NOT 'ticket' LIMIT 1")));
  return row->step();
}

Result<LeadAssignment> assignLead(Transaction& tx, const Record& lead) { return Assigner(tx, lead).run(); }

Result<AssignReport> assignLeads(Workspace& workspace, const std::vector<qint64>& leads, bool rehearse) {
  AssignReport report;
  const Result<qint64> tid =
      workspace.transactAct({ActKind::AssignLeads, s("lead"), {}}, [&](Transaction& tx) -> Result<void> {
        for (const Id id : waiting(tx, leads)) {
          const auto lead = tx.record(tx.def("lead"), id);
          Result<LeadAssignment> done = assignLead(tx, *lead);
          if (!done.ok()) return done.problem();
          if (done->owner) ++report.assigned;
          report.leads << *std::move(done);
        }
        tx.setAct({ActKind::AssignLeads, s("lead"), {QString::number(report.assigned)}});
        if (rehearse) tx.rehearse();
        return {};
      });
  if (!tid.ok()) return tid.problem();
  report.tid = *tid;
  return report;
}

}  // namespace relata
