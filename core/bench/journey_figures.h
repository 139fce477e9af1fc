#pragma once

#include "core/bench/bench.h"

namespace relata::bench {

/// Whether one of the figures about journeys begins with that word.
bool asksForJourneys(const QString& only);

/// 100,000 people of a journey: coming in, and each a step further, in a workspace of its own. Throws a Problem.
QList<Figure> journeyFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress);

}  // namespace relata::bench
