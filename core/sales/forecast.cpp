#include "core/sales/forecast.h"

#include <algorithm>

namespace relata {
namespace {

MoneySum* sumOf(ForecastPart& part, const QString& category) {
  if (category == QLatin1String("commit")) return &part.commit;
  if (category == QLatin1String("best_case")) return &part.bestCase;
  return category == QLatin1String("pipeline") ? &part.pipeline : nullptr;
}

}  // namespace

CumulativeForecast cumulative(const ForecastCategories& single) {
  return {single.closed, single.closed + single.commit, single.closed + single.commit + single.bestCase,
          single.commit + single.bestCase + single.pipeline};
}

void ForecastPart::add(const ForecastPart& other) {
  open += other.open;
  won += other.won;
  closed.add(other.closed);
  commit.add(other.commit);
  bestCase.add(other.bestCase);
  pipeline.add(other.pipeline);
  weighted.add(other.weighted);
  adjustment.add(other.adjustment);
  spread.add(other.spread);
}

Forecast forecastOf(const SalesData& data, const DealChoice& deals, const QDate& day, const QDate& from,
                    const QDate& to) {
  Forecast out;
  std::vector<int> starts;
  for (QDate first = from; first <= to; first = first.addMonths(1)) {
    out.months.append({first, first.addMonths(1).addDays(-1), {}});
    starts.push_back(static_cast<int>(first.toJulianDay()));
  }
  const auto today = static_cast<int>(day.toJulianDay()), last = static_cast<int>(to.toJulianDay());
  const auto monthOf = [&](int julian) -> ForecastPart* {
    if (starts.empty() || julian < starts.front() || julian > last) return nullptr;
    const auto after = std::upper_bound(starts.begin(), starts.end(), julian);
    return &out.months[after - starts.begin() - 1].part;
  };
  const auto addOpen = [&](ForecastPart& part, const DealFacts& deal, const QString& category) {
    ++part.open;
    if (MoneySum* sum = sumOf(part, category)) sum->add(data, deal);
    part.weighted.add(data, deal, data.chanceOf(deal));
    part.spread.add(data, deal);
  };
  const QString none;
  deals.forEach(data, [&](const DealFacts& deal) {
    if (deal.state == DealState::Lost) return;
    if (deal.state == DealState::Won) {
      ForecastPart* part = monthOf(deal.closedOn);
      if (!part) return;
      for (ForecastPart* into : {part, &out.owners[deal.owner.bits()]}) {
        ++into->won;
        into->closed.add(data, deal);
      }
      return;
    }
    const StageFacts* stage = data.stageOf(deal);
    const QString& category = stage ? stage->category : none;
    if (category == QLatin1String("omitted")) return;
    if (deal.expectedClose == 0) return addOpen(out.undated, deal, category);
    if (deal.expectedClose < today) return addOpen(out.overdue, deal, category);
    ForecastPart* part = monthOf(deal.expectedClose);
    if (!part) {
      if (deal.expectedClose > last) addOpen(out.later, deal, category);
      return;
    }
    addOpen(*part, deal, category);
    addOpen(out.owners[deal.owner.bits()], deal, category);
  });
  for (const Forecast::Month& month : out.months) out.total.add(month.part);
  return out;
}

}  // namespace relata
