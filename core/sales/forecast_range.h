#pragma once

#include <map>

#include "core/rules/exchange_rates.h"
#include "core/sales/sales_data.h"

namespace relata {

/// How far what open deals bring may lie from what is expected of them: each closes whole or not at all, by its own
/// chance p and for itself. The variance of the sum is that of the deals added, amount² × p × (1 − p).
class ForecastSpread {
 public:
  void add(const SalesData& data, const DealFacts& deal);
  void add(const ForecastSpread& other);
  /// Minor units of the base to either side of the forecast that hold four of five cases (1.2816 standard deviations);
  /// amounts without a rate are left out.
  double reach(ExchangeRates& rates, const QDate& day) const;

 private:
  std::map<QString, double> m_variance;  // by currency, in its minor units squared
};

/// What the goals of everybody, or of one person, want of a span, in minor units of the base: of several that hold a
/// day the shortest counts, with its part of the days. Nothing where no goal has such a day, or one has no rate. Goals
/// of teams and of products are others.
class ForecastGoals {
 public:
  explicit ForecastGoals(db::Connection& connection);
  std::optional<qint64> wanted(Id owner, const QDate& from, const QDate& to, ExchangeRates& rates,
                               const QDate& day) const;
  bool isEmpty() const { return m_goals.empty(); }

 private:
  struct Goal {
    Id owner;
    QDate starts, ends;
    MoneyValue amount;
    qint64 days() const { return starts.daysTo(ends) + 1; }
  };
  std::vector<Goal> m_goals;  // the shortest first
};

}  // namespace relata
