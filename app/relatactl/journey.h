#pragma once

#include "context.h"
#include "core/marketing/journey_runner.h"

namespace relata::ctl {

/// What a turn of the journeys did, in words.
void sayJourneys(Context& context, const JourneyReport& report);
Json journeysJson(const JourneyReport& report);

}  // namespace relata::ctl
