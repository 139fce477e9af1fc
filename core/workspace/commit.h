#pragma once

#include "core/workspace/change_notifier.h"
#include "core/workspace/transaction.h"

namespace relata {

/// How a finished transaction goes into the journal.
struct TxnHead {
  Act act;
  TxnKind kind = TxnKind::Normal;
  qint64 undoes = 0;
  qint64 sequence = 0;
  QByteArray previousHash;
  UtcMs wall = 0;
};

/// Turns what a transaction did into journal rows, stamps and search documents. Throws DbError: then everything rolls
/// back.
class Commit {
 public:
  Commit(Transaction& transaction, const TxnHead& head);
  /// Writes all of it; null when nothing changed.
  std::shared_ptr<ChangeSet> write();
  QByteArray hash() const { return m_hash; }
  /// The search index was found damaged and emptied: it has to be filled.
  bool renewedSearch() const { return m_renewedSearch; }

 private:
  void takeRow(const db::RowChange& row);
  void takeInsert(const EntityDef& def, const db::RowChange& row);
  void takeUpdate(const EntityDef& def, const db::RowChange& row);
  void takeDelete(const EntityDef& def, const db::RowChange& row);
  void prependInsertRanges();
  void verifyBulk() const;
  void writeTxn();
  void writeOps();
  void writeCell(const EntityDef& def, qint64 row, int fno);
  void updateSearch();
  void updateSearchOrRenew();
  void collectThrough(const EntityDef& def, const EntityChanges& changes,
                      QHash<const EntityDef*, QSet<qint64>>& touched);
  void collectNamed(QHash<const EntityDef*, QSet<qint64>>& touched);
  const QStringList& columnsOf(const EntityDef& def);

  Transaction& m_tx;
  TxnHead m_head;
  db::Connection& m_db;
  QHash<int, QStringList> m_columns;
  std::shared_ptr<ChangeSet> m_changes;
  QByteArray m_hash;
  qint64 m_tid = 0;
  bool m_renewedSearch = false;
};

}  // namespace relata
