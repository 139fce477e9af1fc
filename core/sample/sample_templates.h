#pragma once

#include "core/workspace/transaction.h"

namespace relata::sample {

/// Mails and notes as a team would have them, in both languages.
Result<void> writeTemplates(Transaction& tx);

}  // namespace relata::sample
