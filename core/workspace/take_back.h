#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// Writes the opposite of one transaction inside another, and says in the report what was left as it is.
void takeBackOps(Transaction& tx, const FieldNumbers& numbers, qint64 tid, UndoReport& report);

}  // namespace relata
