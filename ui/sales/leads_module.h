#pragma once

#include "ui/records/record_list_page.h"

namespace relata::ui {

/// The leads: a list and a board by status, each page with its timer, its likely duplicates and the way to convert it.
RecordListPage* leadsModule(const RecordContext& context, QWidget* parent = nullptr);

}  // namespace relata::ui
