#pragma once

#include <vector>

#include "core/store/filter_sql.h"
#include "core/workspace/transaction.h"

namespace relata {

/// What a filter means in this transaction: now, who works here, its segments.
FilterContext filterContextOf(Transaction& tx);
/// Whether a record that is written already fulfils a condition in the filter language. Empty text holds for all; one
/// about a field that is gone holds for none.
bool recordFits(Transaction& tx, const EntityDef& def, Id record, const QString& condition);
/// Of these records those that fulfil it, in one query: asking for each by itself reads the condition anew each time.
std::vector<qint64> recordsThatFit(Transaction& tx, const EntityDef& def, const std::vector<qint64>& records,
                                   const QString& condition);
/// The problem of a condition that is no filter over such records.
Result<void> checkCondition(Transaction& tx, const EntityDef& def, const QString& condition);

}  // namespace relata
