#include "core/workspace/commit.h"

#include <QSet>

#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/store/search_fields.h"
#include "core/store/search_index.h"
#include "core/workspace/journal_chain.h"

namespace relata {
namespace {

constexpr int kInternalError = 1;

bool isBookkeeping(const QString& column) { return column == QLatin1String("_key"); }

void addRange(std::vector<std::pair<qint64, qint64>>& ranges, qint64 id) {
  if (!ranges.empty() && ranges.back().second + 1 == id) {
    ranges.back().second = id;
    return;
  }
  ranges.emplace_back(id, id);
}

QByteArray packRow(const QList<CellChange>& cells) { return encodeCells(cells); }

}  // namespace

Commit::Commit(Transaction& transaction, const TxnHead& head)
    : m_tx(transaction), m_head(head), m_db(transaction.connection()), m_changes(std::make_shared<ChangeSet>()) {
  m_changes->act = head.act;
}

const QStringList& Commit::columnsOf(const EntityDef& def) {
  auto it = m_columns.find(def.number);
  if (it == m_columns.end()) {
    QStringList names;
    db::Statement columns(m_db, QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"));
    columns.bind(1, def.table);
    while (columns.step()) names << columns.text(0);
    it = m_columns.insert(def.number, names);
  }
  return *it;
}

std::shared_ptr<ChangeSet> Commit::write() {
  m_tid = m_db.integer(QStringLiteral("SELECT max(tid) FROM txn")) + 1;
  const auto take = [&](const db::RowChange& row) { takeRow(row); };
  if (m_tx.m_fieldCapture) m_tx.m_fieldCapture->decode(take);
  m_tx.m_capture->decode(take);
  m_tx.m_capture->setEnabled(false);  // the journal and the index are nobody's records, and a watch costs at each row
  verifyBulk();
  for (auto it = m_tx.m_changes.begin(); it != m_tx.m_changes.end(); ++it) {
    EntityChanges& mine = m_changes->entities[it.key()];
    mine.inserted.insert(mine.inserted.end(), it->inserted.begin(), it->inserted.end());
    mine.deletedRanges = it->deletedRanges;
  }
  prependInsertRanges();
  if (m_tx.m_ops.empty()) return nullptr;
  writeOps();
  writeTxn();
  updateSearchOrRenew();
  m_changes->tid = m_tid;
  m_changes->schema = m_changes->entities.contains(QStringLiteral("field_def"));
  return m_changes;
}

void Commit::takeRow(const db::RowChange& row) {
  const EntityDef* def = m_tx.registry().byTable(row.table);
  if (!def) throw db::DbError(kInternalError, QStringLiteral("change of an unknown table %1").arg(row.table));
  switch (row.kind) {
    case db::RowChange::Kind::Insert: takeInsert(*def, row); return;
    case db::RowChange::Kind::Update: takeUpdate(*def, row); return;
    case db::RowChange::Kind::Delete: takeDelete(*def, row); return;
  }
}

void Commit::takeInsert(const EntityDef& def, const db::RowChange& row) {
  const QStringList& columns = columnsOf(def);
  for (const auto& cell : row.cells)
    if (columns.value(cell.column) == QLatin1String("_h") && cell.now.integer() != m_tx.stamp().hlc)
      throw db::DbError(kInternalError,
                        QStringLiteral("a row of %1 came without the stamp of its transaction").arg(def.table));
  addRange(m_changes->entities[def.key].inserted, row.id);
  // Made and thrown away in one act: the deletion is a change of its own, or redoing the act would bring the row to
  // life.
  for (const auto& cell : row.cells)
    if (columns.value(cell.column) == kDeletedColumn && cell.now.integer() == 1) {
      const int fno = m_tx.m_scope.numbers->of(def.number, kDeletedColumn);
      writeCell(def, row.id, fno);
      m_tx.m_ops.push_back(
          {def.number, row.id, OpKind::Cells, row.id, encodeCells({{fno, m_tx.stamp(), {}, cell.now}})});
    }
}

void Commit::takeUpdate(const EntityDef& def, const db::RowChange& row) {
  const QStringList& columns = columnsOf(def);
  QList<CellChange> cells;
  Stamps stamps(m_db);
  for (const auto& cell : row.cells) {
    const QString name = columns.value(cell.column);
    if (isBookkeeping(name)) continue;
    const int fno = m_tx.m_scope.numbers->of(def.number, name);
    if (fno == 0)
      throw db::DbError(kInternalError,
                        QStringLiteral("column %1.%2 has no number in the journal").arg(def.table, name));
    cells << CellChange{fno, stamps.of(def, row.id, fno, name == kDeletedColumn), cell.before, cell.now};
    m_changes->entities[def.key].updated[row.id] << name;
  }
  if (cells.isEmpty()) return;
  for (const CellChange& cell : cells) writeCell(def, row.id, cell.fno);
  m_tx.m_ops.push_back({def.number, row.id, OpKind::Cells, row.id, encodeCells(cells)});
}

// Physical deletes come from purging only; the journal keeps what the row held.
void Commit::takeDelete(const EntityDef& def, const db::RowChange& row) {
  const QStringList& columns = columnsOf(def);
  QList<CellChange> cells;
  for (const auto& cell : row.cells) {
    const QString name = columns.value(cell.column);
    if (const int fno = m_tx.m_scope.numbers->of(def.number, name)) cells << CellChange{fno, {}, cell.before, {}};
  }
  m_changes->entities[def.key].updated[row.id] << kDeletedColumn;
  m_tx.m_ops.push_back({def.number, row.id, OpKind::Erase, row.id, packRow(cells)});
}

void Commit::verifyBulk() const {
  for (auto it = m_tx.m_changes.begin(); it != m_tx.m_changes.end(); ++it) {
    const EntityDef* def = m_tx.registry().entity(it.key());
    for (const auto& [lo, hi] : it->inserted) {
      db::Statement count(m_db,
                          QStringLiteral("SELECT count(*) FROM %1 WHERE id BETWEEN ? AND ? AND _h=?").arg(def->table));
      count.bind(1, lo).bind(2, hi).bind(3, m_tx.stamp().hlc);
      if (!count.step() || count.integer(0) != hi - lo + 1)
        throw db::DbError(kInternalError,
                          QStringLiteral("the journal's range of %1 does not match its rows").arg(def->table));
    }
  }
}

// First in the list: taking an act back goes through it backwards, and rows go last.
void Commit::prependInsertRanges() {
  std::vector<Transaction::Op> inserts;
  for (auto it = m_changes->entities.begin(); it != m_changes->entities.end(); ++it) {
    const EntityDef* def = m_tx.registry().entity(it.key());
    for (const auto& [lo, hi] : it->inserted) inserts.push_back({def->number, lo, OpKind::InsertRange, hi, {}});
  }
  m_tx.m_ops.insert(m_tx.m_ops.begin(), inserts.begin(), inserts.end());
}

void Commit::writeCell(const EntityDef& def, qint64 row, int fno) {
  m_db.cached(QStringLiteral("INSERT INTO cell(obj,row,fno,hlc,dev) VALUES(?,?,?,?,?) "
                             "ON CONFLICT(obj,row,fno) DO UPDATE SET hlc=excluded.hlc, dev=excluded.dev"))
      .bind(1, def.number)
      .bind(2, row)
      .bind(3, fno)
      .bind(4, m_tx.stamp().hlc)
      .bind(5, m_tx.stamp().device)
      .run();
}

void Commit::writeOps() {
  JournalChain chain(m_head.previousHash,
                     {m_tx.stamp().hlc, m_head.sequence, m_tx.me().bits(), actKey(m_head.act.kind)});
  db::Statement& insert =
      m_db.cached(QStringLiteral("INSERT INTO op(tid,i,obj,row,kind,hi,data) VALUES(?,?,?,?,?,?,?)"));
  qint64 i = 0;
  for (const Transaction::Op& op : m_tx.m_ops) {
    insert.bind(1, m_tid)
        .bind(2, i++)
        .bind(3, op.object)
        .bind(4, op.row)
        .bind(5, static_cast<int>(op.kind))
        .bind(6, op.hi);
    if (op.data.isNull())
      insert.bindNull(7);
    else
      insert.bind(7, op.data);
    insert.run();
    chain.add(op.object, op.row, static_cast<int>(op.kind), op.data);
  }
  m_hash = chain.hash();
}

void Commit::writeTxn() {
  m_db.cached(QStringLiteral("INSERT INTO txn(tid,dev,sp,seq,hlc,wall,user_id,kind,op,label,undoes,hash,status) "
                             "VALUES(?,?,0,?,?,?,?,?,?,?,?,?,0)"))
      .bind(1, m_tid)
      .bind(2, m_tx.stamp().device)
      .bind(3, m_head.sequence)
      .bind(4, m_tx.stamp().hlc)
      .bind(5, m_head.wall)
      .bind(6, m_tx.me().bits())
      .bind(7, static_cast<int>(m_head.kind))
      .bind(8, actKey(m_head.act.kind))
      .bind(9, packAct(m_head.act))
      .bind(10, m_head.undoes)
      .bind(11, m_hash)
      .run();
}

void Commit::collectThrough(const EntityDef& def, const EntityChanges& changes,
                            QHash<const EntityDef*, QSet<qint64>>& touched) {
  for (const QString& link : def.searchedThrough) {
    const FieldDef* field = def.field(link);
    db::Statement& target =
        m_db.cached(QStringLiteral("SELECT %1 FROM %2 WHERE id BETWEEN ? AND ?").arg(field->column, def.table));
    const auto note = [&](qint64 lo, qint64 hi) {
      db::StatementUse rows(target);
      rows->bind(1, lo).bind(2, hi);
      while (rows->step()) touched[nullptr].insert(rows->integer(0));
    };
    for (const auto& [lo, hi] : changes.inserted) note(lo, hi);
    for (const auto& [lo, hi] : changes.deletedRanges) note(lo, hi);
    for (const auto& [id, columns] : changes.updated) note(id, id);
  }
}

/// Records that are found by the title of another one ("company"), where that was renamed, deleted or brought back.
void Commit::collectNamed(QHash<const EntityDef*, QSet<qint64>>& touched) {
  for (const EntityDef* def : m_tx.registry().mains())
    for (const FieldDef* link : searchedFields(*def)) {
      if (link->kind != Kind::Link) continue;
      const EntityDef* target = m_tx.registry().entity(link->linkTo.value(0));
      const FieldDef* title = target ? target->titleField() : nullptr;
      if (!title) continue;
      db::Statement& linking =
          m_db.cached(QStringLiteral("SELECT id FROM %1 WHERE %2=? AND _del IS NOT 1").arg(def->table, link->column));
      for (const auto& [id, columns] : m_changes->entities.value(target->key).updated) {
        if (!columns.contains(title->column) && !columns.contains(kDeletedColumn)) continue;
        db::StatementUse rows(linking);
        rows->bind(1, id);
        while (rows->step()) touched[def].insert(rows->integer(0));
      }
    }
}

/// What people write is kept although the index is damaged: it is made anew, and filled when there is time.
void Commit::updateSearchOrRenew() {
  try {
    updateSearch();
  } catch (const db::DbError& error) {
    if (!SearchIndex::isDamage(error)) throw;
    SearchIndex(m_db, m_tx.registry()).empty();
    m_renewedSearch = true;
  }
}

void Commit::updateSearch() {
  SearchIndex index(m_db, m_tx.registry());
  QHash<const EntityDef*, QSet<qint64>> touched;
  for (auto it = m_changes->entities.begin(); it != m_changes->entities.end(); ++it) {
    const EntityDef* def = m_tx.registry().entity(it.key());
    collectThrough(*def, *it, touched);
    if (!def->main) continue;
    for (const auto& [id, columns] : it->updated)
      for (const QString& column : columns) {
        const FieldDef* field = def->fieldByColumn(column);
        if (column == kDeletedColumn || (field && field->is(FieldFlag::Searched))) touched[def].insert(id);
      }
  }
  collectNamed(touched);
  // Whose points and tags changed: the owner may be of any main entity.
  const QSet<qint64> owners = touched.take(nullptr);
  for (const EntityDef* def : m_tx.registry().mains()) {
    const EntityChanges& changes = m_changes->entities.value(def->key);
    QSet<qint64> ids = touched.value(def);
    for (const qint64 id : owners) {
      db::StatementUse exists(m_db.cached(QStringLiteral("SELECT 1 FROM %1 WHERE id=?").arg(def->table)));
      exists->bind(1, id);
      if (exists->step()) ids.insert(id);
    }
    EntityChanges fresh;
    fresh.inserted = changes.inserted;
    for (const auto& [lo, hi] : changes.deletedRanges) {
      index.removeRange(*def, lo, hi);
      index.addRange(*def, lo, hi);
    }
    for (const auto& [lo, hi] : changes.inserted) index.addRange(*def, lo, hi);
    for (const qint64 id : ids)
      if (!fresh.touches(Id(id))) index.update(*def, id);
  }
}

}  // namespace relata
