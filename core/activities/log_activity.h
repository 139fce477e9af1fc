#pragma once

#include "core/activities/activity.h"
#include "core/base/typed_date.h"
#include "core/workspace/workspace.h"

namespace relata {

/// What an activity concerns, in the order in which it was linked.
QList<Id> linkedRecords(db::Connection& connection, Id activity);

/// Writes an activity and what it concerns, in the transaction of the caller.
Result<Id> logActivity(Transaction& tx, const Activity& activity, const QList<Id>& records);

/// Writes what happened and what follows from it, each concerning these records, as one act. Answers its transaction.
Result<qint64> logTogether(Workspace& workspace, const Act& act, const QList<Activity>& activities,
                           const QList<Id>& records);

/// What is to be done next, from one line: "send the offer on Friday". Without words for it, it is called `otherwise`;
/// without a date it has none.
Activity followUpTask(const QString& line, const QString& otherwise, const TypingMoment& moment, const QTimeZone& zone);

/// Marks a task as done at the transaction's moment, or as open again.
Result<void> setDone(Transaction& tx, Id task, bool done);

}  // namespace relata
