#include "core/service/ladder.h"

#include <algorithm>

#include "core/service/ticket.h"
#include "core/service/ticket_clocks.h"
#include "core/store/id_array.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString rungKey(const QString& clock, qint64 percent, qint64 round) {
  return s("%1/%2/%3").arg(clock).arg(percent).arg(round);
}

/// Tells of one ticket what its clocks have reached.
class Climb {
 public:
  Climb(Transaction& tx, const Record& ticket, const ExplainedClocks& explained, EscalationReport& report)
      : m_tx(tx), m_ticket(ticket), m_explained(explained), m_report(report) {}

  Result<void> run() {
    const ToldRungs told(m_tx.connection(), {m_ticket.id().bits()});
    bool waits = false;
    for (const LadderClock& clock : runningClocks(m_explained.clocks, m_ticket.value("reopens").integer())) {
      std::vector<int> reached;
      for (const int percent : kRungs) {
        const auto at = shareUsedAt(*m_explained.calendar, *clock.run, percent);
        if (at && *at <= m_tx.now() && !told.contains(m_ticket.id(), clock, percent)) reached.push_back(percent);
      }
      if (reached.empty()) continue;
      if (isQuiet()) {
        waits = true;
        continue;
      }
      // Where several were reached since somebody looked, only the highest is told of; the others are noted.
      for (const int percent : reached)
        if (auto noted = note(clock, percent, percent == reached.back()); !noted.ok()) return noted;
    }
    if (waits) ++m_report.waiting;
    return {};
  }

 private:
  bool isQuiet() const {
    return m_ticket.text("priority") != QLatin1String("urgent") && !m_explained.calendar->isOpenAt(m_tx.now());
  }

  Result<void> note(const LadderClock& clock, int percent, bool tell) {
    Alert alert{m_ticket.id(), m_ticket.text("number"), m_ticket.title(), clock.key, percent, {}, {}};
    if (tell) tellOf(clock, percent, alert);
    Record row(m_tx.def("ticket_alert"));
    row.set("ticket", m_ticket.id());
    row.set("clock", clock.key);
    row.set("percent", percent);
    row.set("round", clock.round);
    row.set("at", m_tx.now());
    row.set("told", alert.told.join(s(", ")));
    if (const auto made = m_tx.insert(row); !made.ok()) return made.problem();
    if (tell) m_report.alerts << alert;
    return {};
  }

  void tellOf(const LadderClock& clock, int percent, Alert& alert) {
    const bool climbs = percent > kRungs[0] && !isAcknowledged(clock);
    add(m_ticket.value("assignee").id(), alert);
    if (climbs || alert.users.isEmpty())
      addFrom("SELECT user FROM ticket_follower WHERE ticket=? AND _del IS NOT 1", m_ticket.id(), alert);
    if ((climbs && percent >= 100) || alert.users.isEmpty())
      addFrom("SELECT user FROM lead_team_member WHERE team=? AND paused IS NOT 1 AND _del IS NOT 1 ORDER BY position",
              m_ticket.value("team").id(), alert);
    if ((climbs && percent >= 150) || alert.users.isEmpty())
      addFrom("SELECT escalate_to FROM sla_policy WHERE id=?", m_ticket.value("policy").id(), alert);
    // Nobody's ticket is everybody's: what nobody hears of would be late unseen.
    if (alert.users.isEmpty()) addFrom("SELECT id FROM user WHERE active=1 AND _del IS NOT 1 ORDER BY id", {}, alert);
  }

  bool isAcknowledged(const LadderClock& clock) const {
    db::StatementUse row(m_tx.connection().cached(
        s("SELECT 1 FROM ticket_alert WHERE ticket=? AND clock=? AND round=? AND acknowledged_at IS NOT NULL AND _del "
          "IS NOT 1 LIMIT 1")));
    row->bind(1, m_ticket.id().bits()).bind(2, clock.key).bind(3, clock.round);
    return row->step();
  }

  void addFrom(const char* sql, std::optional<Id> of, Alert& alert) {
    std::vector<Id> users;
    {
      db::StatementUse rows(m_tx.connection().cached(s(sql)));
      if (of) rows->bind(1, of->bits());
      while (rows->step()) users.push_back(rows->id(0));
    }
    for (const Id user : users) add(user, alert);
  }

  void add(Id user, Alert& alert) {
    const auto record = user ? m_tx.record(m_tx.def("user"), user) : std::nullopt;
    if (!record || record->deleted || !record->value("active").flag() || alert.users.contains(user)) return;
    alert.users << user;
    alert.told << record->title();
  }

  Transaction& m_tx;
  const Record& m_ticket;
  const ExplainedClocks& m_explained;
  EscalationReport& m_report;
};

