#pragma once

#include "core/bench/bench.h"

namespace relata::bench {

/// How long the desktop program takes from its start to a painted list of `file`, and what it holds in memory a while
/// later; beside a bare Qt window with a table of as many rows. Asks the program itself (`relata --probe`).
Result<QList<Figure>> windowFigures(const QString& program, const QString& file, const QString& stateDir,
                                    qint64 contacts);

}  // namespace relata::bench
