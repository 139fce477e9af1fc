#pragma once

#include "core/sales/money_sum.h"

namespace relata {

/// What was closed on the days from `from` to `to` (Julian), and how long the won ones took.
struct ClosedFigures {
  qint64 won = 0, lost = 0;
  MoneySum wonSum, lostSum;
  std::vector<double> cycles;  // days from opening to winning, of those whose opening day is known
  /// Spec 3.2: won ÷ (won + lost) of what closed in the period. 30 won, 10 lost: 75 %.
  qint64 closed() const { return won + lost; }
};
void countClosed(const SalesData& data, const DealFacts& deal, int from, int to, ClosedFigures& into);

/// Sales velocity, money a day (spec 3.2): open deals × average won amount × win rate ÷ days of the median cycle.
/// 40 × 25,000 × 0.25 ÷ 90 = 2,777.78. Exact, rounded once. Nothing where there is no won deal or no cycle.
std::optional<qint64> velocity(qint64 open, const Exact& wonSum, qint64 won, qint64 lost, double cycleDays);

/// The average of the amounts that are in the sum: what has no amount, or none with a rate, does not lower it. Fills
/// `total` for a cell; nothing where there is none.
std::optional<qint64> averageOf(const MoneySum& sum, ExchangeRates& rates, const QDate& day, MoneyTotal& total);

/// What is still to come into the pipeline to reach a goal (spec 3.2): gap ÷ win rate.
std::optional<qint64> neededPipeline(const Exact& gap, qint64 won, qint64 lost);

}  // namespace relata
