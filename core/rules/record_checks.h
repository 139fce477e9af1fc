#pragma once

#include <initializer_list>

#include "core/workspace/transaction.h"

namespace relata {

/// Refuses with `code` a record whose title another one of its kind has already: names that files, filters and people
/// call records by. Merging devices settle this by themselves, so nothing is refused there.
Result<void> checkRenamed(Transaction& tx, const Record& next, const Record* before, const char* code);
/// The same whatever it was called before, for a record that is taken out of the bin.
Result<void> checkOwnName(Transaction& tx, const Record& next, const char* code);
/// Numbers that may not be below zero. Problems: number-negative.
Result<void> checkNotNegative(const Record& next, std::initializer_list<const char*> keys);
/// A record without a position comes last: among all of its kind, or among those with the same value of a link.
void placeLast(Transaction& tx, Record& next, const char* within = nullptr);

}  // namespace relata
