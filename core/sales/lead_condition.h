#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// Whether a lead that is written already fulfils a condition in the filter
/// language. Empty text holds for all; one about a field that is gone holds for
/// none.
bool leadFits(Transaction& tx, Id lead, const QString& condition);
/// The problem of a condition that is no filter over leads.
Result<void> checkLeadCondition(Transaction& tx, const QString& condition);

}  // namespace relata
