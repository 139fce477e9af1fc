#pragma once

#include "core/duplicates/merge_plan.h"
#include "core/workspace/transaction.h"

namespace relata {

/// "These records are one; the first stays."
struct MergeOrder {
  std::vector<Id> records;        // the primary one first
  std::optional<MergeRule> rule;  // for all fields instead of each field's own
  QHash<QString, Id> choices;     // field key -> record whose value is kept
};

/// Merges records of one entity inside one act: fields by their rules, further addresses, tags, links and activities
/// moved to the primary record, the others into the recycle bin; their ids mean the primary record from then on. What
/// must not be used stays marked so (the strictest wins). Problems: merge-needs-two, merge-other-kind [entity],
/// merge-converted-first [lead], merge-converted-two [lead],
/// no-such-record [id].
Result<void> mergeRecords(Transaction& tx, const EntityDef& def, const std::vector<MergeOrder>& orders);

/// After the changes of another device came in, `merged` among them: records that were merged into each other
/// crosswise, and rows that still point at what was merged away there, are put right. Does the same on every device.
Result<void> settleMerges(Transaction& tx, const std::vector<Id>& merged);

/// The record that an id means: of a merged one the record that it went into, otherwise the id itself.
Id survivorOf(db::Connection& connection, const EntityDef& def, Id id);
/// The records that were merged into this one, directly or not.
std::vector<Id> mergedInto(db::Connection& connection, Id id);

}  // namespace relata
