#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// The reasons for disqualifying a lead that a workspace begins with, named in its language; as with `seedPipeline`
/// their ids are the same everywhere, and what is there or was deleted is left alone.
Result<void> seedLeads(Transaction& tx, const QString& language);

}  // namespace relata
