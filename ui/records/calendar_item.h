#pragma once

#include <QDateTime>

#include <functional>
#include <optional>

#include "core/meta/field_def.h"
#include "core/store/reader.h"

namespace relata::ui {

/// A record in a calendar, with what is known beside its date.
struct CalendarItem {
  Reader::DatedRecord record;
  QString field;       // by which it stands here
  QString kind;        // of an activity
  qint64 minutes = 0;  // 0: it has no length
  bool done = false;
  bool comes = false;  // one that repeats, on a later day: only its next time is written
  // Of what calendars of other lists have.
  QString label = {};                     // before the title: the channel of a campaign
  std::optional<relata::Tone> tone = {};  // nothing: by `kind`
  std::optional<QDate> until = {};        // its last day, which goes with it when it is moved
  bool fixed = false;                     // it stays where it is
  QString entity = {};                    // of another list, which is only shown here

  bool isOther() const { return !entity.isEmpty(); }

  /// "↻ Team meeting" for a later one, "E-mail · Spring offer" with a label.
  QString title() const;
  /// Midnight without a length in hours stands for the day.
  bool isWholeDay() const { return !record.time.isValid() || (record.time == QTime(0, 0) && minutes % (24 * 60) == 0); }
  QDateTime start() const { return QDateTime(record.day, record.time.isValid() ? record.time : QTime(0, 0)); }
  /// Whole days end by the calendar, also where the clock is changed in between.
  QDateTime end() const { return isWholeDay() ? start().addDays(minutes / (24 * 60)) : start().addSecs(minutes * 60); }
};

/// How the calendar of a list looks beyond its dates.
struct CalendarLook {
  QString kind = {};     // the choice field whose word stands before the titles
  QString movable = {};  // which records may be moved, as a filter; empty: all
  std::function<relata::Tone(const QString& choice)> tone = {};
  std::function<QString(const CalendarItem& item)> whyFixed = {};
  /// What is planned elsewhere on these days, to be seen beside the records; `others` names its entities.
  std::function<QList<CalendarItem>(Reader& reader, const QDate& first, int days)> beside = {};
  QStringList others = {};
};

}  // namespace relata::ui
