#include "core/workspace/take_back.h"

#include <set>

#include "core/workspace/kept_rows.h"

namespace relata {
namespace {

Stamp stampOf(db::Connection& connection, qint64 tid) {
  db::Statement stamp(connection, QStringLiteral("SELECT hlc, dev FROM txn WHERE tid=?"));
  stamp.bind(1, tid);
  return stamp.step() ? Stamp{stamp.integer(0), stamp.integer(1)} : Stamp();
}

/// Writes the opposite of one transaction inside another: a cell goes back only where it still carries the stamp of the
/// transaction that is taken back; everything else is reported.
class TakeBack {
 public:
  TakeBack(Transaction& tx, const FieldNumbers& numbers, qint64 tid, UndoReport& report)
      : m_tx(tx),
        m_db(tx.connection()),
        m_numbers(numbers),
        m_tid(tid),
        m_report(report),
        m_stamp(stampOf(m_db, tid)),
        m_stamps(m_db, tid),
        m_kept(m_db, tx.registry(), numbers, m_stamp) {}

  void run() {
    std::vector<Op> ops;
    {
      db::Statement rows(m_db, QStringLiteral("SELECT obj, row, hi, kind, data FROM op WHERE tid=? ORDER BY i DESC"));
      rows.bind(1, m_tid);
      while (rows.step())
        ops.push_back({static_cast<int>(rows.integer(0)), rows.integer(1), rows.integer(2),
                       static_cast<OpKind>(rows.integer(3)), rows.blob(4)});
    }
    for (const Op& op : ops)
      if (takesRowsAway(op))
        if (const EntityDef* def = m_tx.registry().byNumber(op.object)) m_kept.addRange(*def, op.row, op.hi);
    m_kept.find();
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
    // Last: the records of the same act that filled a field are gone with it.
    for (const auto& [lo, hi] : m_fields) reportHiddenValues(lo, hi);
  }

 private:
  struct Op {
    int object;
    qint64 row, hi;
    OpKind kind;
    QByteArray data;
  };
  // Also a redone import, which is a range that came back.
  static bool takesRowsAway(const Op& op) {
    return op.kind == OpKind::InsertRange || (op.kind == OpKind::DeleteRange && !decodeDeleteRange(op.data));
  }

  void restoreCells(const EntityDef& def, qint64 row, const QList<CellChange>& cells) {
    QHash<QString, Value> columns;
    for (const CellChange& cell : cells) {
      const QString column = m_numbers.column(cell.fno);
      const bool isFlag = column == kDeletedColumn;
      // Made anew from what is there after the undo.
      if (const FieldDef* field = def.fieldByColumn(column); field && field->is(FieldFlag::Derived)) continue;
      const Stamp current = m_stamps.of(def, row, cell.fno, isFlag);
      if (current == m_stamp || m_stamps.meaning(def, row, cell.fno, isFlag, current) ==
                                    m_stamps.meaning(def, row, cell.fno, isFlag, m_stamp))
        columns.insert(column, m_stamps.valueBehind(def, row, cell, isFlag));
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

  std::vector<qint64> withDeletedCell(const EntityDef& def, qint64 lo, qint64 hi) {
    std::vector<qint64> out;
    db::Statement rows(m_db, QStringLiteral("SELECT row FROM cell WHERE obj=? AND row BETWEEN ? AND ? AND fno=?"));
    rows.bind(1, def.number).bind(2, lo).bind(3, hi).bind(4, m_numbers.of(def.number, kDeletedColumn));
    while (rows.step()) out.push_back(rows.integer(0));
    return out;
  }

  void removeRange(const EntityDef& def, qint64 lo, qint64 hi) {
    const std::map<qint64, KeptRow> kept = m_kept.in(def, lo, hi);
    std::vector<qint64> single;  // their delete flag has a stamp of its own: journalled as a cell
    for (const qint64 row : withDeletedCell(def, lo, hi))
      if (!kept.count(row)) single.push_back(row);
    std::set<qint64> stops(single.begin(), single.end());
    for (const auto& [row, why] : kept) stops.insert(row);
    qint64 from = lo;
    for (const qint64 row : stops) {
      deleteSpan(def, from, row - 1);
      from = row + 1;
    }
    deleteSpan(def, from, hi);
    for (const qint64 row : single) {
      m_tx.writeColumns(def, row, {{kDeletedColumn, Value(qint64{1})}});
      ++m_report.restored;
    }
    for (const auto& [row, why] : kept) report(def, row, why);
    if (def.key == QLatin1String("field_def")) m_fields.emplace_back(lo, hi);
  }

  // What belongs to a record that is kept, its further addresses and jobs, needs no word of its own.
  void report(const EntityDef& def, qint64 row, const KeptRow& why) {
    if (why.changed)
      skip(def, row, {}, *why.changed);
    else if (def.main)
      m_report.skipped << UndoSkip{def.key, Id(row), {}, 0, {}, why.linkedFrom, why.linkedEntity};
  }

  void reportHiddenValues(qint64 lo, qint64 hi) {
    for (const EntityDef* def : m_tx.registry().all())
      for (const FieldDef& field : def->fields) {
        if (!field.custom || field.customId < lo || field.customId > hi) continue;
        const qint64 filled =
            m_db.integer(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 IS NOT NULL AND _del IS NOT 1")
                             .arg(def->table, field.column));
        if (filled > 0) m_report.hidden << HiddenValues{def->key, field.label, filled};
      }
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
        skip(def, row, kDeletedColumn, m_stamps.of(def, row, m_numbers.of(def.number, kDeletedColumn), true));
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
  Stamps m_stamps;
  KeptRows m_kept;
  std::vector<std::pair<qint64, qint64>> m_fields;  // descriptions that went
};

}  // namespace

void takeBackOps(Transaction& tx, const FieldNumbers& numbers, qint64 tid, UndoReport& report) {
  TakeBack(tx, numbers, tid, report).run();
}

}  // namespace relata
