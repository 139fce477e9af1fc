#pragma once

#include <QDate>
#include <QRegularExpression>
#include <QTime>

#include <optional>

// For typed_date.cpp: what its patterns read, and those of them that read times of day.

namespace relata::typed {

/// What the words may mean as well, within a line of others.
enum class Doubt {
  None,
  Name,     // "tom"
  Weekday,  // "Wed" and "Sun", which are names too; the words around it tell
  Ordinal   // "25th", which may count something: "25th anniversary"
};

/// What one pattern read at a place: a day, a time of day, or both.
struct Piece {
  std::optional<QDate> date;
  std::optional<QTime> time;
  std::optional<QTime> part;  // "afternoon": a time where none is said
  qsizetype length = 0;
  Doubt doubt = Doubt::None;
  bool nextDay = false;  // 晚上12点 is the midnight that ends the day
};

inline constexpr auto kOptions = QRegularExpression::CaseInsensitiveOption;

/// The match that begins at this very place.
inline QRegularExpressionMatch at(const QRegularExpression& pattern, const QString& text, qsizetype from) {
  return pattern.match(text, from, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

/// "3pm", "at 15:30", "half past 2".
std::optional<Piece> clockAt(const QString& text, qsizetype from);
/// 下午三点半, 晚上12点.
std::optional<Piece> hanClockAt(const QString& text, qsizetype from);
/// "noon", "in the afternoon", 早上.
std::optional<Piece> dayPartAt(const QString& text, qsizetype from);

}  // namespace relata::typed
