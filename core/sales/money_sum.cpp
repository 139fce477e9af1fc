#include "core/sales/money_sum.h"

namespace relata {

void MoneySum::add(const SalesData& data, const DealFacts& deal, int percent) {
  if (deal.currency < 0) return;
  ++m_count;
  const bool usual = isUsual(data.base);
  if (deal.isFrozen && usual) return m_base.add(deal.frozen, percent);
  const QString& code = data.currencies[deal.currency];
  if (code == data.base && usual) return m_base.add(deal.amount, percent);
  m_others[{code, deal.state == DealState::Open ? 0 : deal.closedOn}].add(deal.amount, percent);
}

/// The workspace may have had another currency when the data were as they are.
bool MoneySum::isUsual(const QString& base) {
  if (m_code.isEmpty()) m_code = base;
  return m_code == base;
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
  if (other.m_base.count > 0) join(isUsual(other.m_code) ? m_base : m_others[{other.m_code, 0}], other.m_base);
  for (const auto& [key, wide] : other.m_others) join(m_others[key], wide);
  m_count += other.m_count;
}

Exact MoneySum::exact(ExchangeRates& rates, const QDate& day, QList<CurrencyTotal>* missing) const {
  Exact sum;
  struct Lacking {
    qint64 count = 0;
    Exact sum;
    QDate since;
  };
  std::map<QString, Lacking> lacking;
  const auto take = [&](const QString& code, int closed, const Wide& wide) {
    const QDate on = closed == 0 ? day : dayOf(closed);
    const auto rate = rates.rate(code, rates.base(), on);
    if (rate) {
      sum += converted(wide.exact(), code, rates.base(), rate->rate);
      return;
    }
    Lacking& of = lacking[code];
    of.count += wide.count;
    of.sum += wide.exact();
    if (!of.since.isValid() || on < of.since) of.since = on;
  };
  if (m_code.isEmpty() || m_code == rates.base())
    sum = m_base.exact();
  else if (m_base.count > 0)
    take(m_code, 0, m_base);
  for (const auto& [key, wide] : m_others) take(key.first, key.second, wide);
  if (missing)
    for (const auto& [code, of] : lacking)
      *missing << CurrencyTotal{code, of.count, of.sum.rounded().value_or(0), 0, of.since};
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
