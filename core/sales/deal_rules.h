#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// A deal stands in a stage of its pipeline, and what follows from the stage is kept with it: its status, since when it
/// stands there, the day it closed, its amount at that day's rate, and the history of its stages. Whoever writes it.
/// Problems: deal-needs-reason, deal-field-required [field, stage], deal-stage-elsewhere [stage, pipeline],
/// pipeline-archived [pipeline], pipeline-without-stage [pipeline], pipeline-none, stage-gone, probability-range,
/// amount-negative, currency-unknown [code].
EntityRules dealRules();

}  // namespace relata
