#pragma once

#include <QDate>

#include "core/store/reader.h"

namespace relata {

/// The middle and the ninth tenth of durations in seconds, with how many there are; nothing of none.
struct DurationFigures {
  qint64 count = 0;
  std::optional<double> median, p90;
};

/// How many tickets had a target that was decided, and how many kept it; one that is overdue and still runs is missed.
/// Of the next response: tickets in which a customer who wrote again was answered or is waited for too long, and in
/// which none of the answers was late.
struct Attainment {
  qint64 measured = 0, met = 0;
};

struct ServiceRow {
  QString key, title;
  qint64 tickets = 0;
  qint64 open = 0, resolved = 0, reopened = 0;
  qint64 unanswered = 0;    // open tickets of customers without an answer: in no duration
  qint64 everResolved = 0;  // resolved at least once, whatever became of it: what `reopened` is a share of
  DurationFigures firstBusiness, firstCalendar, nextBusiness, nextCalendar, resolveBusiness, resolveCalendar;
  DurationFigures assignedBusiness, assignedCalendar;  // from the last assignment before it to the first response
  std::vector<qint64> firstTickets, nextTickets;       // by agent only: whose first and further responses these are
  Attainment first, next, resolve;
};

/// What the rows are. Agent: of responses whoever gave them, of all else the assignee.
enum class ServiceBy { All, Agent, Policy, Priority, Channel, Category };

struct ServiceReport {
  QList<ServiceRow> rows;  // by title; the last one is all of them
};

/// Response and resolution of the tickets that came in on these days and pass the filter (rules.md 3.5). The first
/// response is from when the customer first wrote to the first public answer of a person: notes, automatic answers and
/// tickets in which we wrote before any customer are not among them. The next response is that to a customer who
/// wrote again. Resolution is until it was resolved last. Business time is
/// that of the ticket's policy, less its pauses; calendar time is all of it.
ServiceReport serviceReport(Reader& reader, const Filter& filter, QDate from, QDate to, ServiceBy by, UtcMs now);

}  // namespace relata
