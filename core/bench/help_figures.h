#pragma once

#include "core/bench/bench.h"

namespace relata::bench {

/// Whether one of the figures about help for agents begins with that word.
bool asksForHelp(const QString& only);

/// What stands beside a reply, in a workspace of its own with 20,000 solved tickets and 200 articles: the category,
/// articles and solved tickets for one ticket, once all is in memory; and how long learning takes. Throws a Problem.
QList<Figure> helpFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress);

}  // namespace relata::bench
