#include "core/store/filter_why.h"

#include "core/store/filter_compiler.h"
#include "core/store/path_values.h"

namespace relata {
namespace {

using Type = FilterNode::Type;

class Explainer {
 public:
  Explainer(Reader& reader, const EntityDef& def, Id record) : m_reader(reader), m_def(def), m_record(record) {}

  FilterReason explain(const FilterNode& node, int depth = 0) {
    FilterReason out;
    out.holds = holds(node);
    if (depth > kMaxFilterDepth) return out;
    switch (node.type) {
      case Type::And: return group(FilterReason::Kind::All, node, depth);
      case Type::Or: return group(FilterReason::Kind::Any, node, depth);
      case Type::Not: return negated(node, depth);
      case Type::Compare:
        if (isMembership(node)) return membership(node, depth);
        readOwn(node, out);
        break;
      case Type::Exists:
      case Type::Count: out.count = rows(node); break;
      case Type::Text: break;
    }
    out.text = words(node);
    return out;
  }

 private:
  FilterReason group(FilterReason::Kind kind, const FilterNode& node, int depth) {
    FilterReason out;
    out.kind = kind;
    out.holds = holds(node);
    for (const FilterNode& child : node.children) out.children << explain(child, depth + 1);
    return out;
  }

  /// "Without deals" is one condition; of anything else it is told what does not hold.
  FilterReason negated(const FilterNode& node, int depth) {
    const FilterNode inner = node.children.value(0);
    FilterReason out;
    out.holds = holds(node);
    out.text = words(node);
    if (inner.type == Type::Exists) {
      out.count = rows(inner);
      return out;
    }
    out.kind = FilterReason::Kind::Not;
    out.children << explain(inner, depth + 1);
    return out;
  }

  static bool isMembership(const FilterNode& node) {
    return node.path == QStringList{QStringLiteral("id")} && !node.values.isEmpty() &&
           node.values.first().type == FilterValue::Type::Segment;
  }

  FilterReason membership(const FilterNode& node, int depth) {
    const bool without = node.op == CompareOp::NotIn;
    if (node.values.size() == 1 && !without) return segment(node.values.first().text, depth);
    FilterReason out;
    out.kind = without ? FilterReason::Kind::Not : FilterReason::Kind::Any;
    out.holds = holds(node);
    out.text = words(node);
    for (const FilterValue& value : node.values) out.children << segment(value.text, depth);
    return out;
  }

  void readOwn(const FilterNode& node, FilterReason& out) {
    const Result<FieldPath> path = resolvePath(node.path.join(QLatin1Char('.')), m_def, m_reader.registry());
    if (!path.ok() || path->keys == QStringList{QStringLiteral("id")}) return;
    out.path = *path;
    out.value = PathValues(m_reader, m_def, {*path}).read({m_record.bits()}).value(0).value(0);
  }

  /// What a segment that is named says of the same record.
  FilterReason segment(const QString& named, int depth) {
    FilterReason out;
    out.kind = FilterReason::Kind::Segment;
    out.text = named;
    FilterValue value;
    value.type = FilterValue::Type::Segment;
    value.text = named;
    out.holds = holds(FilterNode::compare({QStringLiteral("id")}, CompareOp::In, {value}));
    const auto source = m_reader.context().segment ? m_reader.context().segment(named) : std::nullopt;
    if (!source || m_inside.contains(source->id)) return out;
    out.text = source->name;
    out.isList = source->isStatic;
    if (source->isStatic) return out;
    const Result<Filter> filter = parseFilter(source->filter, m_def, m_reader.registry());
    if (!filter.ok()) return out;
    m_inside << source->id;
    out.children << explain(filter->root, depth + 1);
    m_inside.removeLast();
    return out;
  }

  bool holds(const FilterNode& node) {
    const CompiledFilter sql = compileFilter({node}, m_def, m_reader.registry(), m_reader.context());
    db::Statement row(m_reader.connection(),
                      QStringLiteral("SELECT 1 FROM %1 t WHERE t.id=? AND (%2)").arg(sqlName(m_def.table), sql.where));
    row.bindAll(QList<Value>{m_record} + sql.binds);
    return row.step();
  }

  std::optional<qint64> rows(const FilterNode& node) {
    FilterCompiler compiler(m_reader.registry(), m_reader.context());
    const std::optional<SqlText> counted = compiler.rowsCounted(node, m_def, QStringLiteral("t"));
    if (!counted) return std::nullopt;
    db::Statement row(m_reader.connection(),
                      QStringLiteral("SELECT %1 FROM %2 t WHERE t.id=?").arg(counted->text, sqlName(m_def.table)));
    row.bindAll(counted->binds + QList<Value>{m_record});
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
  }

  QString words(const FilterNode& node) const {
    const QList<FilterChip> chips = filterChips({node}, m_def, m_reader.registry());
    return chips.isEmpty() ? printFilter({node}) : chips.first().text;
  }

  Reader& m_reader;
  const EntityDef& m_def;
  Id m_record;
  QList<Id> m_inside;
};

}  // namespace

FilterReason explainFilter(Reader& reader, const EntityDef& def, const Filter& filter, Id record) {
  const db::ReadScope oneState(reader.connection());
  return Explainer(reader, def, record).explain(filter.root);
}

}  // namespace relata
