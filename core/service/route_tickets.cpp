#include "core/service/route_tickets.h"

#include <QSet>

#include "core/rules/record_condition.h"
#include "core/service/ticket.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

const TeamWork& ticketWork() {
  static const TeamWork work{
      "ticket_cap", "ticket_rotation",
      s("SELECT count(*) FROM ticket t WHERE t.assignee=? AND t._del IS NOT 1 AND %1").arg(ticketIsOpenSql())};
  return work;
}

class Router {
 public:
  /// `busy`: teams of which nobody was free for an earlier one of the same act, to be remembered for the next ones.
  Router(Transaction& tx, const Record& ticket, QSet<QString>* busy = nullptr)
      : m_tx(tx), m_ticket(ticket), m_busy(busy) {
    m_done.ticket = ticket.id();
    m_done.number = ticket.text("number");
    m_done.subject = ticket.title();
    m_done.how = s("no_rule");
  }

  Result<TicketRoute> run() {
    const Id last = lastAgent();
    if (auto found = find(last); !found.ok()) return found.problem();
    if (m_done.how == QLatin1String("no_rule") && last && barOf(m_tx, last, {}, ticketWork()) == TeamBar::None) {
      m_done.user = last;
      m_done.how = s("last_agent");
    }
    if (const auto user = m_done.user ? m_tx.record(m_tx.def("user"), m_done.user) : std::nullopt)
      m_done.userName = user->title();
    QHash<QString, Value> changes{{s("assigned_how"), m_done.how}};
    if (m_done.user) changes.insert(s("assignee"), m_done.user);
    if (m_team && m_ticket.value("team").isNull()) changes.insert(s("team"), m_team);
    if (auto set = m_tx.update(m_tx.def("ticket"), m_ticket.id(), changes); !set.ok()) return set.problem();
    return m_done;
  }

 private:
  /// Who last wrote a public answer to this person, or else to this firm.
  Id lastAgent() {
    for (const char* key : {"contact", "company"}) {
      const Id whose = m_ticket.value(key).id();
      if (!whose) continue;
      db::StatementUse row(m_tx.connection().cached(
          s("SELECT m.author FROM ticket_message m JOIN ticket t ON t.id=m.ticket WHERE t.%1=? AND t.id<>? AND t._del "
            "IS "
            "NOT 1 AND m._del IS NOT 1 AND m.kind='public' AND m.direction='out' AND m.automatic IS NOT 1 AND m.author "
            "IS NOT NULL ORDER BY m.sent_at DESC LIMIT 1")
              .arg(s(key))));
      row->bind(1, whose.bits()).bind(2, m_ticket.id().bits());
      if (row->step()) return row->id(0);
    }
    return {};
  }

  Result<void> find(Id last) {
    if (const Id team = m_ticket.value("team").id()) return nextOf(team, {}, last);
    std::vector<Id> rules;
    {
      db::StatementUse rows(m_tx.connection().cached(
          s("SELECT id FROM assignment_rule WHERE _del IS NOT 1 AND off IS NOT 1 AND kind='ticket' ORDER BY position, "
            "id")));
      while (rows->step()) rules.push_back(rows->id(0));
    }
    for (const Id id : rules) {
      const auto rule = m_tx.record(m_tx.def("assignment_rule"), id);
      if (!rule || !recordFits(m_tx, m_ticket.def(), m_ticket.id(), rule->text("condition"))) continue;
      m_done.rule = id;
      m_done.ruleName = rule->title();
      const Id user = rule->value("user").id();
      if (!user) return nextOf(rule->value("team").id(), rule->text("skill"), last);
      const TeamBar bar = barOf(m_tx, user, rule->text("skill"), ticketWork());
      m_done.how = bar == TeamBar::None ? s("rule") : s("nobody_free");
      if (bar == TeamBar::None) {
        m_done.user = user;
      } else {
        const auto record = m_tx.record(m_tx.def("user"), user);
        m_done.barred << std::pair(record ? record->title() : QString(), bar);
      }
      return {};
    }
    return {};
  }

  Result<void> nextOf(Id id, const QString& skill, Id last) {
    m_done.how = s("nobody_free");
    const auto team = m_tx.record(m_tx.def("lead_team"), id);
    if (!team || team->deleted) return {};
    m_team = id;
    m_done.teamName = team->title();
    const QString key = QString::number(id.bits()) + QLatin1Char('/') + skill;
    if (m_busy && m_busy->contains(key)) return {};
    const Result<TeamTurn> turn = nextOfTeam(m_tx, *team, skill, ticketWork(), last);
    if (!turn.ok()) return turn.problem();
    if (!turn->user && m_busy) m_busy->insert(key);
    m_done.user = turn->user;
    if (turn->user)
      m_done.how = last && turn->user == last ? s("last_agent") : s("rule");
    else
      m_done.barred = turn->barred;
    return {};
  }

