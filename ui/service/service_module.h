#pragma once

#include <vector>

#include "ui/records/record_list_page.h"
#include "ui/records/setup_page.h"

namespace relata::ui {

/// The queue of tickets, and beside it the conversation and the customer of the one that is chosen.
RecordListPage* serviceModule(const RecordContext& context, QWidget* parent = nullptr);

/// Statuses, categories, SLA policies and business hours.
std::vector<SetupList> serviceSetupLists();

}  // namespace relata::ui
