#pragma once

#include "ui/records/record_list_page.h"

namespace relata::ui {

/// The list of people with their pages.
RecordListPage* contactsModule(const RecordContext& context, QWidget* parent = nullptr);
/// The list of companies with theirs.
RecordListPage* companiesModule(const RecordContext& context, QWidget* parent = nullptr);

}  // namespace relata::ui
