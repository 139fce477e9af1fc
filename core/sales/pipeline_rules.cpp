#include "core/sales/pipeline_rules.h"

#include "core/base/text.h"
#include "core/rules/record_checks.h"
#include "core/sales/pipeline.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

qint64 dealsIn(Transaction& tx, const char* link, Id id, bool onlyOpen) {
  db::StatementUse row(tx.connection().cached(s("SELECT count(*) FROM deal WHERE %1=? AND _del IS NOT 1%2")
                                                  .arg(s(link), onlyOpen ? s(" AND status='open'") : QString())));
  row->bind(1, id.bits());
  return row->step() ? row->integer(0) : 0;
}

Result<void> pipelineBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("key").isEmpty()) next.set("key", keyWord(next.text("name")));
  placeLast(tx, next);
  const bool archived = next.value("archived").flag() && !(before && before->value("archived").flag());
  const qint64 open = archived && before ? dealsIn(tx, "pipeline", next.id(), true) : 0;
  if (open > 0) return Problem("pipeline-has-open-deals", {next.title(), QString::number(open)}, s("archived"));
  return {};
}

Result<void> pipelineBeforeRemove(Transaction& tx, const Record& pipeline) {
  if (const qint64 deals = dealsIn(tx, "pipeline", pipeline.id(), false); deals > 0)
    return Problem("pipeline-has-deals", {pipeline.title(), QString::number(deals)});
  std::vector<Id> stages;
  {
    db::StatementUse rows(tx.connection().cached(s("SELECT id FROM stage WHERE pipeline=? AND _del IS NOT 1")));
    rows->bind(1, pipeline.id().bits());
    while (rows->step()) stages.push_back(rows->id(0));
  }
  for (const Id stage : stages)
    if (auto gone = tx.remove(tx.def("stage"), stage); !gone.ok()) return gone;
  return {};
}

// Won is certain and lost is over: their probability and category follow from what they are.
Result<void> fillChances(Record& next) {
  const QString kind = next.text("kind");
  if (kind != QLatin1String("open")) {
    const bool won = kind == QLatin1String("won");
    next.set("probability", won ? 100 : 0);
    next.set("category", won ? s("closed") : s("omitted"));
    return {};
  }
  if (next.value("probability").isNull()) next.set("probability", 0);
  if (next.text("category").isEmpty()) next.set("category", s("pipeline"));
  const qint64 probability = next.value("probability").integer();
  if (probability < 0 || probability > 100)
    return Problem("probability-range", {QString::number(probability)}, s("probability"));
  return {};
}

Result<void> checkRequired(Transaction& tx, Record& next) {
  const QStringList keys = requiredFields(next);
  for (const QString& key : keys) {
    const FieldDef* field = tx.def("deal").field(key);
    if (!field || field->is(FieldFlag::Hidden)) return Problem("stage-required-unknown", {key}, s("required"));
  }
  next.set("required", keys.join(s(", ")));
  return {};
}

/// A move names a stage of its pipeline.
Result<void> checkStageName(Transaction& tx, const Record& next) {
  db::StatementUse rows(
      tx.connection().cached(s("SELECT name FROM stage WHERE pipeline=? AND id<>? AND _del IS NOT 1")));
  rows->bind(1, next.value("pipeline").id().bits()).bind(2, next.id().bits());
  while (rows->step())
    if (fold(rows->text(0)) == fold(next.text("name"))) return Problem("stage-name-taken", {next.title()}, s("name"));
  return {};
}

Result<void> stageBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("kind").isEmpty()) next.set("kind", s("open"));
  if (next.text("key").isEmpty()) next.set("key", keyWord(next.text("name")));
  placeLast(tx, next, "pipeline");
  if (next.value("idle_days").integer() < 0) return Problem("idle-days-negative", {}, s("idle_days"));
  const bool renamed = !before || !(next.value("name") == before->value("name")) ||
                       !(next.value("pipeline") == before->value("pipeline"));
  if (renamed)
    if (auto free = checkStageName(tx, next); !free.ok()) return free;
  if (auto filled = fillChances(next); !filled.ok()) return filled;
  if (auto checked = checkRequired(tx, next); !checked.ok()) return checked;
  if (!before) return {};
  for (const char* key : {"kind", "pipeline"}) {
    if (next.value(key) == before->value(key)) continue;
    const qint64 deals = dealsIn(tx, "stage", next.id(), false);
    if (deals > 0) return Problem("stage-has-deals", {before->title(), QString::number(deals)}, s(key));
  }
  return {};
}

Result<void> stageBeforeRemove(Transaction& tx, const Record& stage) {
  const qint64 deals = dealsIn(tx, "stage", stage.id(), false);
  return deals > 0 ? Problem("stage-has-deals", {stage.title(), QString::number(deals)}) : Result<void>();
}

}  // namespace

EntityRules pipelineRules() { return {pipelineBefore, {}, pipelineBeforeRemove}; }
EntityRules stageRules() { return {stageBefore, {}, stageBeforeRemove}; }

}  // namespace relata
