#pragma once

#include <functional>

#include "core/marketing/journey.h"
#include "core/workspace/workspace.h"

namespace relata {

struct JourneyReport {
  qint64 journeys = 0;  // that were looked at
  qint64 entered = 0;   // people who came in
  qint64 steps = 0;     // steps that were done
  qint64 refused = 0;   // mails that the gate refused
  qint64 ended = 0, goals = 0;
  qint64 held = 0;  // people who stay where they are because something is wrong there
  bool didSomething() const { return entered + steps + ended + goals + held > 0; }
};

struct JourneyOptions {
  qint64 atOnce = 2'000;  // people in one transaction: a window stays quick meanwhile
  Id journey;             // only this one; none: all
  std::function<bool()> isCancelled = {};
};

/// Does what is due on journeys: takes people in, and each as far as they come until they wait. Safe to call from cron,
/// and again and again. Each step is done once for each person: its row is written in the transaction that does it, and
/// a step whose row is there already (from another device) is not done but gone on from. After a pause nobody gets two
/// steps that a wait separates: a wait begins when the step before it was done. Where the clock was set back, a wait
/// keeps its length. Journeys that are paused do nothing; those that ended take nobody in. What it writes is no act of
/// a person, but is journalled like one. A step that cannot be done (a campaign that does not run) holds the person and
/// is tried again after an hour; the reason is kept with them.
Result<JourneyReport> runJourneys(Workspace& workspace, const JourneyOptions& options = {});

/// When something is due on a journey next; nothing while none runs.
std::optional<UtcMs> nextJourneyStep(db::Connection& connection);

}  // namespace relata