std::vector<Id> reachedTickets(Transaction& tx) {
  std::vector<Id> tickets;
  db::StatementUse rows(tx.connection().cached(s("SELECT t.id FROM ticket t WHERE t.alert_at IS NOT NULL AND "
                                                 "t.alert_at <= ? AND t._del IS NOT 1 AND %1 ORDER BY t.alert_at, t.id")
                                                   .arg(ticketIsOpenSql())));
  rows->bind(1, tx.now());
  while (rows->step()) tickets.push_back(rows->id(0));
  return tickets;
}

}  // namespace

std::vector<LadderClock> runningClocks(const TicketClocks& clocks, qint64 reopens) {
  std::vector<LadderClock> running;
  const auto add = [&](const char* key, const ClockRun& run, qint64 round) {
    if (!run.isStopped()) running.push_back({QLatin1String(key), &run, round});
  };
  if (clocks.first) add("first", *clocks.first, 0);
  if (!clocks.next.empty()) add("next", clocks.next.back(), static_cast<qint64>(clocks.next.size()));
  if (clocks.resolve) add("resolve", *clocks.resolve, reopens);
  return running;
}

ToldRungs::ToldRungs(db::Connection& connection, const std::vector<qint64>& tickets) {
  db::StatementUse rows(
      connection.cached(s("SELECT ticket, clock, percent, round FROM ticket_alert WHERE ticket IN (SELECT value FROM "
                          "json_each(?)) AND _del IS NOT 1")));
  rows->bind(1, idArray(tickets));
  while (rows->step()) m_told[rows->integer(0)] << rungKey(rows->text(1), rows->integer(2), rows->integer(3));
}

bool ToldRungs::contains(Id ticket, const LadderClock& clock, int percent) const {
  const auto told = m_told.constFind(ticket.bits());
  return told != m_told.cend() && told->contains(rungKey(clock.key, percent, clock.round));
}

std::optional<UtcMs> nextRung(const ToldRungs& told, Id ticket, qint64 reopens, const BusinessHours& hours,
                              const TicketClocks& clocks) {
  const std::vector<LadderClock> running = runningClocks(clocks, reopens);
  std::optional<UtcMs> next;
  for (const LadderClock& clock : running)
    for (const int percent : kRungs) {
      if (told.contains(ticket, clock, percent)) continue;
      const auto at = shareUsedAt(hours, *clock.run, percent);
      if (at && (!next || *at < *next)) next = at;
      break;  // the later rungs come later
    }
  return next;
}

bool hasReachedRungs(db::Connection& connection, UtcMs now) {
  db::StatementUse row(connection.cached(
      s("SELECT 1 FROM ticket t WHERE t.alert_at IS NOT NULL AND t.alert_at <= ? AND t._del IS NOT 1 AND %1 LIMIT 1")
          .arg(ticketIsOpenSql())));
  row->bind(1, now);
  return row->step();
}

Result<EscalationReport> escalate(Workspace& workspace, bool rehearse) {
  EscalationReport report;
  const auto body = [&](Transaction& tx) -> Result<void> {
    for (const Id id : reachedTickets(tx)) {
      const auto ticket = tx.record(tx.def("ticket"), id);
      const ExplainedClocks explained = explainClocks(tx.connection(), id, tx.now());
      if (!ticket || !explained.calendar) continue;
      if (auto told = Climb(tx, *ticket, explained, report).run(); !told.ok()) return told;
    }
    if (rehearse) tx.rehearse();
    return {};
  };
  const Result<qint64> tid = workspace.note({ActKind::EscalateTickets, s("ticket"), {}}, body);
  if (!tid.ok()) return tid.problem();
  report.tid = *tid;
  return report;
}

Result<qint64> acknowledge(Workspace& workspace, Id ticket) {
  Act act{ActKind::Edit, s("ticket"), {}};
  {
    const auto reader = workspace.read();
    const auto record = reader->record(*reader->registry().entity(u"ticket"), ticket);
    if (!record) return Problem("no-such-record", {ticket.text(s("TK"))});
    act.arguments << record->title();
  }
  return workspace.transactAct(act, [&](Transaction& tx) -> Result<void> {
    std::vector<Id> open;
    {
      db::StatementUse rows(tx.connection().cached(
          s("SELECT id FROM ticket_alert WHERE ticket=? AND acknowledged_at IS NULL AND _del IS NOT 1")));
      rows->bind(1, ticket.bits());
      while (rows->step()) open.push_back(rows->id(0));
    }
    for (const Id alert : open)
      if (auto done = tx.update(tx.def("ticket_alert"), alert,
                                {{s("acknowledged_at"), tx.now()}, {s("acknowledged_by"), tx.me()}});
          !done.ok())
        return done;
    return {};
  });
}

}  // namespace relata
