#pragma once

#include <functional>

#include "core/workspace/workspace.h"

namespace relata::bench {

/// One measured figure beside what raw SQLite needs for only that work in the same run and file.
struct Figure {
  QString name;
  QString unit;  // "ms", or "rows/s" where more is better
  double p50 = 0, p95 = 0;
  double raw = 0;    // raw SQLite's p50, in the same unit; 0: none was taken
  double ratio = 0;  // p50 against raw (rows/s: raw against ours)
  double limit = 0;  // promised p95 (rows/s: at least); 0: none
  qint64 samples = 0;
  bool kept() const { return limit == 0 || (unit == QLatin1String("ms") ? p95 <= limit : p50 >= limit); }
};

struct BenchOptions {
  qint64 contacts = 100'000;
  QString only;  // a figure's name or its beginning; empty: all
  quint64 seed = 1;
  QString folder;  // scratch space; emptied afterwards by its owner
};

/// Makes a workspace of that size in the folder, measures it, and tells each figure as it is taken.
Result<QList<Figure>> run(const BenchOptions& options, const std::function<void(const QString&)>& progress);

/// Peak resident memory of this process in MB; 0 where the system does not tell.
double peakMemoryMb();

}  // namespace relata::bench
