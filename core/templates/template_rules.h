#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// A template is a mail unless it is said to be a note. One with a placeholder that means nothing is kept as a draft,
/// and marked as broken: what it takes to mend it is told by `templateProblems`.
EntityRules templateRules();

}  // namespace relata
