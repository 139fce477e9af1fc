#include "core/base/period.h"

#include <QHash>
#include <QRegularExpression>

#include "core/base/time_words.h"

namespace relata {
namespace {

constexpr int kLongest = 3650;

int daysOf(int count, PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::Week: return count * 7;
    case PeriodUnit::Month: return count == 3 ? 91 : count == 6 ? 182 : count == 12 ? 365 : count * 30;
    case PeriodUnit::Year: return count * 365;
    default: return count;
  }
}

PeriodUnit unitOf(const QString& word) {
  if (word.startsWith(QLatin1Char('w')) || word == QStringLiteral("周") || word == QStringLiteral("星期") ||
      word == QStringLiteral("礼拜"))
    return PeriodUnit::Week;
  if (word.startsWith(QLatin1Char('m')) || word == QStringLiteral("月")) return PeriodUnit::Month;
  if (word.startsWith(QLatin1Char('y')) || word == QStringLiteral("年")) return PeriodUnit::Year;
  return PeriodUnit::Day;
}

std::optional<int> inRange(int days) { return days >= 1 && days <= kLongest ? std::optional(days) : std::nullopt; }

}  // namespace

std::optional<int> readPeriod(QStringView typed) {
  QString text = typed.toString().normalized(QString::NormalizationForm_KC).simplified().toLower();
  if (text.size() > 40) return std::nullopt;
  static const QRegularExpression every(QStringLiteral("^(?:every|each|once an?|once every|每隔|每)\\s*"));
  text.remove(every);
  static const QHash<QString, int> words{{QStringLiteral("day"), 1},         {QStringLiteral("daily"), 1},
                                         {QStringLiteral("week"), 7},        {QStringLiteral("weekly"), 7},
                                         {QStringLiteral("fortnight"), 14},  {QStringLiteral("fortnightly"), 14},
                                         {QStringLiteral("other week"), 14}, {QStringLiteral("month"), 30},
                                         {QStringLiteral("monthly"), 30},    {QStringLiteral("other month"), 60},
                                         {QStringLiteral("quarter"), 91},    {QStringLiteral("quarterly"), 91},
                                         {QStringLiteral("half year"), 182}, {QStringLiteral("half a year"), 182},
                                         {QStringLiteral("year"), 365},      {QStringLiteral("yearly"), 365},
                                         {QStringLiteral("annually"), 365},  {QStringLiteral("天"), 1},
                                         {QStringLiteral("日"), 1},          {QStringLiteral("周"), 7},
                                         {QStringLiteral("星期"), 7},        {QStringLiteral("月"), 30},
                                         {QStringLiteral("个月"), 30},       {QStringLiteral("季度"), 91},
                                         {QStringLiteral("季"), 91},         {QStringLiteral("半年"), 182},
                                         {QStringLiteral("半个月"), 15},     {QStringLiteral("半月"), 15},
                                         {QStringLiteral("年"), 365}};
  if (const auto found = words.constFind(text); found != words.constEnd()) return *found;
  static const QRegularExpression counted(
      QStringLiteral("^(%1)\\s*个?\\s*(days?|d|weeks?|wks?|w|months?|mos?|m|years?|yrs?|y|天|日|周|星期|礼拜|月|年)$")
          .arg(countPattern()));
  const auto match = counted.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const std::optional<int> count = countWord(match.captured(1));
  return count ? inRange(daysOf(qMin(*count, kLongest), unitOf(match.captured(2)))) : std::nullopt;
}

Period periodOf(int days) {
  for (const int months : {1, 2, 3, 4, 5, 6, 9})
    if (days == daysOf(months, PeriodUnit::Month)) return {months, PeriodUnit::Month};
  if (days > 0 && days % 365 == 0) return {days / 365, PeriodUnit::Year};
  if (days > 0 && days % 7 == 0) return {days / 7, PeriodUnit::Week};
  return {days, PeriodUnit::Day};
}

}  // namespace relata
