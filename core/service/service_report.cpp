#include "core/service/service_report.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/reports/report_sheet.h"
#include "core/rules/business_calendar.h"
#include "core/service/next_responses.h"
#include "core/service/ticket.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

DurationFigures figuresOf(std::vector<double>& seconds) {
  constexpr double kNinthTenth = 0.9;
  return {static_cast<qint64>(seconds.size()), median(seconds), percentile(seconds, kNinthTenth)};
}

/// What one ticket says, as read from its row.
struct Row {
  qint64 id = 0;
  Id hours;  // that it began with
  QString state, agent, assignee, group;
  UtcMs received = 0;
  std::optional<qint64> firstReplied, resolvedAt, firstUsed, resolveUsed, firstDue, nextDue, resolveDue;
  bool firstTarget = false, nextTarget = false, resolveTarget = false;
  bool firstMissed = false, nextMissed = false, resolveMissed = false;
  std::optional<qint64> firstAsked;
  std::optional<double> assignedCalendar, assignedBusiness;  // seconds
  bool byCustomer = false, answered = false;
  bool nextAnswered = false;  // somebody answered a customer who wrote again
  qint64 reopens = 0;
};

bool isOver(const std::optional<qint64>& due, UtcMs now) { return due && *due < now; }

/// What was noted by a clock that was set back takes no time, and never less than none.
double secondsFrom(UtcMs from, UtcMs to) { return static_cast<double>(std::max<UtcMs>(0, to - from)) / 1000; }

struct Sums {
  ServiceRow row;
  std::vector<double> firstBusiness, firstCalendar, nextBusiness, nextCalendar, resolveBusiness, resolveCalendar;
  std::vector<double> assignedBusiness, assignedCalendar;
  bool keepsTickets = false;

  void addFirst(const Row& ticket, UtcMs now) {
    if (!ticket.firstAsked) return;
    if (ticket.firstReplied) {
      firstCalendar.push_back(secondsFrom(*ticket.firstAsked, *ticket.firstReplied));
      if (ticket.firstUsed) firstBusiness.push_back(static_cast<double>(*ticket.firstUsed));
      if (ticket.assignedCalendar) assignedCalendar.push_back(*ticket.assignedCalendar);
      if (ticket.assignedBusiness) assignedBusiness.push_back(*ticket.assignedBusiness);
      if (keepsTickets) row.firstTickets.push_back(ticket.id);
    }
    if (!ticket.firstTarget) return;
    // One that was resolved without an answer stopped its clock by that.
    const bool stopped = ticket.firstReplied || ticket.firstUsed;
    if (!stopped && !isOver(ticket.firstDue, now)) return;
    ++row.first.measured;
    if (stopped && !ticket.firstMissed) ++row.first.met;
  }

  void addNext(const NextResponse& response) {
    nextCalendar.push_back(response.seconds);
    if (response.businessSeconds) nextBusiness.push_back(*response.businessSeconds);
    if (keepsTickets && (row.nextTickets.empty() || row.nextTickets.back() != response.ticket))
      row.nextTickets.push_back(response.ticket);
  }

  void addRest(const Row& ticket, UtcMs now) {
    ++row.tickets;
    const bool open = isOpenState(ticket.state);
    ++(open ? row.open : row.resolved);
    if (ticket.reopens > 0) ++row.reopened;
    if (!open || ticket.reopens > 0) ++row.everResolved;
    if (open && ticket.byCustomer && !ticket.firstReplied) ++row.unanswered;
    if (!open && ticket.resolvedAt) {
      resolveCalendar.push_back(secondsFrom(ticket.received, *ticket.resolvedAt));
      if (ticket.resolveUsed) resolveBusiness.push_back(static_cast<double>(*ticket.resolveUsed));
    }
    const bool nextLate = ticket.nextMissed || isOver(ticket.nextDue, now);
    if (ticket.nextTarget && ticket.answered && (ticket.nextAnswered || nextLate)) {
      ++row.next.measured;
      if (!nextLate) ++row.next.met;
    }
    if (!ticket.resolveTarget || (open && !isOver(ticket.resolveDue, now))) return;
    ++row.resolve.measured;
    if (!open && !ticket.resolveMissed) ++row.resolve.met;
  }

