#include <map>

#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata {
namespace {

const QString kTxnSql = QStringLiteral(
    "SELECT x.tid, x.op, x.label, x.kind, x.hlc, x.user_id, coalesce(u.name,''), x.status, x.undoes, x.dev FROM txn x "
    "LEFT JOIN user u ON u.id=x.user_id WHERE ");

TxnInfo readTxn(const db::Statement& row) {
  TxnInfo info;
  info.tid = row.integer(0);
  info.act = unpackAct(row.text(1), row.text(2));
  info.kind = static_cast<TxnKind>(row.integer(3));
  info.at = hlcToUtc(row.integer(4));
  info.user = row.id(5);
  info.userName = row.text(6);
  info.undone = row.integer(7) == kTxnUndone;
  info.undoes = row.integer(8);
  return info;
}

/// The acts a person can take back; undoing and redoing are not in that list, what a redo did is.
const QString kUndoable = QStringLiteral("x.kind IN (0,2,3) AND x.status=0 AND x.dev=%1 ");

/// Writes the opposite of one transaction inside another: a cell goes back only where it still carries the stamp of the
/// transaction that is taken back; everything else is reported.
class TakeBack {
 public:
  TakeBack(Transaction& tx, const FieldNumbers& numbers, qint64 tid, UndoReport& report)
      : m_tx(tx), m_db(tx.connection()), m_numbers(numbers), m_tid(tid), m_report(report) {
    db::Statement stamp(m_db, QStringLiteral("SELECT hlc, dev FROM txn WHERE tid=?"));
    stamp.bind(1, tid);
    if (stamp.step()) m_stamp = {stamp.integer(0), stamp.integer(1)};
  }

  void run() {
    struct Op {
      int object;
      qint64 row, hi;
      OpKind kind;
      QByteArray data;
    };
    std::vector<Op> ops;
    {
      db::Statement rows(m_db, QStringLiteral("SELECT obj, row, hi, kind, data FROM op WHERE tid=? ORDER BY i DESC"));
      rows.bind(1, m_tid);
      while (rows.step())
        ops.push_back({static_cast<int>(rows.integer(0)), rows.integer(1), rows.integer(2),
                       static_cast<OpKind>(rows.integer(3)), rows.blob(4)});
    }
    for (const Op& op : ops) {
      const EntityDef* def = m_tx.registry().byNumber(op.object);
      if (!def) continue;
      switch (op.kind) {
        case OpKind::InsertRange: removeRange(*def, op.row, op.hi); break;
        case OpKind::Cells: restoreCells(*def, op.row, decodeCells(op.data)); break;
        case OpKind::DeleteRange: reverseRange(*def, op.row, op.hi, !decodeDeleteRange(op.data)); break;
        case OpKind::Erase:
        case OpKind::Purge: break;  // what was erased is gone on purpose
      }
    }
  }

 private:
  void restoreCells(const EntityDef& def, qint64 row, const QList<CellChange>& cells) {
    Stamps stamps(m_db);
    QHash<QString, Value> columns;
    for (const CellChange& cell : cells) {
      const QString column = m_numbers.column(cell.fno);
      const bool isFlag = column == kDeletedColumn;
      const Stamp current = stamps.of(def, row, cell.fno, isFlag);
      if (current == m_stamp ||
          stamps.meaning(def, row, cell.fno, isFlag, current) == stamps.meaning(def, row, cell.fno, isFlag, m_stamp))
        columns.insert(column, cell.before);
      else
        skip(def, row, column, current);
    }
    if (columns.isEmpty()) return;
    m_tx.writeColumns(def, row, columns);
    m_report.restored += columns.size();
  }

  void skip(const EntityDef& def, qint64 row, const QString& column, const Stamp& current) {
    const FieldDef* field = def.fieldByColumn(column);
    UndoSkip skipped{def.key, Id(row), field ? field->key : column, hlcToUtc(current.hlc), {}};
    db::Statement who(
        m_db, QStringLiteral("SELECT u.name FROM txn x JOIN user u ON u.id=x.user_id WHERE x.hlc=? AND x.dev=?"));
    who.bind(1, current.hlc).bind(2, current.device);
    if (who.step()) skipped.changedBy = who.text(0);
    m_report.skipped << skipped;
  }

