#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

class Transaction;

/// A task that a deal is given when it enters a stage. All tasks of a stage are its activity set.
struct StageTask {
  Id stage;
  QString subject, body;
  std::optional<qint64> afterDays;  // working days after the deal entered the stage; 0: the same day
  std::optional<qint64> position;
};

EntityDef stageTaskDef();
EntityRules stageTaskRules();

/// Gives a deal the tasks of the stage that it has just entered, owned by the owner of the deal and due at nine in the
/// morning. One that is still open from an earlier visit is not made twice.
Result<void> giveStageTasks(Transaction& tx, const Record& deal);

}  // namespace relata
