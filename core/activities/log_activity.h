#pragma once

#include "core/activities/activity.h"
#include "core/workspace/transaction.h"

namespace relata {

/// Writes an activity and what it concerns, in the transaction of the caller.
Result<Id> logActivity(Transaction& tx, const Activity& activity, const QList<Id>& records);

/// Marks a task as done at the transaction's moment, or as open again.
Result<void> setDone(Transaction& tx, Id task, bool done);

}  // namespace relata
