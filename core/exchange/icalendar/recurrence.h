#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace relata::exchange {

/// libical says what is wrong instead of ending the program. Called before anything else of it.
void prepareLibical();

/// Whether a rule repeats once a year, or a few times.
bool isYearlyRule(const QString& rule);

/// Where a series begins and how far it is followed. Clock times are kept as if they were UTC.
struct RecurrenceRange {
  QDateTime start;     // DTSTART
  bool days = false;   // of days, without a time
  QDateTime from, to;  // only occurrences in between are answered
  int most = 1000;
  /// What the clock of the series shows at a moment, for UNTIL in UTC.
  std::function<QDateTime(const QDateTime& utc)> clockAt;
};

struct Recurrence {
  enum class Fault { None, NotReadable, TooOften };
  QList<QDateTime> starts;  // in their order
  Fault fault = Fault::None;
  bool earlier = false, later = false;  // there are more before and after the range
  bool cut = false;                     // there are more than `most` in it
};

/// The occurrences of an RRULE (RFC 5545 3.3.10), by libical. Rules that repeat every minute or second, or that take
/// more steps than any calendar needs, are not followed.
Recurrence occurrencesOf(const QString& rule, const RecurrenceRange& range);

}  // namespace relata::exchange
