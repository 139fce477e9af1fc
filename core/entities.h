#pragma once

#include <vector>

#include "core/meta/entity_def.h"

namespace relata {

/// The explicit list of built-in entities, in the order in which they are shown.
std::vector<EntityDef> builtinEntities();

}  // namespace relata
