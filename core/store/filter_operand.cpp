#include "core/store/filter_parser.h"

#include "core/base/money.h"

namespace relata {
namespace {

using Type = FilterToken::Type;

bool mayStandUnquoted(const FilterToken& token) {
  switch (token.type) {
    case Type::Word:
    case Type::Number:
    case Type::Date:
    case Type::IdText: return true;
    case Type::Symbol: return token.text.size() == 1 && !QStringView(u"(),=<>!~&|").contains(token.text[0]);
    default: return false;
  }
}

bool isReserved(const FilterToken& token) {
  if (token.type != Type::Word) return false;
  const QString word = filterKeyword(token.text);
  return word == QLatin1String("and") || word == QLatin1String("or") || word == QLatin1String("not") ||
         word == QLatin1String("where");
}

FilterValue valueOf(FilterValue::Type type, QString text) {
  FilterValue value;
  value.type = type;
  value.text = std::move(text);
  return value;
}

bool same(QStringView a, QStringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

std::optional<int> powerOf(const QString& suffix) {
  if (suffix.isEmpty()) return 0;
  if (same(suffix, u"k")) return 3;
  if (same(suffix, u"m")) return 6;
  if (suffix == QStringLiteral("万")) return 4;
  if (suffix == QStringLiteral("亿")) return 8;
  return std::nullopt;
}

/// Decimal digits times a power of ten, without superfluous zeros.
QString scaledDigits(const QString& digits, int power) {
  const qsizetype point = digits.indexOf(QLatin1Char('.'));
  QString whole = point < 0 ? digits : digits.left(point);
  QString fraction = point < 0 ? QString() : digits.mid(point + 1);
  for (; power > 0; --power) {
    whole += fraction.isEmpty() ? QLatin1Char('0') : fraction[0];
    fraction.remove(0, 1);
  }
  while (whole.size() > 1 && whole[0] == QLatin1Char('0')) whole.remove(0, 1);
  while (fraction.endsWith(QLatin1Char('0'))) fraction.chop(1);
  return fraction.isEmpty() ? whole : whole + QLatin1Char('.') + fraction;
}

bool isCode(QStringView word) {
  return word.size() == 3 &&
         std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 128 && c.isLetter(); });
}

}  // namespace

FilterValue FilterParser::value(const FieldPath& path, CompareOp op) {
  if (failed()) return {};
  switch (path.field().valueKind()) {
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Money: return number(&path.field());
    case Kind::Date:
    case Kind::Time: return date();
    case Kind::Bool: return boolean();
    case Kind::Choice:
    case Kind::MultiChoice: return choice(path, op);
    case Kind::Link: return link(path);
    default: return textValue();
  }
}

FilterValue FilterParser::textValue() {
  if (m_token.type == Type::String) {
    const QString text = m_token.text;
    advance();
    return valueOf(FilterValue::Type::Text, text);
  }
  const qsizetype start = m_token.start;
  qsizetype end = start;
  // A command line eats quotes, so that stage = in-progress and email = anna@x.com may go without.
  while (!isReserved(m_token) && mayStandUnquoted(m_token) && m_token.start == end) {
    end = m_token.end;
    advance();
  }
  if (end == start)
    fail(m_token.type == Type::Unterminated ? "filter-unterminated-text" : "filter-expected", QStringLiteral("value"));
  return valueOf(FilterValue::Type::Text, m_lexer.source(start, end).toString());
}

FilterValue FilterParser::choice(const FieldPath& path, CompareOp op) {
  const qsizetype start = m_token.start;
  const FilterValue typed = textValue();
  const bool part = op == CompareOp::StartsWith || op == CompareOp::EndsWith ||
                    (op == CompareOp::Contains && path.field().valueKind() == Kind::Choice);
  if (failed() || part || typed.text.isEmpty()) return typed;
  const FieldDef& field = path.field();
  if (field.choice(typed.text)) return typed;
  QStringList known;
  for (const ChoiceDef& choice : field.choices) {
    const QString label = choiceLabel(path.owner(), field, choice.key);
    if (same(choice.key, typed.text) || same(choice.label, typed.text) || same(label, typed.text))
      return valueOf(FilterValue::Type::Text, choice.key);
    known += {choice.key, label};
  }
  failAt(start, "filter-unknown-choice", typed.text.left(80), nearestWord(typed.text, known), path.text());
  m_problem->arguments << choiceLabels(path.owner(), field);
  return {};
}

