#pragma once

#include "core/marketing/journey.h"
#include "core/store/filter_sql.h"
#include "core/workspace/transaction.h"

namespace relata {

/// Somebody who comes into a journey.
struct Entrant {
  Id person;
  QString entry;  // why: the day, the row of what happened, or how often they came
  Id source;      // what happened
  UtcMs at = 0;   // when the reason arose
};

/// What of the past still brings somebody in.
inline constexpr int kEventDays = 30;  // what happened longer ago welcomes nobody any more
inline constexpr int kDateDays = 3;    // a birthday that was missed for longer is over

/// Who comes in by what an entry says, from `since` up to `now`, of those who fit its condition: by segment everybody
/// who is in it, by event who did it, by date whose day it is. `everybody`: also those who were in before, for a
/// rehearsal; otherwise nobody who is under way on the journey, nor who came in for the same reason, nor who may not
/// come (again) yet. At most `limit`. A person comes once, for the earliest reason.
std::vector<Entrant> entrants(db::Connection& connection, const RegistryPtr& registry, const FilterContext& context,
                              const JourneyStep& entry, Id journey, UtcMs since, UtcMs now, qint64 limit,
                              bool everybody = false);

}  // namespace relata
