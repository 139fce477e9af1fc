#include "core/rules/business_hours.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace relata {
namespace {

constexpr int kDay = 1440;
constexpr qint64 kMinute = 60'000;
constexpr qint64 kTenYears = 3653LL * kDay * kMinute;

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr std::array kDayKeys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// 0 for Monday; less than 0 for a word that is no day.
int dayOf(const QString& word) {
  const QString key = word.trimmed().toLower();
  for (size_t i = 0; i < kDayKeys.size(); ++i)
    if (key.startsWith(QLatin1String(kDayKeys[i]))) return static_cast<int>(i);
  static const QString han = s("一二三四五六日");
  if (key.size() >= 2 && (key.startsWith(s("周")) || key.startsWith(s("星期")) || key.startsWith(s("礼拜")))) {
    if (key.endsWith(s("天"))) return 6;
    return static_cast<int>(han.indexOf(key.back()));
  }
  return -1;
}

std::optional<int> minuteOf(const QString& text) {
  const QStringList parts = text.trimmed().split(QLatin1Char(':'));
  bool ok = false, also = true;
  const int hour = parts[0].toInt(&ok);
  const int minute = parts.size() > 1 ? parts[1].toInt(&also) : 0;
  if (!ok || !also || parts.size() > 2 || hour < 0 || minute < 0 || minute > 59) return std::nullopt;
  const int all = hour * 60 + minute;
  return all <= kDay ? std::optional(all) : std::nullopt;
}

QString timeText(int minute) {
  const int within = minute > kDay ? minute - kDay : minute;
  return s("%1:%2").arg(within / 60, 2, 10, QLatin1Char('0')).arg(within % 60, 2, 10, QLatin1Char('0'));
}

UtcMs momentAt(const QTimeZone& zone, QDate day, int minute) {
  if (minute >= kDay) return momentAt(zone, day.addDays(minute / kDay), minute % kDay);
  return QDateTime(day, QTime(minute / 60, minute % 60), zone).toMSecsSinceEpoch();
}

/// The Julian day on which a moment lies in UTC.
qint64 utcDayOf(UtcMs moment) {
  static const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
  constexpr qint64 kDayMs = kDay * kMinute;
  return epoch + (moment >= 0 ? moment / kDayMs : (moment - kDayMs + 1) / kDayMs);
}

}  // namespace

/// Reads the two texts into hours.
class HoursReader {
 public:
  explicit HoursReader(BusinessHours& hours) : m_hours(hours) {}

  Result<void> readWeek(const QString& text) {
    static const QRegularExpression ends(s("[;；\\n\\r]+"));
    for (const QString& part : text.split(ends, Qt::SkipEmptyParts))
      if (!part.trimmed().isEmpty())
        if (auto read = readPart(part.trimmed()); !read.ok()) return read;
    bool any = false;
    for (auto& day : m_hours.m_week) {
      std::sort(day.begin(), day.end(), [](const auto& x, const auto& y) { return x.from < y.from; });
      any = any || !day.empty();
    }
    if (!any) return Problem("hours-none", {}, s("hours"));
    return checkOverlap();
  }

  Result<void> readHolidays(const QString& text) {
    static const QRegularExpression ends(s("[;；\\n\\r]+"));
    static const QRegularExpression one(
        s("^(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:\\.\\.|…|~|至)\\s*(\\d{4}-\\d{2}-\\d{2}))?(?:\\s.*)?$"));
    static const QRegularExpression yearly(s("^(\\d{1,2})-(\\d{1,2})(?:\\s.*)?$"));
    for (const QString& part : text.split(ends, Qt::SkipEmptyParts)) {
      const QString line = part.trimmed();
      if (line.isEmpty()) continue;
      if (const auto match = one.match(line); match.hasMatch()) {
        const QDate from = QDate::fromString(match.captured(1), Qt::ISODate);
        const QDate until = match.captured(2).isEmpty() ? from : QDate::fromString(match.captured(2), Qt::ISODate);
        if (!from.isValid() || !until.isValid() || until < from) return unreadable(line);
        m_hours.m_holidays.emplace_back(from, until);
      } else if (const auto found = yearly.match(line); found.hasMatch()) {
        const int month = found.captured(1).toInt(), day = found.captured(2).toInt();
        if (!QDate(2024, month, day).isValid()) return unreadable(line);
        m_hours.m_yearly.emplace_back(month, day);
      } else {
        return unreadable(line);
      }
    }
    return {};
  }

