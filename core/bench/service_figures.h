#pragma once

#include "core/bench/bench.h"

namespace relata::bench {

/// Whether one of the figures about tickets begins with that word.
bool asksForService(const QString& only);

/// A queue, the page of a ticket and the clocks of all open tickets, in a workspace of its own with 100,000 tickets
/// (5,000 of them open) and 400,000 messages. Throws a Problem.
QList<Figure> serviceFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress);

}  // namespace relata::bench