  /// Rows that somebody edited since stay, and are reported. An edit that was itself undone is none.
  std::map<qint64, Stamp> editedSince(const EntityDef& def, qint64 lo, qint64 hi) {
    struct Cell {
      qint64 row;
      int fno;
      Stamp stamp;
    };
    std::vector<Cell> cells;
    {
      db::Statement rows(
          m_db, QStringLiteral("SELECT row, fno, hlc, dev FROM cell WHERE obj=? AND row BETWEEN ? AND ? AND hlc>?"));
      rows.bind(1, def.number).bind(2, lo).bind(3, hi).bind(4, m_stamp.hlc);
      while (rows.step())
        cells.push_back({rows.integer(0), static_cast<int>(rows.integer(1)), {rows.integer(2), rows.integer(3)}});
    }
    std::map<qint64, Stamp> edited;
    Stamps stamps(m_db);
    for (const Cell& cell : cells) {
      const Stamp meant =
          stamps.meaning(def, cell.row, cell.fno, m_numbers.column(cell.fno) == kDeletedColumn, cell.stamp);
      if (meant.hlc > m_stamp.hlc) edited[cell.row] = qMax(edited[cell.row], meant);
    }
    return edited;
  }

  std::vector<qint64> withDeletedCell(const EntityDef& def, qint64 lo, qint64 hi) {
    std::vector<qint64> out;
    db::Statement rows(m_db, QStringLiteral("SELECT row FROM cell WHERE obj=? AND row BETWEEN ? AND ? AND fno=?"));
    rows.bind(1, def.number).bind(2, lo).bind(3, hi).bind(4, m_numbers.of(def.number, kDeletedColumn));
    while (rows.step()) out.push_back(rows.integer(0));
    return out;
  }

  void removeRange(const EntityDef& def, qint64 lo, qint64 hi) {
    const std::map<qint64, Stamp> edited = editedSince(def, lo, hi);
    std::vector<qint64> single;  // their delete flag has a stamp of its own: journalled as a cell
    for (const qint64 row : withDeletedCell(def, lo, hi))
      if (!edited.count(row)) single.push_back(row);
    std::map<qint64, bool> stops;
    for (const auto& [row, stamp] : edited) stops[row] = true;
    for (const qint64 row : single) stops[row] = false;
    qint64 from = lo;
    for (const auto& [row, isEdited] : stops) {
      deleteSpan(def, from, row - 1);
      from = row + 1;
    }
    deleteSpan(def, from, hi);
    for (const qint64 row : single) {
      m_tx.writeColumns(def, row, {{kDeletedColumn, Value(qint64{1})}});
      ++m_report.restored;
    }
    for (const auto& [row, stamp] : edited) skip(def, row, {}, stamp);
  }

  void deleteSpan(const EntityDef& def, qint64 lo, qint64 hi) {
    if (lo > hi) return;
    m_tx.writeDeleteRange(def, lo, hi, true);
    m_report.restored += hi - lo + 1;
  }

  void reverseRange(const EntityDef& def, qint64 lo, qint64 hi, bool deleted) {
    if (deleted) {  // taking back a redone import: what holds for an import holds for it
      removeRange(def, lo, hi);
      return;
    }
    qint64 from = lo;
    for (const qint64 row : withDeletedCell(def, lo, hi)) {
      spanTo(def, from, row - 1, deleted);
      from = row + 1;
      const auto record = m_tx.record(def, Id(row));
      if (record && record->deleted)
        skip(def, row, kDeletedColumn, Stamps(m_db).of(def, row, m_numbers.of(def.number, kDeletedColumn), true));
    }
    spanTo(def, from, hi, deleted);
  }

  void spanTo(const EntityDef& def, qint64 lo, qint64 hi, bool deleted) {
    if (lo > hi) return;
    m_tx.writeDeleteRange(def, lo, hi, deleted);
    m_report.restored += hi - lo + 1;
  }

  Transaction& m_tx;
  db::Connection& m_db;
  const FieldNumbers& m_numbers;
  qint64 m_tid;
  UndoReport& m_report;
  Stamp m_stamp;
};

}  // namespace

