#pragma once

#include "core/db/connection.h"
#include "core/meta/record.h"

namespace relata {

/// Which of several values a merged record keeps. The rule is printed wherever a merge is shown.
enum class MergeRule {
  Filled,   // the primary record's value; where that is empty, the one that was changed last
  Primary,  // the primary record's value, also an empty one
  Newest,   // the value that was changed last
  Longest,  // the longest text
  Union     // all of them: tags
};
QString mergeRuleKey(MergeRule rule);
std::optional<MergeRule> mergeRuleFromKey(const QString& key);
QString mergeRuleText(MergeRule rule);

/// Fields that mean something together only, the parts of a name or of an address, come from one record: no street of
/// one person in the city of another.
struct MergeGroup {
  QList<const FieldDef*> fields;
  MergeRule rule = MergeRule::Filled;
  int from = 0;          // index of the record whose values are kept
  bool differs = false;  // the records do not agree, so that there is something to choose
};

/// What a merge of records of one entity will make of their fields; the first record is the primary one, which stays.
struct MergePlan {
  QList<Record> records;
  QList<MergeGroup> groups;
};

/// `rule`: for all fields instead of each field's own. `choices`: field key -> id of the record whose value is kept.
MergePlan planMerge(db::Connection& connection, const QList<Record>& records, std::optional<MergeRule> rule = {},
                    const QHash<QString, Id>& choices = {});

/// Whether records of this entity can be merged.
bool isMergeable(const EntityDef& def);

}  // namespace relata
