#pragma once

#include <initializer_list>

#include "core/workspace/transaction.h"

namespace relata {

/// Refuses with `code` a new record, or one that gets another title, whose title another one of its kind has already:
/// names that files, filters and people call records by. What is written while an act settles is not asked.
Result<void> checkRenamed(Transaction& tx, const Record& next, const Record* before, const char* code);
/// Refuses the same whether the title is new or not, for a record that is taken out of the bin.
Result<void> checkOwnName(Transaction& tx, const Record& next, const char* code);
/// Numbers that may not be below zero. Problems: number-negative.
Result<void> checkNotNegative(const Record& next, std::initializer_list<const char*> keys);
/// A record without a position comes last: among all of its kind, or among those with the same value of the link
/// `within`.
void placeLast(Transaction& tx, Record& next, const char* within = nullptr);

/// As placeLast, for rules of which the first that fits counts: a new one with a condition comes before those at the
/// end that have none and take everything, which move on. `kind`: only among those with the same value of that field.
Result<void> placeBeforeCatchAll(Transaction& tx, Record& next, const char* kind = nullptr);
/// What takes everything before a rule gets its turn: its name; empty where there is none. `kind` as above.
QString catchAllBefore(db::Connection& connection, const QString& table, Id rule, const char* kind = nullptr);

}  // namespace relata
