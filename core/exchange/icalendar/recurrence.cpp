#include "core/exchange/icalendar/recurrence.h"

#include <libical/ical.h>

#include <memory>
#include <mutex>

namespace relata::exchange {
namespace {

constexpr qsizetype kLongestRule = 2000;
constexpr int kSteps = 200'000;  // occurrences passed over on the way to the range
constexpr int kTimesOfDay = 24;  // BYHOUR times BYMINUTE times BYSECOND

template <size_t N>
int filled(const short (&values)[N]) {
  int count = 0;
  for (const short value : values) {
    if (value == ICAL_RECURRENCE_ARRAY_MAX) break;
    ++count;
  }
  return count;
}

struct RuleDeleter {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

/// libical looks for the next occurrence as far as the year 2582, step by step. What would make that long is no rule of
/// a calendar: repeating within the minute, or hours that only count on days that may never come.
bool isTooOften(const icalrecurrencetype& rule) {
  if (rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE) return true;
  const int times = qMax(1, filled(rule.by_hour)) * qMax(1, filled(rule.by_minute)) * qMax(1, filled(rule.by_second));
  if (times > kTimesOfDay) return true;
  return rule.freq == ICAL_HOURLY_RECURRENCE && filled(rule.by_month) + filled(rule.by_month_day) +
                                                        filled(rule.by_year_day) + filled(rule.by_week_no) +
                                                        filled(rule.by_set_pos) >
                                                    0;
}

/// libical 3.0 counts weeks of the year wrongly where they touch two years, and without a day of the week; a series is
/// rather not followed than on the wrong days.
bool countsWeeksRightly(const icalrecurrencetype& rule) {
  const int weeks = filled(rule.by_week_no);
  for (int i = 0; i < weeks; ++i)
    if (rule.by_week_no[i] < 2 || rule.by_week_no[i] > 51) return false;
  return weeks == 0 || (rule.interval == 1 && filled(rule.by_day) > 0);
}

struct ParsedRule {
  icalrecurrencetype rule = ICALRECURRENCETYPE_INITIALIZER;
  explicit ParsedRule(const QString& text) {
    // RSCALE speaks of calendars other than the Gregorian one.
    if (text.size() <= kLongestRule && !text.contains(QLatin1String("RSCALE"), Qt::CaseInsensitive))
      rule = icalrecurrencetype_from_string(text.toUtf8().constData());
  }
  bool isReadable() const { return rule.freq != ICAL_NO_RECURRENCE && rule.interval > 0 && countsWeeksRightly(rule); }
};

icaltimetype icalTime(const QDateTime& clock, bool day) {
  icaltimetype time = icaltime_null_time();
  time.year = clock.date().year();
  time.month = clock.date().month();
  time.day = clock.date().day();
  time.is_date = day;
  if (day) return time;
  time.hour = clock.time().hour();
  time.minute = clock.time().minute();
  time.second = clock.time().second();
  return time;
}

QDateTime clockOf(const icaltimetype& time) {
  return QDateTime(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC);
}

/// When the rule ends by the clock of the series; invalid: never.
QDateTime endOf(const icalrecurrencetype& rule, const RecurrenceRange& range) {
  if (icaltime_is_null_time(rule.until)) return {};
  if (rule.until.is_date) return QDateTime(clockOf(rule.until).date(), QTime(23, 59, 59), Qt::UTC);
  QDateTime until = clockOf(rule.until);
  if (icaltime_is_utc(rule.until) && range.clockAt && !range.days) until = range.clockAt(until);
  return range.days ? QDateTime(until.date(), QTime(23, 59, 59), Qt::UTC) : until;
}

}  // namespace

void prepareLibical() {
  static std::once_flag once;
  std::call_once(once, [] { icalerror_set_errors_are_fatal(0); });
}

bool isYearlyRule(const QString& rule) {
  prepareLibical();
  const ParsedRule parsed(rule);
  return parsed.isReadable() && parsed.rule.freq == ICAL_YEARLY_RECURRENCE && !isTooOften(parsed.rule) &&
         filled(parsed.rule.by_month_day) * qMax(1, filled(parsed.rule.by_month)) <= 31 &&
         filled(parsed.rule.by_year_day) == 0 && filled(parsed.rule.by_week_no) == 0;
}

Recurrence occurrencesOf(const QString& rule, const RecurrenceRange& range) {
  prepareLibical();
  Recurrence found;
  ParsedRule parsed(rule);
  if (!parsed.isReadable())
    found.fault = Recurrence::Fault::NotReadable;
  else if (isTooOften(parsed.rule))
    found.fault = Recurrence::Fault::TooOften;
  if (found.fault != Recurrence::Fault::None) return found;
  const QDateTime end = endOf(parsed.rule, range);
  const QDateTime last = end.isValid() && end < range.to ? end : range.to;
  parsed.rule.until = icaltime_null_time();
  const std::unique_ptr<icalrecur_iterator, RuleDeleter> iterator(
      icalrecur_iterator_new(parsed.rule, icalTime(range.start, range.days)));
  if (!iterator) {
    found.fault = Recurrence::Fault::NotReadable;
    return found;
  }
  for (int step = 0; step < kSteps; ++step) {
    const icaltimetype next = icalrecur_iterator_next(iterator.get());
    if (icaltime_is_null_time(next)) return found;
    const QDateTime clock = clockOf(next);
    if (!clock.isValid()) continue;
    if (clock > last) {
      found.later = !end.isValid() || clock <= end;
      return found;
    }
    if (clock < range.from) {
      found.earlier = true;
    } else if (found.starts.size() < range.most) {
      if (found.starts.isEmpty() || found.starts.last() != clock) found.starts << clock;
    } else {
      found.cut = true;
      return found;
    }
  }
  found.cut = true;
  return found;
}

}  // namespace relata::exchange
