#pragma once

#include <functional>

#include "core/workspace/workspace.h"

namespace relata::sample {

struct SampleOptions {
  qint64 contacts = 2000;
  qint64 companies = 0;  // 0: one for about six contacts
  quint64 seed = 1;
  bool activities = true;
  qint64 openDeals = -1;  // how many of them are open; less than 0: about half
  qint64 deals = -1;      // less than 0: one for about four contacts, at most 2,000
  qint64 tickets = -1;    // less than 0: one for about eight contacts, at most 90
};

struct SampleCounts {
  qint64 contacts = 0, companies = 0, activities = 0, deals = 0, tickets = 0;
  qint64 tid = 0;  // the act, which can be undone as a whole
};

/// Told about every thousand rows; false stops the work, and nothing of it stays.
using SampleProgress = std::function<bool(qint64 done, qint64 total)>;

/// Fills a workspace with a company as it might be: people and firms in two languages, their jobs, addresses, tags, two
/// years of activities and a year of deals up to the workspace's today, team members and a few saved views. One act;
/// the same options give the same people. Memory does not grow with the contacts beyond the ranges of the journal.
/// Problems: cancelled, and those of a write.
Result<SampleCounts> generateInto(Workspace& workspace, const SampleOptions& options,
                                  const SampleProgress& progress = {});

}  // namespace relata::sample
