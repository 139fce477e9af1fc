#pragma once

#include <QList>
#include <QString>

namespace relata {

/// One of the stored dates by which records stand in a calendar, with the condition of the records that it counts for
/// (empty: all).
struct CalendarPart {
  QString field, filter;
};

/// By what a calendar by this field reads. "When" of an activity is the due time of a task and the time of anything
/// else; tasks that are done are a part of their own, as each part has its index.
QList<CalendarPart> calendarParts(const QString& entity, const QString& field);

}  // namespace relata
