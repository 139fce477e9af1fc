#include "core/activities/touch_sql.h"

namespace relata {
namespace {

QString activitySql(const char* what, const char* whose, const char* which) {
  return QStringLiteral(
             "(SELECT %1 FROM activity_link l JOIN activity a ON a.id = l.activity WHERE l.record %2 AND l._del IS NOT "
             "1 AND a._del IS NOT 1 AND %3)")
      .arg(QString::fromUtf8(what), QString::fromUtf8(whose), QString::fromUtf8(which));
}

}  // namespace

QString lastActivitySql(const char* whose) {
  // What is only planned has not happened.
  return activitySql("max(CASE a.kind WHEN 'task' THEN a.done_at ELSE a.at END)", whose,
                     "(CASE a.kind WHEN 'task' THEN a.done_at ELSE a.at END) <= {now}");
}

QString nextTaskSql(const char* whose) {
  return activitySql("min(CASE a.kind WHEN 'task' THEN a.due ELSE a.at END)", whose,
                     "a.done_at IS NULL AND (a.kind = 'task' OR (a.kind IN ('meeting', 'call') AND a.at > {now}))");
}

QString lastTouchSql(const char* whose) {
  return activitySql("max(CASE a.kind WHEN 'task' THEN a.done_at ELSE a.at END)", whose,
                     "a.kind <> 'note' AND coalesce(a.outcome, '') NOT IN ('no_answer', 'busy', 'wrong_number') AND "
                     "(CASE a.kind WHEN 'task' THEN a.done_at ELSE a.at END) <= {now}");
}

QString lastEffortSql(const char* whose) {
  return activitySql("max(CASE a.kind WHEN 'task' THEN a.done_at ELSE a.at END)", whose,
                     "a.kind <> 'note' AND (CASE a.kind WHEN 'task' THEN a.done_at ELSE a.at END) <= {now}");
}

QString firstOutgoingSql(const char* whose, const char* since) {
  return activitySql(
      "min(a.at)", whose,
      (QByteArray("a.kind IN ('call', 'meeting', 'mail') AND (a.direction IS NOT 'in' OR (a.kind = 'call' AND "
                  "a.outcome = 'reached')) AND a.at >= ") +
       since + " AND a.at <= {now}")
          .constData());
}

}  // namespace relata
