#include "core/sales/forecast_range.h"

#include <algorithm>
#include <cmath>

namespace relata {
namespace {

constexpr double kFourOfFive = 1.2815515655446004;  // of the normal distribution

double minorUnits(const MoneyValue& amount, const QString& into, double rate) {
  return static_cast<double>(converted(Exact(amount.minor), amount.currency, into, rate).rounded().value_or(0));
}

}  // namespace

void ForecastSpread::add(const SalesData& data, const DealFacts& deal) {
  if (deal.currency < 0) return;
  const double amount = static_cast<double>(deal.amount), chance = data.chanceOf(deal) / 100.0;
  m_variance[data.currencies[deal.currency]] += amount * amount * chance * (1 - chance);
}

void ForecastSpread::add(const ForecastSpread& other) {
  for (const auto& [code, variance] : other.m_variance) m_variance[code] += variance;
}

double ForecastSpread::reach(ExchangeRates& rates, const QDate& day) const {
  double all = 0;
  for (const auto& [code, variance] : m_variance) {
    const auto rate = rates.rate(code, rates.base(), day);
    if (!rate) continue;
    constexpr qint64 kMany = 1'000'000;  // minor units, so that the change of their size is in the factor
    const double factor = minorUnits({kMany, code}, rates.base(), rate->rate) / static_cast<double>(kMany);
    all += variance * factor * factor;
  }
  return kFourOfFive * std::sqrt(all);
}

ForecastGoals::ForecastGoals(db::Connection& connection) {
  db::Statement rows(
      connection,
      QStringLiteral(
          "SELECT owner, starts, ends, amount, amount_cur FROM sales_goal WHERE _del IS NOT 1 "
          "AND product IS NULL AND team_link IS NULL AND coalesce(team, '') = '' AND amount IS NOT NULL AND starts "
          "<= ends ORDER BY id"));
  while (rows.step())
    m_goals.push_back({rows.id(0),
                       QDate::fromString(rows.text(1), Qt::ISODate),
                       QDate::fromString(rows.text(2), Qt::ISODate),
                       {rows.integer(3), rows.text(4)}});
  std::stable_sort(m_goals.begin(), m_goals.end(), [](const Goal& a, const Goal& b) { return a.days() < b.days(); });
}

std::optional<qint64> ForecastGoals::wanted(Id owner, const QDate& from, const QDate& to, ExchangeRates& rates,
                                            const QDate& day) const {
  double sum = 0;
  bool any = false;
  for (QDate at = from; at <= to; at = at.addDays(1)) {
    const auto goal = std::find_if(m_goals.begin(), m_goals.end(), [&](const Goal& one) {
      return one.owner == owner && one.starts <= at && at <= one.ends;
    });
    if (goal == m_goals.end()) continue;
    const auto rate = rates.rate(goal->amount.currency, rates.base(), day);
    if (!rate) return std::nullopt;
    any = true;
    sum += minorUnits(goal->amount, rates.base(), rate->rate) / static_cast<double>(goal->days());
  }
  return any ? std::optional(std::llround(sum)) : std::nullopt;
}

}  // namespace relata
