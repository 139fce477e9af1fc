#pragma once

#include <QList>
#include <QString>

namespace relata {

/// One of the stored dates by which records stand in a calendar, with the condition of the records that it counts for
/// (empty: all), and the date until which they go on (empty: they are of that day).
struct CalendarPart {
  QString field, filter;
  QString until = {};
};

/// By what a calendar by this field reads. "When" of an activity is the due time of a task and the time of anything
/// else; tasks that are done are a part of their own, as each part has its index. A campaign goes on from its first day
/// to its last; one without a first day stands where it may go out.
QList<CalendarPart> calendarParts(const QString& entity, const QString& field);

}  // namespace relata
