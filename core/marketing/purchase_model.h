#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

#include "core/reports/rate_interval.h"

namespace relata {

/// Purchases of one customer after the first one, in weeks since that. What is bought on one day is one purchase.
struct PurchaseHistory {
  double repeats = 0;  // x
  double last = 0;     // t_x: when the last of them was; 0 without one
  double known = 0;    // T: how long they have been a customer
  auto operator<=>(const PurchaseHistory&) const = default;
};

/// What repeat purchases say of those to come where nobody gives notice: BG/NBD of Fader, Hardie and Lee (2005).
/// Customers buy at a rate of their own (gamma: r, alpha), and after each purchase leave with a chance of their own
/// (beta: a, b).
struct PurchaseModel {
  double r = 1, alpha = 1, a = 1, b = 1;
  double logLikelihood = 0;

  /// The probability that they still are one, 0 to 1: their formula for P(alive).
  double stillCustomer(const PurchaseHistory& history) const;
  /// Purchases to be expected in the next so many weeks.
  double expected(const PurchaseHistory& history, double weeks) const;
  /// How many it will be in four of five such cases (`share` 0.8): whole numbers.
  Interval range(const PurchaseHistory& history, double weeks, double share = 0.8) const;
};
/// By maximum likelihood. Nothing where fewer than `kFewestFitted` customers have been known for a while, or fewer than
/// a tenth of so many bought again: it would say more than it knows (spec 3.5).
inline constexpr qint64 kFewestFitted = 200;
std::optional<PurchaseModel> fitPurchases(const std::vector<PurchaseHistory>& histories);

/// What a repeat purchase is worth, in any unit: gamma-gamma of Fader and Hardie (2005, 2013).
struct SpendModel {
  double p = 1, q = 1, v = 1;
  double logLikelihood = 0;
  /// The mean of a customer, between their own and that of all; without a repeat purchase that of all.
  double expected(double repeats, double mean) const;
};
struct RepeatSpend {
  double repeats = 0, mean = 0;  // both above 0
};
std::optional<SpendModel> fitSpend(const std::vector<RepeatSpend>& spends);

}  // namespace relata
