#include "core/base/time_words.h"

#include <QHash>
#include <QString>

namespace relata {
namespace {

int hanDigit(QChar c) {
  static const QString digits = QStringLiteral("零一二三四五六七八九");
  if (c == QChar(u'两') || c == QChar(u'俩')) return 2;
  if (c == QChar(u'〇')) return 0;
  return static_cast<int>(digits.indexOf(c));
}

/// Up to 99: 三, 十, 十五, 二十, 二十一.
std::optional<int> hanNumber(QStringView word) {
  const qsizetype ten = word.indexOf(QChar(u'十'));
  if (ten < 0) return word.size() == 1 && hanDigit(word[0]) >= 0 ? std::optional(hanDigit(word[0])) : std::nullopt;
  if (ten > 1 || word.size() > ten + 2) return std::nullopt;
  const int tens = ten == 0 ? 1 : hanDigit(word[0]);
  const int ones = word.size() == ten + 1 ? 0 : hanDigit(word[ten + 1]);
  if (tens < 1 || ones < 0) return std::nullopt;
  return tens * 10 + ones;
}

}  // namespace

std::optional<int> countWord(QStringView typed) {
  static const QHash<QString, int> words{
      {QStringLiteral("a"), 1},       {QStringLiteral("an"), 1},      {QStringLiteral("one"), 1},
      {QStringLiteral("two"), 2},     {QStringLiteral("three"), 3},   {QStringLiteral("four"), 4},
      {QStringLiteral("five"), 5},    {QStringLiteral("six"), 6},     {QStringLiteral("seven"), 7},
      {QStringLiteral("eight"), 8},   {QStringLiteral("nine"), 9},    {QStringLiteral("ten"), 10},
      {QStringLiteral("eleven"), 11}, {QStringLiteral("twelve"), 12}, {QStringLiteral("a couple of"), 2}};
  const QString word = typed.trimmed().toString().toLower().simplified();
  if (word.isEmpty()) return std::nullopt;
  bool ok = false;
  const int number = word.toInt(&ok);
  if (ok) return number >= 0 && number < 10000 ? std::optional(number) : std::nullopt;
  if (const auto found = words.constFind(word); found != words.constEnd()) return *found;
  return hanNumber(word);
}

QString countPattern() {
  return QStringLiteral(
      "(?:\\d{1,4}|a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
      "[零〇一二两俩三四五六七八九十]{1,3})");
}

}  // namespace relata
