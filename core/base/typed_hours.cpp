#include "core/base/typed_hours.h"

#include <QRegularExpression>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

std::optional<QTime> timeOf(const QString& text, const TypingMoment& moment) {
  const auto read = readTypedDate(text, moment);
  return read ? read->time : std::nullopt;
}

/// Both hours, in the first of their readings in which the second is later.
bool readBoth(TypedHours& hours, const QStringList& begins, const QStringList& ends, const TypingMoment& moment) {
  for (const QString& begin : begins)
    for (const QString& end : ends) {
      const auto from = timeOf(begin, moment), until = timeOf(end, moment);
      if (!from || !until || *until <= *from) continue;
      hours.from = *from;
      hours.until = *until;
      return true;
    }
  return false;
}

/// "5pm" as it is; "5" like the other hour, or in the other half of the day.
QStringList latinReadings(const QString& hour, const QString& half, const QString& otherHalf) {
  if (!half.isEmpty() || otherHalf.isEmpty()) return {hour + half};
  return otherHalf.startsWith(QLatin1Char('p'), Qt::CaseInsensitive) ? QStringList{hour + s("pm"), hour + s("am")}
                                                                     : QStringList{hour + s("am"), hour + s("pm")};
}

/// 下午5点 as it is; 5点 in the part of the day that the other one says, or as it is.
QStringList hanReadings(const QString& part, const QString& hour, const QString& otherPart) {
  if (!part.isEmpty()) return {part + hour};
  return otherPart.isEmpty() ? QStringList{hour} : QStringList{otherPart + hour, hour};
}

}  // namespace

std::optional<TypedHours> findTypedHours(const QString& line, const TypingMoment& moment) {
  static const QString joint = s("\\s*(?:-|–|—|~|～|\\bto\\b|\\buntil\\b|\\btill\\b|到|至)\\s*");
  static const QRegularExpression latin(
      s("(?<![\\p{L}\\p{N}.:/+-])(?:(?:from|between|at)\\s+)?((\\d{1,2}(?:[:.]\\d{2})?)\\s?([ap]\\.?m\\.?)?)%1"
        "(?:at\\s+)?(\\d{1,2}(?:[:.]\\d{2})?)\\s?([ap]\\.?m\\.?)?(?![\\p{Latin}\\p{N}:/-])")
          .arg(joint),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  static const QString part = s("(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|今晚|明晚)?");
  static const QString hour =
      s("((?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[点时](?:半|[一三]刻|\\d{1,2}分?|[一二三四五]?十["
        "一二三四五六七八九]?分?)?"
        "钟?|:\\d{2}))");
  static const QRegularExpression han(s("(?<![\\d:])(?:从\\s*)?(%1\\s*%2)%3%1\\s*%2").arg(part, hour, joint));
  TypedHours hours;
  if (const auto match = han.match(line); match.hasMatch()) {
    if (!readBoth(hours, hanReadings(match.captured(2), match.captured(3), match.captured(4)),
                  hanReadings(match.captured(4), match.captured(5), match.captured(2)), moment))
      return std::nullopt;
    hours.begin = {match.capturedStart(1), match.capturedLength(1)};
    hours.all = {match.capturedStart(), match.capturedLength()};
    return hours;
  }
  for (auto it = latin.globalMatch(line); it.hasNext();) {
    const auto match = it.next();
    const QString half = match.captured(3), otherHalf = match.captured(5);
    const bool clock = match.captured(2).contains(QLatin1Char(':')) && match.captured(4).contains(QLatin1Char(':'));
    // "5-6" may be anything.
    if (half.isEmpty() && otherHalf.isEmpty() && !clock) continue;
    if (!readBoth(hours, latinReadings(match.captured(2), half, otherHalf),
                  latinReadings(match.captured(4), otherHalf, half), moment))
      continue;
    hours.begin = {match.capturedStart(1), match.capturedLength(1)};
    hours.all = {match.capturedStart(), match.capturedLength()};
    return hours;
  }
  return std::nullopt;
}

}  // namespace relata
