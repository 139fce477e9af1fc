#pragma once

#include <QHash>

#include <map>
#include <optional>

#include "core/base/clock.h"
#include "core/db/change_capture.h"
#include "core/meta/registry.h"

namespace relata {

/// Kinds of `op` rows. The values are in the file and never change.
enum class OpKind { InsertRange = 1, Cells = 3, Erase = 4, Purge = 5, DeleteRange = 6 };
/// Kinds of `txn` rows.
enum class TxnKind { Normal = 0, Undo = 1, Redo = 2, Import = 3, Schema = 4 };
inline constexpr int kTxnUndone = 1;  // txn.status: taken back by a later one

/// One changed column of one row: what it was, who had set that (`base`), what it is.
struct CellChange {
  int fno = 0;
  Stamp base;
  Value before;
  Value now;
};
QByteArray encodeCells(const QList<CellChange>& cells);
QList<CellChange> decodeCells(const QByteArray& data);

/// Payload of DeleteRange: the rows' `_del` becomes 1 or empty. `base` is the stamp their `_del` had.
QByteArray encodeDeleteRange(bool deleted);
bool decodeDeleteRange(const QByteArray& data);

/// Column <-> number in the journal, kept in table `field`; numbers are local and never reused.
class FieldNumbers {
 public:
  void load(db::Connection& connection);
  /// Gives numbers to columns that have none yet.
  void ensure(db::Connection& connection, const Registry& registry);
  int of(int object, const QString& column) const { return m_numbers.value({object, column}); }
  QString column(int fno) const { return m_columns.value(fno); }

 private:
  QHash<std::pair<int, QString>, int> m_numbers;
  QHash<int, QString> m_columns;
};

/// What a transaction did to the records, for screens and indexes: which rows came, which columns of which rows
/// changed.
struct EntityChanges {
  std::vector<std::pair<qint64, qint64>> inserted;  // ranges of ids
  std::map<qint64, QStringList> updated;            // id -> columns; "_del" among them for deleted and restored rows
  std::vector<std::pair<qint64, qint64>> deletedRanges;
  bool touches(Id id) const;
};

/// Stamps, as the merge and undo rules see them.
class Stamps {
 public:
  /// `takingBack`: the transaction that is being taken back, if that is what is done here.
  explicit Stamps(db::Connection& connection, qint64 takingBack = 0)
      : m_connection(connection), m_takingBack(takingBack) {}
  /// Stamp of a cell: its row in `cell`, for `_del` a covering DeleteRange, else the stamp of the row's insert.
  Stamp of(const EntityDef& def, qint64 row, int fno, bool isDeletedFlag);
  /// Whose value the cell holds: a stamp that an undo (or redo) set stands for the one whose value it brought back, so
  /// that undoing B and then A, which changed the same cell, takes both back; and one of an act that was itself taken
  /// back for what was there before it, so that undoing A and then B does as well.
  Stamp meaning(const EntityDef& def, qint64 row, int fno, bool isDeletedFlag, Stamp stamp);
  /// What a cell goes back to when `cell`, a change of the transaction that is being taken back, is undone: what was
  /// there before it, or where that was the work of an act that has been taken back, what was there before that one.
  Value valueBehind(const EntityDef& def, qint64 row, const CellChange& cell, bool isDeletedFlag);

 private:
  struct Txn {
    qint64 tid = 0, undoes = 0;
    bool undone = false;  // taken back at some time; whether it still is, `isTakenBack` says
  };
  Txn txnOf(Stamp stamp);
  /// Whether what a transaction did is taken back as things stand: its undo may have been taken back, too.
  bool isTakenBack(const Txn& txn, bool countsThisOne);
  std::optional<CellChange> changeIn(const EntityDef& def, qint64 row, int fno, qint64 tid);
  Stamp baseInTxn(const EntityDef& def, qint64 row, int fno, bool isDeletedFlag, qint64 tid);
  Stamp inserted(const EntityDef& def, qint64 row);
  db::Connection& m_connection;
  qint64 m_takingBack;
  QHash<std::pair<qint64, qint64>, Txn> m_txns;
  QHash<std::pair<qint64, bool>, bool> m_takenBack;
};

inline const QString kDeletedColumn = QStringLiteral("_del");

}  // namespace relata