 private:
  static Problem unreadable(const QString& line) { return Problem("holiday-unreadable", {line}, s("holidays")); }

  Result<void> readPart(const QString& part) {
    static const QRegularExpression shape(s("^([^\\d:]+?)[:：]?\\s*(\\d.*)$"));
    const auto match = shape.match(part);
    if (!match.hasMatch()) return Problem("hours-unreadable", {part}, s("hours"));
    const auto days = daysOf(match.captured(1));
    if (days.empty()) return Problem("hours-unreadable", {part}, s("hours"));
    static const QRegularExpression commas(s("[,，、]"));
    for (const QString& text : match.captured(2).split(commas, Qt::SkipEmptyParts)) {
      static const QRegularExpression dash(s("[-–—~至]"));
      const QStringList ends = text.trimmed().split(dash);
      const auto from = ends.size() == 2 ? minuteOf(ends[0]) : std::nullopt;
      auto until = ends.size() == 2 ? minuteOf(ends[1]) : std::nullopt;
      if (!from || !until || *from == kDay || *from == *until) return Problem("hours-unreadable", {part}, s("hours"));
      if (*until < *from) *until += kDay;
      for (const int day : days) m_hours.m_week[static_cast<size_t>(day)].push_back({*from, *until});
    }
    return {};
  }

  static std::vector<int> daysOf(const QString& text) {
    std::vector<int> days;
    static const QRegularExpression commas(s("[,，、]")), dash(s("[-–—~至到]"));
    for (const QString& part : text.split(commas, Qt::SkipEmptyParts)) {
      const QStringList ends = part.split(dash);
      const int from = dayOf(ends.first()), until = dayOf(ends.last());
      if (from < 0 || until < 0 || ends.size() > 2) return {};
      for (int day = from;; day = (day + 1) % 7) {
        days.push_back(day);
        if (day == until) break;
      }
    }
    return days;
  }

  /// Over the whole week, as a night belongs to the day on which it begins.
  Result<void> checkOverlap() const {
    std::vector<std::pair<int, int>> all;
    for (int day = 0; day < 7; ++day)
      for (const auto& period : m_hours.m_week[static_cast<size_t>(day)])
        all.emplace_back(day * kDay + period.from, day * kDay + period.until);
    std::sort(all.begin(), all.end());
    for (size_t i = 0; i < all.size(); ++i) {
      const bool last = i + 1 == all.size();
      const int next = last ? all.front().first + 7 * kDay : all[i + 1].first;
      if (all[i].second <= next) continue;
      const int day = all[i].first / kDay;
      return Problem("hours-overlap",
                     {s("%1 %2-%3")
                          .arg(s(kDayKeys[static_cast<size_t>(day)]), timeText(all[i].first % kDay),
                               timeText(all[i].second - day * kDay))},
                     s("hours"));
    }
    return {};
  }

  BusinessHours& m_hours;
};

Result<BusinessHours> BusinessHours::read(const QString& zone, const QString& hours, const QString& holidays) {
  BusinessHours out;
  out.m_zone = QTimeZone(zone.trimmed().toUtf8());
  if (!out.m_zone.isValid()) return Problem("zone-unknown", {zone}, s("zone"));
  HoursReader reader(out);
  if (auto read = reader.readWeek(hours); !read.ok()) return read.problem();
  if (auto read = reader.readHolidays(holidays); !read.ok()) return read.problem();
  return out;
}

bool BusinessHours::isHoliday(QDate day) const {
  for (const auto& [from, until] : m_holidays)
    if (day >= from && day <= until) return true;
  return std::find(m_yearly.begin(), m_yearly.end(), std::pair(day.month(), day.day())) != m_yearly.end();
}

const std::vector<TimeSpan>& BusinessHours::spansOf(qint64 julianDay) const {
  const auto known = m_days.find(julianDay);
  if (known != m_days.end()) return known->second;
  const QDate day = QDate::fromJulianDay(julianDay);
  std::vector<TimeSpan> spans;
  if (!isHoliday(day))
    for (const Period& period : m_week[static_cast<size_t>(day.dayOfWeek() - 1)]) {
      const TimeSpan span{momentAt(m_zone, day, period.from), momentAt(m_zone, day, period.until)};
      if (span.until > span.from) spans.push_back(span);  // a period may lie in the hour that a clock leaves out
    }
  return m_days.emplace(julianDay, std::move(spans)).first->second;
}

