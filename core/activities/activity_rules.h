#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// An activity has a time and says where it came from.
EntityRules activityRules();

}  // namespace relata
