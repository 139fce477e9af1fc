#include "core/sales/money_sum.h"

namespace relata {

void MoneySum::add(const SalesData& data, const DealFacts& deal, int percent) {
  if (deal.currency < 0) return;
  ++m_count;
  if (deal.isFrozen) return m_base.add(deal.frozen, percent);
  const QString& code = data.currencies[deal.currency];
  if (code == data.base) return m_base.add(deal.amount, percent);
  m_others[{code, deal.state == DealState::Open ? 0 : deal.closedOn}].add(deal.amount, percent);
}

void MoneySum::add(const MoneyValue& amount, int closedOn) {
  ++m_count;
  m_others[{amount.currency, closedOn}].add(amount.minor, 100);
}

void MoneySum::add(const MoneySum& other) {
  const auto join = [](Wide& to, const Wide& from) {
    to.high += from.high;
    to.low += from.low;
    to.count += from.count;
  };
  join(m_base, other.m_base);
  for (const auto& [key, wide] : other.m_others) join(m_others[key], wide);
  m_count += other.m_count;
}

Exact MoneySum::exact(ExchangeRates& rates, const QDate& day, QList<CurrencyTotal>* missing) const {
  Exact sum = m_base.exact();
  std::map<QString, std::pair<qint64, Exact>> lacking;
  for (const auto& [key, wide] : m_others) {
    const auto& [code, closed] = key;
    const auto rate = rates.rate(code, rates.base(), closed == 0 ? day : dayOf(closed));
    if (rate) {
      sum += converted(wide.exact(), code, rates.base(), rate->rate);
      continue;
    }
    lacking[code].first += wide.count;
    lacking[code].second += wide.exact();
  }
  if (missing)
    for (const auto& [code, amount] : lacking)
      *missing << CurrencyTotal{code, amount.first, amount.second.rounded().value_or(0), 0};
  return sum;
}

MoneyTotal MoneySum::total(ExchangeRates& rates, const QDate& day) const {
  MoneyTotal total;
  total.count = m_count;
  const auto minor = exact(rates, day, &total.missing).rounded();
  total.minor = minor.value_or(0);
  total.overflow = !minor;
  return total;
}

}  // namespace relata
