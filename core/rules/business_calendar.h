#pragma once

#include <map>
#include <memory>

#include "core/meta/field.h"
#include "core/rules/business_hours.h"
#include "core/workspace/transaction.h"

namespace relata {

/// The hours of a team or a place, by name. What they are is told by its versions.
struct BusinessCalendar {
  QString name, key, zone;
};

/// The hours of a calendar from a day on, until the next version begins. A version that a ticket began with is not
/// changed any more, as its deadlines would be others afterwards: new hours are a new version.
struct CalendarVersion {
  Id calendar;
  std::optional<QDate> from;
  QString hours, holidays;
};

EntityDef businessCalendarDef();
EntityDef calendarVersionDef();
/// The zone of hours that tickets began with (`isUsed`) stays, and they are not deleted. Problems: zone-unknown [zone],
/// calendar-zone-used [name], calendar-used [name].
EntityRules businessCalendarRules(std::function<bool(Transaction&, Id version)> isUsed);
/// `isUsed` says whether something stands on that version already.
EntityRules calendarVersionRules(std::function<bool(Transaction&, Id version)> isUsed);

/// The version of a calendar that holds at a moment; the first one where none had begun. None: the calendar has none.
Id calendarVersionAt(db::Connection& connection, Id calendar, UtcMs moment);

/// Null where the version is gone or cannot be read.
std::unique_ptr<BusinessHours> hoursOf(db::Connection& connection, Id version);

/// Hours by their version, each read once.
class CalendarBook {
 public:
  explicit CalendarBook(db::Connection& connection) : m_connection(connection) {}
  /// Null where the version is gone or cannot be read.
  const BusinessHours* version(Id version);

 private:
  db::Connection& m_connection;
  std::map<Id, std::unique_ptr<BusinessHours>> m_hours;
};

}  // namespace relata
