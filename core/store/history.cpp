#include <QSet>

#include "core/schema/schema.h"
#include "core/store/history_lists.h"
#include "core/store/reader.h"
#include "core/store/row_codec.h"

namespace relata {

const char* const kHistoryTxnColumns = "x.tid, x.hlc, x.user_id, coalesce(u.name,''), x.op, x.label, x.status";

void readHistoryTxn(const db::Statement& row, HistoryEntry& entry) {
  entry.tid = row.integer(0);
  entry.at = hlcToUtc(row.integer(1));
  entry.user = row.id(2);
  entry.userName = row.text(3);
  entry.actKey = row.text(4);
  entry.actLabel = row.text(5);
  entry.undone = row.integer(6) == kTxnUndone;
}

namespace {

const QString kTxnColumns = QLatin1String(kHistoryTxnColumns);

HistoryEntry readTxn(const db::Statement& row) {
  HistoryEntry entry;
  readHistoryTxn(row, entry);
  return entry;
}

/// What the columns of fields in several columns hold, going back in time: an op has only the columns that it changed
/// ("1,200.00" of an amount that stayed in EUR).
using ColumnStates = QHash<QString, Value>;

ColumnStates statesOf(const EntityDef& def, const std::optional<Record>& record) {
  ColumnStates states;
  for (const FieldDef& field : def.fields) {
    const QStringList columns = schema::fieldColumns(field);
    if (!record || columns.size() < 2) continue;
    const QList<Value> values = row::toColumns(field, record->value(field.key));
    for (qsizetype i = 0; i < columns.size(); ++i) states.insert(columns[i], values.value(i));
  }
  return states;
}

/// The columns of one op, put together to fields: money is two columns and one change.
QList<HistoryEntry> entriesOf(const HistoryEntry& base, const EntityDef& def, const QList<CellChange>& cells,
                              const FieldNumbers& numbers, ColumnStates& states) {
  QList<HistoryEntry> out;
  QSet<QString> done;
  QHash<QString, const CellChange*> byColumn;
  for (const CellChange& cell : cells) byColumn.insert(numbers.column(cell.fno), &cell);
  for (const CellChange& cell : cells) {
    const QString column = numbers.column(cell.fno);
    HistoryEntry entry = base;
    if (column == kDeletedColumn) {
      entry.what = cell.now.integer() == 1 ? HistoryEntry::What::Deleted : HistoryEntry::What::Restored;
      out << entry;
      continue;
    }
    const FieldDef* field = def.fieldByColumn(column);
    const QString key = field ? field->key : column;
    if (done.contains(key)) continue;
    done << key;
    entry.field = key;
    if (!field) {
      entry.before = cell.before;
      entry.now = cell.now;
      out << entry;
      continue;
    }
    QList<Value> before;
    QList<Value> now;
    for (const QString& name : schema::fieldColumns(*field)) {
      const CellChange* part = byColumn.value(name);
      before << (part ? part->before : states.value(name));
      now << (part ? part->now : states.value(name));
      if (part) states.insert(name, part->before);
    }
    entry.before = row::fromColumns(*field, before);
    entry.now = row::fromColumns(*field, now);
    out << entry;
  }
  return out;
}

}  // namespace

QList<HistoryEntry> Reader::history(const EntityDef& def, Id record, int limit) {
  const db::ReadScope oneState(*m_connection);
  QList<HistoryEntry> out;
  ColumnStates states = statesOf(def, this->record(def, record));
  {
    db::Statement rows(
        *m_connection,
        QStringLiteral(
            "SELECT %1, o.kind, o.data FROM op o JOIN txn x ON x.tid=o.tid LEFT JOIN user u ON u.id=x.user_id "
            "WHERE o.obj=? AND o.row=? AND o.kind IN (3,4) ORDER BY x.hlc DESC, x.dev DESC, o.i DESC LIMIT ?")
            .arg(kTxnColumns));
    rows.bind(1, def.number).bind(2, record.bits()).bind(3, limit);
    while (rows.step()) {
      HistoryEntry entry = readTxn(rows);
      entry.row = record;
      entry.def = &def;
      if (rows.integer(7) == static_cast<int>(OpKind::Erase)) {
        entry.what = HistoryEntry::What::Erased;
        out << entry;
        continue;
      }
      out << entriesOf(entry, def, decodeCells(rows.blob(8)), m_numbers, states);
    }
  }
  // Ranges: who made it (the newest insert range that covers it), and undone or redone imports.
  db::Statement ranges(
      *m_connection,
      QStringLiteral("SELECT %1, o.kind, o.data FROM op o JOIN txn x ON x.tid=o.tid LEFT JOIN user u ON u.id=x.user_id "
                     "WHERE o.obj=?1 AND o.kind=6 AND o.row<=?2 AND o.hi>=?2 "
                     "UNION ALL SELECT * FROM (SELECT %1, o.kind, o.data FROM op o JOIN txn x ON x.tid=o.tid LEFT JOIN "
                     "user u ON u.id=x.user_id "
                     "WHERE o.obj=?1 AND o.kind=1 AND o.row<=?2 ORDER BY o.row DESC LIMIT 1)")
          .arg(kTxnColumns));
  ranges.bind(1, def.number).bind(2, record.bits());
  while (ranges.step()) {
    HistoryEntry entry = readTxn(ranges);
    entry.row = record;
    entry.def = &def;
    if (ranges.integer(7) == static_cast<int>(OpKind::InsertRange))
      entry.what = HistoryEntry::What::Created;
    else
      entry.what = decodeDeleteRange(ranges.blob(8)) ? HistoryEntry::What::Deleted : HistoryEntry::What::Restored;
    out << entry;
  }
  out << ListHistory(*this, m_numbers, def, record).entries();
  std::stable_sort(out.begin(), out.end(), [](const HistoryEntry& a, const HistoryEntry& b) {
    return a.at != b.at ? a.at > b.at : a.tid > b.tid;
  });
  return out.mid(0, limit);
}

QList<HistoryEntry> Reader::feed(int limit) {
  db::Statement rows(*m_connection,
                     QStringLiteral("SELECT %1 FROM txn x LEFT JOIN user u ON u.id=x.user_id WHERE x.kind<>4 "
                                    "ORDER BY x.hlc DESC, x.dev DESC LIMIT ?")
                         .arg(kTxnColumns));
  rows.bind(1, limit);
  QList<HistoryEntry> out;
  while (rows.step()) out << readTxn(rows);
  return out;
}

qint64 Reader::actCount() { return m_connection->integer(QStringLiteral("SELECT count(*) FROM txn WHERE kind<>4")); }

}  // namespace relata
