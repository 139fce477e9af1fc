#include "core/sales/lead_pool.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

#include "core/activities/touch_sql.h"
#include "core/sales/lead.h"
#include "core/store/reader.h"
#include "core/store/settings.h"
#include "core/workspace/write_setting.h"

namespace relata {
namespace {

constexpr qint64 kDay = 86'400'000;

QString s(const char* text) { return QString::fromUtf8(text); }

qint64 number(db::Connection& connection, const char* key, qint64 usual) {
  bool ok = false;
  const qint64 set = settingOf(connection, s(key)).toLongLong(&ok);
  return ok && set >= 0 ? set : usual;
}

qint64 counted(Transaction& tx, const QString& sql, const QList<Value>& binds) {
  db::Statement row(tx.connection(), sql);
  row.bindAll(binds);
  return row.step() ? row.integer(0) : 0;
}

QString nameOf(Transaction& tx, const char* entity, Id id) {
  const auto record = id ? tx.record(tx.def(entity), id) : std::nullopt;
  return record ? record->title() : QString();
}

bool isOpen(const Record& lead) {
  const QString status = lead.text("status");
  return !lead.deleted && status != QLatin1String("converted") && status != QLatin1String("disqualified");
}

/// "Ada Lindqvist", or "Ada Lindqvist (+4)".
QString namesOf(Transaction& tx, const std::vector<qint64>& leads) {
  const QString first = leads.empty() ? QString() : nameOf(tx, "lead", Id(leads.front()));
  return leads.size() < 2 ? first : s("%1 (+%2)").arg(first).arg(leads.size() - 1);
}

Result<void> checkLimits(Transaction& tx, const PoolRules& rules, qint64 wanted) {
  const qint64 held = counted(tx,
                              s("SELECT count(*) FROM lead t WHERE t.owner=? "
                                "AND t._del IS NOT 1 AND %1")
                                  .arg(leadIsOpenSql()),
                              {tx.me()});
  if (rules.mostOpen > 0 && held + wanted > rules.mostOpen)
    return Problem("claim-most-open", {QString::number(rules.mostOpen), QString::number(held)});
  const QDate today = QDateTime::fromMSecsSinceEpoch(tx.now(), QTimeZone::systemTimeZone()).date();
  const qint64 morning = today.startOfDay(QTimeZone::systemTimeZone()).toMSecsSinceEpoch();
  const qint64 claimed = counted(tx,
                                 s("SELECT count(*) FROM lead_turn WHERE owner=? AND "
                                   "how='claimed' AND since>=? AND _del IS NOT 1"),
                                 {tx.me(), morning});
  if (rules.mostADay > 0 && claimed + wanted > rules.mostADay)
    return Problem("claim-most-day", {QString::number(rules.mostADay), QString::number(claimed)});
  return {};
}

// Since when the owner has had a lead.
constexpr const char* kHeldSince =
    "coalesce((SELECT max(n.since) FROM lead_turn n WHERE n.lead = t.id AND n._del IS NOT 1), t.received, 0)";

/// The last days of customers' contracts, by what their leads know of them; that of a contract that runs on is far.
class LastDays {
 public:
  LastDays(db::Connection& connection, UtcMs now) : m_today(day(now)) {
    db::Statement rows(
        connection,
        s("WITH contracts AS (SELECT company, CASE WHEN company IS NULL THEN contact END AS contact, max(CASE WHEN "
          "status = 'active' AND (ends IS NULL OR ends >= ?1 OR renewal = 'automatic') THEN '9999-01-01' ELSE ends "
          "END) AS ended FROM contract WHERE _del IS NOT 1 AND status IS NOT 'draft' GROUP BY 1, 2), "
          "signed AS (SELECT company, ended FROM contracts WHERE company IS NOT NULL UNION ALL SELECT p.company, "
          "o.ended FROM contracts o JOIN contact p ON p.id = o.contact WHERE p.company IS NOT NULL) "
          "SELECT c.name, o.ended FROM signed o JOIN company c ON c.id = o.company UNION ALL SELECT c.domain, o.ended "
          "FROM signed o JOIN company c ON c.id = o.company UNION ALL SELECT p.email, o.ended FROM contracts o JOIN "
          "contact p ON p.id = o.contact UNION ALL SELECT p.email, o.ended FROM signed o JOIN contact p ON p.company = "
          "o.company"));
    rows.bind(1, m_today);
    while (rows.step()) {
      const QString word = rows.text(0).toLower(), ended = rows.text(1);
      if (!word.isEmpty() && !ended.isEmpty()) m_days[word] = std::max(m_days.value(word), ended);
    }
  }

