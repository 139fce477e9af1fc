#include <QDateTime>
#include <QRegularExpression>

#include "core/store/filter_parser.h"

namespace relata {
namespace {

using Type = FilterToken::Type;
constexpr int kLargestAmount = 100000;

struct UnitName {
  const char* word;
  DateUnit unit;
};
constexpr UnitName kUnits[] = {
    {"h", DateUnit::Hour},    {"hour", DateUnit::Hour},       {"hours", DateUnit::Hour},
    {"d", DateUnit::Day},     {"day", DateUnit::Day},         {"days", DateUnit::Day},
    {"w", DateUnit::Week},    {"week", DateUnit::Week},       {"weeks", DateUnit::Week},
    {"m", DateUnit::Month},   {"month", DateUnit::Month},     {"months", DateUnit::Month},
    {"q", DateUnit::Quarter}, {"quarter", DateUnit::Quarter}, {"quarters", DateUnit::Quarter},
    {"y", DateUnit::Year},    {"year", DateUnit::Year},       {"years", DateUnit::Year}};

std::optional<DateUnit> unitNamed(const QString& word) {
  for (const UnitName& name : kUnits)
    if (word == QLatin1String(name.word)) return name.unit;
  constexpr QStringView kChinese(u"天周月年");
  constexpr DateUnit kChineseUnits[] = {DateUnit::Day, DateUnit::Week, DateUnit::Month, DateUnit::Year};
  const qsizetype at = word.size() == 1 ? kChinese.indexOf(word[0]) : -1;
  return at < 0 ? std::nullopt : std::optional(kChineseUnits[at]);
}

bool isRealDate(const QString& text) {
  if (text.size() == 7 && text[5] == QLatin1Char('Q'))
    return text[6] >= QLatin1Char('1') && text[6] <= QLatin1Char('4');
  const QString day = text.size() == 4   ? text + QStringLiteral("-01-01")
                      : text.size() == 7 ? text + QStringLiteral("-01")
                                         : text.left(10);
  const QDate date = QDate::fromString(day, Qt::ISODate);
  if (!date.isValid() || date.year() < 1) return false;
  return text.size() <= 10 || QDateTime::fromString(text, Qt::ISODate).isValid();
}

}  // namespace

FilterValue FilterParser::relative(DateSpan span, DateUnit unit, int amount) const {
  FilterValue value;
  value.type = FilterValue::Type::Relative;
  value.span = span;
  value.unit = unit;
  value.amount = amount;
  return value;
}

/// 2026年, 2026年11月, 2026年11月5日, 2026年第四季度 in the form of the filter language; `length`: how much of the
/// text.
static QString chineseDate(QStringView text, qsizetype& length) {
  static const QRegularExpression shape(
      QString::fromUtf8("^(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})[日号])?|第?([一二三四1-4])季度?)?"));
  const auto match = shape.match(text.toString());
  if (!match.hasMatch()) return {};
  length = match.capturedLength();
  QString date = match.captured(1);
  if (const QString quarter = match.captured(4); !quarter.isEmpty()) {
    const qsizetype han = QStringView(u"一二三四").indexOf(quarter);
    return date + QStringLiteral("-Q") + (han < 0 ? quarter : QString::number(han + 1));
  }
  for (const int part : {2, 3})
    if (const QString number = match.captured(part); !number.isEmpty())
      date += QLatin1Char('-') + number.rightJustified(2, QLatin1Char('0'));
  return date;
}

FilterValue FilterParser::date() {
  if (m_token.type == Type::Number && m_token.suffix == QStringLiteral("年") && m_token.text.size() == 4) {
    qsizetype length = 0;
    const qsizetype start = m_token.start;
    const QString text = chineseDate(m_lexer.source(start, start + 16), length);
    FilterValue value = absoluteDate(text);
    if (!failed()) moveTo(start + length);
    return value;
  }
  if (m_token.type == Type::Date) return absoluteDate(m_token.text);
  if (m_token.type == Type::String) {
    const FilterLexer inner(m_token.text);
    const FilterToken token = inner.tokenAt(0);
    const bool whole = inner.tokenAt(token.end).type == Type::End;
    const bool year = token.type == Type::Number && token.suffix.isEmpty() && token.text.size() == 4;
    if (whole && (token.type == Type::Date || year)) return absoluteDate(token.text);
  }
  if (m_token.type == Type::Number && m_token.suffix.isEmpty() && m_token.text.size() == 4 &&
      !unitNamed(filterKeyword(following().text)))
    return absoluteDate(m_token.text);
  if (m_token.type == Type::Number || m_token.is(u'-') || m_token.is(u'+')) return duration();
  if (m_token.type == Type::Word) {
    const QString whole = filterKeyword(m_token.text);
    const qsizetype cut =
        leadingChineseKeyword(m_token.text, {"today", "yesterday", "tomorrow", "this week", "last week", "next week",
                                             "this month", "last month", "next month", "this quarter", "last quarter",
                                             "next quarter", "this year", "last year", "next year", "last", "next"});
    if (cut == 0) return dateWord(whole, m_token.end);
    return dateWord(filterKeyword(QStringView(m_token.text).left(cut)), m_token.start + cut);
  }
  fail("filter-expected", QStringLiteral("date"));
  return {};
}

FilterValue FilterParser::absoluteDate(const QString& text) {
  if (!isRealDate(text)) {
    fail("filter-wrong-value", QStringLiteral("2026-03-01"));
    return {};
  }
  FilterValue value;
  value.type = FilterValue::Type::Date;
  value.text = text;
  advance();
  return value;
}

FilterValue FilterParser::dateWord(const QString& keyword, qsizetype end) {
  const QStringList words = keyword.split(QLatin1Char(' '));
  const QString& word = words.first();
  const QStringList days{QStringLiteral("yesterday"), QStringLiteral("today"), QStringLiteral("tomorrow")};
  const QStringList spans{QStringLiteral("last"), QStringLiteral("this"), QStringLiteral("next")};
  const auto offset = static_cast<int>(spans.indexOf(word)) - 1;
  if (word == QLatin1String("now")) {
    moveTo(end);
    return relative(DateSpan::Point, DateUnit::Hour, 0);
  }
  if (days.contains(word)) {
    moveTo(end);
    return relative(DateSpan::Calendar, DateUnit::Day, static_cast<int>(days.indexOf(word)) - 1);
  }
  if (offset < -1) {
    fail("filter-wrong-value", nearestWord(word, days + spans + QStringList{QStringLiteral("2026-03-01")}));
    return {};
  }
  moveTo(end);
  if (offset != 0 && words.size() == 1 && m_token.type == Type::Number) {
    FilterValue value = duration();
    value.span = offset < 0 ? DateSpan::Last : DateSpan::Next;
    value.amount = std::abs(value.amount);
    if (value.amount == 0 && !failed()) fail("filter-wrong-value", QStringLiteral("30d"));
    return value;
  }
  const std::optional<DateUnit> unit = words.size() == 2 ? unitNamed(words[1]) : unitWord();
  if (!unit || *unit == DateUnit::Hour) fail("filter-expected", QStringLiteral("week"));
  return relative(DateSpan::Calendar, unit.value_or(DateUnit::Day), offset);
}

// "30d" and "-30d" lie in the past, "+30d" ahead; "30 days", "30 days ago", "30天前", "30天后".
FilterValue FilterParser::duration() {
  const bool ahead = accept(u'+');
  if (!ahead) accept(u'-');
  bool ok = m_token.type == Type::Number;
  const int amount = ok ? m_token.text.toInt(&ok) : 0;
  if (!ok || amount > kLargestAmount) {
    fail("filter-wrong-value", QStringLiteral("30d"));
    return {};
  }
  const std::optional<DateUnit> unit = unitSuffix();
  if (!unit) {
    fail("filter-expected", QStringLiteral("days"));
    return {};
  }
  const bool later = !keyword("ago") && keyword("ahead");
  return relative(DateSpan::Point, *unit, ahead || later ? amount : -amount);
}

std::optional<DateUnit> FilterParser::unitSuffix() {
  const QString suffix = m_token.suffix.toLower();
  if (suffix.isEmpty()) {
    advance();
    return unitWord();
  }
  const std::optional<DateUnit> unit = unitNamed(suffix);
  if (unit) advance();
  return unit;
}

std::optional<DateUnit> FilterParser::unitWord() {
  if (m_token.type != Type::Word) return std::nullopt;
  const std::optional<DateUnit> unit = unitNamed(filterKeyword(m_token.text));
  if (unit) advance();
  return unit;
}

}  // namespace relata
