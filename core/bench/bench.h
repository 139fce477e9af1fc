#pragma once

#include <functional>

#include "core/workspace/workspace.h"

namespace relata::bench {

/// One measured figure beside what raw SQLite (of the window: bare Qt) needs for only that work in the same run.
struct Figure {
  QString name;
  QString unit;  // "ms", "MB", or "rows/s" where more is better
  double p50 = 0, p95 = 0;
  double raw = 0;         // raw SQLite's p50, in the same unit; 0: none was taken
  double ratio = 0;       // p50 against raw (rows/s: raw against ours)
  double limit = 0;       // promised p95 (rows/s: at least); 0: none
  double ratioLimit = 0;  // promised ratio; 0: none
  qint64 samples = 0;
  qint64 contacts = 0;  // in the file that was measured
  bool fastEnough() const { return limit == 0 || (unit == QLatin1String("rows/s") ? p50 >= limit : p95 <= limit); }
  bool nearEnough() const { return ratioLimit == 0 || raw == 0 || ratio <= ratioLimit; }
  bool kept() const { return fastEnough() && nearEnough(); }
};

struct BenchOptions {
  qint64 contacts = 100'000;
  QString only;  // a figure's name or its beginning; empty: all
  quint64 seed = 1;
  bool sales = true;  // those of a workspace with 100,000 deals as well
  QString folder;     // scratch space; emptied afterwards by its owner
  QString program;    // the desktop program, for the figures of its window; empty: they are left out
};

/// Makes a workspace of that size in the folder, measures it, and tells each figure as it is taken. Every answer is
/// checked against the raw tables: a query that found nothing is quick, and a wrong figure worse than none.
Result<QList<Figure>> run(const BenchOptions& options, const std::function<void(const QString&)>& progress);

/// Peak resident memory of this process in MB; 0 where the system does not tell.
double peakMemoryMb();

}  // namespace relata::bench
