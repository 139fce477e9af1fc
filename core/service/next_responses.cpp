#include "core/service/next_responses.h"

#include <algorithm>
#include <map>

#include "core/rules/business_calendar.h"
#include "core/service/ticket_clocks.h"
#include "core/store/id_array.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// What one ticket's answers are measured by.
struct Asked {
  UtcMs received = 0;
  const BusinessHours* hours = nullptr;
  QStringList pauses;
};

std::map<qint64, Asked> askedOf(db::Connection& connection, const QString& tickets, CalendarBook& book) {
  std::map<qint64, Asked> out;
  db::StatementUse rows(connection.cached(
      s("SELECT t.id, t.received, t.calendar_version, t.next_pauses, p.next_pauses FROM ticket t LEFT JOIN sla_policy "
        "p ON p.id=t.policy WHERE t.id IN (SELECT value FROM json_each(?))")));
  rows->bind(1, tickets);
  while (rows->step())
    out[rows->integer(0)] = {rows->integer(1), book.version(rows->id(2)), pausesOf(rows->text(3), rows->text(4))};
  return out;
}

/// Who wrote the answers, by ticket and moment.
std::map<std::pair<qint64, UtcMs>, QString> authorsOf(db::Connection& connection, const QString& tickets) {
  std::map<std::pair<qint64, UtcMs>, QString> out;
  db::StatementUse rows(connection.cached(
      s("SELECT m.ticket, m.sent_at, u.name FROM ticket_message m LEFT JOIN user u ON u.id=m.author WHERE m.ticket IN "
        "(SELECT value FROM json_each(?)) AND m.kind='public' AND m.direction='out' AND m.automatic IS NOT 1 AND "
        "m._del IS NOT 1 ORDER BY m.ticket, m.sent_at, m.id")));
  rows->bind(1, tickets);
  while (rows->step()) out.try_emplace({rows->integer(0), rows->integer(1)}, rows->text(2));
  return out;
}

bool isAnswerAt(const std::vector<ClockEvent>& events, UtcMs moment) {
  return std::any_of(events.begin(), events.end(), [&](const ClockEvent& event) {
    return event.kind == ClockEvent::Kind::Reply && event.at == moment;
  });
}

}  // namespace

std::vector<NextResponse> nextResponses(db::Connection& connection, const std::vector<qint64>& tickets) {
  static const BusinessHours always = *BusinessHours::read(s("UTC"), s("mon-sun 00:00-24:00"), {});
  std::vector<NextResponse> out;
  const QString wanted = idArray(tickets);
  CalendarBook book(connection);
  const ClockLog log(connection, tickets);
  const auto authors = authorsOf(connection, wanted);
  for (const auto& [ticket, asked] : askedOf(connection, wanted, book)) {
    ClockRules rules;
    // What is asked is how long it took: no deadline is looked for in the years to come.
    rules.next = {1, asked.pauses};
    const std::vector<ClockEvent>& events = log.of(ticket);
    const UtcMs last = events.empty() ? asked.received : events.back().at;
    for (const ClockRun& run :
         ticketClocks(asked.hours ? *asked.hours : always, asked.received, events, rules, last).next) {
      if (!isAnswerAt(events, run.stop)) continue;
      const auto author = authors.find({ticket, run.stop});
      NextResponse one{ticket,
                       run.stop,
                       author == authors.end() ? QString() : author->second,
                       static_cast<double>(run.stop - run.start) / 1000,
                       {}};
      if (asked.hours) one.businessSeconds = static_cast<double>(run.used) / 1000;
      out.push_back(std::move(one));
    }
  }
  return out;
}

}  // namespace relata
