#pragma once

#include "core/duplicates/merge.h"
#include "values.h"

namespace relata::ctl {

/// "filled", "primary", "newest", "longest"; nothing for an empty word.
std::optional<MergeRule> ruleNamed(const std::string& word);

/// Ids on a line, separated by blanks, commas or tabs, the one that stays first; or the JSON that `duplicates --json`
/// writes, or an array of arrays of ids. A Failure names the line that is neither.
std::vector<MergeOrder> mergesOfFile(Reader& reader, const EntityDef& def, const QString& path);

/// What each field would be, and by which rule.
int printMerges(Context& context, Workspace& workspace, Reader& reader, const EntityDef& def,
                const std::vector<MergeOrder>& orders);
/// Merges all of them as one act.
int runMerges(Context& context, Workspace& workspace, Reader& reader, const EntityDef& def,
              const std::vector<MergeOrder>& orders);

}  // namespace relata::ctl
