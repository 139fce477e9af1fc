#include "core/sales/funnel.h"

#include <algorithm>

namespace relata {
namespace {

constexpr double kDayMs = 86'400'000;

/// The stages of a pipeline as steps: its open ones in their order, then won.
class Steps {
 public:
  Steps(const SalesData& data, Id pipeline) : m_stepOf(data.stages.size(), -1) {
    int won = -1;
    for (size_t i = 0; i < data.stages.size(); ++i) {
      const StageFacts& stage = data.stages[i];
      if (stage.pipeline != pipeline) continue;
      if (stage.kind == QLatin1String("won")) won = static_cast<int>(i);
      if (stage.kind != QLatin1String("open")) continue;
      m_stepOf[i] = static_cast<int>(m_stages.size());
      m_stages.push_back(static_cast<int>(i));
    }
    m_open = static_cast<int>(m_stages.size());
    if (won < 0) return;
    m_stepOf[static_cast<size_t>(won)] = m_open;
    m_stages.push_back(won);
  }

  int count() const { return static_cast<int>(m_stages.size()); }
  int openCount() const { return m_open; }
  bool isWon(int step) const { return step >= m_open; }
  int stage(int step) const { return m_stages[static_cast<size_t>(step)]; }
  int of(int stage) const { return stage < 0 ? -1 : m_stepOf[static_cast<size_t>(stage)]; }

