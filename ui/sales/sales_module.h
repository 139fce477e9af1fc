#pragma once

#include "ui/records/record_list_page.h"

namespace relata::ui {

/// The deals: a board by their stages at first, and the page of each.
RecordListPage* salesModule(const RecordContext& context, QWidget* parent = nullptr);

}  // namespace relata::ui