std::optional<TxnInfo> Workspace::txn(const QString& where, qint64 value) {
  const auto reader = read();
  db::Statement row(reader->connection(), kTxnSql + where);
  if (value != 0) row.bind(1, value);
  return row.step() ? std::optional(readTxn(row)) : std::nullopt;
}

QList<TxnInfo> Workspace::undoable(int limit) {
  const auto reader = read();
  db::Statement rows(reader->connection(),
                     kTxnSql + kUndoable.arg(m_device) + QStringLiteral("ORDER BY x.tid DESC LIMIT ?"));
  rows.bind(1, limit);
  QList<TxnInfo> out;
  while (rows.step()) out << readTxn(rows);
  return out;
}

std::optional<TxnInfo> Workspace::redoable() {
  auto newest = txn(
      QStringLiteral("x.kind=1 AND x.status=0 AND x.dev=%1 AND NOT EXISTS (SELECT 1 FROM txn y WHERE y.tid>x.tid AND "
                     "y.kind IN (0,3) AND y.dev=x.dev) ORDER BY x.tid DESC LIMIT 1")
          .arg(m_device),
      0);
  return newest;
}

std::optional<TxnInfo> Workspace::undoTarget(qint64 tid) {
  if (tid == 0) return txn(kUndoable.arg(m_device) + QStringLiteral("ORDER BY x.tid DESC LIMIT 1"), 0);
  std::optional<TxnInfo> target = txn(QStringLiteral("x.tid=?"), tid);
  // An act that was undone and done again is there under the number of the redo; people know it by the first one.
  while (target && target->undone) {
    auto redone =
        txn(QStringLiteral("x.kind=2 AND x.undoes=(SELECT max(tid) FROM txn WHERE kind=1 AND undoes=?)"), target->tid);
    if (!redone) break;
    target = std::move(redone);
  }
  return target;
}

Result<UndoReport> Workspace::undo(qint64 tid) {
  const auto found = guarded([&] { return undoTarget(tid); });
  if (!found.ok()) return found.problem();
  const std::optional<TxnInfo>& target = *found;
  if (!target) return tid == 0 ? Problem("nothing-to-undo") : Problem("no-such-act", {QString::number(tid)});
  if (target->undone) return Problem("already-undone", {actText(target->act)});
  if (target->kind == TxnKind::Schema || target->kind == TxnKind::Undo)
    return Problem("not-undoable", {actText(target->act)});
  return takeBack(*target, TxnKind::Undo);
}

Result<UndoReport> Workspace::redo() {
  const auto target = guarded([&] { return redoable(); });
  if (!target.ok()) return target.problem();
  if (!*target) return Problem("nothing-to-redo");
  return takeBack(**target, TxnKind::Redo);
}

Result<UndoReport> Workspace::takeBack(const TxnInfo& target, TxnKind kind) {
  UndoReport report;
  report.tid = target.tid;
  // Undo packs the act it takes back; redo of an undo is that act again, under its own name.
  Act act{ActKind::Undo, {}, {actKey(target.act.kind), packAct(target.act)}};
  if (kind == TxnKind::Redo) act = unpackAct(target.act.arguments.value(0), target.act.arguments.value(1));
  report.name = kind == TxnKind::Redo ? actText(act) : actText(target.act);
  const Result<qint64> done = run(act, kind, target.tid, [&](Transaction& tx) -> Result<void> {
    TakeBack(tx, m_numbers, target.tid, report).run();
    tx.connection()
        .cached(QStringLiteral("UPDATE txn SET status=? WHERE tid=?"))
        .bind(1, kTxnUndone)
        .bind(2, target.tid)
        .run();
    return {};
  });
  if (!done.ok()) return done.problem();
  if (*done == 0 && report.restored == 0 && !report.skipped.isEmpty()) return Problem("undo-overtaken", {report.name});
  return report;
}

std::unique_ptr<Reader> Workspace::read() {
  auto reader = std::make_unique<Reader>(
      readConnection(), registry(), filterContext(),
      [this](std::unique_ptr<db::Connection> connection) {
        const std::lock_guard guard(m_guard);
        if (m_pool.size() < 4) m_pool.push_back(std::move(connection));
      },
      numbers());
  if (!m_searchTrusted) reader->distrustIndex();
  return reader;
}

}  // namespace relata
