#pragma once

#include "core/sample/sample_people.h"
#include "core/workspace/transaction.h"

namespace relata::sample {

/// Whom a sample deal is with.
struct Buyer {
  Id person, company, owner;
  bool han = false;
};

/// `count` deals with those buyers over the year before the workspace's today: open ones in every stage, won and lost
/// ones, each with the history of its stages, some with a next step and a second person; and rates for their
/// currencies, goals of the quarter and what was forecast for the past months. `open` of them are open, less than 0:
/// about half. Answers how many were made.
Result<qint64> writeDeals(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers, qint64 count,
                          qint64 open = -1);

}  // namespace relata::sample
