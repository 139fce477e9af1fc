#include "core/sales/stage_task.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include "core/activities/log_activity.h"
#include "core/base/working_days.h"
#include "core/rules/record_checks.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

using enum FieldFlag;

constexpr qint64 kMostDays = 3650;

QString s(const char* text) { return QString::fromUtf8(text); }

struct Planned {
  QString subject, body;
  int afterDays;
};

std::vector<Planned> plannedIn(Transaction& tx, Id stage) {
  std::vector<Planned> planned;
  db::StatementUse rows(tx.connection().cached(
      s("SELECT subject, body, after_days FROM stage_task WHERE stage=? AND _del IS NOT 1 ORDER BY position, id")));
  rows->bind(1, stage.bits());
  while (rows->step()) planned.push_back({rows->text(0), rows->text(1), static_cast<int>(rows->integer(2))});
  return planned;
}

bool isOpenAlready(Transaction& tx, Id deal, const QString& subject) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT 1 FROM activity_link l JOIN activity a ON a.id=l.activity WHERE l.record=? AND l._del IS NOT 1 AND "
        "a.kind='task' AND a.done_at IS NULL AND a._del IS NOT 1 AND a.subject=? LIMIT 1")));
  row->bind(1, deal.bits()).bind(2, subject);
  return row->step();
}

Result<void> stageTaskBefore(Transaction& tx, Record& next, const Record*) {
  if (next.value("after_days").isNull()) next.set("after_days", 0);
  const qint64 days = next.value("after_days").integer();
  if (days < 0 || days > kMostDays)
    return Problem("stage-task-days", {QString::number(days), QString::number(kMostDays)}, s("after_days"));
  placeLast(tx, next, "stage");
  return {};
}

}  // namespace

EntityDef stageTaskDef() {
  EntityDef def;
  def.number = 37;
  def.key = def.table = s("stage_task");
  def.prefix = s("SK");
  def.context = "StageTask";
  def.label = s(QT_TRANSLATE_NOOP("StageTask", "Task of a stage"));
  def.plural = s(QT_TRANSLATE_NOOP("StageTask", "Tasks of stages"));
  def.icon = s("task");
  def.managed = true;
  def.fields << field<&StageTask::subject>("subject", QT_TRANSLATE_NOOP("StageTask", "Task"), Kind::Text,
                                           FieldFlags{Title, Required, InList, Suggested})
             << linkField<&StageTask::stage>("stage", QT_TRANSLATE_NOOP("StageTask", "Stage"), {s("stage")},
                                             FieldFlags{Required, InList, Suggested})
             << field<&StageTask::afterDays>("after_days", QT_TRANSLATE_NOOP("StageTask", "Due after working days"),
                                             Kind::Integer, FieldFlags{InList, Suggested, FilledIn})
             << field<&StageTask::body>("body", QT_TRANSLATE_NOOP("StageTask", "Text"), Kind::LongText)
             << field<&StageTask::position>("position", QT_TRANSLATE_NOOP("StageTask", "Position"), Kind::Integer,
                                            FilledIn);
  return def;
}

EntityRules stageTaskRules() { return {stageTaskBefore, {}}; }

Result<void> giveStageTasks(Transaction& tx, const Record& deal) {
  const QDate today = QDateTime::fromMSecsSinceEpoch(tx.now(), QTimeZone::systemTimeZone()).date();
  for (const Planned& each : plannedIn(tx, deal.value("stage").id())) {
    if (isOpenAlready(tx, deal.id(), each.subject)) continue;
    Activity task;
    task.kind = s("task");
    task.subject = each.subject;
    task.body = each.body;
    task.owner = deal.value("owner").id();
    task.due =
        QDateTime(addWorkingDays(today, each.afterDays), QTime(9, 0), QTimeZone::systemTimeZone()).toMSecsSinceEpoch();
    if (const auto made = logActivity(tx, task, {deal.id()}); !made.ok()) return made.problem();
  }
  return {};
}

}  // namespace relata
