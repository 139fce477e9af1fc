#include "core/activities/log_activity.h"

namespace relata {

QList<Id> linkedRecords(db::Connection& connection, Id activity) {
  QList<Id> records;
  db::StatementUse rows(connection.cached(
      QStringLiteral("SELECT record FROM activity_link WHERE activity=? AND _del IS NOT 1 ORDER BY id")));
  rows->bind(1, activity.bits());
  while (rows->step()) records << rows->id(0);
  return records;
}

Result<Id> logActivity(Transaction& tx, const Activity& activity, const QList<Id>& records) {
  const Result<Id> made = tx.insert(tx.def("activity"), activity);
  if (!made.ok()) return made;
  for (const Id record : records)
    if (const auto linked = tx.insert(tx.def("activity_link"), ActivityLink{*made, record}); !linked.ok())
      return linked;
  return made;
}

Result<qint64> logTogether(Workspace& workspace, const Act& act, const QList<Activity>& activities,
                           const QList<Id>& records) {
  return workspace.transactAct(act, [&](Transaction& tx) -> Result<void> {
    for (const Activity& each : activities)
      if (const auto made = logActivity(tx, each, records); !made.ok()) return made.problem();
    return {};
  });
}

Activity followUpTask(const QString& line, const QString& otherwise, const TypingMoment& moment,
                      const QTimeZone& zone) {
  Activity task;
  task.kind = QStringLiteral("task");
  task.at = moment.now.toMSecsSinceEpoch();
  QString words = line.simplified();
  auto date = readTypedDate(words, moment);
  if (date) {
    words.clear();
  } else if ((date = findTypedDate(words, moment))) {
    words.remove(date->from, date->length);
  }
  if (date) task.due = typedMoment(*date, zone);
  words = words.simplified();
  while (!words.isEmpty() && QStringView(u",;:，；：、").contains(words.back())) words.chop(1);
  task.subject = words.isEmpty() ? otherwise : words;
  return task;
}

Result<void> setDone(Transaction& tx, Id task, bool done) {
  return tx.update(tx.def("activity"), task, {{QStringLiteral("done_at"), done ? Value(tx.now()) : Value()}});
}

}  // namespace relata