  /// Of whoever the lead may be: one contract that runs keeps it, whatever ended besides. Empty: none is known.
  QString of(const QString& company, const QString& email) const {
    const QString mail = email.toLower();
    return std::max({m_days.value(company.toLower()), m_days.value(mail),
                     m_days.value(mail.mid(mail.indexOf(QLatin1Char('@')) + 1))});
  }
  bool isOver(const QString& lastDay) const { return lastDay < m_today; }

 private:
  static QString day(UtcMs moment) {
    return QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::systemTimeZone()).date().toString(Qt::ISODate);
  }
  QString m_today;
  QHash<QString, QString> m_days;
};

/// Open leads of somebody, since a time that `since` says and that is before `limit`; their company and address last.
db::Statement ownedLeads(db::Connection& connection, QString since, UtcMs now, UtcMs limit) {
  since.replace(s("{now}"), QString::number(now));
  db::Statement rows(connection, s("SELECT t.id, t.owner, t.name, %1 AS since, t.company_name, t.email FROM lead t "
                                   "WHERE t.owner IS NOT NULL AND t._del IS NOT 1 AND %2 AND since < ?1 ORDER BY t.id")
                                     .arg(since, leadIsOpenSql()));
  rows.bind(1, limit);
  return rows;
}

QList<Recycled> untouchedLeads(db::Connection& connection, UtcMs now, qint64 days, const LastDays& lastDays) {
  QList<Recycled> leads;
  const QString since = s("max(coalesce(%1, 0), %2)").arg(lastEffortSql("= t.id"), s(kHeldSince));
  db::Statement rows = ownedLeads(connection, since, now, now - days * kDay);
  while (rows.step())
    if (lastDays.isOver(lastDays.of(rows.text(4), rows.text(5))))
      leads << Recycled{rows.id(0), rows.id(1), rows.text(2), {}, (now - rows.integer(3)) / kDay, false};
  return leads;
}

QList<Recycled> leadsAfterContract(db::Connection& connection, UtcMs now, qint64 days, const LastDays& lastDays) {
  QList<Recycled> leads;
  const UtcMs limit = now - days * kDay;
  db::Statement rows = ownedLeads(connection, s(kHeldSince), now, limit);
  while (rows.step()) {
    const QString last = lastDays.of(rows.text(4), rows.text(5));
    if (last.isEmpty() || !lastDays.isOver(last)) continue;
    const QDate dayAfter = QDate::fromString(last, Qt::ISODate).addDays(1);
    const UtcMs since = std::max(rows.integer(3), dayAfter.startOfDay(QTimeZone::systemTimeZone()).toMSecsSinceEpoch());
    if (since < limit) leads << Recycled{rows.id(0), rows.id(1), rows.text(2), {}, (now - since) / kDay, true};
  }
  return leads;
}

QList<Recycled> dueLeads(db::Connection& connection, UtcMs now, const RecycleAfter& after) {
  QList<Recycled> leads;
  if (after.untouched <= 0 && after.contractEnded <= 0) return leads;
  const LastDays lastDays(connection, now);
  if (after.untouched > 0) leads = untouchedLeads(connection, now, after.untouched, lastDays);
  if (after.contractEnded <= 0) return leads;
  QSet<Id> known;
  for (const Recycled& one : std::as_const(leads)) known << one.lead;
  for (const Recycled& one : leadsAfterContract(connection, now, after.contractEnded, lastDays))
    if (!known.contains(one.lead)) leads << one;
  return leads;
}

bool isShared(db::Connection& connection) {
  for (const char* key : {"lead_claim_open", "lead_claim_day"})
    if (!settingOf(connection, s(key)).isEmpty()) return true;
  return connection.integer(s("SELECT count(*) FROM user WHERE _del IS NOT 1 AND active=1")) > 1;
}

}  // namespace

Result<void> mayClaim(Transaction& tx, qint64 wanted) {
  if (!isShared(tx.connection())) return {};
  return checkLimits(tx, poolRules(tx.connection()), wanted);
}

