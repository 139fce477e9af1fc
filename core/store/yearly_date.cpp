#include "core/store/yearly_date.h"

#include <QLocale>
#include <QRegularExpression>

#include "core/store/field_text.h"

namespace relata {
namespace {

constexpr int kLeapYear = 2000;

std::optional<YearlyDate> yearless(int month, int day) {
  if (!QDate(kLeapYear, month, day).isValid()) return std::nullopt;
  return YearlyDate{0, month, day};
}

}  // namespace

std::optional<YearlyDate> YearlyDate::fromText(const QString& stored) {
  if (!stored.startsWith(QLatin1String("--"))) {
    const QDate date = QDate::fromString(stored, Qt::ISODate);
    return date.isValid() ? std::optional(YearlyDate{date.year(), date.month(), date.day()}) : std::nullopt;
  }
  const bool whole = stored.size() == 7 && stored[4] == QLatin1Char('-');
  return whole ? yearless(stored.mid(2, 2).toInt(), stored.mid(5, 2).toInt()) : std::nullopt;
}

QString YearlyDate::text() const {
  if (year > 0) return began().toString(Qt::ISODate);
  return QStringLiteral("--%1-%2").arg(month, 2, 10, QLatin1Char('0')).arg(day, 2, 10, QLatin1Char('0'));
}

QDate YearlyDate::in(int wanted) const {
  const QDate there(wanted, month, day);
  return there.isValid() ? there : QDate(wanted, 2, 28);
}

QDate yearlyDay(const YearlyDate& date, const QDate& from, const QDate& to) {
  for (int year = qMax(from.year(), date.year); year <= to.year(); ++year)
    if (const QDate day = date.in(year); day >= from && day <= to) return day;
  return {};
}

std::optional<YearlyDate> readYearlessDay(const QString& typed, bool dayFirst) {
  static const QRegularExpression iso(QStringLiteral("^--(\\d{2})-?(\\d{2})$"));
  static const QRegularExpression han(QStringLiteral("^(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?$"));
  static const QRegularExpression dotted(QStringLiteral("^(\\d{1,2})\\.\\s?(\\d{1,2})\\.$"));
  static const QRegularExpression plain(QStringLiteral("^(\\d{1,2})\\s?[/-]\\s?(\\d{1,2})$"));
  static const QRegularExpression dayWord(QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)?[-./ ]+(\\p{L}{3,9})\\.?$"));
  static const QRegularExpression wordDay(QStringLiteral("^(\\p{L}{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?$"));
  const QString text = typed.trimmed();
  if (text.size() > 32) return std::nullopt;
  const auto numbers = [](const QRegularExpressionMatch& match, bool swapped) {
    const int one = match.captured(1).toInt(), two = match.captured(2).toInt();
    return swapped ? yearless(two, one) : yearless(one, two);
  };
  if (const auto match = iso.match(text); match.hasMatch()) return numbers(match, false);
  if (const auto match = han.match(text); match.hasMatch()) return numbers(match, false);
  if (const auto match = dotted.match(text); match.hasMatch()) return numbers(match, true);
  if (const auto match = dayWord.match(text); match.hasMatch())
    return yearless(monthOfWord(match.captured(2)), match.captured(1).toInt());
  if (const auto match = wordDay.match(text); match.hasMatch())
    return yearless(monthOfWord(match.captured(1)), match.captured(2).toInt());
  const auto match = plain.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const auto day = numbers(match, dayFirst);
  return day ? day : numbers(match, !dayFirst);
}

QString yearlessText(const YearlyDate& date, bool chinese) {
  if (chinese) return QStringLiteral("%1月%2日").arg(date.month).arg(date.day);
  return QStringLiteral("%1 %2").arg(date.day).arg(QLocale::c().monthName(date.month));
}

}  // namespace relata
