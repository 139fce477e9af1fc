#pragma once

#include "core/meta/field.h"
#include "core/meta/record.h"

namespace relata {

/// The way that deals of one kind take, as a row of stages.
struct Pipeline {
  QString name, key;
  std::optional<qint64> position;
  bool archived = false;
};

/// A step of a pipeline. `required` names the fields of a deal, separated by commas, that have to be filled before a
/// deal may enter it; `idleDays`: without a touch for longer a deal here is marked.
struct Stage {
  QString name, key, kind, category, required, exitCriteria;
  Id pipeline;
  std::optional<qint64> position, probability, idleDays;
};

/// Why deals are lost, from a list that the team keeps.
struct LossReason {
  QString name, key;
  bool retired = false;  // no longer offered; deals of the past keep it
};

struct Competitor {
  QString name, website, description;
};

/// "From then on the deal was in that stage": one row for each time it entered one, kept by the rule of deals. It left
/// when the next row begins. Of a loss it keeps the reason, so that reopening the deal forgets nothing.
struct StageVisit {
  Id deal, stage, by, lossReason, competitor;
  std::optional<qint64> entered;
};

EntityDef pipelineDef();
EntityDef stageDef();
EntityDef lossReasonDef();
EntityDef competitorDef();
EntityDef stageVisitDef();

/// The fields that a stage asks for, as keys.
QStringList requiredFields(const Record& stage);

}  // namespace relata
