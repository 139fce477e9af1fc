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
  QString uid, kind, subject, body, location, repeats;
  std::optional<UtcMs> at, due, done, remind;
  std::optional<qint64> minutes;
  QStringList tags;
  QList<Person> people;
  UtcMs created = 0, changed = 0;
};

/// What stands before and after the entries of a file.
QByteArray calendarBegin();
QByteArray calendarEnd();

/// The rules of the zone (VTIMEZONE), for the clock times of what repeats; empty where it is UTC or nobody knows them.
QByteArray calendarZone(const QTimeZone& zone);

/// One entry, folded, with CRLF: meetings and calls as VEVENT, tasks as VTODO, notes and mails as VJOURNAL. Times are
/// written in UTC, those of what repeats as the clock of `zone` shows them: an hour stays that hour all year. Midnight
/// in `zone` without a length in hours is a day.
QByteArray writeCalendarEntry(const CalendarContent& content, const QTimeZone& zone);

}  // namespace relata::exchange
