#pragma once

#include <QIODevice>

#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/exchange/icalendar/calendar_time.h"

namespace relata::exchange {

/// An event, a task or a journal entry of a calendar file.
struct CalendarEntry {
  enum class Kind { Event, Task, Journal };
  Kind kind = Kind::Event;
  qint64 line = 0;  // at which it begins
  QString uid, summary, description, location, url, status, ownKind;
  CalendarTime start, end, due, completed, modified, created;
  CalendarTime recurrence;  // RECURRENCE-ID: which occurrence of a series this one stands for
  bool andFollowing = false;
  std::optional<qint64> duration;        // seconds
  QStringList rules, exclusions;         // RRULE, EXRULE
  QList<CalendarTime> further, without;  // RDATE, EXDATE
  QStringList people, tags;              // e-mail addresses of organizer and attendees
  std::optional<qint64> alarmBefore;     // seconds from the start; negative: before it
  CalendarTime alarmAt;
  QString ownRepeats;  // how an activity of ours comes again: one entry, and no series
  bool cancelled = false, whole = true;
  bool repeats() const { return ownRepeats.isEmpty() && (!rules.isEmpty() || !further.isEmpty()); }
};

/// The rules of a zone as the file brings them: its VTIMEZONE, unfolded.
struct CalendarZoneText {
  QString id;
  QByteArray text;
};

/// What no file may exceed; a property that is longer is left out, a file with more is refused.
struct CalendarLimits {
  qint64 valueBytes = 1024 * 1024;
  qsizetype entries = 100'000;
  qint64 textBytes = 64 * 1024 * 1024;  // of all entries
  qsizetype dates = 5000;               // EXDATE and RDATE of one entry
};

struct CalendarFile {
  std::vector<CalendarEntry> entries;
  std::vector<CalendarZoneText> zones;
  qint64 broken = 0, brokenLine = 0;  // entries without an end
  qint64 large = 0, largeLine = 0;    // properties that are too long
  QString largeName;
  qint64 others = 0;  // components of other kinds
};

/// Reads a whole calendar file. Problems: calendar-too-large [entries, MiB].
Result<CalendarFile> readCalendar(std::unique_ptr<QIODevice> device, const CalendarLimits& limits = {});

}  // namespace relata::exchange
