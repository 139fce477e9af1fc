#include "core/store/filter_parser.h"

namespace relata {
namespace {

int depthOf(const FilterNode& node) {
  int deepest = 0;
  for (const FilterNode& child : node.children) deepest = std::max(deepest, depthOf(child));
  return deepest + 1;
}

}  // namespace

struct FilterParser::DepthGuard {
  explicit DepthGuard(FilterParser& parser_) : parser(parser_) {
    if (++parser.m_depth > kMaxFilterDepth) parser.fail("filter-too-deep");
  }
  ~DepthGuard() { --parser.m_depth; }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;
  FilterParser& parser;
};

FilterParser::FilterParser(const QString& text, const EntityCatalog& catalog) : m_lexer(text), m_catalog(catalog) {
  moveTo(0);
}

Result<Filter> FilterParser::parse(const EntityDef& def) {
  Filter filter;
  if (m_token.type != FilterToken::Type::End) {
    filter.root = expression(def);
    if (!failed() && m_token.type != FilterToken::Type::End) fail("filter-expected", QStringLiteral("and"));
  }
  if (!failed() && depthOf(filter.root) > kMaxFilterDepth) failAt(0, "filter-too-deep", {});
  if (failed()) return *m_problem;
  return filter;
}

FilterNode FilterParser::expression(const EntityDef& def) {
  QList<FilterNode> parts{conjunction(def)};
  const auto more = [&] { return keyword("or") || (m_token.text == QLatin1String("||") && (advance(), true)); };
  while (!failed() && more()) parts += conjunction(def);
  return FilterNode::any(std::move(parts));
}

FilterNode FilterParser::conjunction(const EntityDef& def) {
  QList<FilterNode> parts{unary(def)};
  const auto isSymbol = [&] {
    return m_token.type == FilterToken::Type::Symbol && m_token.text == QLatin1String("&&");
  };
  const auto more = [&] { return keyword("and") || (isSymbol() && (advance(), true)); };
  while (!failed() && more()) parts += unary(def);
  return FilterNode::all(std::move(parts));
}

FilterNode FilterParser::unary(const EntityDef& def) {
  if (std::optional<FilterNode> member = ownSegment(def)) return *std::move(member);
  const bool whole = m_token.type == FilterToken::Type::Word && filterKeyword(m_token.text) == QLatin1String("not");
  // A glued "非" may as well be the first character of a field's name.
  const bool glued = !whole && atKeyword("not") && !resolvePath(m_token.text, def, m_catalog).ok();
  if (!((whole || glued) && keyword("not")) && !accept(u'!')) return primary(def);
  const DepthGuard guard(*this);
  return counted(FilterNode::negated(unary(def)));
}

FilterNode FilterParser::primary(const EntityDef& def) {
  if (failed()) return {};
  if (m_token.is(u'(')) return parenthesis(def);
  if (m_token.is(u'~') || m_token.type == FilterToken::Type::String) return words();
  if (m_token.type == FilterToken::Type::Word) {
    const QString word = filterKeyword(m_token.text);
    const bool called = following().is(u'(');
    if (called && word == QLatin1String("exists")) return sublist(def, FilterNode::Type::Exists);
    if (called && word == QLatin1String("count")) return sublist(def, FilterNode::Type::Count);
    const FieldPath found = path(def);
    return failed() ? FilterNode() : condition(found);
  }
  if (m_token.type == FilterToken::Type::Unterminated) {
    fail("filter-unterminated-text");
  } else {
    fail("filter-expected", QStringLiteral("condition"));
  }
  return {};
}

FilterNode FilterParser::parenthesis(const EntityDef& def) {
  const DepthGuard guard(*this);
  advance();
  FilterNode node = expression(def);
  expect(u')');
  return node;
}

FilterNode FilterParser::words() {
  accept(u'~');
  FilterNode node;
  node.type = FilterNode::Type::Text;
  const FilterToken token = m_token;
  node.values = {textValue()};
  if (!failed() && node.values.first().text.isEmpty())
    failAt(token.start, "filter-wrong-value", QStringLiteral("\"\""));
  return counted(std::move(node));
}

FilterNode FilterParser::sublist(const EntityDef& def, FilterNode::Type type) {
  const DepthGuard guard(*this);
  advance();
  expect(u'(');
  const SublistDef* list = def.sublist(m_token.text);
  QStringList names;
  for (const SublistDef& candidate : def.sublists) {
    names += candidate.name;
    if (!list && (candidate.entity == m_token.text || candidate.name.compare(m_token.text, Qt::CaseInsensitive) == 0))
      list = &candidate;
  }
  const EntityDef* target = list ? m_catalog.entity(list->entity) : nullptr;
  if (!target) {
    fail("filter-unknown-list", nearestWord(m_token.text, names));
    return {};
  }
  advance();
  FilterNode node;
  node.type = type;
  node.path = {list->name};
  if (!m_token.is(u')')) node.children = {sublistCondition(*target)};
  expect(u')');
  if (type == FilterNode::Type::Exists || failed()) return counted(std::move(node));
  const QString op = operatorWord();
  const QStringList known{QStringLiteral("="),  QStringLiteral("!="), QStringLiteral("<"),
                          QStringLiteral("<="), QStringLiteral(">"),  QStringLiteral(">=")};
  const qsizetype index = known.indexOf(op);
  if (index < 0) fail("filter-expected", QStringLiteral("operator"));
  node.op = static_cast<CompareOp>(std::max<qsizetype>(index, 0));
  node.values = {number(nullptr)};
  return counted(std::move(node));
}

FilterNode FilterParser::sublistCondition(const EntityDef& target) {
  if (keyword("where")) return expression(target);
  const QString word = filterKeyword(m_token.text);
  static const QStringList kMoments{QStringLiteral("since"), QStringLiteral("before"), QStringLiteral("after"),
                                    QStringLiteral("until"), QStringLiteral("older"),  QStringLiteral("newer"),
                                    QStringLiteral("in"),    QStringLiteral("within")};
  if (m_token.type != FilterToken::Type::Word || !kMoments.contains(word)) return expression(target);
  QList<FilterNode> parts{condition(listMoment(target))};
  if (keyword("where") || keyword("and")) parts += expression(target);
  return FilterNode::all(std::move(parts));
}

FilterNode FilterParser::counted(FilterNode node) {
  count(1 + node.values.size());
  return node;
}

FieldPath FilterParser::path(const EntityDef& def) {
  const qsizetype start = m_token.start;
  FilterToken last = m_token;
  for (;;) {
    const FilterToken dot = m_lexer.tokenAt(last.end);
    const FilterToken next = m_lexer.tokenAt(dot.end);
    const bool joined = dot.is(u'.') && dot.start == last.end && next.start == dot.end;
    if (!joined || next.type != FilterToken::Type::Word) break;
    last = next;
  }
  Result<FieldPath> found = resolvePath(m_lexer.source(start, last.end), def, m_catalog);
  if (found) {
    moveTo(last.end);
    return std::move(*found);
  }
  FieldPath cut;
  if (cutGluedOperator(def, start, last, &cut)) return cut;
  Problem problem = found.problem();
  if (problem.arguments.size() > 1) problem.arguments[1] = QString::number(problem.arguments[1].toLongLong() + start);
  if (!failed()) m_problem = std::move(problem);
  moveTo(start);
  return {};
}

// "姓名包含" is one run of letters; the field ends where an operator begins.
bool FilterParser::cutGluedOperator(const EntityDef& def, qsizetype start, const FilterToken& last, FieldPath* path) {
  constexpr qsizetype kLongest = 64;
  if (last.text.size() > kLongest) return false;
  for (qsizetype i = 1; i < last.text.size(); ++i) {
    const QStringView rest = QStringView(last.text).mid(i);
    if (!leadingChineseKeyword(
            rest, {"=", "!=", "<", "<=", ">", ">=", "contains", "lacks", "isempty", "nonempty", "in", "notin"}))
      continue;
    Result<FieldPath> found = resolvePath(m_lexer.source(start, last.start + i), def, m_catalog);
    if (!found) continue;
    *path = std::move(*found);
    moveTo(last.start + i);
    return true;
  }
  return false;
}

void FilterParser::moveTo(qsizetype position) {
  if (!failed()) {
    m_token = m_lexer.tokenAt(position);
    return;
  }
  m_token = FilterToken();
}

bool FilterParser::accept(char16_t symbol) {
  if (!m_token.is(symbol)) return false;
  advance();
  return true;
}

bool FilterParser::atKeyword(const char* english) const {
  return m_token.type == FilterToken::Type::Word &&
         (filterKeyword(m_token.text) == QLatin1String(english) || leadingChineseKeyword(m_token.text, {english}) > 0);
}

bool FilterParser::keyword(const char* english) {
  if (!atKeyword(english)) return false;
  const bool whole = filterKeyword(m_token.text) == QLatin1String(english);
  moveTo(whole ? m_token.end : m_token.start + leadingChineseKeyword(m_token.text, {english}));
  return true;
}

void FilterParser::expect(char16_t symbol) {
  if (!accept(symbol)) fail("filter-expected", QString(QChar(symbol)));
}

void FilterParser::fail(const char* code, QString suggestion, QString field) {
  failAt(m_token.start, code, m_lexer.source(m_token.start, m_token.end).left(80).toString(), std::move(suggestion),
         std::move(field));
}

void FilterParser::failAt(qsizetype position, const char* code, const QString& word, QString suggestion,
                          QString field) {
  if (failed()) return;
  m_problem = Problem(code, {word, QString::number(position + 1), std::move(suggestion)}, std::move(field));
  m_token = FilterToken();
}

void FilterParser::count(qsizetype nodes) {
  m_nodes += nodes;
  if (m_nodes > kMaxFilterNodes) fail("filter-too-many-parts");
}

FieldPath listMoment(const EntityDef& def) {
  const FieldDef* found = nullptr;
  for (const Kind kind : {Kind::Time, Kind::Date})
    for (const FieldDef& field : def.fields)
      if (!found && field.valueKind() == kind && !field.is(FieldFlag::Hidden)) found = &field;
  if (!found) found = fieldOrWord(def, u"created");
  FieldPath path;
  path.keys += found->key;
  path.steps += found;
  path.owners += &def;
  return path;
}

Result<Filter> parseFilter(const QString& text, const EntityDef& def, const EntityCatalog& catalog) {
  constexpr qsizetype kCannotGrowTooLong = 512;
  if (text.size() > kMaxFilterText) return Problem("filter-too-long", {QString(), QStringLiteral("1")});
  if (const qsizetype nul = text.indexOf(QChar(u'\0')); nul >= 0)
    return Problem("filter-bad-character", {QStringLiteral("U+0000"), QString::number(nul + 1)});
  Result<Filter> filter = FilterParser(text, catalog).parse(def);
  // Canonical text may be longer than what was typed, and must be readable again.
  if (filter && text.size() > kCannotGrowTooLong && printFilter(*filter).size() > kMaxFilterText)
    return Problem("filter-too-long", {QString(), QStringLiteral("1")});
  return filter;
}

}  // namespace relata
