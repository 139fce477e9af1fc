#include <QRegularExpression>

#include <array>

#include "core/base/iso_day.h"
#include "core/base/text.h"
#include "core/store/field_text.h"

namespace relata {
namespace {

int fullYear(int year, qsizetype digits) { return digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year; }

bool readNumeric(const QRegularExpressionMatch& match, bool dayFirst, DateReading& out) {
  const int first = match.captured(1).toInt();
  const int second = match.captured(3).toInt();
  const int year = fullYear(match.captured(4).toInt(), match.captured(4).size());
  const bool dotted = match.captured(2) == QLatin1String(".");
  const bool firstCanBeMonth = first <= 12;
  const bool secondCanBeMonth = second <= 12;
  bool dayIsFirst = dayFirst || dotted;
  if (!firstCanBeMonth) dayIsFirst = true;
  if (!secondCanBeMonth) dayIsFirst = false;
  out.ambiguous = firstCanBeMonth && secondCanBeMonth && first != second && !dotted;
  out.date = dayIsFirst ? QDate(year, second, first) : QDate(year, first, second);
  return out.date.isValid();
}

bool readDatePart(const QString& text, bool dayFirst, DateReading& out, qsizetype& end) {
  static const QRegularExpression iso(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"));
  static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})(?=T|$|\\s)"));
  static const QRegularExpression chinese(
      QStringLiteral("^(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?"));
  static const QRegularExpression numeric(QStringLiteral("^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)"));
  static const QRegularExpression dayWord(
      QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)?[-./ ]+(\\p{L}{3,9})\\.?,?[-/ ]+(\\d{4}|\\d{2})(?!\\d)"));
  static const QRegularExpression wordDay(QStringLiteral("^(\\p{L}{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})"));
  for (const QRegularExpression* shape : {&iso, &compact, &chinese}) {
    const auto match = shape->match(text);
    if (!match.hasMatch()) continue;
    out.date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    end = match.capturedEnd();
    return out.date.isValid();
  }
  if (const auto match = numeric.match(text); match.hasMatch()) {
    end = match.capturedEnd();
    return readNumeric(match, dayFirst, out);
  }
  if (const auto match = dayWord.match(text); match.hasMatch()) {
    out.date = QDate(fullYear(match.captured(3).toInt(), match.captured(3).size()), monthOfWord(match.captured(2)),
                     match.captured(1).toInt());
    end = match.capturedEnd();
    return out.date.isValid();
  }
  if (const auto match = wordDay.match(text); match.hasMatch()) {
    out.date = QDate(match.captured(3).toInt(), monthOfWord(match.captured(1)), match.captured(2).toInt());
    end = match.capturedEnd();
    return out.date.isValid();
  }
  return false;
}

bool readTimePart(const QString& rest, DateReading& out) {
  if (rest.isEmpty()) return true;
  static const QRegularExpression shape(
      QStringLiteral("^[T,]?\\s*(上午|下午)?\\s*(\\d{1,2})[:：时点](\\d{1,2})?分?(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?\\s*("
                     "[aApP]\\.?[mM]\\.?)?\\s*(Z|UTC|GMT|[-+]\\d{2}:?\\d{2}|[-+]\\d{2})?$"));
  const auto match = shape.match(rest);
  if (!match.hasMatch()) return false;
  int hour = match.captured(2).toInt();
  const bool afternoon = match.captured(5).startsWith(QLatin1Char('p'), Qt::CaseInsensitive) ||
                         match.captured(1) == QStringLiteral("下午");
  const bool twelve = !match.captured(5).isEmpty() || !match.captured(1).isEmpty();
  if (twelve && hour > 12) return false;
  if (twelve) hour = hour % 12 + (afternoon ? 12 : 0);
  out.time = QTime(hour, match.captured(3).toInt(), match.captured(4).toInt());
  const QString zone = match.captured(6);
  out.hasOffset = !zone.isEmpty();
  if (zone.startsWith(QLatin1Char('+')) || zone.startsWith(QLatin1Char('-'))) {
    const QString digits = QString(zone.mid(1)).remove(QLatin1Char(':'));
    const int seconds = digits.left(2).toInt() * 3600 + digits.mid(2).toInt() * 60;
    out.offsetSeconds = zone.startsWith(QLatin1Char('-')) ? -seconds : seconds;
  }
  return out.time.isValid();
}

}  // namespace

int monthOfWord(const QString& word) {
  static constexpr std::array<const char*, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  const QString folded = fold(word).left(3);
  for (int i = 0; i < 12; ++i)
    if (folded == QLatin1String(kMonths[static_cast<size_t>(i)])) return i + 1;
  if (folded == QLatin1String("mai")) return 5;
  if (folded == QLatin1String("okt")) return 10;
  if (folded == QLatin1String("dez")) return 12;
  return 0;
}

std::optional<DateReading> readDate(QStringView typed, bool dayFirst) {
  if (const QDate day = isoDay(typed); day.isValid()) return DateReading{day, {}, 0, false, false};
  const QString text = typed.toString().normalized(QString::NormalizationForm_KC).trimmed();
  if (text.size() > 64) return std::nullopt;
  DateReading out;
  qsizetype end = 0;
  if (!readDatePart(text, dayFirst, out, end)) return std::nullopt;
  if (!readTimePart(text.mid(end).trimmed(), out)) return std::nullopt;
  return out;
}

}  // namespace relata
