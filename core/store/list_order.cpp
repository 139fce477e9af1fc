#include "core/store/list_order.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

#include "core/base/collation.h"

namespace relata {
namespace {

constexpr qsizetype kMany = 2000;
constexpr qint64 kEmpty = std::numeric_limits<qint64>::max();

// Doubles as numbers of the same order.
qint64 ordered(double number) {
  qint64 bits;
  std::memcpy(&bits, &number, sizeof bits);
  return bits >= 0 ? bits : std::numeric_limits<qint64>::min() - bits;
}

/// One sort key of the rows: numbers stand for themselves, anything else for its place among the distinct values.
class Column {
 public:
  explicit Column(SortColumn sort) : m_sort(std::move(sort)) {}
  const SortColumn& sort() const { return m_sort; }

  qint64 take(const db::Statement& row, int column) {
    if (row.isNull(column)) return kEmpty;
    if (m_sort.lookup.isEmpty() && isNumber()) return number(row, column);
    const QByteArray stored = row.blob(column);
    if (stored.isEmpty()) return kEmpty;
    const auto known = m_places.constFind(stored);
    if (known != m_places.constEnd()) return *known;
    const qint64 place = m_places.size();
    m_places.insert(stored, place);
    return place;
  }

  /// After the last row: turns places into ranks.
  void settle(db::Connection& connection) {
    if (m_sort.lookup.isEmpty() && isNumber()) return;
    if (!m_sort.titles.isEmpty() && m_places.size() > kMany) return rankByTitles(connection);
    std::vector<Distinct> distinct(static_cast<size_t>(m_places.size()));
    for (auto it = m_places.constBegin(); it != m_places.constEnd(); ++it)
      distinct[static_cast<size_t>(*it)] = {0,
                                            m_sort.lookup.isEmpty() ? keyOf(it.key()) : lookedUp(connection, it.key())};
    m_places.clear();
    rank(distinct);
  }

  /// What to sort by, ascending.
  qint64 rankOf(qint64 taken) const {
    if (taken == kEmpty) return kEmpty;
    const qint64 rank = m_ranks.empty() ? taken : m_ranks[static_cast<size_t>(taken)];
    if (rank == kEmpty) return kEmpty;
    return m_sort.descending ? ~rank : rank;
  }

 private:
  struct Distinct {
    quint64 head = 0;  // the first eight bytes of the key: most comparisons end here
    QByteArray key;
  };

  bool isNumber() const {
    return m_sort.order == SortColumn::Order::Integers || m_sort.order == SortColumn::Order::Decimals;
  }

  qint64 number(const db::Statement& row, int column) const {
    return m_sort.order == SortColumn::Order::Integers ? row.integer(column) : ordered(row.real(column));
  }

  static QByteArray bytesOf(qint64 number) {
    QByteArray out(sizeof number, Qt::Uninitialized);
    qToBigEndian(static_cast<quint64>(number) ^ (quint64{1} << 63), out.data());
    return out;
  }

  QByteArray keyOf(const QByteArray& stored) const {
    switch (m_sort.order) {
      case SortColumn::Order::Text: return sortKey(QString::fromUtf8(stored));
      case SortColumn::Order::Addresses: return stored.toLower();
      case SortColumn::Order::Options: {
        const qsizetype place = m_sort.options.indexOf(QString::fromUtf8(stored));
        return bytesOf(place < 0 ? m_sort.options.size() : place) + (place < 0 ? stored : QByteArray());
      }
      default: return stored;
    }
  }

  QByteArray lookedUp(db::Connection& connection, const QByteArray& stored) const {
    db::StatementUse row(connection.cached(m_sort.lookup));
    row->bind(1, stored.toLongLong());
    if (!row->step() || row->isNull(0)) return {};
    return isNumber() ? bytesOf(number(*row, 0)) : keyOf(row->blob(0));
  }

  // One walk through an index is cheaper than looking up each of many.
  void rankByTitles(db::Connection& connection) {
    m_ranks.assign(static_cast<size_t>(m_places.size()), kEmpty);
    db::StatementUse titles(connection.cached(m_sort.titles));
    for (qint64 rank = 0; titles->step(); ++rank)
      if (const auto place = m_places.constFind(titles->blob(0)); place != m_places.constEnd())
        m_ranks[static_cast<size_t>(*place)] = rank;
    m_places.clear();
  }

  void rank(std::vector<Distinct>& distinct) {
    for (Distinct& one : distinct) {
      char head[8] = {};
      std::memcpy(head, one.key.constData(), std::min<size_t>(sizeof head, static_cast<size_t>(one.key.size())));
      one.head = qFromBigEndian<quint64>(head);
    }
    std::vector<quint32> order(distinct.size());
    std::iota(order.begin(), order.end(), 0);
    const auto before = [&](quint32 a, quint32 b) {
      const Distinct& left = distinct[a];
      const Distinct& right = distinct[b];
      return left.head != right.head ? left.head < right.head : left.key < right.key;
    };
    std::sort(order.begin(), order.end(), before);
    m_ranks.resize(distinct.size());
    qint64 rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
      if (i > 0 && before(order[i - 1], order[i])) ++rank;
      m_ranks[order[i]] = distinct[order[i]].key.isEmpty() ? kEmpty : rank;
    }
  }

  SortColumn m_sort;
  QHash<QByteArray, qint64> m_places;
  std::vector<qint64> m_ranks;  // of each place
};

struct Row {
  qint64 first;  // rank by the first key, which decides most comparisons
  qint64 id;
  size_t at;  // where its other ranks begin
};

}  // namespace

std::vector<qint64> sortedIds(db::Connection& connection, const QString& table, const QString& where,
                              const QList<Value>& binds, const QList<SortKey>& keys, const EntityCatalog& catalog,
                              const FilterContext& context) {
  const db::ReadScope oneState(connection);
  std::vector<Column> columns;
  QStringList selected{QStringLiteral("t.id")};
  for (const SortKey& key : keys) {
    columns.emplace_back(compileSort(key, catalog, context));
    selected << columns.back().sort().sql;
  }
  db::Statement statement(
      connection, QStringLiteral("SELECT %1 FROM %2 t WHERE ").arg(selected.join(QLatin1Char(',')), table) + where);
  statement.bindAll(binds);

  std::vector<Row> rows;
  std::vector<qint64> ranks;
  const size_t others = columns.empty() ? 0 : columns.size() - 1;
  while (statement.step()) {
    rows.push_back({columns.empty() ? 0 : columns[0].take(statement, 1), statement.integer(0), ranks.size()});
    for (size_t i = 0; i < others; ++i) ranks.push_back(columns[i + 1].take(statement, static_cast<int>(i) + 2));
  }
  for (Column& column : columns) column.settle(connection);
  if (!columns.empty())
    for (Row& row : rows) row.first = columns[0].rankOf(row.first);
  for (size_t i = 0; i < ranks.size(); ++i) ranks[i] = columns[i % others + 1].rankOf(ranks[i]);

  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    if (a.first != b.first) return a.first < b.first;
    for (size_t i = 0; i < others; ++i)
      if (ranks[a.at + i] != ranks[b.at + i]) return ranks[a.at + i] < ranks[b.at + i];
    return a.id < b.id;
  });
  std::vector<qint64> ids(rows.size());
  std::transform(rows.begin(), rows.end(), ids.begin(), [](const Row& row) { return row.id; });
  return ids;
}

}  // namespace relata
