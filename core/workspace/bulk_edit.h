#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// The same change made to many records.
struct BulkChange {
  QHash<QString, Value> set;                // by field; null clears it
  QHash<QString, QStringList> add, remove;  // by field that holds several values: tags, choices
  std::optional<Act> act = {};              // what it is called, where that says more than the fields that change
  bool isEmpty() const { return set.isEmpty() && add.isEmpty() && remove.isEmpty(); }
};

/// What the change writes into this record; values that fold alike are one.
QHash<QString, Value> valuesAfter(Transaction& tx, const EntityDef& def, Id id, const BulkChange& change);

/// A record that stays as it is, because its rules refuse the change.
struct BulkRefusal {
  Id id;
  QString title;
  Problem problem;
};

struct BulkReport {
  qint64 records = 0;  // always changed + same + refused
  qint64 changed = 0, same = 0, refused = 0;
  QList<BulkRefusal> refusals;  // the first 100
  qint64 tid = 0;               // the act, for undo; 0: nothing was written
};

/// Records done and in all. False cancels: nothing is changed.
using BulkProgress = std::function<bool(qint64 done, qint64 total)>;

/// Says what would change, exactly: makes the change with all rules and takes it back.
Result<BulkReport> rehearseBulkEdit(Workspace& workspace, const QString& entity, const std::vector<qint64>& ids,
                                    const BulkChange& change, const BulkProgress& progress = {});
/// Changes the records as one act, named by the fields and the number of records that changed. Problems: cancelled,
/// no-such-entity [entity], and those of Workspace::transact.
Result<BulkReport> bulkEdit(Workspace& workspace, const QString& entity, const std::vector<qint64>& ids,
                            const BulkChange& change, const BulkProgress& progress = {});

/// Different values for different records (a pasted block, a column filled down) as one act.
struct RowChange {
  Id id;  // null: a new record
  QHash<QString, Value> set;
  /// Links by field to whom nobody is called so yet: made by the title, once for all rows that name it.
  QHash<QString, QString> made = {};
};
Result<BulkReport> editRows(Workspace& workspace, const QString& entity, const QList<RowChange>& rows,
                            const BulkProgress& progress = {});

/// Records by their names where an act is told: "Ada Lindqvist, 王芳, Cem Arslan … (12)".
QString namesOf(const QStringList& titles);

}  // namespace relata
