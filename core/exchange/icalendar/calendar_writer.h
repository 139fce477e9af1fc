#pragma once

#include <QTimeZone>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/exchange/icalendar/calendar_time.h"

namespace relata::exchange {

/// What an activity says in a calendar.
struct CalendarContent {
  struct Person {
    QString name, mail;
  };
  QString uid, kind, subject, body, location;
  std::optional<UtcMs> at, due, done, remind;
  std::optional<qint64> minutes;
  QStringList tags;
  QList<Person> people;
  UtcMs created = 0, changed = 0;
};

/// What stands before and after the entries of a file.
QByteArray calendarBegin();
QByteArray calendarEnd();

/// One entry, folded, with CRLF: meetings and calls as VEVENT, tasks as VTODO, notes and mails as VJOURNAL. Times are
/// written in UTC; midnight in `zone` without a length in hours is a day.
QByteArray writeCalendarEntry(const CalendarContent& content, const QTimeZone& zone);

}  // namespace relata::exchange
