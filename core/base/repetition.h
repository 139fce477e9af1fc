#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace relata {

/// How something that is done comes again: "every 2 weeks on Monday and Friday". The rules of iCalendar (RFC 5545
/// 3.3.10) that people use; they are kept as such a rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR".
struct Repetition {
  enum class Unit { Day, Week, Month, Year };
  Unit unit = Unit::Week;
  int every = 1;        // 1 … 999
  QList<int> weekdays;  // Week: 1 is Monday, 7 Sunday, in their order; empty: that of the first day
  int monthDay = 0;     // Month: 1 … 31, or -1 for the last; 0: that of the first day. Year: 29 for that of February
  QDate until;          // the last day; none: for ever
  friend bool operator==(const Repetition&, const Repetition&) = default;
};

QString repetitionRule(const Repetition& repetition);
/// Nothing where the rule says more than a `Repetition` can.
std::optional<Repetition> repetitionOfRule(const QString& rule);

/// The whole text, in words or as a rule: "every 2 weeks", "every Monday and Friday", "every weekday", "monthly on the
/// 1st", "每周五", "每两周", "每月最后一天", "每个工作日"; with "until 2026-06-30" or 直到2026-06-30 behind it.
std::optional<Repetition> readRepetition(const QString& text);

/// The first repetition in a line of other words ("every friday 4pm report").
struct FoundRepetition {
  Repetition repetition;
  qsizetype from = 0, length = 0;
};
std::optional<FoundRepetition> findRepetition(const QString& line);

/// As a person says it, in the program's language.
QString repetitionText(const Repetition& repetition);

/// The first day after `after` on which it comes again, in step with `first`; invalid once it is over. A month that is
/// too short for its day takes its last one.
QDate nextRepetition(const Repetition& repetition, QDate first, QDate after);

}  // namespace relata
