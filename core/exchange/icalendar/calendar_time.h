#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace relata::exchange {

/// A date or time as a calendar file writes it (RFC 5545 3.3.4, 3.3.5): a day, or a time by the clock of a zone, of
/// UTC, or of wherever one is.
struct CalendarTime {
  enum class Clock { Day, Floating, Utc, Zoned };
  Clock clock = Clock::Floating;
  QDateTime local;  // what the clock shows, kept as if it were UTC; invalid: not said, or not readable
  QString zone;     // TZID
  QString written;  // as it stands in the file

  bool isGiven() const { return !written.isEmpty(); }
  bool isValid() const { return local.isValid(); }
  bool isDay() const { return clock == Clock::Day; }
  /// The same clock at another moment.
  CalendarTime at(const QDateTime& moment) const {
    CalendarTime other = *this;
    other.local = moment;
    return other;
  }
};

/// "20260315", "20260315T100000", "20260315T100000Z". What cannot be read is kept as it was written.
CalendarTime readCalendarTime(const QString& text, const QString& zone = {});

/// "P1DT2H", "-PT15M", "P2W" in seconds (RFC 5545 3.3.6).
std::optional<qint64> readCalendarDuration(const QString& text);

}  // namespace relata::exchange
