#include "core/base/typed_clock.h"

#include <array>

#include "core/base/time_words.h"

namespace relata::typed {
namespace {

std::optional<Piece> timePiece(int hour, int minute, qsizetype length) {
  const QTime time(hour, minute);
  if (!time.isValid()) return std::nullopt;
  Piece piece;
  piece.time = time;
  piece.length = length;
  return piece;
}

/// An hour from 1 to 6 without more is in the afternoon.
int likelyHour(int hour) { return hour >= 1 && hour <= 6 ? hour + 12 : hour; }

}  // namespace

std::optional<Piece> clockAt(const QString& text, qsizetype from) {
  static const QRegularExpression twelve(
      QStringLiteral("(?:at\\s+)?(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap])\\.?m\\.?(?![\\p{L}\\p{N}])"), kOptions);
  static const QRegularExpression full(QStringLiteral("(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])"),
                                       kOptions);
  static const QRegularExpression hour(QStringLiteral("at\\s+(\\d{1,2})(?:\\s?o'?clock)?(?![\\p{L}\\p{N}.:/-])"),
                                       kOptions);
  static const QRegularExpression oclock(QStringLiteral("(\\d{1,2})\\s?(?:o'?clock|h)(?![\\p{L}\\p{N}])"), kOptions);
  static const QRegularExpression quarter(
      QStringLiteral("(?:at\\s+)?(half past|quarter past|quarter to)\\s+(\\d{1,2})(?![\\d:])"), kOptions);
  Piece piece;
  if (const auto match = at(twelve, text, from); match.hasMatch()) {
    const int hours = match.captured(1).toInt();
    if (hours < 1 || hours > 12) return std::nullopt;
    const bool afternoon = match.captured(3).toLower() == QLatin1String("p");
    return timePiece(hours % 12 + (afternoon ? 12 : 0), match.captured(2).toInt(), match.capturedLength());
  }
  if (const auto match = at(full, text, from); match.hasMatch())
    return timePiece(match.captured(1).toInt(), match.captured(2).toInt(), match.capturedLength());
  if (const auto match = at(quarter, text, from); match.hasMatch()) {
    const QString which = match.captured(1).toLower();
    const int minutes = which.startsWith(QLatin1String("half")) ? 30 : which.endsWith(QLatin1String("past")) ? 15 : -15;
    const QTime time = QTime(likelyHour(match.captured(2).toInt()), 0).addSecs(minutes * 60);
    return timePiece(time.hour(), time.minute(), match.capturedLength());
  }
  for (const QRegularExpression* pattern : {&hour, &oclock})
    if (const auto match = at(*pattern, text, from); match.hasMatch())
      return timePiece(likelyHour(match.captured(1).toInt()), 0, match.capturedLength());
  return std::nullopt;
}

std::optional<Piece> hanClockAt(const QString& text, qsizetype from) {
  static const QString number = QStringLiteral("(\\d{1,2}|[零一二两三四五六七八九十]{1,3})");
  static const QRegularExpression pattern(
      QStringLiteral("(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|早|晚)?\\s*%1\\s*(?:[点时](?!间|候)\\s*(?:("
                     "半)|(一刻)|(三刻)|%1\\s*分?)?钟?|"
                     "[:：](\\d{2}))")
          .arg(number));
  const auto match = at(pattern, text, from);
  if (!match.hasMatch()) return std::nullopt;
  // Plain digits with a colon are no Chinese time of their own.
  if (match.capturedLength(1) == 0 && match.capturedLength(7) > 0) return std::nullopt;
  int hour = countWord(match.captured(2)).value_or(99);
  int minute = match.capturedLength(3) ? 30 : match.capturedLength(4) ? 15 : match.capturedLength(5) ? 45 : 0;
  if (match.capturedLength(6)) minute = countWord(match.captured(6)).value_or(99);
  if (match.capturedLength(7)) minute = match.captured(7).toInt();
  const QString part = match.captured(1);
  const bool late = part == QStringLiteral("下午") || part == QStringLiteral("傍晚") ||
                    part.startsWith(QStringLiteral("晚")) || part == QStringLiteral("夜里");
  Piece piece;
  if (part.isEmpty())
    hour = likelyHour(hour);
  else if (part == QStringLiteral("中午"))
    hour = hour < 3 ? hour + 12 : hour;
  else if (late && hour == 12) {
    piece.nextDay = part != QStringLiteral("下午");
    hour = piece.nextDay ? 0 : 12;
  } else if (late && hour < 12)
    hour += 12;
  else if (hour == 12 && part == QStringLiteral("凌晨"))
    hour = 0;
  if (hour == 24) hour = 0, piece.nextDay = true;
  const QTime time(hour, minute);
  if (!time.isValid()) return std::nullopt;
  piece.time = time;
  piece.length = match.capturedLength();
  while (piece.length > 0 && text[from + piece.length - 1].isSpace()) --piece.length;
  return piece;
}

std::optional<Piece> dayPartAt(const QString& text, qsizetype from) {
  static const QRegularExpression pattern(
      QStringLiteral(
          "(?:at |in the |this )?(noon|midday|midnight|morning|afternoon|evening|night|eod|end of (?:the )?day|"
          "早上|早晨|上午|中午|下午|傍晚|晚上)"),
      kOptions);
  const auto match = at(pattern, text, from);
  if (!match.hasMatch()) return std::nullopt;
  static const std::array<std::pair<const char*, QTime>, 15> kParts{{{"noon", QTime(12, 0)},
                                                                     {"midday", QTime(12, 0)},
                                                                     {"midnight", QTime(0, 0)},
                                                                     {"morning", QTime(9, 0)},
                                                                     {"afternoon", QTime(15, 0)},
                                                                     {"evening", QTime(19, 0)},
                                                                     {"night", QTime(20, 0)},
                                                                     {"eod", QTime(17, 0)},
                                                                     {"早上", QTime(9, 0)},
                                                                     {"早晨", QTime(9, 0)},
                                                                     {"上午", QTime(10, 0)},
                                                                     {"中午", QTime(12, 0)},
                                                                     {"下午", QTime(15, 0)},
                                                                     {"傍晚", QTime(18, 0)},
                                                                     {"晚上", QTime(20, 0)}}};
  const QString word = match.captured(1).toLower();
  Piece piece;
  piece.part = QTime(17, 0);
  for (const auto& [key, time] : kParts)
    if (word == QString::fromUtf8(key)) piece.part = time;
  piece.nextDay = word == QLatin1String("midnight");
  piece.length = match.capturedLength();
  return piece;
}

}  // namespace relata::typed
