#pragma once

#include "core/workspace/transaction.h"

namespace relata::sample {

/// Segments as a small company keeps them, two of them naming others, and a list with some of these people on it.
Result<void> writeSegments(Transaction& tx, const std::vector<Id>& people);

}  // namespace relata::sample
