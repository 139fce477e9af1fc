#include "core/store/filter_dates.h"

#include <QDateTime>

namespace relata {
namespace {

constexpr qint64 kHourMs = 3'600'000;

QDate plus(QDate date, DateUnit unit, int amount) {
  switch (unit) {
    case DateUnit::Week: return date.addDays(7LL * amount);
    case DateUnit::Month: return date.addMonths(amount);
    case DateUnit::Quarter: return date.addMonths(3 * amount);
    case DateUnit::Year: return date.addYears(amount);
    default: return date.addDays(amount);
  }
}

QDate startOf(QDate date, DateUnit unit, Qt::DayOfWeek weekStart) {
  switch (unit) {
    case DateUnit::Week: return date.addDays(-((date.dayOfWeek() - weekStart + 7) % 7));
    case DateUnit::Month: return QDate(date.year(), date.month(), 1);
    case DateUnit::Quarter: return QDate(date.year(), (date.month() - 1) / 3 * 3 + 1, 1);
    case DateUnit::Year: return QDate(date.year(), 1, 1);
    default: return date;
  }
}

// ISO days compare as text only between the years 1 and 9999.
QDate clamped(QDate date) {
  const QDate first(1, 1, 1);
  const QDate last(9999, 12, 31);
  if (!date.isValid()) return last;
  return std::clamp(date, first, last);
}

QDate localDay(UtcMs ms, const QTimeZone& zone) { return QDateTime::fromMSecsSinceEpoch(ms, zone).date(); }

DateRange days(QDate from, QDate to, Kind kind, const QTimeZone& zone) {
  from = clamped(from);
  to = clamped(to);
  if (kind == Kind::Date) return {from.toString(Qt::ISODate), to.toString(Qt::ISODate)};
  return {from.startOfDay(zone).toMSecsSinceEpoch(), to.startOfDay(zone).toMSecsSinceEpoch()};
}

DateRange moments(UtcMs from, UtcMs to, Kind kind, const QTimeZone& zone) {
  if (kind == Kind::Date) return days(localDay(from, zone), localDay(to - 1, zone).addDays(1), kind, zone);
  return {from, to};
}

DateRange absolute(const QString& text, Kind kind, const QTimeZone& zone) {
  if (text.size() > 10) {
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!text.endsWith(QLatin1Char('Z'))) moment = QDateTime(moment.date(), moment.time(), zone);
    const UtcMs from = moment.toMSecsSinceEpoch();
    const bool seconds = text.count(QLatin1Char(':')) == 2;
    return moments(from, from + (seconds ? 1000 : 60000), kind, zone);
  }
  if (text.size() == 7 && text[5] == QLatin1Char('Q')) {
    const QDate from(text.left(4).toInt(), text.right(1).toInt() * 3 - 2, 1);
    return days(from, from.addMonths(3), kind, zone);
  }
  const QStringList parts = text.split(QLatin1Char('-'));
  const QDate from(parts.value(0).toInt(), parts.value(1, QStringLiteral("1")).toInt(),
                   parts.value(2, QStringLiteral("1")).toInt());
  constexpr DateUnit kUnits[] = {DateUnit::Year, DateUnit::Month, DateUnit::Day};
  return days(from, plus(from, kUnits[std::clamp<qsizetype>(parts.size() - 1, 0, 2)], 1), kind, zone);
}

DateRange hours(const FilterValue& value, Kind kind, const FilterContext& context) {
  const qint64 distance = value.amount * kHourMs;
  switch (value.span) {
    case DateSpan::Last: return moments(context.now - distance, context.now + 1, kind, context.zone);
    case DateSpan::Next: return moments(context.now, context.now + distance, kind, context.zone);
    default: return moments(context.now + distance, context.now + distance + 1, kind, context.zone);
  }
}

}  // namespace

DateRange resolveDate(const FilterValue& value, Kind kind, const FilterContext& context) {
  const QTimeZone zone = context.zone.isValid() ? context.zone : QTimeZone::utc();
  if (value.type == FilterValue::Type::Date) return absolute(value.text, kind, zone);
  if (value.unit == DateUnit::Hour) return hours(value, kind, context);
  const QDate today = localDay(context.now, zone);
  switch (value.span) {
    case DateSpan::Last: return days(plus(today, value.unit, -value.amount), today.addDays(1), kind, zone);
    case DateSpan::Next: return days(today, plus(today, value.unit, value.amount).addDays(1), kind, zone);
    case DateSpan::Point: {
      const QDate day = plus(today, value.unit, value.amount);
      return days(day, day.addDays(1), kind, zone);
    }
    case DateSpan::Calendar: break;
  }
  const QDate from = plus(startOf(today, value.unit, context.weekStart), value.unit, value.amount);
  return days(from, plus(from, value.unit, 1), kind, zone);
}

}  // namespace relata
