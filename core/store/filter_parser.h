#pragma once

#include "core/store/filter.h"
#include "core/store/filter_lexer.h"
#include "core/store/filter_path.h"

namespace relata {

/// Recursive descent over the grammar. The first problem is kept and turns every further token into the end, so that no
/// rule needs to look at failure before it goes on.
class FilterParser {
 public:
  FilterParser(const QString& text, const EntityCatalog& catalog);
  Result<Filter> parse(const EntityDef& def);

 private:
  // filter_parser.cpp: conditions and how they are joined
  FilterNode expression(const EntityDef& def);
  FilterNode conjunction(const EntityDef& def);
  FilterNode unary(const EntityDef& def);
  FilterNode primary(const EntityDef& def);
  FilterNode parenthesis(const EntityDef& def);
  FilterNode words();
  FilterNode sublist(const EntityDef& def, FilterNode::Type type);
  FilterNode sublistCondition(const EntityDef& target);
  FilterNode counted(FilterNode node);
  FieldPath path(const EntityDef& def);
  bool cutGluedOperator(const EntityDef& def, qsizetype start, const FilterToken& last, FieldPath* path);

  // filter_condition.cpp: one comparison
  FilterNode condition(const FieldPath& path);
  FilterNode named(const FieldPath& path, const QString& word, bool negate);
  FilterNode identity(const FieldPath& path, bool negate);
  FilterNode membership(const FieldPath& path, bool negate);
  bool atSegment() const;
  FilterNode segment(const FieldPath& path, bool negate);
  std::optional<FilterNode> ownSegment(const EntityDef& def);
  FilterNode moment(const FieldPath& path, const QString& word);
  FilterNode finish(const FieldPath& path, CompareOp op, bool negate, QList<FilterValue> values);
  QString operatorWord();

  // filter_operand.cpp: right-hand sides
  FilterValue value(const FieldPath& path, CompareOp op);
  FilterValue textValue();
  FilterValue choice(const FieldPath& path, CompareOp op);
  FilterValue link(const FieldPath& path);
  FilterValue boolean();
  FilterValue number(const FieldDef* field);
  QString digits();
  QString currency();

  // filter_date_operand.cpp
  FilterValue date();
  FilterValue absoluteDate(const QString& text);
  FilterValue dateWord(const QString& keyword, qsizetype end);  // `end`: where the word ends
  FilterValue duration();
  FilterValue relative(DateSpan span, DateUnit unit, int amount) const;
  std::optional<DateUnit> unitWord();
  std::optional<DateUnit> unitSuffix();

  // tokens
  void advance() { moveTo(m_token.end); }
  void moveTo(qsizetype position);
  bool accept(char16_t symbol);
  bool keyword(const char* english);
  bool atKeyword(const char* english) const;
  void expect(char16_t symbol);
  FilterToken following() const { return m_lexer.tokenAt(m_token.end); }
  bool failed() const { return m_problem.has_value(); }
  void fail(const char* code, QString suggestion = {}, QString field = {});
  void failAt(qsizetype position, const char* code, const QString& word, QString suggestion = {}, QString field = {});
  void count(qsizetype nodes);

  struct DepthGuard;
  FilterLexer m_lexer;
  const EntityCatalog& m_catalog;
  FilterToken m_token;
  std::optional<Problem> m_problem;
  int m_depth = 0;
  qsizetype m_nodes = 0;
};

inline bool isDateKind(Kind kind) { return kind == Kind::Date || kind == Kind::Time; }

/// What `since 30d` means for a list: its first time, else its first date, else when the row was made.
FieldPath listMoment(const EntityDef& def);

}  // namespace relata
