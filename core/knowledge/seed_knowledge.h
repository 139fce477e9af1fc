#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// The categories of articles that a workspace begins with. From then on they are the team's.
Result<void> seedKnowledge(Transaction& tx, const QString& language);

}  // namespace relata
