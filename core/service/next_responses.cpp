#include "core/service/next_responses.h"

#include <algorithm>
#include <limits>

#include "core/rules/business_calendar.h"
#include "core/service/ticket_clocks.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString authorOf(db::Connection& connection, qint64 ticket, UtcMs at) {
  db::StatementUse row(connection.cached(
      s("SELECT u.name FROM ticket_message m LEFT JOIN user u ON u.id=m.author WHERE m.ticket=? AND m.sent_at=? AND "
        "m.kind='public' AND m.direction='out' AND m.automatic IS NOT 1 AND m._del IS NOT 1 LIMIT 1")));
  row->bind(1, ticket).bind(2, at);
  return row->step() ? row->text(0) : QString();
}

}  // namespace

std::vector<NextResponse> nextResponses(db::Connection& connection, const std::vector<qint64>& tickets) {
  static const BusinessHours always = *BusinessHours::read(s("UTC"), s("mon-sun 00:00-24:00"), {});
  CalendarBook book(connection);
  std::vector<NextResponse> out;
  for (const qint64 ticket : tickets) {
    const BusinessHours* hours = nullptr;
    ClockRules rules;
    rules.next.target = std::numeric_limits<qint64>::max();  // what is asked is how long it took
    UtcMs received = 0;
    {
      db::StatementUse row(connection.cached(
          s("SELECT t.received, t.calendar_version, t.next_pauses, p.next_pauses FROM ticket t LEFT JOIN sla_policy p "
            "ON p.id=t.policy WHERE t.id=?")));
      row->bind(1, ticket);
      if (!row->step()) continue;
      received = row->integer(0);
      hours = book.version(row->id(1));
      rules.next.pauses = pausesOf(row->text(2), row->text(3));
    }
    const ClockLog log(connection, {ticket});
    const std::vector<ClockEvent>& events = log.of(ticket);
    const UtcMs last = events.empty() ? received : events.back().at;
    for (const ClockRun& run : ticketClocks(hours ? *hours : always, received, events, rules, last).next) {
      const bool isAnswered = std::any_of(events.begin(), events.end(), [&](const ClockEvent& event) {
        return event.kind == ClockEvent::Kind::Reply && event.at == run.stop;
      });
      if (!isAnswered) continue;
      NextResponse one{ticket,
                       run.stop,
                       authorOf(connection, ticket, run.stop),
                       static_cast<double>(run.stop - run.start) / 1000,
                       {}};
      if (hours) one.businessSeconds = static_cast<double>(run.used) / 1000;
      out.push_back(std::move(one));
    }
  }
  return out;
}

}  // namespace relata
