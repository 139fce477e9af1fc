#pragma once

#include "core/workspace/transaction.h"

namespace relata::sample {

/// Score rules to begin with, and two journeys: one that runs since three weeks with the people of the list of the
/// fair on it, and the draft of a welcome.
Result<void> writeJourneys(Transaction& tx, const std::vector<Id>& people);

}  // namespace relata::sample
