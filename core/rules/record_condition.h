#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// Whether a record that is written already fulfils a condition in the filter language. Empty text holds for all; one
/// about a field that is gone holds for none.
bool recordFits(Transaction& tx, const EntityDef& def, Id record, const QString& condition);
/// The problem of a condition that is no filter over such records.
Result<void> checkCondition(Transaction& tx, const EntityDef& def, const QString& condition);

}  // namespace relata