/// Gives the open spans from `from` on to `use` until that answers false.
template <typename Use>
void BusinessHours::walk(UtcMs from, UtcMs until, Use&& use) const {
  if (until <= from) return;
  // Looking up the zone for each moment would cost more than all the rest. No zone is a day away from UTC, so the day
  // there is at most one off; a night of the day before may still be open.
  qint64 day = utcDayOf(from) - 2;
  for (;; ++day) {
    const std::vector<TimeSpan>& spans = spansOf(day);
    for (const TimeSpan& span : spans) {
      if (span.until <= from) continue;
      if (span.from >= until) return;
      if (!use(TimeSpan{std::max(span.from, from), std::min(span.until, until)})) return;
    }
    if (spans.empty() && day > utcDayOf(until) + 1) return;
  }
}

bool BusinessHours::isOpenAt(UtcMs moment) const {
  bool open = false;
  walk(moment, moment + 1, [&](const TimeSpan&) { return open = true, false; });
  return open;
}

qint64 BusinessHours::openTime(UtcMs from, UtcMs until) const {
  qint64 time = 0;
  walk(from, until, [&](const TimeSpan& span) {
    time += span.until - span.from;
    return true;
  });
  return time;
}

std::vector<TimeSpan> BusinessHours::openSpans(UtcMs from, UtcMs until) const {
  std::vector<TimeSpan> spans;
  walk(from, until, [&](const TimeSpan& span) { return spans.push_back(span), true; });
  return spans;
}

std::optional<UtcMs> BusinessHours::nextOpening(UtcMs moment) const {
  std::optional<UtcMs> next;
  walk(moment, moment + kTenYears, [&](const TimeSpan& span) { return next = span.from, false; });
  return next;
}

std::optional<UtcMs> BusinessHours::useUp(UtcMs from, UtcMs until, qint64& left) const {
  std::optional<UtcMs> end;
  walk(from, until, [&](const TimeSpan& span) {
    const qint64 open = span.until - span.from;
    if (open >= left) end = span.from + left;
    left -= std::min(open, left);
    return !end;
  });
  return end;
}

QString BusinessHours::hoursText() const {
  QStringList parts;
  for (int day = 0; day < 7;) {
    const auto& periods = m_week[static_cast<size_t>(day)];
    int last = day;
    const auto same = [&](int other) {
      const auto& others = m_week[static_cast<size_t>(other)];
      return others.size() == periods.size() &&
             std::equal(periods.begin(), periods.end(), others.begin(),
                        [](const Period& x, const Period& y) { return x.from == y.from && x.until == y.until; });
    };
    while (last < 6 && same(last + 1)) ++last;
    QStringList times;
    for (const Period& period : periods) times << s("%1-%2").arg(timeText(period.from), timeText(period.until));
    const QString from = s(kDayKeys[static_cast<size_t>(day)]), until = s(kDayKeys[static_cast<size_t>(last)]);
    if (!times.isEmpty())
      parts << s("%1 %2").arg(day == last ? from : from + QLatin1Char('-') + until, times.join(s(", ")));
    day = last + 1;
  }
  return parts.join(s("; "));
}

qint64 runningTime(const BusinessHours& hours, UtcMs from, UtcMs until, const std::vector<TimeSpan>& pauses) {
  qint64 time = hours.openTime(from, until);
  for (const TimeSpan& pause : pauses) time -= hours.openTime(std::max(from, pause.from), std::min(until, pause.until));
  return time;
}

std::optional<UtcMs> deadlineOf(const BusinessHours& hours, UtcMs start, qint64 target,
                                const std::vector<TimeSpan>& pauses) {
  qint64 left = std::max<qint64>(0, target);
  UtcMs at = start;
  for (const TimeSpan& pause : pauses) {
    if (pause.until <= at) continue;
    if (const auto due = hours.useUp(at, pause.from, left)) return due;
    if (pause.until == kNoEnd) return std::nullopt;
    at = pause.until;
  }
  return hours.useUp(at, at + kTenYears, left);
}

}  // namespace relata
