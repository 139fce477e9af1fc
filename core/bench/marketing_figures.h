#pragma once

#include "core/bench/bench.h"

namespace relata::bench {

/// Whether one of the figures about many people and what they did begins with that word.
bool asksForMarketing(const QString& only);

/// A segment and RFM over as many people as are asked for, with five events and two orders for each, in a workspace of
/// its own. Throws a Problem.
QList<Figure> marketingFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress);

}  // namespace relata::bench
