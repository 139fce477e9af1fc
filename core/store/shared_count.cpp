#include "core/store/shared_count.h"

#include <atomic>
#include <future>
#include <vector>

#include "core/db/stop_when.h"

namespace relata {
namespace {

constexpr int kMostSpans = 64;
constexpr int kLooks = 32;  // at least, spread over the ids
constexpr int kLook = 16;   // rows each, from either end

QString s(const char* text) { return QString::fromLatin1(text); }

struct Span {
  qint64 from = 0, to = 0;
};

/// Where ids lie: those of a device stand close together, and far from those of the next.
std::vector<Span> spansOf(db::Connection& connection, const QString& table) {
  std::vector<Span> out;
  const QString last = s("SELECT max(id) FROM %1").arg(table);
  const auto most = connection.integer(last);
  db::Statement before(connection, last + s(" WHERE id < ?"));
  db::Statement from(connection, s("SELECT min(id) FROM %1 WHERE id >= ?").arg(table));
  qint64 start = 0;
  while (start <= most && out.size() < kMostSpans) {
    from.reset();
    from.bind(1, start);
    if (!from.step() || from.isNull(0)) break;
    const Span span{from.integer(0), most};
    out.push_back(span);
    const qint64 device = span.from >> Id::kCounterBits;
    if (device >= most >> Id::kCounterBits || out.size() == kMostSpans) break;
    start = (device + 1) << Id::kCounterBits;
    before.reset();
    before.bind(1, start);
    if (before.step()) out.back().to = before.integer(0);
  }
  return out;
}

struct Cell {
  Span span;
  double rows = 0;
};

/// Looks at pieces of the ids from both ends. Where rows lie as close at one as at the other they do so between, too;
/// where they do not, the piece is halved.
class Looks {
 public:
  Looks(db::Connection& connection, const QString& table)
      : m_first(connection, sql(table, "ASC")), m_last(connection, sql(table, "DESC")) {}

  void take(const Span& span, int halvings = kMostHalvings) {
    const End first = endOf(m_first, span);
    const auto width = static_cast<double>(span.to - span.from + 1);
    if (first.rows < kLook) return m_cells.push_back({span, static_cast<double>(first.rows)});
    const End last = endOf(m_last, span);
    const double atFirst = kLook / static_cast<double>(first.reached - span.from + 1);
    const double atLast = kLook / static_cast<double>(span.to - last.reached + 1);
    if (halvings == 0 || std::max(atFirst, atLast) < 2 * std::min(atFirst, atLast))
      return m_cells.push_back({span, width * (atFirst + atLast) / 2});
    const qint64 middle = span.from + (span.to - span.from) / 2;
    take({span.from, middle}, halvings - 1);
    take({middle + 1, span.to}, halvings - 1);
  }
  const std::vector<Cell>& cells() const { return m_cells; }

 private:
  static constexpr int kMostHalvings = 8;
  struct End {
    int rows = 0;
    qint64 reached = 0;
  };

  static QString sql(const QString& table, const char* order) {
    return s("SELECT id FROM %1 WHERE id BETWEEN ? AND ? ORDER BY id %2 LIMIT %3").arg(table, s(order)).arg(kLook);
  }
  static End endOf(db::Statement& look, const Span& span) {
    look.reset();
    look.bind(1, span.from).bind(2, span.to);
    End end{0, span.from};
    for (; look.step(); ++end.rows) end.reached = look.integer(0);
    return end;
  }

  db::Statement m_first, m_last;
  std::vector<Cell> m_cells;
};

std::vector<Cell> cellsOf(db::Connection& connection, const QString& table) {
  const std::vector<Span> spans = spansOf(connection, table);
  if (spans.empty()) return {};
  Looks looks(connection, table);
  const qint64 each = std::max<qint64>(1, kLooks / static_cast<qint64>(spans.size()));
  for (const Span& span : spans) {
    const qint64 width = (span.to - span.from) / each + 1;
    for (qint64 at = span.from;; at += width) {
      looks.take({at, std::min(span.to, at + width - 1)});
      if (span.to - at < width) break;
    }
  }
  return looks.cells();
}

/// Without an index to narrow them down all rows are walked through: only then two threads share them out.
bool walksThrough(db::Connection& connection, const QString& sql, const RowQuestion& question) {
  db::Statement plan(connection, s("EXPLAIN QUERY PLAN ") + sql);
  plan.bindAll(question.binds);
  constexpr int kDetail = 3;
  if (!plan.step()) return false;
  const QString how = plan.text(kDetail);
  // The index of titles has every row; others have only those that are filled in.
  return how == s("SCAN t") || how == s("SCAN t USING COVERING INDEX %1_key").arg(question.table);
}

/// Moves with every transaction that writes records.
QString stateOf(db::Connection& connection) {
  return connection.text(s("SELECT group_concat(v) FROM meta WHERE k IN ('seq','hash')"));
}

qint64 counted(db::Connection& connection, const QString& sql, const QList<Value>& binds) {
  db::Statement rows(connection, sql);
  rows.bindAll(binds);
  return rows.step() ? rows.integer(0) : 0;
}

}  // namespace

std::optional<qint64> middleId(db::Connection& connection, const QString& table, qint64 least) {
  const std::vector<Cell> cells = cellsOf(connection, table);
  double all = 0;
  for (const Cell& cell : cells) all += cell.rows;
  if (all < static_cast<double>(least)) return std::nullopt;
  double left = all / 2;
  for (const Cell& cell : cells) {
    if (left > cell.rows) {
      left -= cell.rows;
      continue;
    }
    const auto width = static_cast<double>(cell.span.to - cell.span.from);
    return cell.span.from + static_cast<qint64>(width * left / std::max(1.0, cell.rows));
  }
  return std::nullopt;
}

std::optional<qint64> countInHalves(db::Connection& first, const RowQuestion& question, qint64 least,
                                    const std::function<std::unique_ptr<db::Connection>()>& another,
                                    const std::function<void(std::unique_ptr<db::Connection>)>& done) {
  const QString ask = s("SELECT count(*) FROM %1 t WHERE ").arg(question.table);
  const db::ReadScope here(first);
  const std::optional<qint64> middle = middleId(first, question.table, least);
  if (!middle || !walksThrough(first, ask + question.where, question)) return std::nullopt;
  std::unique_ptr<db::Connection> second = another();
  if (!second) return std::nullopt;
  std::optional<qint64> sum;
  {
    const db::ReadScope there(*second);
    if (stateOf(*second) == stateOf(first)) {
      std::atomic<bool> stop = false;
      const auto half = [&](const char* side) {
        return ask + QLatin1String(side) + QString::number(*middle) + s(" AND (") + question.where + u')';
      };
      auto later = std::async(std::launch::async, [&] {
        const db::StopWhen given(*second, [&] { return stop.load(); });
        return counted(*second, half("t.id >= "), question.binds);
      });
      try {
        sum = counted(first, half("t.id < "), question.binds);
      } catch (...) {
        stop = true;
        later.wait();
        throw;
      }
      *sum += later.get();
    }
  }
  // What it has read is read again soon enough; memory is for what is on screen.
  second->exec(s("PRAGMA shrink_memory"));
  done(std::move(second));
  return sum;
}

}  // namespace relata
