#pragma once

#include "core/sample/sample_deals.h"

namespace relata::sample {

/// `count` leads in every status, in two languages: some answered in time, some late, some waiting, some that nobody
/// owns; a converted one is one of the buyers. `team`: who may own them.
Result<qint64> writeLeads(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers, const QList<Id>& team,
                          qint64 count);

}  // namespace relata::sample
