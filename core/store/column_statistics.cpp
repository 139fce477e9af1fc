#include "core/store/column_statistics.h"

#include <algorithm>
#include <map>

#include "core/store/row_codec.h"

namespace relata {
namespace {

constexpr size_t kMostFrequent = 10;

bool isOrdered(Kind kind) {
  return kind == Kind::Integer || kind == Kind::Decimal || kind == Kind::Money || kind == Kind::Date ||
         kind == Kind::Time;
}

bool isNumber(Kind kind) { return kind == Kind::Integer || kind == Kind::Decimal || kind == Kind::Money; }

/// Takes one value after another with the number of rows that hold it.
class Counting {
 public:
  explicit Counting(Kind kind) : m_kind(kind) {}

  void take(const Value& value, const QString& currency, qint64 count) {
    m_out.rows += count;
    if (value.isNull()) return;
    m_out.filled += count;
    if (m_kind == Kind::MultiChoice) {
      for (const QString& key : row::unpackList(value.text())) m_options[key] += count;
      return;
    }
    ++m_out.distinct;
    note(m_kind == Kind::Money ? Value(MoneyValue{value.integer(), currency}) : value, count);
    // A birthday without its year stands nowhere among the others.
    const bool yearless = m_kind == Kind::Date && value.text().startsWith(QLatin1Char('-'));
    if (isOrdered(m_kind) && !yearless) m_ordered[currency].emplace_back(value, count);
  }

  ColumnStatistics finish() {
    for (auto it = m_options.begin(); it != m_options.end(); ++it) note(Value(it.key()), it.value());
    if (m_kind == Kind::MultiChoice) m_out.distinct = m_options.size();
    std::sort(m_top.begin(), m_top.end(), more);
    for (const Entry& entry : m_top) m_out.frequent << std::pair(entry.value, entry.count);
    for (auto& [currency, values] : m_ordered) m_out.ranges << range(currency, values);
    return m_out;
  }

 private:
  using Counted = std::vector<std::pair<Value, qint64>>;
  struct Entry {
    Value value;
    qint64 count;
    qint64 order;  // of equally frequent ones the first stays first
  };
  static bool more(const Entry& a, const Entry& b) {
    return a.count != b.count ? a.count > b.count : a.order < b.order;
  }

  void note(const Value& value, qint64 count) {
    m_top.push_back({value, count, m_seen++});
    std::push_heap(m_top.begin(), m_top.end(), more);  // the least frequent one at the front
    if (m_top.size() <= kMostFrequent) return;
    std::pop_heap(m_top.begin(), m_top.end(), more);
    m_top.pop_back();
  }

  // Groups come in the order of their values.
  ColumnStatistics::Range range(const QString& currency, const Counted& values) const {
    ColumnStatistics::Range out;
    out.currency = currency;
    out.min = shown(values.front().first, currency);
    out.max = shown(values.back().first, currency);
    for (const auto& [value, count] : values) {
      out.count += count;
      if (isNumber(m_kind)) out.sum += value.decimal() * static_cast<double>(count);
    }
    out.mean = out.sum / static_cast<double>(out.count);
    qint64 before = 0;
    for (const auto& [value, count] : values) {
      before += count;
      if (before * 2 < out.count) continue;
      out.median = shown(value, currency);
      break;
    }
    return out;
  }

  Value shown(const Value& value, const QString& currency) const {
    return m_kind == Kind::Money ? Value(MoneyValue{value.integer(), currency}) : value;
  }

  Kind m_kind;
  ColumnStatistics m_out;
  std::vector<Entry> m_top;
  qint64 m_seen = 0;
  QMap<QString, qint64> m_options;
  std::map<QString, Counted> m_ordered;
};

/// How many rows have each tag, and how many have any.
ColumnStatistics tagStatistics(Reader& reader, const ListQuery& query, const EntityDef& def) {
  const CompiledFilter filter = compileFilter(query.filter, def, reader.registry(), reader.context());
  const QString within =
      QStringLiteral("SELECT t.id FROM %1 t WHERE t._del IS NOT 1 AND (%2)").arg(def.table, filter.where);
  ColumnStatistics out;
  out.rows = reader.count(query);
  {
    db::Statement any(
        reader.connection(),
        QStringLiteral("SELECT count(DISTINCT x.record) FROM tagging x WHERE x._del IS NOT 1 AND x.record "
                       "IN (%1)")
            .arg(within));
    any.bindAll(filter.binds);
    if (any.step()) out.filled = any.integer(0);
  }
  db::Statement tags(reader.connection(),
                     QStringLiteral("SELECT g.name, count(*) n FROM tagging x JOIN tag g ON g.id=x.tag WHERE x._del IS "
                                    "NOT 1 AND x.record IN (%1) GROUP BY g.id ORDER BY n DESC, g._key")
                         .arg(within));
  tags.bindAll(filter.binds);
  while (tags.step()) {
    if (out.distinct++ < static_cast<qint64>(kMostFrequent))
      out.frequent << std::pair(Value(tags.text(0)), tags.integer(1));
  }
  return out;
}

}  // namespace

ColumnStatistics columnStatistics(Reader& reader, const ListQuery& query, const FieldDef& field) {
  const EntityDef* def = reader.registry().entity(query.entity);
  if (!def) return {};
  if (field.valueKind() == Kind::Tags) return tagStatistics(reader, query, *def);
  const auto path = resolvePath(field.key, *def, reader.registry());
  if (!path.ok()) return {};
  const GroupedQuery compiled =
      compileGrouped(query.filter, {{*path, Bucket::None}}, {{}}, *def, reader.registry(), reader.context());
  db::Statement rows(reader.connection(), compiled.sql);
  rows.bindAll(compiled.binds);
  Counting counting(field.valueKind());
  const int count = compiled.groups + compiled.currencies;
  while (rows.step())
    counting.take(rows.value(0), compiled.currencies > 0 ? rows.text(1) : QString(), rows.integer(count));
  return counting.finish();
}

}  // namespace relata
