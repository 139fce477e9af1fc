#pragma once

#include <QElapsedTimer>
#include <QMap>

#include "core/exchange/icalendar/calendar_zones.h"

namespace relata::exchange {

/// How far series are followed: one activity for each occurrence within this many days of today.
inline constexpr int kSeriesDays = 400;
inline constexpr int kSeriesMost = 1000;          // occurrences of one series
inline constexpr size_t kCalendarRows = 200'000;  // of a file

/// One thing that happens: an entry that stands alone, or one occurrence of a series.
struct CalendarOccurrence {
  const CalendarEntry* entry = nullptr;
  QString id;          // the UID; of an occurrence "UID#20260315T090000Z", by when it was meant to be at first
  CalendarTime start;  // not valid: the entry says none, or what it says cannot be read
  bool gone = false;   // cancelled, or taken out of its series
  bool own = false;    // the id is that of an activity of this workspace
};

/// What was not followed to its end, each with the first one.
struct SeriesNotes {
  struct Note {
    qint64 count = 0, line = 0;
    QString name;
  };
  Note cut;         // more than kSeriesMost in the time
  Note outside;     // there are occurrences before or after the time
  Note unreadable;  // rules that cannot be read
  Note tooOften;    // rules that repeat within the hour
  Note following;   // "this and all following" moved: only the one occurrence is
  qint64 occurrences = 0;
};

/// The entries of a file one by one, series expanded, exceptions in place of what they replace, in the order of the
/// file. `now` is in the middle of the time that series are followed.
std::vector<CalendarOccurrence> occurrencesIn(const CalendarFile& file, CalendarZones& zones, UtcMs now,
                                              SeriesNotes& notes);

}  // namespace relata::exchange
