#pragma once

#include "ui/records/calendar_item.h"

namespace relata::ui {

inline constexpr int kMonthDays = 42;  // the six weeks around a month

/// The records of some days of a calendar.
struct CalendarDays {
  QList<Reader::DatedDay> days;
  QList<CalendarItem> items;  // also what began before and is not over
  QDate nearest;              // where the days are empty
};

/// Reads the records of a list by one of its dates, on `days` days from `first` on: in 42 of them each day names the
/// first of what stands on it.
CalendarDays readCalendar(Reader& reader, const ListQuery& query, const QString& field, const QDate& first, int days,
                          const CalendarLook& look);

}  // namespace relata::ui
