#pragma once

#include "core/bench/bench.h"

namespace relata::bench {

/// Whether one of the figures about sales begins with that word.
bool asksForSales(const QString& only);

/// Board, forecast, funnel, leaderboard, moving a card and importing deals, in a workspace of its own with 100,000
/// deals, 5,000 of them open, and some 300,000 stage changes. Throws a Problem.
QList<Figure> salesFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress);

}  // namespace relata::bench
