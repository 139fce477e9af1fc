#pragma once

#include "ui/records/record_list_page.h"
#include "ui/records/setup_page.h"

namespace relata::ui {

/// What is sold, and for how much.
RecordListPage* productsModule(const RecordContext& context, QWidget* parent = nullptr);
/// Price lists, among what is set up once.
std::vector<SetupList> offerSetupLists();
/// What was offered, ordered and agreed.
RecordListPage* quotesModule(const RecordContext& context, QWidget* parent = nullptr);
RecordListPage* ordersModule(const RecordContext& context, QWidget* parent = nullptr);
RecordListPage* contractsModule(const RecordContext& context, QWidget* parent = nullptr);

}  // namespace relata::ui