 private:
  std::vector<int> m_stages, m_stepOf;
  int m_open = 0;
};

/// Who was won once and is open again is not won: that step counts for those who are.
bool stoodIn(const DealFacts& deal, const Steps& steps, int step) {
  return step >= 0 && (deal.state == DealState::Won || !steps.isWon(step));
}

/// The furthest step, by getting there or by way of all before it; -1: none.
int furthest(const SalesData& data, const DealFacts& deal, const Steps& steps, FunnelKind kind) {
  int level = -1;
  const auto pass = [&](int step) {
    if (!stoodIn(deal, steps, step)) return;
    level = kind == FunnelKind::InOrder ? (step == level + 1 ? step : level) : std::max(level, step);
  };
  const VisitFacts* visits = data.visitsOf(deal);
  for (int i = 0; i < deal.visits; ++i) pass(steps.of(visits[i].stage));
  if (deal.visits == 0) pass(steps.of(deal.stage));
  // What is won went all the way, also where the history knows only its end.
  if (deal.state == DealState::Won && kind == FunnelKind::Reached) level = steps.count() - 1;
  return level;
}

/// Where a deal stands that got no further than this: each counts once, so that the steps add up to all.
void settle(const DealFacts& deal, FunnelStep& last) {
  const auto count = [&](qint64& number, std::vector<Id>& deals) {
    ++number;
    deals.push_back(deal.id);
  };
  switch (deal.state) {
    case DealState::Open: return count(last.open, last.deals.open);
    case DealState::Won: return count(last.won, last.deals.won);
    case DealState::Lost: return count(last.lost, last.deals.lost);
  }
}

void countLevels(const SalesData& data, const DealFacts& deal, const Steps& steps, Funnel& funnel) {
  const int level = furthest(data, deal, steps, funnel.kind);
  for (int step = 0; step <= level; ++step) {
    ++funnel.steps[step].reached;
    if (funnel.kind == FunnelKind::InOrder) funnel.steps[step].deals.reached.push_back(deal.id);
  }
  if (level >= 0 && !steps.isWon(level)) settle(deal, funnel.steps[level]);
}

void countVisits(const SalesData& data, const DealFacts& deal, const Steps& steps, Funnel& funnel,
                 std::vector<bool>& seen) {
  std::fill(seen.begin(), seen.end(), false);
  const auto see = [&](int step) {
    if (stoodIn(deal, steps, step)) seen[static_cast<size_t>(step)] = true;
  };
  const VisitFacts* visits = data.visitsOf(deal);
  for (int i = 0; i < deal.visits; ++i) see(steps.of(visits[i].stage));
  see(steps.of(deal.stage));
  int last = -1;
  for (int step = 0; step < steps.count(); ++step) {
    if (!seen[static_cast<size_t>(step)]) continue;
    ++funnel.steps[step].reached;
    if (last >= 0) ++funnel.steps[last].next;
    last = step;
  }
  if (last >= 0 && !steps.isWon(last)) settle(deal, funnel.steps[last]);
}

}  // namespace

Funnel funnelOf(const SalesData& data, const DealChoice& deals, Id pipeline, FunnelKind kind, int from, int to) {
  Funnel funnel;
  funnel.kind = kind;
  const Steps steps(data, pipeline);
  for (int step = 0; step < steps.count(); ++step) funnel.steps << FunnelStep{steps.stage(step)};
  if (funnel.steps.isEmpty()) return funnel;
  std::vector<bool> seen(static_cast<size_t>(steps.count()));
  deals.forEach(data, [&](const DealFacts& deal) {
    if (deal.pipeline != pipeline) return;
    if (deal.openedOn == 0) {
      ++funnel.undated;
      return;
    }
    if (deal.openedOn < from || deal.openedOn > to) return;
    ++funnel.deals;
    ++(deal.state == DealState::Open ? funnel.open : deal.state == DealState::Won ? funnel.won : funnel.lost);
    if (kind == FunnelKind::AnyVisit)
      countVisits(data, deal, steps, funnel, seen);
    else
      countLevels(data, deal, steps, funnel);
  });
  if (kind != FunnelKind::AnyVisit)
    for (int step = 0; step + 1 < steps.count(); ++step) funnel.steps[step].next = funnel.steps[step + 1].reached;
  return funnel;
}

std::vector<StageTime> stageTimes(const SalesData& data, const DealChoice& deals, Id pipeline, UtcMs from, UtcMs until,
                                  UtcMs now) {
  const Steps steps(data, pipeline);
  std::vector<StageTime> times(static_cast<size_t>(steps.openCount()));
  for (int step = 0; step < steps.openCount(); ++step) times[static_cast<size_t>(step)].stage = steps.stage(step);
  std::vector<double> sums(times.size());
  std::vector<bool> been(times.size());
  deals.forEach(data, [&](const DealFacts& deal) {
    if (deal.pipeline != pipeline || deal.visits == 0) return;
    std::fill(sums.begin(), sums.end(), 0.0);
    std::fill(been.begin(), been.end(), false);
    const VisitFacts* visits = data.visitsOf(deal);
    for (int i = 0; i < deal.visits; ++i) {
      const int step = steps.of(visits[i].stage);
      if (step < 0 || step >= steps.openCount()) continue;
      const UtcMs end = i + 1 < deal.visits ? visits[i + 1].entered : now;
      const bool isOver = i + 1 < deal.visits;
      if (end < from || (isOver && end >= until)) continue;
      sums[static_cast<size_t>(step)] += static_cast<double>(std::max<qint64>(0, end - visits[i].entered)) / kDayMs;
      been[static_cast<size_t>(step)] = true;
    }
    const int here = deal.state == DealState::Open ? steps.of(deal.stage) : -1;
    for (size_t step = 0; step < times.size(); ++step)
      if (been[step]) (static_cast<int>(step) == here ? times[step].there : times[step].left).push_back(sums[step]);
  });
  return times;
}

Id usualPipeline(const SalesData& data) {
  QHash<qint64, qint64> deals;
  for (const DealFacts& deal : data.deals) ++deals[deal.pipeline.bits()];
  Id best;
  qint64 most = -1;
  for (const StageFacts& stage : data.stages)
    if (const qint64 count = deals.value(stage.pipeline.bits()); count > most) {
      most = count;
      best = stage.pipeline;
    }
  return best;
}

}  // namespace relata