  ServiceRow finish() {
    row.firstBusiness = figuresOf(firstBusiness);
    row.firstCalendar = figuresOf(firstCalendar);
    row.nextBusiness = figuresOf(nextBusiness);
    row.nextCalendar = figuresOf(nextCalendar);
    row.resolveBusiness = figuresOf(resolveBusiness);
    row.resolveCalendar = figuresOf(resolveCalendar);
    row.assignedBusiness = figuresOf(assignedBusiness);
    row.assignedCalendar = figuresOf(assignedCalendar);
    return row;
  }
};

const char* groupSql(ServiceBy by) {
  switch (by) {
    case ServiceBy::Policy: return "(SELECT p.name FROM sla_policy p WHERE p.id=t.policy)";
    case ServiceBy::Category: return "(SELECT c.name FROM ticket_category c WHERE c.id=t.category)";
    case ServiceBy::Priority: return "t.priority";
    case ServiceBy::Channel: return "t.channel";
    default: return "NULL";
  }
}

std::vector<Row> readRows(Reader& reader, const Filter& filter, QDate from, QDate to, ServiceBy by) {
  const EntityDef& def = *reader.registry().entity(u"ticket");
  const CompiledFilter compiled = compileFilter(filter, def, reader.registry(), reader.context());
  db::Statement rows(
      reader.connection(),
      s("SELECT t.state, t.received, t.first_replied, t.resolved_at, t.first_used, t.resolve_used, t.first_due, "
        "t.next_due, t.resolve_due, t.first_target, t.next_target, t.resolve_target, t.first_missed, t.next_missed, "
        "t.resolve_missed, t.last_customer, t.reopens, a.name, u.name, %1, t.id, t.first_asked, t.calendar_version "
        "FROM ticket t LEFT JOIN user a ON "
        "a.id=t.assignee LEFT JOIN user u ON %2 WHERE t._del IS NOT 1 AND t.merged_into IS NULL AND t.received >= ? "
        "AND "
        "t.received < ? AND (%3)")
          .arg(s(groupSql(by)),
               by == ServiceBy::Agent ? s("u.id=(SELECT m.author FROM ticket_message m WHERE m.ticket=t.id AND "
                                          "m.sent_at=t.first_replied AND "
                                          "m.kind='public' AND m.direction='out' AND m._del IS NOT 1 LIMIT 1)")
                                      : s("0"),
               compiled.where));
  const QTimeZone zone = reader.context().zone;
  const UtcMs begin = from.isValid() ? from.startOfDay(zone).toMSecsSinceEpoch() : 0;
  const UtcMs end =
      to.isValid() ? to.addDays(1).startOfDay(zone).toMSecsSinceEpoch() : std::numeric_limits<UtcMs>::max();
  rows.bindAll(QList<Value>{Value(begin), Value(end)} + compiled.binds);
  const auto number = [&](int column) {
    return rows.isNull(column) ? std::nullopt : std::optional(rows.integer(column));
  };
  std::vector<Row> out;
  while (rows.step()) {
    Row row;
    row.state = rows.text(0);
    row.received = rows.integer(1);
    row.firstReplied = number(2);
    row.resolvedAt = number(3);
    row.firstUsed = number(4);
    row.resolveUsed = number(5);
    row.firstDue = number(6);
    row.nextDue = number(7);
    row.resolveDue = number(8);
    row.firstTarget = rows.integer(9) > 0;
    row.nextTarget = rows.integer(10) > 0;
    row.resolveTarget = rows.integer(11) > 0;
    row.firstMissed = rows.integer(12) == 1;
    row.nextMissed = rows.integer(13) == 1;
    row.resolveMissed = rows.integer(14) == 1;
    row.byCustomer = !rows.isNull(15);
    row.answered = row.firstReplied && row.byCustomer && rows.integer(15) > *row.firstReplied;
    row.reopens = rows.integer(16);
    row.assignee = rows.text(17);
    row.agent = rows.text(18);
    row.group = rows.text(19);
    row.id = rows.integer(20);
    row.firstAsked = number(21);
    row.hours = rows.id(22);
    out.push_back(std::move(row));
  }
  return out;
}

