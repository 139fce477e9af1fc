#pragma once

#include <algorithm>

#include "core/bench/bench.h"
#include "core/bench/timing.h"

namespace relata::bench {

/// Whether one of these figures is asked for: all are where none is named.
inline bool asksForOne(const QString& only, const auto& names) {
  return std::any_of(std::begin(names), std::end(names),
                     [&](const char* name) { return QLatin1String(name).startsWith(only); });
}

/// What every row of figures does: choosing by name, its files, telling each figure as it is taken.
class Suite {
 public:
  /// `records`: in the file that is measured.
  Suite(const BenchOptions& options, qint64 records, const std::function<void(const QString&)>& progress)
      : m_options(options), m_progress(progress), m_records(records) {}

 protected:
  bool wants(const char* name) const { return QLatin1String(name).startsWith(m_options.only); }
  QString path(const char* name) const { return m_options.folder + QLatin1Char('/') + QLatin1String(name); }
  // A figure for a wrong answer would be worse than none.
  static void require(bool holds, const char* what) {
    if (!holds) throw Problem("bench-rows-differ", {QString::fromUtf8(what)});
  }
  WorkspaceOptions settings() const {
    WorkspaceOptions options;
    options.stateDir = path("state");
    return options;
  }
  /// Milliseconds of ours beside raw ones.
  void add(const char* name, const std::vector<double>& ours, const std::vector<double>& raw, double limit,
           double ratioLimit) {
    Figure figure;
    figure.name = QLatin1String(name);
    figure.unit = QStringLiteral("ms");
    figure.p50 = at(ours, 0.5);
    figure.p95 = at(ours, 0.95);
    figure.raw = at(raw, 0.5);
    figure.ratio = figure.raw > 0 ? figure.p50 / figure.raw : 0;
    figure.limit = limit;
    figure.ratioLimit = ratioLimit;
    figure.samples = static_cast<qint64>(ours.size());
    add(figure);
  }
  void add(Figure figure) {
    figure.contacts = m_records;
    m_progress(QStringLiteral("%1: p50 %2, p95 %3 %4")
                   .arg(figure.name)
                   .arg(figure.p50, 0, 'f', 3)
                   .arg(figure.p95, 0, 'f', 3)
                   .arg(figure.unit));
    m_figures << figure;
  }

  const BenchOptions& m_options;
  const std::function<void(const QString&)>& m_progress;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<Reader> m_reader;
  QList<Figure> m_figures;

 private:
  const qint64 m_records;
};

}  // namespace relata::bench
