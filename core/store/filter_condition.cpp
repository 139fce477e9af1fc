#include <QHash>
#include <QRegularExpression>

#include "core/store/filter_parser.h"

namespace relata {
namespace {

bool isTextKind(Kind kind) {
  return kind == Kind::Text || kind == Kind::LongText || kind == Kind::Email || kind == Kind::Phone ||
         kind == Kind::Url;
}

bool isListKind(Kind kind) { return kind == Kind::MultiChoice || kind == Kind::Tags; }

bool isOrdered(Kind kind) {
  return kind == Kind::Integer || kind == Kind::Decimal || kind == Kind::Money || isDateKind(kind);
}

bool fits(CompareOp op, const FieldDef& field) {
  const Kind kind = field.valueKind();
  switch (op) {
    case CompareOp::Less:
    case CompareOp::LessEqual:
    case CompareOp::Greater:
    case CompareOp::GreaterEqual:
    case CompareOp::Between: return isOrdered(kind);
    case CompareOp::Contains:
    case CompareOp::StartsWith:
    case CompareOp::EndsWith:
      return isTextKind(kind) || kind == Kind::Choice || (kind == Kind::Link && !field.linkTo.isEmpty());
    case CompareOp::Has: return isListKind(kind);
    default: return true;
  }
}

std::optional<CompareOp> opposite(CompareOp op) {
  switch (op) {
    case CompareOp::Equal: return CompareOp::NotEqual;
    case CompareOp::NotEqual: return CompareOp::Equal;
    case CompareOp::In: return CompareOp::NotIn;
    case CompareOp::Empty: return CompareOp::NotEmpty;
    case CompareOp::NotEmpty: return CompareOp::Empty;
    default: return std::nullopt;
  }
}

struct OperatorName {
  const char* word;
  CompareOp op;
};
constexpr OperatorName kSymbols[] = {
    {"=", CompareOp::Equal},           {"!=", CompareOp::NotEqual},       {"<", CompareOp::Less},
    {"<=", CompareOp::LessEqual},      {">", CompareOp::Greater},         {">=", CompareOp::GreaterEqual},
    {"~", CompareOp::Contains},        {"contains", CompareOp::Contains}, {"has", CompareOp::Has},
    {"starts", CompareOp::StartsWith}, {"begins", CompareOp::StartsWith}, {"ends", CompareOp::EndsWith}};
constexpr const char* kOthers[] = {"not",     "is",    "lacks",  "isempty", "nonempty", "in",    "notin", "within",
                                   "between", "since", "before", "after",   "until",    "older", "newer"};

}  // namespace

QString FilterParser::operatorWord() {
  const bool symbol = m_token.type == FilterToken::Type::Symbol;
  if (!symbol && m_token.type != FilterToken::Type::Word) return {};
  const QString word = symbol ? m_token.text : filterKeyword(m_token.text);
  const auto take = [&](const char* known) { return word == QLatin1String(known) && (advance(), true); };
  for (const OperatorName& known : kSymbols)
    if (take(known.word)) return word;
  for (const char* known : kOthers)
    if (!symbol && take(known)) return word;
  if (symbol) return {};
  const QString run = m_token.text;
  const qsizetype cut = leadingChineseKeyword(
      run, {"=", "!=", "<", "<=", ">", ">=", "contains", "lacks", "isempty", "nonempty", "in", "notin", "not"});
  if (cut == 0) return {};
  moveTo(m_token.start + cut);
  return filterKeyword(QStringView(run).left(cut));
}

FilterNode FilterParser::condition(const FieldPath& path) {
  const bool flag = path.field().valueKind() == Kind::Bool;
  const bool ends = m_token.type == FilterToken::Type::End || m_token.is(u')') || atKeyword("and") || atKeyword("or");
  if (flag && ends && !failed()) {
    FilterValue yes;
    yes.type = FilterValue::Type::Bool;
    yes.amount = 1;
    return finish(path, CompareOp::Equal, false, {yes});
  }
  const FilterToken start = m_token;
  QString word = operatorWord();
  const bool negate = word == QLatin1String("not");
  if (negate) word = operatorWord();
  if (word.isEmpty() || word == QLatin1String("not")) {
    failAt(start.start, "filter-expected", m_lexer.source(start.start, start.end).left(80).toString(),
           QStringLiteral("operator"), path.text());
    return {};
  }
  return named(path, word, negate);
}

FilterNode FilterParser::named(const FieldPath& path, const QString& word, bool negate) {
  if (word == QLatin1String("is")) return identity(path, negate);
  if (word == QLatin1String("isempty")) return finish(path, CompareOp::Empty, negate, {});
  if (word == QLatin1String("nonempty")) return finish(path, CompareOp::NotEmpty, negate, {});
  if (word == QLatin1String("in") || word == QLatin1String("within")) return membership(path, negate);
  if (word == QLatin1String("notin")) return membership(path, !negate);
  if (word == QLatin1String("lacks"))
    return finish(path, CompareOp::Contains, !negate, {value(path, CompareOp::Contains)});
  if (word == QLatin1String("between")) {
    QList<FilterValue> values{value(path, CompareOp::Between)};
    if (!keyword("and")) fail("filter-expected", QStringLiteral("and"));
    values += value(path, CompareOp::Between);
    return finish(path, CompareOp::Between, negate, std::move(values));
  }
  for (const OperatorName& known : kSymbols) {
    if (word != QLatin1String(known.word)) continue;
    const bool withNeeded = known.op == CompareOp::StartsWith || known.op == CompareOp::EndsWith;
    if (withNeeded && !keyword("with")) fail("filter-expected", QStringLiteral("with"));
    return finish(path, known.op, negate, {value(path, known.op)});
  }
  const FilterNode node = moment(path, word);
  return negate ? counted(FilterNode::negated(node)) : node;
}

FilterNode FilterParser::identity(const FieldPath& path, bool negate) {
  if (keyword("not")) negate = !negate;
  if (keyword("empty") || keyword("null")) return finish(path, CompareOp::Empty, negate, {});
  return finish(path, CompareOp::Equal, negate, {value(path, CompareOp::Equal)});
}

bool FilterParser::atSegment() const {
  return m_token.type == FilterToken::Type::Word && (filterKeyword(m_token.text) == QLatin1String("segment") ||
                                                     leadingChineseKeyword(m_token.text, {"segment"}) > 0);
}

/// "in segment X", or "in segment (X, Y)" for any of them: by name or by printed id.
FilterNode FilterParser::segment(const FieldPath& path, bool negate) {
  if (path.field().valueKind() != Kind::Link) {
    fail("filter-wrong-operator", {}, path.text());
    return {};
  }
  keyword("segment");
  QList<FilterValue> values;
  const bool several = accept(u'(');
  do {
    FilterValue named = textValue();
    named.type = FilterValue::Type::Segment;
    if (named.text.isEmpty()) fail("filter-expected", QStringLiteral("value"));
    values += named;
  } while (several && !failed() && accept(u','));
  if (several) expect(u')');
  return finish(path, CompareOp::In, negate, std::move(values));
}

/// The record's own membership needs no field: "in segment X", "not in segment X", 在分群 X, 不在分群 X.
std::optional<FilterNode> FilterParser::ownSegment(const EntityDef& def) {
  if (failed() || m_token.type != FilterToken::Type::Word) return std::nullopt;
  static const QRegularExpression kStart(
      QStringLiteral("\\A(?:(?<not>not\\s+in|不在|不属于)|in|在|属于)\\s*(?:segment(?![\\p{L}\\p{N}_])|客户分群|分群)"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  constexpr qsizetype kLongest = 40;
  const QRegularExpressionMatch begin =
      kStart.match(m_lexer.source(m_token.start, m_token.start + kLongest).toString());
  if (!begin.hasMatch()) return std::nullopt;
  const QString words = begin.captured();
  const qsizetype segmentLength = words.endsWith(QStringLiteral("客户分群")) ? 4 : words.endsWith(u'群') ? 2 : 7;
  moveTo(m_token.start + words.size() - segmentLength);
  return segment(*resolvePath(u"id", def, m_catalog), !begin.captured(QStringLiteral("not")).isEmpty());
}

FilterNode FilterParser::membership(const FieldPath& path, bool negate) {
  if (isDateKind(path.field().valueKind()) && !m_token.is(u'(')) {
    keyword("the");
    const bool back = m_token.is(u'-');  // "due in -30d" are the last 30 days
    FilterValue period = value(path, CompareOp::Equal);
    if (period.type == FilterValue::Type::Relative && period.span == DateSpan::Point && period.amount != 0) {
      period.span = back ? DateSpan::Last : DateSpan::Next;  // "due in 2 weeks"
      period.amount = std::abs(period.amount);
    }
    return finish(path, CompareOp::Equal, negate, {period});
  }
  if (atSegment()) return segment(path, negate);
  expect(u'(');
  QList<FilterValue> values{value(path, CompareOp::In)};
  while (!failed() && accept(u',')) values += value(path, CompareOp::In);
  expect(u')');
  return finish(path, CompareOp::In, negate, std::move(values));
}

FilterNode FilterParser::moment(const FieldPath& path, const QString& word) {
  static const QHash<QString, CompareOp> kMoments{
      {QStringLiteral("since"), CompareOp::GreaterEqual}, {QStringLiteral("newer"), CompareOp::GreaterEqual},
      {QStringLiteral("after"), CompareOp::Greater},      {QStringLiteral("until"), CompareOp::LessEqual},
      {QStringLiteral("before"), CompareOp::Less},        {QStringLiteral("older"), CompareOp::Less}};
  if (!isDateKind(path.field().valueKind())) {
    fail("filter-wrong-operator", word, path.text());
    return {};
  }
  const bool than = word == QLatin1String("older") || word == QLatin1String("newer");
  if (than && !keyword("than")) fail("filter-expected", QStringLiteral("than"));
  return finish(path, kMoments.value(word), false, {date()});
}

FilterNode FilterParser::finish(const FieldPath& path, CompareOp op, bool negate, QList<FilterValue> values) {
  if (failed()) return {};
  const FieldDef& field = path.field();
  if (op == CompareOp::Contains && isListKind(field.valueKind())) op = CompareOp::Has;
  if (!fits(op, field)) {
    fail("filter-wrong-operator", {}, path.text());
    return {};
  }
  const auto isBlank = [](const FilterValue& v) { return v.type == FilterValue::Type::Text && v.text.isEmpty(); };
  if (std::any_of(values.begin(), values.end(), isBlank)) {
    if (op != CompareOp::Equal && op != CompareOp::NotEqual) {
      fail("filter-wrong-value", {}, path.text());
      return {};
    }
    op = op == CompareOp::Equal ? CompareOp::Empty : CompareOp::NotEmpty;
    values.clear();
  }
  const std::optional<CompareOp> opposed = opposite(op);
  FilterNode node = counted(FilterNode::compare(path.keys, negate && opposed ? *opposed : op, std::move(values)));
  return negate && !opposed ? counted(FilterNode::negated(std::move(node))) : node;
}

}  // namespace relata
