#pragma once

#include <functional>

#include "core/activities/agenda.h"
#include "ui/records/record_context.h"

class QMenu;

namespace relata::ui {

/// Sets another time for a task as one act, with Undo offered.
void postponeTask(const RecordContext& context, Id task, const QString& subject, UtcMs due);
/// Reminds of it again at that time; what is due stays due.
void remindAgain(const RecordContext& context, Id task, const QString& subject, UtcMs at);

/// "In an hour", "This afternoon", "Tomorrow", "Next Monday", "In a week", each with the time it means.
void addLaterActs(QMenu* menu, UtcMs now, const std::function<void(UtcMs)>& choose);

}  // namespace relata::ui
