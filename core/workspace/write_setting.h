#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// Writes a setting of the workspace; `settingOf` reads it.
Result<void> writeSetting(Transaction& tx, const QString& key, const QString& value);

}  // namespace relata
