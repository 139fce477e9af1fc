#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// The pipeline and the loss reasons that a workspace begins with, named in its language ("zh…": Chinese, otherwise
/// English). Their ids are the same in every workspace, so that two that meet have one pipeline. What is there already,
/// or was deleted, is left alone.
Result<void> seedPipeline(Transaction& tx, const QString& language);

}  // namespace relata