PoolRules poolRules(db::Connection& connection) {
  const PoolRules usual;
  return {number(connection, "lead_claim_open", usual.mostOpen), number(connection, "lead_claim_day", usual.mostADay),
          number(connection, "lead_recycle_days", usual.recycleDays),
          number(connection, "lead_recycle_contract_days", usual.contractDays)};
}

Result<void> setPoolRules(Workspace& workspace, const PoolRules& rules) {
  return workspace.transact({ActKind::ChangeSetting, {}, {s("lead_pool")}}, [&](Transaction& tx) -> Result<void> {
    for (const auto& [key, value] :
         {std::pair("lead_claim_open", rules.mostOpen), std::pair("lead_claim_day", rules.mostADay),
          std::pair("lead_recycle_days", rules.recycleDays),
          std::pair("lead_recycle_contract_days", rules.contractDays)})
      if (auto set = writeSetting(tx, s(key), QString::number(qMax<qint64>(0, value))); !set.ok()) return set;
    return {};
  });
}

Result<qint64> claimLeads(Workspace& workspace, const std::vector<qint64>& leads) {
  return workspace.transactAct({ActKind::ClaimLeads, s("lead"), {}}, [&](Transaction& tx) -> Result<void> {
    for (const qint64 id : leads) {
      const auto lead = tx.record(tx.def("lead"), Id(id));
      if (!lead || !isOpen(*lead)) return Problem("lead-not-open", {lead ? lead->title() : Id(id).text(s("L"))});
      if (const Id owner = lead->value("owner").id())
        return Problem("lead-owned", {lead->title(), nameOf(tx, "user", owner)});
    }
    if (auto allowed = checkLimits(tx, poolRules(tx.connection()), static_cast<qint64>(leads.size())); !allowed.ok())
      return allowed;
    tx.setAct({ActKind::ClaimLeads, s("lead"), {namesOf(tx, leads)}});
    for (const qint64 id : leads)
      if (auto set = tx.update(tx.def("lead"), Id(id), {{s("owner"), tx.me()}, {s("assigned_how"), s("claimed")}});
          !set.ok())
        return set;
    return {};
  });
}

Result<qint64> releaseLeads(Workspace& workspace, const std::vector<qint64>& leads) {
  return workspace.transactAct({ActKind::ReleaseLeads, s("lead"), {}}, [&](Transaction& tx) -> Result<void> {
    tx.setAct({ActKind::ReleaseLeads, s("lead"), {namesOf(tx, leads)}});
    for (const qint64 id : leads)
      if (auto set = tx.update(tx.def("lead"), Id(id), {{s("owner"), Value()}, {s("assigned_how"), s("returned")}});
          !set.ok())
        return set;
    return {};
  });
}

Result<RecycleReport> recycleLeads(Workspace& workspace, const RecycleAfter& after, bool rehearse) {
  RecycleReport report;
  const Result<qint64> tid =
      workspace.transactAct({ActKind::ReleaseLeads, s("lead"), {}}, [&](Transaction& tx) -> Result<void> {
        report.leads = dueLeads(tx.connection(), tx.now(), after);
        std::vector<qint64> ids;
        for (Recycled& one : report.leads) {
          one.ownerName = nameOf(tx, "user", one.owner);
          ids.push_back(one.lead.bits());
          if (auto set =
                  tx.update(tx.def("lead"), one.lead, {{s("owner"), Value()}, {s("assigned_how"), s("returned")}});
              !set.ok())
            return set;
        }
        tx.setAct({ActKind::ReleaseLeads, s("lead"), {namesOf(tx, ids)}});
        if (rehearse) tx.rehearse();
        return {};
      });
  if (!tid.ok()) return tid.problem();
  report.tid = *tid;
  return report;
}

Result<RecycleReport> recycleDueLeads(Workspace& workspace) {
  RecycleAfter after;
  {
    const auto reader = workspace.read();
    const PoolRules rules = poolRules(reader->connection());
    after = {rules.recycleDays, rules.contractDays};
    if (dueLeads(reader->connection(), workspace.now(), after).isEmpty()) return RecycleReport{};
  }
  return recycleLeads(workspace, after, false);
}

}  // namespace relata
