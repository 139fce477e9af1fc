#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// An article has a language, an owner and a status; of each of its languages there is one. What readers see is kept:
/// publishing it, and changing it while it is published, makes a version. Problems: article-empty [title],
/// article-translates-itself, article-has-translations [title], article-language-taken [title of the other one].
EntityRules articleRules();
EntityRules articleCategoryRules();
EntityRules articleVoteRules();
EntityRules knowledgeGapRules();

}  // namespace relata
