#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace relata {

/// What "today" is while somebody types, and how a date of three numbers is read.
struct TypingMoment {
  QDateTime now;  // local
  bool dayFirst = true;
};

/// A day, or a moment of it, as typed: "tomorrow 3pm", "next Monday", "14 March", "in 2 weeks", "下周一下午三点",
/// "3月14号".
struct TypedDate {
  QDate date;
  std::optional<QTime> time;  // none: the whole day
  qsizetype from = 0;         // where it stands in the text
  qsizetype length = 0;
};

/// The whole text is a date. A day without a year is the next one, a weekday the next one after today, "next Monday"
/// and 下周一 the one of next week (weeks begin on Monday); an hour from 1 to 6 without more is in the afternoon, and
/// an hour without a day that is over already is tomorrow's.
std::optional<TypedDate> readTypedDate(const QString& text, const TypingMoment& moment);

/// A stretch of text that is something else.
struct TextSpan {
  qsizetype from = 0;
  qsizetype length = 0;
};

/// The first date within a line of other words, in none of the `taken` stretches. More careful than readTypedDate: "Sun
/// Li" and 周一鸣 are people, and "Wed" is a day only where its hour stands beside it or where it ends the line behind
/// a name; "25th" where nothing follows that it could count.
std::optional<TypedDate> findTypedDate(const QString& line, const TypingMoment& moment,
                                       const QList<TextSpan>& taken = {});

/// What looks like a date and is none: "31/02", "2026-13-01", "32.12.2026", 2月30日, 2026年2月29日. Empty: nothing
/// does.
TextSpan impossibleDay(const QString& line, const TypingMoment& moment);

/// As local time in UTC milliseconds; a whole day begins at 00:00.
qint64 typedMoment(const TypedDate& typed, const QTimeZone& zone);

}  // namespace relata
