#pragma once

#include "core/workspace/transaction.h"

namespace relata::sample {

/// A dozen articles in both languages that answer what the sample's customers ask, some not published yet; whom they
/// helped, and what was searched for in vain.
Result<void> writeArticles(Transaction& tx, const QList<Id>& team);

}  // namespace relata::sample
