#pragma once

#include <QSet>

#include "core/workspace/transaction.h"

namespace relata {

/// Remembers for everybody who shares the workspace that these records are different ones, each from each.
Result<void> markNotDuplicates(Transaction& tx, const std::vector<Id>& records);

/// All pairs that people called two, the smaller id first.
QSet<std::pair<qint64, qint64>> notDuplicates(db::Connection& connection);

}  // namespace relata
