#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// A lead has a name, a status and the moment it came in; one that is disqualified says why, and only converting makes
/// it converted. Without an owner it is given to somebody by the assignment rules; who had it is noted. Problems:
/// lead-needs-reason [name], lead-convert [name], lead-is-converted [name].
EntityRules leadRules();

}  // namespace relata
