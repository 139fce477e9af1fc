#pragma once

#include <functional>

#include "core/activities/agenda.h"
#include "ui/records/record_context.h"

class QMenu;
class QWidget;

namespace relata::ui {

/// Sets another time for a task, call or meeting as one act, with Undo offered: when a task is due, when others are.
void postpone(const RecordContext& context, Id activity, const QString& kind, const QString& subject, UtcMs when);
/// The times that it may be put off to, and any other day, below `anchor`.
void openPostponeMenu(const RecordContext& context, QWidget* anchor, Id activity, const QString& kind,
                      const QString& subject);
/// Reminds of it again at that time; what is due stays due.
void remindAgain(const RecordContext& context, Id task, const QString& subject, UtcMs at);

/// "In an hour", "This afternoon", "Tomorrow", "Next Monday", "In a week", each with the time it means.
void addLaterActs(QMenu* menu, UtcMs now, const std::function<void(UtcMs)>& choose);

}  // namespace relata::ui
