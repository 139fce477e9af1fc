#pragma once

#include "core/sales/sales_data.h"

namespace relata {

/// How a deal counts as having been in a stage (spec 3.2). Which one it is stands in the title of what shows it.
enum class FunnelKind {
  Reached,  // got at least so far: whoever skips a stage passed it
  InOrder,  // went through all stages up to it in their order: whoever skips one drops out there
  AnyVisit  // was in it at some time
};

/// A stage of the funnel. `next` of those who reached it went on; the others were lost or are still open.
struct FunnelStep {
  int stage = -1;  // in SalesData::stages; won is the last
  qint64 reached = 0;
  qint64 next = 0;
  qint64 lost = 0;  // closed without getting further
  qint64 open = 0;  // not yet further
  qint64 won = 0;   // won all the same: by a way that does not count here
  /// Which deals these are, where no filter says it: those of `InOrder`, and of `AnyVisit` but for who reached it.
  struct Deals {
    std::vector<Id> reached, lost, open, won;
  } deals = {};
};

struct Funnel {
  FunnelKind kind = FunnelKind::Reached;
  qint64 deals = 0;    // that entered the pipeline
  qint64 undated = 0;  // nobody knows when they entered
  qint64 open = 0, won = 0, lost = 0;
  QList<FunnelStep> steps;
};

/// Deals of a pipeline that were opened on the days from `from` to `to` (a cohort by entry), and how far they got.
Funnel funnelOf(const SalesData& data, const DealChoice& deals, Id pipeline, FunnelKind kind, int from, int to);

/// The days that deals spent in a stage: the sum over all their visits to it.
struct StageTime {
  int stage = -1;
  std::vector<double> left;   // of deals that are no longer there
  std::vector<double> there;  // so far, of those that are
};
/// Of the open stages of a pipeline. Days of 24 hours. Visits that ended before `from` or from `until` on (UTC ms) do
/// not count; those that still last do.
std::vector<StageTime> stageTimes(const SalesData& data, const DealChoice& deals, Id pipeline, UtcMs from, UtcMs until,
                                  UtcMs now);

/// The pipeline that most deals are in, for reports about one.
Id usualPipeline(const SalesData& data);

}  // namespace relata