  Transaction& m_tx;
  const Record& m_ticket;
  TicketRoute m_done;
  QSet<QString>* m_busy;
  Id m_team;
};

/// What the rules gave to nobody, the oldest first. What rests is left alone.
constexpr const char* kUnrouted =
    "SELECT t.id FROM ticket t WHERE t.assignee IS NULL AND t.state IN ('new', 'open') AND t.assigned_how IN "
    "('nobody_free', 'no_rule') AND t._del IS NOT 1 AND (t.snoozed_until IS NULL OR t.snoozed_until<=?) ORDER BY "
    "t.received, t.id";

std::vector<Id> unrouted(Transaction& tx) {
  std::vector<Id> ids;
  db::StatementUse rows(tx.connection().cached(s(kUnrouted)));
  rows->bind(1, tx.now());
  while (rows->step()) ids.push_back(rows->id(0));
  return ids;
}

std::vector<Id> waiting(Transaction& tx, const std::vector<qint64>& named) {
  const QSet<qint64> wanted(named.begin(), named.end());
  std::vector<Id> ids;
  db::Statement rows(tx.connection(), s("SELECT t.id FROM ticket t WHERE t.assignee IS NULL AND t._del IS NOT 1 AND %1 "
                                        "ORDER BY t.received, t.id")
                                          .arg(ticketIsOpenSql()));
  while (rows.step())
    if (wanted.isEmpty() || wanted.contains(rows.integer(0))) ids.push_back(rows.id(0));
  return ids;
}

}  // namespace

bool hasTicketRules(db::Connection& connection) {
  db::StatementUse row(connection.cached(
      s("SELECT 1 FROM assignment_rule WHERE _del IS NOT 1 AND off IS NOT 1 AND kind='ticket' LIMIT 1")));
  return row->step();
}

Result<TicketRoute> routeTicket(Transaction& tx, const Record& ticket) { return Router(tx, ticket).run(); }

Result<RouteReport> routeTickets(Workspace& workspace, const std::vector<qint64>& tickets, bool rehearse) {
  RouteReport report;
  const Result<qint64> tid =
      workspace.transactAct({ActKind::RouteTickets, s("ticket"), {}}, [&](Transaction& tx) -> Result<void> {
        for (const Id id : waiting(tx, tickets)) {
          const auto ticket = tx.record(tx.def("ticket"), id);
          const Result<TicketRoute> done = routeTicket(tx, *ticket);
          if (!done.ok()) return done.problem();
          if (done->user) ++report.assigned;
          report.tickets << *done;
        }
        tx.setAct({ActKind::RouteTickets, s("ticket"), {QString::number(report.assigned)}});
        if (rehearse) tx.rehearse();
        return {};
      });
  if (!tid.ok()) return tid.problem();
  report.tid = *tid;
  return report;
}

bool hasUnrouted(db::Connection& connection, UtcMs now) {
  db::StatementUse row(connection.cached(s(kUnrouted)));
  row->bind(1, now);
  return row->step();
}

Result<RouteReport> routeUnrouted(Workspace& workspace) {
  RouteReport report;
  {
    const auto looked = guarded([&] { return hasUnrouted(workspace.read()->connection(), workspace.now()); });
    if (!looked.ok()) return looked.problem();
    if (!*looked) return report;
  }
  const Result<qint64> tid =
      workspace.note({ActKind::RouteTickets, s("ticket"), {}}, [&](Transaction& tx) -> Result<void> {
        QSet<QString> busy;
        for (const Id id : unrouted(tx)) {
          const auto ticket = tx.record(tx.def("ticket"), id);
          const Result<TicketRoute> done = Router(tx, *ticket, &busy).run();
          if (!done.ok()) return done.problem();
          if (done->user) ++report.assigned;
          report.tickets << *done;
        }
        tx.setAct({ActKind::RouteTickets, s("ticket"), {QString::number(report.assigned)}});
        if (report.assigned == 0) tx.rehearse();
        return {};
      });
  if (!tid.ok()) return tid.problem();
  report.tid = *tid;
  return report;
}

}  // namespace relata
