#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// Stages say a probability that fits their kind and ask for fields that exist; a stage or pipeline that deals stand in
/// is neither deleted nor turned into something else under them. Problems: stage-has-deals, pipeline-has-deals,
/// pipeline-has-open-deals [name, number], stage-required-unknown [word], probability-range.
EntityRules pipelineRules();
EntityRules stageRules();

}  // namespace relata
