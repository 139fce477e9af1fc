#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// Names composed from their parts and taken apart, phonetic names filled in, matching forms kept, a left job
/// remembered.
EntityRules contactRules();
EntityRules companyRules();
EntityRules contactPointRules();
EntityRules employmentRules();

}  // namespace relata
