#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// The statuses and categories of tickets that every workspace begins with, and usual business hours with policies for
/// urgent and other tickets. Written once, in the language of the workspace; from then on they are the team's.
Result<void> seedService(Transaction& tx, const QString& language);

}  // namespace relata
