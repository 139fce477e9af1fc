#pragma once

#include "core/marketing/journey_steps.h"
#include "core/store/filter_sql.h"
#include "core/store/reader.h"

namespace relata {

/// What is wrong with a plan, at which step (empty: with the whole of it). A plan with a fault is not switched on;
/// a doubt is only said.
struct JourneyFault {
  QString step;
  Problem problem;
  bool isDoubt = false;
};

/// Problems: journey-no-entry, journey-two-entries, journey-no-way [step] (nothing follows), journey-gone-step [step],
/// journey-unreachable [step], journey-endless [steps] (a cycle without a wait would never let go of anybody),
/// journey-no-wait [step], journey-share [step], journey-condition-missing [step], journey-segment-missing [step],
/// journey-campaign-missing [step], journey-field-missing [step, field], journey-text-missing [step],
/// journey-entry-open [step], journey-again-soon (who may come again by segment needs a time in between),
/// journey-points-missing [step]; those of a filter [with the step as field]. Doubt: journey-no-goal.
QList<JourneyFault> checkJourney(const JourneyPlan& plan, const EntityCatalog& catalog);

/// Why a journey cannot send the mails of a campaign: journey-campaign-other [campaign] (it is no mail, or has an
/// audience of its own), journey-campaign-off [campaign] (it is not running, and people would be held up).
std::optional<Problem> whyNotByJourney(const Record& campaign);
/// What of that is so of the campaigns that a plan names.
QList<JourneyFault> checkCampaigns(Reader& reader, const JourneyPlan& plan);

/// The first fault that is no doubt.
std::optional<Problem> firstFault(const QList<JourneyFault>& faults);

}  // namespace relata
