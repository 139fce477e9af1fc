#pragma once

#include <QList>

#include <functional>

#include "core/base/id.h"
#include "core/base/result.h"

namespace relata {
class Transaction;
struct EntityDef;
}  // namespace relata

namespace relata::exchange {

/// A row of a file that gave a new record which may mean one that is there already, or another row. Nothing is merged;
/// a person decides.
struct NearRow {
  qint64 row = 0;  // from 1; of the new record
  Id made, other;
  QString title, otherTitle;
  bool sure = false;  // suggested, not only worth a look
  double bits = 0;
  QString evidence;
  qint64 line = 0;  // of the row in the file
};

struct NearRows {
  QList<NearRow> rows;  // the surest first
  qint64 count = 0;     // how many there are in all
  bool compared = false;
};

/// Above so many records an import does not take the time; the search for duplicates does.
inline constexpr qint64 kNearRecords = 250'000;

/// Compares the records that were made from `first` on with all others, inside the import's own act. `rowOf` tells
/// which row made a record.
Result<NearRows> nearRows(Transaction& tx, const EntityDef& def, Id first, const std::function<qint64(Id)>& rowOf,
                          const std::function<bool()>& goOn);

}  // namespace relata::exchange
