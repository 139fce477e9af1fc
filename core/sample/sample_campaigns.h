#pragma once

#include "core/workspace/transaction.h"

namespace relata::sample {

/// Two campaigns: a newsletter that went out, was answered and partly came back, and a fair that is still to come; with
/// their content, a coupon pool, members and costs.
Result<void> writeCampaigns(Transaction& tx, quint64 seed, const std::vector<Id>& people);

}  // namespace relata::sample
