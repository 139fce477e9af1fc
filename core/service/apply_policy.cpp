#include "core/service/apply_policy.h"

#include "core/rules/business_calendar.h"
#include "core/rules/record_checks.h"
#include "core/service/ticket.h"
#include "core/service/ticket_clocks.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Running {
  Id ticket;
  QHash<QString, Value> changes;  // none: it has what the policy has now
};

std::vector<Running> runningUnder(db::Connection& connection, Id policy) {
  std::vector<Running> out;
  static constexpr const char* kTargets[] = {"first", "next", "resolve"};
  QHash<QString, Value> now;
  Id calendar;
  {
    db::StatementUse row(connection.cached(
        s("SELECT calendar, first_minutes, next_minutes, resolve_minutes, first_pauses, next_pauses, resolve_pauses "
          "FROM sla_policy WHERE id=?")));
    row->bind(1, policy.bits());
    if (!row->step()) return out;
    calendar = row->id(0);
    for (int i = 0; i < 3; ++i) {
      now.insert(QLatin1String(kTargets[i]) + s("_target"), row->isNull(1 + i) ? Value() : Value(row->integer(1 + i)));
      now.insert(QLatin1String(kTargets[i]) + s("_pauses"), keptPauses(row->text(4 + i)));
    }
  }
  db::StatementUse rows(connection.cached(
      s("SELECT t.id, t.received, t.calendar_version, t.first_target, t.next_target, t.resolve_target, t.first_pauses, "
        "t.next_pauses, t.resolve_pauses FROM ticket t WHERE t.policy=? AND %1 AND t._del IS NOT 1 ORDER BY t.id")
          .arg(ticketIsOpenSql())));
  rows->bind(1, policy.bits());
  while (rows->step()) {
    Running one{rows->id(0), {}};
    for (int i = 0; i < 3; ++i) {
      const QString target = QLatin1String(kTargets[i]) + s("_target"),
                    pauses = QLatin1String(kTargets[i]) + s("_pauses");
      const Value has = rows->isNull(3 + i) ? Value() : Value(rows->integer(3 + i));
      if (!(has == now.value(target))) one.changes.insert(target, now.value(target));
      // Tickets from before pauses were kept follow the policy.
      if (!rows->isNull(6 + i) && rows->text(6 + i) != now.value(pauses).text())
        one.changes.insert(pauses, now.value(pauses));
    }
    const Id version = calendarVersionAt(connection, calendar, rows->integer(1));
    if (version != rows->id(2)) one.changes.insert(s("calendar_version"), version);
    out.push_back(one);
  }
  return out;
}

}  // namespace

PolicyReach reachOfPolicy(db::Connection& connection, Id policy) {
  PolicyReach reach;
  reach.hiddenBy = catchAllBefore(connection, s("sla_policy"), policy);
  for (const Running& one : runningUnder(connection, policy)) {
    ++reach.running;
    reach.different += !one.changes.isEmpty();
  }
  return reach;
}

Result<qint64> applyPolicy(Workspace& workspace, Id policy) {
  qint64 changed = 0;
  const auto done = workspace.transactAct({ActKind::BulkEdit, s("ticket"), {}}, [&](Transaction& tx) -> Result<void> {
    const auto record = tx.record(tx.def("sla_policy"), policy);
    if (!record || record->deleted) return Problem("no-such-record", {policy.text(s("SP"))});
    for (const Running& one : runningUnder(tx.connection(), policy)) {
      if (one.changes.isEmpty()) continue;
      if (auto set = tx.update(tx.def("ticket"), one.ticket, one.changes); !set.ok()) return set;
      ++changed;
    }
    tx.setAct({ActKind::BulkEdit, s("ticket"), {record->title(), QString::number(changed)}});
    return {};
  });
  return done.ok() ? Result<qint64>(changed) : Result<qint64>(done.problem());
}

}  // namespace relata
