#pragma once

#include "ui/records/record_list_page.h"

namespace relata::ui {

/// The list of activities with their pages: tasks, calls, meetings, notes, mail.
RecordListPage* activitiesModule(const RecordContext& context, QWidget* parent = nullptr);

}  // namespace relata::ui
