#include "core/sales/sales_rates.h"

#include <cmath>

namespace relata {
void countClosed(const SalesData& data, const DealFacts& deal, int from, int to, ClosedFigures& into) {
  if (deal.state == DealState::Open || deal.closedOn < from || deal.closedOn > to) return;
  if (deal.state == DealState::Lost) {
    ++into.lost;
    into.lostSum.add(data, deal);
    return;
  }
  ++into.won;
  into.wonSum.add(data, deal);
  if (deal.openedOn > 0 && deal.openedOn <= deal.closedOn)
    into.cycles.push_back(static_cast<double>(deal.closedOn - deal.openedOn));
}

std::optional<qint64> velocity(qint64 open, const Exact& wonSum, qint64 won, qint64 lost, double cycleDays) {
  // A median of whole days ends in .0 or .5: twice of it is whole.
  const auto halves = std::llround(cycleDays * 2);
  if (won == 0 || halves <= 0) return std::nullopt;
  // sum ÷ won × won ÷ closed: the number of won ones goes out.
  return (wonSum * Exact(open) * Exact(2)).dividedBy(Exact(won + lost) * Exact(halves));
}

std::optional<qint64> neededPipeline(const Exact& gap, qint64 won, qint64 lost) {
  return (gap * Exact(won + lost)).dividedBy(Exact(won));
}

std::optional<qint64> averageOf(const MoneySum& sum, ExchangeRates& rates, const QDate& day, MoneyTotal& total) {
  const Exact exact = sum.exact(rates, day, &total.missing);
  total.count = sum.count();
  for (const CurrencyTotal& one : std::as_const(total.missing)) total.count -= one.count;
  const auto mean = total.count > 0 ? exact.dividedBy(Exact(total.count)) : std::nullopt;
  total.minor = mean.value_or(0);
  return mean;
}

}  // namespace relata