FilterValue FilterParser::link(const FieldPath& path) {
  const FieldDef& field = path.field();
  const FilterToken token = m_token;
  const bool user = field.linkTo.contains(QStringLiteral("user"));
  if (user && token.type == Type::Word && filterKeyword(token.text) == QLatin1String("me")) {
    advance();
    return valueOf(FilterValue::Type::Me, {});
  }
  const FilterValue typed = textValue();
  if (failed()) return {};
  if (const std::optional<ParsedId> id = parseId(typed.text)) {
    QStringList prefixes;
    for (const EntityDef* target : linkTargets(field, m_catalog)) prefixes += target->prefix;
    if (field.linkTo.isEmpty()) prefixes += path.owner().prefix;
    for (const QString& prefix : prefixes)
      if (same(prefix, id->prefix)) return valueOf(FilterValue::Type::Id, id->id.text(prefix));
    if (token.type == Type::IdText)
      failAt(token.start, "filter-wrong-value", typed.text, prefixes.join(u'/'), path.text());
  }
  if (field.linkTo.isEmpty() && !typed.text.isEmpty())
    failAt(token.start, "filter-wrong-value", typed.text.left(80), path.owner().prefix + QStringLiteral("-…"),
           path.text());
  return typed;
}

FilterValue FilterParser::boolean() {
  const QString word = m_token.text.left(8).toLower();
  const QStringList yes{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("1"), QStringLiteral("是"),
                        QStringLiteral("真")};
  const QStringList no{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("0"), QStringLiteral("否"),
                       QStringLiteral("假")};
  FilterValue value = valueOf(FilterValue::Type::Bool, {});
  value.amount = yes.contains(word) ? 1 : 0;
  if (value.amount == 0 && !no.contains(word)) fail("filter-wrong-value", QStringLiteral("true"));
  advance();
  return value;
}

QString FilterParser::currency() {
  if (m_token.type != Type::Word || !isCode(m_token.text) || isReserved(m_token)) return {};
  const QString code = m_token.text.toUpper();
  if (!isCurrency(code)) fail("filter-wrong-value", QStringLiteral("EUR"));
  advance();
  return code;
}

/// `field`: what it is compared with; none where rows are counted.
FilterValue FilterParser::number(const FieldDef* field) {
  const bool money = field && field->valueKind() == Kind::Money;
  constexpr qsizetype kLongest = 40;
  FilterValue value = valueOf(FilterValue::Type::Number, {});
  if (money) value.currency = currency();
  const bool minus = accept(u'-');
  if (!minus) accept(u'+');
  if (m_token.type != Type::Number || m_token.text.size() > kLongest) {
    fail("filter-expected", QStringLiteral("number"));
    return {};
  }
  QString suffix = m_token.suffix;
  if (money && suffix.size() >= 3 && isCode(QStringView(suffix).right(3))) {
    value.currency = suffix.right(3).toUpper();
    if (!isCurrency(value.currency)) fail("filter-wrong-value", QStringLiteral("10000 EUR"));
    suffix.chop(3);
  }
  if (field && field->is(FieldFlag::Percent) && suffix == QLatin1String("%")) suffix.clear();
  const std::optional<int> power = powerOf(suffix);
  if (!power) {
    fail("filter-wrong-value", QStringLiteral("10k"));
    return {};
  }
  value.text = scaledDigits(m_token.text, *power);
  if (minus && value.text != QLatin1String("0")) value.text.prepend(QLatin1Char('-'));
  advance();
  if (money && value.currency.isEmpty()) value.currency = currency();
  if (!value.currency.isEmpty()) value.type = FilterValue::Type::Money;
  return value;
}

}  // namespace relata
