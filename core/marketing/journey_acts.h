#pragma once

#include "core/marketing/journey.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Writes the draft of a journey, as one act that Undo takes back. Problems: those of journeyRules.
Result<void> writeDraft(Workspace& workspace, Id journey, const JourneyPlan& plan);

/// Switches a journey on with its draft: a version of it is kept, and people come in from now on. Those who are inside
/// on an earlier version finish on that one. Where the draft is what runs already, it is only switched on again.
/// Problems: those of checkJourney, of a campaign or segment that is gone: those of whyNotByJourney,
/// journey-campaign-missing, journey-segment-missing.
Result<Id> publishJourney(Workspace& workspace, Id journey, const QString& note = {});
/// Nobody comes in and nothing is done while a journey is paused. After it, nobody gets two steps at once: a wait is
/// counted from when the step before it was really done.
Result<void> pauseJourney(Workspace& workspace, Id journey);
Result<void> resumeJourney(Workspace& workspace, Id journey);
/// Nobody comes in any more; those inside finish.
Result<void> endJourney(Workspace& workspace, Id journey);

/// Takes people who are on an earlier version over to the one that runs: each stays at the step where they are; whose
/// step is gone is taken out, or goes on at `otherwise`. As one act. Answers how many were moved and taken out.
struct MovedRuns {
  qint64 moved = 0, takenOut = 0;
};
Result<MovedRuns> moveRuns(Workspace& workspace, Id journey, const QString& otherwise = {});
/// Takes one person out.
Result<void> takeOut(Workspace& workspace, Id run);

}  // namespace relata
