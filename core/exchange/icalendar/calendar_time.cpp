#include "core/exchange/icalendar/calendar_time.h"

#include <QRegularExpression>

namespace relata::exchange {

CalendarTime readCalendarTime(const QString& text, const QString& zone) {
  static const QRegularExpression shape(
      QStringLiteral("^(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z)?)?$"));
  CalendarTime time;
  time.written = text.trimmed();
  const auto match = shape.match(time.written.left(40));
  if (!match.hasMatch() || time.written.size() > 40) return time;
  const auto part = [&](int i) { return match.captured(i).toInt(); };
  const QDate day(part(1), part(2), part(3));
  if (!day.isValid()) return time;
  if (match.captured(4).isEmpty()) {
    time.clock = CalendarTime::Clock::Day;
    time.local = QDateTime(day, QTime(0, 0), Qt::UTC);
    return time;
  }
  // A leap second is the last second of its minute.
  const QTime clock(part(4), part(5), qMin(part(6), 59));
  if (!clock.isValid()) return time;
  time.local = QDateTime(day, clock, Qt::UTC);
  time.clock = !match.captured(7).isEmpty() ? CalendarTime::Clock::Utc
               : zone.isEmpty()             ? CalendarTime::Clock::Floating
                                            : CalendarTime::Clock::Zoned;
  if (time.clock == CalendarTime::Clock::Zoned) time.zone = zone;
  return time;
}

std::optional<qint64> readCalendarDuration(const QString& text) {
  static const QRegularExpression shape(QStringLiteral(
      "^([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?$"));
  const auto match = shape.match(text.trimmed().left(60));
  if (!match.hasMatch() || match.capturedLength() < 2) return std::nullopt;
  const auto part = [&](int i) { return match.captured(i).toLongLong(); };
  const qint64 seconds = ((part(2) * 7 + part(3)) * 24 + part(4)) * 3600 + part(5) * 60 + part(6);
  return match.captured(1) == QLatin1String("-") ? -seconds : seconds;
}

}  // namespace relata::exchange
