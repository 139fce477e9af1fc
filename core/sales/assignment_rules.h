#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// Rules and people get a place at the end; a rule has a condition that can be
/// read and somebody to go to; shifts are times of day. Problems: those of a
/// filter, assignment-needs-target, time-of-day [text], weight-negative.
EntityRules assignmentRuleRules();
EntityRules leadTeamMemberRules();

}  // namespace relata