QString titleOf(const EntityDef& def, ServiceBy by, const QString& key) {
  if (by == ServiceBy::Priority) return choiceLabel(def, *def.field(u"priority"), key);
  if (by == ServiceBy::Channel) return choiceLabel(def, *def.field(u"channel"), key);
  return key;
}

/// From the last assignment before the first response to that response: what whoever answered had in hand. Nothing
/// where the ticket was nobody's when it was answered.
void readAssignments(Reader& reader, std::vector<Row>& rows) {
  CalendarBook book(reader.connection());
  for (Row& row : rows) {
    if (!row.firstAsked || !row.firstReplied) continue;
    std::optional<UtcMs> since;  // since when it was somebody's
    bool any = false;
    {
      db::StatementUse events(reader.connection().cached(s(
          "SELECT at, was, became FROM ticket_event WHERE ticket=? AND what='assignee' AND _del IS NOT 1 ORDER BY at, "
          "id")));
      events->bind(1, row.id);
      while (events->step()) {
        // Whose it was from the beginning stands in the first change only.
        if (!any && !events->text(1).isEmpty()) since = *row.firstAsked;
        any = true;
        // Answering takes over a ticket that nobody has, at that moment.
        if (events->integer(0) >= *row.firstReplied) break;
        since = events->text(2).isEmpty() ? std::nullopt : std::optional(std::max(*row.firstAsked, events->integer(0)));
      }
    }
    if (!any && !row.assignee.isEmpty()) since = *row.firstAsked;
    if (!since) continue;
    row.assignedCalendar = secondsFrom(*since, *row.firstReplied);
    if (const BusinessHours* hours = book.version(row.hours))
      row.assignedBusiness = static_cast<double>(hours->openTime(*since, *row.firstReplied)) / 1000;
  }
}

/// The answers to customers who wrote again; notes at each ticket whether it had one.
std::vector<NextResponse> nextResponsesOf(Reader& reader, std::vector<Row>& rows) {
  std::vector<qint64> again;
  for (const Row& row : rows)
    if (row.answered) again.push_back(row.id);
  std::vector<NextResponse> responses = nextResponses(reader.connection(), again);
  QSet<qint64> answered;
  for (const NextResponse& response : responses) answered.insert(response.ticket);
  for (Row& row : rows) row.nextAnswered = answered.contains(row.id);
  return responses;
}

void addNextResponses(const std::vector<NextResponse>& responses, const std::vector<Row>& rows, ServiceBy by,
                      std::map<QString, Sums>& groups, Sums& all) {
  QHash<qint64, QString> groupOf;
  for (const Row& row : rows)
    if (row.nextAnswered) groupOf.insert(row.id, row.group);
  for (const NextResponse& response : responses) {
    all.addNext(response);
    if (by == ServiceBy::All) continue;
    Sums& group = groups[by == ServiceBy::Agent ? response.agent : groupOf.value(response.ticket)];
    group.keepsTickets = by == ServiceBy::Agent;
    group.addNext(response);
  }
}

}  // namespace

ServiceReport serviceReport(Reader& reader, const Filter& filter, QDate from, QDate to, ServiceBy by, UtcMs now) {
  const EntityDef& def = *reader.registry().entity(u"ticket");
  std::vector<Row> rows = readRows(reader, filter, from, to, by);
  if (by == ServiceBy::Agent) readAssignments(reader, rows);
  const std::vector<NextResponse> responses = nextResponsesOf(reader, rows);
  std::map<QString, Sums> groups;
  Sums all;
  all.row.key = s("all");
  for (const Row& row : rows) {
    all.addFirst(row, now);
    all.addRest(row, now);
    if (by == ServiceBy::All) continue;
    const bool agents = by == ServiceBy::Agent;
    const bool replied = agents && row.firstReplied;
    Sums& first = groups[replied ? row.agent : agents ? row.assignee : row.group];
    first.keepsTickets = agents;
    first.addFirst(row, now);
    groups[agents ? row.assignee : row.group].addRest(row, now);
  }
  addNextResponses(responses, rows, by, groups, all);
  ServiceReport report;
  for (auto& [key, sums] : groups) {
    sums.row.key = key;
    sums.row.title = titleOf(def, by, key);
    report.rows << sums.finish();
  }
  report.rows << all.finish();
  return report;
}

}  // namespace relata
