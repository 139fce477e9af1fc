#pragma once

#include "core/sample/sample_deals.h"
#include "core/workspace/transaction.h"

namespace relata::sample {

/// `count` tickets of those buyers, with their conversations, in their languages: about half of them open, some waiting
/// for the customer or for nobody's eyes yet, the others resolved over the past months. Answers how many were made.
Result<qint64> writeTickets(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers, const QList<Id>& team,
                            qint64 count);

}  // namespace relata::sample
