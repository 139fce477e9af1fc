#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// Remembers for everybody who shares the workspace that these records are different ones, each from each.
Result<void> markNotDuplicates(Transaction& tx, const std::vector<Id>& records);

}  // namespace relata
