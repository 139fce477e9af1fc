#pragma once

#include "core/workspace/transaction.h"

namespace relata::sample {

/// Segments as a small company keeps them, two of them naming others, and a list with some of these people on it.
Result<void> writeSegments(Transaction& tx, const std::vector<Id>& people);

/// What some of these people agreed to: most to the newsletter by mail, some withdrew it, some let it run out.
Result<void> writeConsents(Transaction& tx, quint64 seed, const std::vector<Id>& people);

}  // namespace relata::sample
