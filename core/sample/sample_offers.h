#pragma once

#include "core/sample/sample_deals.h"

namespace relata::sample {

/// What the sample company sells: products with names in both languages, tax classes and price lists; quotes in every
/// state, orders over the last two years, and contracts that run, two of which have to be renewed soon.
Result<void> writeOffers(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers);

}  // namespace relata::sample
