#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

#include "core/store/filter_compiler.h"

namespace relata {
namespace {

constexpr qsizetype kMaxBinds = 32000;  // SQLite allows 32,766; the caller has some of its own

SqlText joinedRange(const QList<SqlText>& parts, const QString& word, qsizetype from, qsizetype to) {
  if (to - from == 1) return parts[from];
  const qsizetype middle = from + (to - from) / 2;
  SqlText out(QStringLiteral("("));
  return out << joinedRange(parts, word, from, middle) << word << joinedRange(parts, word, middle, to)
             << QStringLiteral(")");
}

QString alive(const QString& alias) { return alias + QStringLiteral("._del IS NOT 1"); }

/// The positive operator that a negative one is the opposite of.
std::optional<CompareOp> positiveOf(CompareOp op) {
  if (op == CompareOp::NotEqual) return CompareOp::Equal;
  if (op == CompareOp::NotIn) return CompareOp::In;
  if (op == CompareOp::Empty) return CompareOp::NotEmpty;
  return std::nullopt;
}

/// How dear a condition is for one row, roughly: what sorts out rows cheaply is asked first. SQLite asks in the order
/// that it is given, but for sub-queries about the row itself, which it leaves for last.
int dearness(const FilterNode& node) {
  enum { Column, Fields, Text, Rows };
  switch (node.type) {
    case FilterNode::Type::Compare: {
      const bool looksInside =
          node.op == CompareOp::Contains || node.op == CompareOp::StartsWith || node.op == CompareOp::EndsWith;
      return looksInside ? Text : node.path.size() > 1 ? Fields : Column;
    }
    case FilterNode::Type::Text: return Text;
    case FilterNode::Type::Exists:
    case FilterNode::Type::Count: return Rows;
    default: break;
  }
  int most = Column;
  for (const FilterNode& child : node.children) most = std::max(most, dearness(child));
  return most;
}

SqlText notTrue(const SqlText& condition) {
  SqlText out(QStringLiteral("(("));
  return out << condition << QStringLiteral(") IS NOT TRUE)");
}

QString columnOf(const EntityDef& def, const QString& key) {
  const FieldDef* field = def.field(key);
  return sqlName(field ? field->column : key);
}

}  // namespace

QString sqlName(const QString& name) {
  QString escaped = name;
  escaped.replace(QLatin1Char('"'), QLatin1String("\"\""));
  return QLatin1Char('"') + escaped + QLatin1Char('"');
}

QString fieldSql(const EntityDef& def, const FieldDef& field, const QString& alias, const FilterContext& context) {
  if (field.kind != Kind::Computed) return alias + QLatin1Char('.') + sqlName(field.column);
  static const QRegularExpression kRow(QStringLiteral("\\bt\\."));
  QString sql = field.sql;
  sql.replace(kRow, alias + QLatin1Char('.'));
  sql.replace(QLatin1String("{now}"), QString::number(context.now));
  sql.replace(QLatin1String("{entity}"), QString::number(def.number));
  return QLatin1Char('(') + sql + QLatin1Char(')');
}

SqlText joinedSql(const QList<SqlText>& parts, const QString& word, const QString& none) {
  return parts.isEmpty() ? SqlText(none) : joinedRange(parts, word, 0, parts.size());
}

void FilterCompiler::note(const QString& text) {
  if (!m_notes.contains(text)) m_notes += text;
}

SqlText FilterCompiler::gone(const QString& name) {
  note(QCoreApplication::translate("Filter", "“%1” is no longer a field; this part of the filter finds nothing.")
           .arg(name));
  return SqlText(QStringLiteral("0"));
}

SqlText FilterCompiler::node(const FilterNode& node, const EntityDef& def, const QString& alias) {
  if (m_depth >= kMaxFilterDepth) return SqlText(QStringLiteral("0"));  // only a tree built by hand can be deeper
  ++m_depth;
  SqlText out;
  QList<SqlText> parts;
  switch (node.type) {
    case FilterNode::Type::And:
    case FilterNode::Type::Or: {
      std::vector<std::pair<int, SqlText>> priced;
      for (const FilterNode& child : node.children) priced.emplace_back(dearness(child), this->node(child, def, alias));
      std::ranges::stable_sort(priced, {}, &std::pair<int, SqlText>::first);
      for (auto& [price, sql] : priced) parts += std::move(sql);
      const bool all = node.type == FilterNode::Type::And;
      out = joinedSql(parts, all ? QStringLiteral(" AND ") : QStringLiteral(" OR "),
                      all ? QStringLiteral("1") : QStringLiteral("0"));
      break;
    }
    case FilterNode::Type::Not: out = notTrue(this->node(node.children.value(0), def, alias)); break;
    case FilterNode::Type::Compare: out = compare(node, def, alias); break;
    case FilterNode::Type::Exists:
    case FilterNode::Type::Count: out = sublist(node, def, alias); break;
    case FilterNode::Type::Text: out = words(node.values.value(0).text, def, alias); break;
  }
  --m_depth;
  return out;
}

SqlText FilterCompiler::compare(const FilterNode& node, const EntityDef& def, const QString& alias) {
  if (alias == QLatin1String("t") && node.path == QStringList{QStringLiteral("deleted")}) m_asksDeleted = true;
  const std::optional<CompareOp> positive = positiveOf(node.op);
  const SqlText sql = reach(node, positive.value_or(node.op), 0, def, alias);
  return positive ? notTrue(sql) : sql;
}

SqlText FilterCompiler::reach(const FilterNode& node, CompareOp op, qsizetype step, const EntityDef& def,
                              const QString& alias) {
  const FieldDef* field = fieldOrWord(def, node.path.value(step));
  if (!field) return gone(node.path.join(QLatin1Char('.')));
  if (step + 1 >= node.path.size()) return leaf({def, *field, alias}, op, node.values);
  QList<SqlText> parts;
  for (const EntityDef* target : linkTargets(*field, m_catalog, node.path[step + 1])) {
    // IN rather than a correlated EXISTS: the sub-query runs once, and an index on the link can serve the outer table.
    const QString inner = newAlias();
    SqlText sql(fieldSql(def, *field, alias, m_context) + QStringLiteral(" IN (SELECT ") + inner +
                QStringLiteral(".id FROM ") + sqlName(target->table) + QLatin1Char(' ') + inner +
                QStringLiteral(" WHERE ") + alive(inner) + QStringLiteral(" AND "));
    parts += sql << reach(node, op, step + 1, *target, inner) << QStringLiteral(")");
  }
  if (parts.isEmpty()) return gone(node.path.join(QLatin1Char('.')));
  return joinedSql(parts, QStringLiteral(" OR "), QStringLiteral("0"));
}

std::optional<FilterCompiler::Rows> FilterCompiler::rowsOf(const FilterNode& node, const EntityDef& def,
                                                           const QString& alias) {
  const SublistDef* list = def.sublist(node.path.value(0));
  const EntityDef* target = list ? m_catalog.entity(list->entity) : nullptr;
  const EntityDef* via = list && !list->via.isEmpty() ? m_catalog.entity(list->via) : nullptr;
  if (!target || (!list->via.isEmpty() && !via)) return std::nullopt;
  const QString row = newAlias();
  const QString between = via ? newAlias() : row;
  SqlText sql(sqlName(target->table) + QLatin1Char(' ') + row + QStringLiteral(" WHERE "));
  if (via) {
    sql = SqlText(sqlName(via->table) + QLatin1Char(' ') + between + QStringLiteral(" JOIN ") + sqlName(target->table) +
                  QLatin1Char(' ') + row + QStringLiteral(" ON ") + row + QStringLiteral(".id = ") + between +
                  QLatin1Char('.') + columnOf(*via, list->viaField) + QStringLiteral(" WHERE ") + alive(between) +
                  QStringLiteral(" AND "));
  }
  sql << between << QStringLiteral(".") << columnOf(via ? *via : *target, list->field) << QStringLiteral(" = ") << alias
      << QStringLiteral(".id AND ");
  // The mark of the recycle bin stands far behind in a row: what is asked of the row comes first.
  if (!node.children.isEmpty()) sql << this->node(node.children.first(), *target, row) << QStringLiteral(" AND ");
  sql << alive(row);
  return Rows{std::move(sql),
              via ? QStringLiteral("count(DISTINCT ") + row + QStringLiteral(".id)") : QStringLiteral("count(*)")};
}

std::optional<SqlText> FilterCompiler::rowsCounted(const FilterNode& node, const EntityDef& def, const QString& alias) {
  const std::optional<Rows> rows = rowsOf(node, def, alias);
  if (!rows) return std::nullopt;
  SqlText out(QStringLiteral("(SELECT ") + rows->count + QStringLiteral(" FROM "));
  return out << rows->from << QStringLiteral(")");
}

SqlText FilterCompiler::sublist(const FilterNode& node, const EntityDef& def, const QString& alias) {
  if (node.type == FilterNode::Type::Exists) {
    const std::optional<Rows> rows = rowsOf(node, def, alias);
    if (!rows) return gone(node.path.value(0));
    return SqlText(QStringLiteral("EXISTS (SELECT 1 FROM ")) << rows->from << QStringLiteral(")");
  }
  static constexpr const char* kSymbols[] = {" = ", " != ", " < ", " <= ", " > ", " >= "};
  const std::optional<SqlText> counted = rowsCounted(node, def, alias);
  if (!counted) return gone(node.path.value(0));
  SqlText out = *counted;
  out << QLatin1String(kSymbols[std::clamp(static_cast<int>(node.op), 0, 5)]);
  const QString digits = node.values.value(0).text;
  return out.bind(digits.contains(QLatin1Char('.')) ? Value(digits.toDouble()) : Value(digits.toLongLong()));
}

// The plain fields are folded and sought in one go; the others each in the way of their kind; the title also as it is
// spelled by letters.
SqlText FilterCompiler::words(const QString& text, const EntityDef& def, const QString& alias) {
  QStringList plain;
  QList<SqlText> parts;
  FilterValue value;
  value.text = text;
  for (const FieldDef& field : def.fields) {
    if (!field.is(FieldFlag::Searched) && !field.is(FieldFlag::Title)) continue;
    const Place place{def, field, alias};
    if (field.is(FieldFlag::Title) && field.stored()) {
      SqlText spelled(QStringLiteral("spelled(") + column(place) +
                      (field.is(FieldFlag::PersonName) ? QStringLiteral(", 1, ") : QStringLiteral(", 0, ")));
      parts += spelled.bind(text) << QStringLiteral(")");
    }
    switch (field.valueKind()) {
      case Kind::Choice: parts += choice(place, CompareOp::Contains, {value}); break;
      case Kind::Link: parts += link(place, CompareOp::Contains, {value}); break;
      case Kind::Tags: parts += tags(place, {value}); break;
      case Kind::Phone: parts += this->text(place, CompareOp::Contains, {value}); [[fallthrough]];
      default: plain += QStringLiteral("coalesce(") + column(place) + QStringLiteral(", '')");
    }
  }
  if (!plain.isEmpty()) {
    SqlText sql(QStringLiteral("instr(fold(") + plain.join(QStringLiteral(" || char(10) || ")) + QStringLiteral("), "));
    parts.prepend(sql.bind(folded(text)) << QStringLiteral(") > 0"));
  }
  return joinedSql(parts, QStringLiteral(" OR "), QStringLiteral("0"));
}

CompiledFilter compileFilter(const Filter& filter, const EntityDef& def, const EntityCatalog& catalog,
                             const FilterContext& context) {
  FilterCompiler compiler(catalog, context);
  SqlText sql = compiler.node(filter.root, def, QStringLiteral("t"));
  QStringList notes = compiler.notes();
  if (sql.binds.size() > kMaxBinds) {
    notes +=
        QCoreApplication::translate("Filter", "The filter has too many values to be carried out; it finds nothing.");
    sql = SqlText(QStringLiteral("0"));
  }
  if (compiler.isBroken()) sql = SqlText(QStringLiteral("0"));
  return {std::move(sql.text), std::move(sql.binds), std::move(notes), compiler.asksDeleted()};
}

}  // namespace relata
