#pragma once

#include "core/store/filter_sql.h"

namespace relata {

/// SQL text under construction together with its bound values, in the order of their "?".
struct SqlText {
  QString text;
  QList<Value> binds;

  SqlText() = default;
  explicit SqlText(QString text_) : text(std::move(text_)) {}
  SqlText& operator<<(const QString& more) {
    text += more;
    return *this;
  }
  SqlText& operator<<(const SqlText& more) {
    text += more.text;
    binds += more.binds;
    return *this;
  }
  SqlText& bind(const Value& value) {
    text += QLatin1Char('?');
    binds += value;
    return *this;
  }
};

/// A name from a description as SQL; always quoted, because a field may be called "order" or "group".
QString sqlName(const QString& name);

/// The column or computed expression of a field of the row `alias`.
QString fieldSql(const EntityDef& def, const FieldDef& field, const QString& alias, const FilterContext& context);

/// `parts` joined by AND or OR as a balanced tree: SQLite limits the depth of an expression, not its length.
SqlText joinedSql(const QList<SqlText>& parts, const QString& word, const QString& none);

class FilterCompiler {
 public:
  FilterCompiler(const EntityCatalog& catalog, const FilterContext& context) : m_catalog(catalog), m_context(context) {}
  SqlText node(const FilterNode& node, const EntityDef& def, const QString& alias);
  /// A scalar: how many rows of its sub-list an Exists or Count looks at; nothing where the list is gone.
  std::optional<SqlText> rowsCounted(const FilterNode& node, const EntityDef& def, const QString& alias);
  QStringList notes() const { return m_notes; }
  bool asksDeleted() const { return m_asksDeleted; }
  bool isBroken() const { return m_broken; }

 private:
  struct Place {
    const EntityDef& def;
    const FieldDef& field;
    QString alias;
  };

  // filter_compile.cpp
  SqlText compare(const FilterNode& node, const EntityDef& def, const QString& alias);
  SqlText reach(const FilterNode& node, CompareOp op, qsizetype step, const EntityDef& def, const QString& alias);
  SqlText sublist(const FilterNode& node, const EntityDef& def, const QString& alias);
  struct Rows {
    SqlText from;  // what stands behind FROM
    QString count;
  };
  std::optional<Rows> rowsOf(const FilterNode& node, const EntityDef& def, const QString& alias);
  SqlText words(const QString& text, const EntityDef& def, const QString& alias);
  SqlText gone(const QString& name);
  QString newAlias() { return QStringLiteral("f%1").arg(++m_aliases); }
  void note(const QString& text);

  // filter_compare.cpp: one positive comparison of one field
  SqlText leaf(const Place& place, CompareOp op, const QList<FilterValue>& values);
  SqlText ownValue(const Place& place, CompareOp op, const QList<FilterValue>& values);
  SqlText filled(const Place& place);
  SqlText text(const Place& place, CompareOp op, const QList<FilterValue>& values);
  SqlText choice(const Place& place, CompareOp op, const QList<FilterValue>& values);
  SqlText multiChoice(const Place& place, const QList<FilterValue>& values);
  SqlText tags(const Place& place, const QList<FilterValue>& values);
  SqlText flag(const Place& place, const QList<FilterValue>& values);
  SqlText link(const Place& place, CompareOp op, const QList<FilterValue>& values);
  SqlText number(const Place& place, CompareOp op, const QList<FilterValue>& values);
  SqlText money(const Place& place, CompareOp op, QList<FilterValue> values);
  SqlText amount(const Place& place, const QString& symbol, const FilterValue& value);
  SqlText date(const Place& place, CompareOp op, const QList<FilterValue>& values);
  QString column(const Place& place) const { return fieldSql(place.def, place.field, place.alias, m_context); }
  QString folded(const QString& text) const { return m_context.fold ? m_context.fold(text) : text.toCaseFolded(); }

  // filter_segment.cpp: records that are in a segment
  SqlText segment(const Place& place, const QString& nameOrId);
  SqlText membersOf(const SegmentSource& source, const EntityDef& target, const Place& place);
  SqlText broken(const QString& why);

  // filter_points.cpp: fields that hold the primary one of many
  std::optional<SqlText> otherPoints(const Place& place, CompareOp op, const QList<FilterValue>& values);

  const EntityCatalog& m_catalog;
  const FilterContext& m_context;
  QStringList m_notes;
  int m_aliases = 0;
  int m_depth = 0;
  bool m_asksDeleted = false;
  bool m_broken = false;            // speaks of a segment that cannot be told
  QList<SegmentSource> m_segments;  // those that are being gone into
};

}  // namespace relata
