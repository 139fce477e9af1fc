#include "core/exchange/icalendar/calendar_zones.h"

#include <QHash>
#include <QRegularExpression>

#include <libical/ical.h>

#include "core/exchange/icalendar/recurrence.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kHour = 3600'000;

/// A name of the zone database, and not of some other file.
bool isZoneName(const QString& id) {
  static const QRegularExpression shape(s("^[A-Za-z][A-Za-z0-9_+\\-]*(/[A-Za-z0-9_+\\-]+){0,2}$"));
  return id.size() < 64 && shape.match(id).hasMatch() && QTimeZone::isTimeZoneIdAvailable(id.toLatin1());
}

/// Old names that not every zone database has any more.
QByteArray presentName(const QString& id) {
  static const QHash<QString, QByteArray> names{{s("US/Eastern"), "America/New_York"},
                                                {s("US/Central"), "America/Chicago"},
                                                {s("US/Mountain"), "America/Denver"},
                                                {s("US/Pacific"), "America/Los_Angeles"},
                                                {s("PRC"), "Asia/Shanghai"},
                                                {s("Asia/Beijing"), "Asia/Shanghai"},
                                                {s("GB"), "Europe/London"},
                                                {s("Japan"), "Asia/Tokyo"},
                                                {s("Hongkong"), "Asia/Hong_Kong"},
                                                {s("Singapore"), "Asia/Singapore"}};
  return names.value(id);
}

QTimeZone namedZone(const QString& id) {
  if (isZoneName(id)) return QTimeZone(id.toLatin1());
  if (const QByteArray known = QTimeZone::windowsIdToDefaultIanaId(id.toUtf8()); !known.isEmpty())
    return QTimeZone(known);
  if (const QByteArray known = presentName(id); !known.isEmpty()) return QTimeZone(known);
  const QStringList parts = id.split(QLatin1Char('/'), Qt::SkipEmptyParts);
  for (const qsizetype count : {qsizetype{3}, qsizetype{2}})
    if (parts.size() > count)
      if (const QString tail = parts.mid(parts.size() - count).join(QLatin1Char('/')); isZoneName(tail))
        return QTimeZone(tail.toLatin1());
  return {};
}

icaltimetype icalTime(const QDateTime& clock) {
  icaltimetype time = icaltime_null_time();
  time.year = clock.date().year();
  time.month = clock.date().month();
  time.day = clock.date().day();
  time.hour = clock.time().hour();
  time.minute = clock.time().minute();
  time.second = clock.time().second();
  return time;
}

/// A zone changes once or twice a year. Rules that say more are no zone, and would be followed for ages.
bool isPlainZone(const QByteArray& text) {
  constexpr int kObservances = 400;
  int observances = 0;
  for (const QByteArray& line : text.split('\n')) {
    if (line.startsWith("BEGIN:") && ++observances > kObservances) return false;
    if (line.startsWith("RRULE") && !isYearlyRule(QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed()))
      return false;
  }
  return true;
}

}  // namespace

struct CalendarZones::Zone {
  QTimeZone named;
  icaltimezone* own = nullptr;  // owns its component
  Zone() = default;
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;
  ~Zone() {
    if (own) icaltimezone_free(own, 1);
  }
};

CalendarZones::CalendarZones(const std::vector<CalendarZoneText>& zones, const QTimeZone& here)
    : m_texts(zones), m_here(here) {
  prepareLibical();
}
CalendarZones::~CalendarZones() = default;

CalendarZones::Zone& CalendarZones::zoneOf(const QString& id) {
  std::unique_ptr<Zone>& zone = m_zones[id.toStdString()];
  if (zone) return *zone;
  zone = std::make_unique<Zone>();
  zone->named = namedZone(id);
  if (zone->named.isValid()) return *zone;
  for (const CalendarZoneText& text : m_texts) {
    if (text.id != id || !isPlainZone(text.text)) continue;
    icalcomponent* rules = icalcomponent_new_from_string(text.text.constData());
    if (!rules) continue;
    zone->own = icaltimezone_new();
    if (icaltimezone_set_component(zone->own, rules)) return *zone;
    icalcomponent_free(rules);
    icaltimezone_free(zone->own, 1);
    zone->own = nullptr;
  }
  zone->named = m_here;
  if (m_unknown.size() < 50) m_unknown << id;
  return *zone;
}

UtcMs CalendarZones::momentOf(const CalendarTime& time) {
  const QDateTime& clock = time.local;
  if (time.clock == CalendarTime::Clock::Utc) return clock.toMSecsSinceEpoch();
  if (time.clock == CalendarTime::Clock::Day) return clock.date().startOfDay(m_here).toMSecsSinceEpoch();
  QTimeZone named = m_here;
  if (time.clock == CalendarTime::Clock::Zoned) {
    Zone& zone = zoneOf(time.zone);
    if (zone.own) {
      icaltimetype local = icalTime(clock);
      return clock.toMSecsSinceEpoch() - 1000LL * icaltimezone_get_utc_offset(zone.own, &local, nullptr);
    }
    named = zone.named;
  }
  const qint64 moment = QDateTime(clock.date(), clock.time(), named).toMSecsSinceEpoch();
  const QDateTime earlier = QDateTime::fromMSecsSinceEpoch(moment - kHour, named);
  return earlier.date() == clock.date() && earlier.time() == clock.time() ? moment - kHour : moment;
}

QDateTime CalendarZones::clockAt(UtcMs moment, const CalendarTime& like) {
  const QDateTime utc = QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
  if (like.clock == CalendarTime::Clock::Utc) return utc;
  QTimeZone named = m_here;
  if (like.clock == CalendarTime::Clock::Zoned) {
    Zone& zone = zoneOf(like.zone);
    if (zone.own) {
      icaltimetype time = icalTime(utc);
      return utc.addSecs(icaltimezone_get_utc_offset_of_utc_time(zone.own, &time, nullptr));
    }
    named = zone.named;
  }
  const QDateTime there = utc.toTimeZone(named);
  return QDateTime(there.date(), there.time(), Qt::UTC);
}

}  // namespace relata::exchange
