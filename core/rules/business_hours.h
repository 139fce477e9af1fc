#pragma once

#include <QDate>
#include <QTimeZone>

#include <array>
#include <limits>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace relata {

/// From a moment until before another one.
struct TimeSpan {
  UtcMs from = 0, until = 0;
  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};
inline constexpr UtcMs kNoEnd = std::numeric_limits<UtcMs>::max();

/// When a team works: several periods on each day of the week, less its holidays, in one time zone. Periods are told in
/// that zone's time and measured in real time, so that a night in which the clock is put forward is an hour shorter.
/// Not for several threads at a time, as it remembers the days that it worked out.
class BusinessHours {
 public:
  /// `hours`: "mon-fri 09:00-12:30, 13:30-18:00; sat 10:00-14:00" (lines or semicolons between; a period over midnight
  /// belongs to the day on which it begins; Chinese days are understood, 周一至周五). `holidays`: days and ranges of
  /// days, one on a line, each with a name if one likes: "2026-05-01 Labour Day", "2026-10-01..2026-10-07", "12-25" for
  /// every year. Problems: hours-unreadable [part], hours-overlap [part], hours-none, holiday-unreadable [line],
  /// zone-unknown [zone].
  static Result<BusinessHours> read(const QString& zone, const QString& hours, const QString& holidays);

  bool isOpenAt(UtcMs moment) const;
  /// Open time between two moments, in milliseconds.
  qint64 openTime(UtcMs from, UtcMs until) const;
  /// What is open between two moments, in order.
  std::vector<TimeSpan> openSpans(UtcMs from, UtcMs until) const;
  /// When it opens next, at `moment` or after it.
  std::optional<UtcMs> nextOpening(UtcMs moment) const;

  /// When `left` of open time is used up, counted from `from`. Otherwise nothing, and `left` is what remains of it at
  /// `until`.
  std::optional<UtcMs> useUp(UtcMs from, UtcMs until, qint64& left) const;

  const QTimeZone& zone() const { return m_zone; }
  QString hoursText() const;  // as `read` takes it, in one form

 private:
  struct Period {
    int from = 0, until = 0;  // minutes from the day's midnight; `until` may lie on the next day
  };
  bool isHoliday(QDate day) const;
  const std::vector<TimeSpan>& spansOf(qint64 julianDay) const;
  template <typename Use>
  void walk(UtcMs from, UtcMs until, Use&& use) const;

  friend class HoursReader;
  QTimeZone m_zone;
  std::array<std::vector<Period>, 7> m_week;
  std::vector<std::pair<QDate, QDate>> m_holidays;
  std::vector<std::pair<int, int>> m_yearly;                         // month, day
  mutable std::unordered_map<qint64, std::vector<TimeSpan>> m_days;  // its entries stay where they are
};

/// Business time that ran between two moments: open time less what of it was paused (rules.md 3.4). Pauses are in order
/// and do not overlap; the last one may have no end (kNoEnd).
qint64 runningTime(const BusinessHours& hours, UtcMs from, UtcMs until, const std::vector<TimeSpan>& pauses);

/// When a target of business time is used up, counted from `start`; nothing where a pause without an end comes before
/// it, or ten years (rules.md 3.4). A target that is used up at the end of a period is due then, and not when the next
/// one begins.
std::optional<UtcMs> deadlineOf(const BusinessHours& hours, UtcMs start, qint64 target,
                                const std::vector<TimeSpan>& pauses);

}  // namespace relata
