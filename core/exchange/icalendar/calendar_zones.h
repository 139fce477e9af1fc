#pragma once

#include <QTimeZone>

#include <memory>
#include <string>
#include <unordered_map>

#include "core/base/clock.h"
#include "core/exchange/icalendar/calendar_reader.h"

namespace relata::exchange {

/// The zones that a calendar file speaks of: by their IANA name, as Windows calls them, at the end of a path
/// ("/freeassociation.sourceforge.net/Europe/Berlin"), or by the rules that the file brings itself.
class CalendarZones {
 public:
  /// `here`: of times that name no zone, and of those whose zone nobody knows.
  CalendarZones(const std::vector<CalendarZoneText>& zones, const QTimeZone& here);
  ~CalendarZones();
  CalendarZones(const CalendarZones&) = delete;
  CalendarZones& operator=(const CalendarZones&) = delete;

  /// The moment that a time means; a day begins at midnight where the person is. RFC 5545 3.3.5: of an hour that comes
  /// twice the first is meant, one that is left out counts by the offset before it.
  UtcMs momentOf(const CalendarTime& time);
  /// What the clock of that time's zone shows at a moment.
  QDateTime clockAt(UtcMs moment, const CalendarTime& like);
  /// Zones that nobody knows.
  const QStringList& unknown() const { return m_unknown; }

 private:
  struct Zone;
  Zone& zoneOf(const QString& id);
  const std::vector<CalendarZoneText>& m_texts;
  QTimeZone m_here;
  std::unordered_map<std::string, std::unique_ptr<Zone>> m_zones;
  QStringList m_unknown;
};

}  // namespace relata::exchange
