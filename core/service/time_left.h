#pragma once

#include <optional>

#include "core/meta/record.h"
#include "core/rules/business_hours.h"

namespace relata {

/// Business time until the next clock of a ticket runs out, or since it did.
struct TimeLeft {
  enum class State { Enough, Soon, Up, Late };
  State state = State::Enough;
  qint64 ms = 0;
};

/// None for a ticket that waits, is over, or has no clock. `hours` are those that it keeps to (its calendar_version);
/// null: around the clock. A ticket whose time was up when the team left is `Up`, and late from when the team comes
/// back.
std::optional<TimeLeft> timeLeft(const Record& ticket, UtcMs now, const BusinessHours* hours);

}  // namespace relata
