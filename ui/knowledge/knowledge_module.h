#pragma once

#include "ui/records/record_list_page.h"
#include "ui/records/setup_page.h"

namespace relata::ui {

/// The articles of the knowledge base.
RecordListPage* knowledgeModule(const RecordContext& context, QWidget* parent = nullptr);

/// Categories of articles, and the writing list: what was searched for and not found.
std::vector<SetupList> knowledgeSetupLists();

}  // namespace relata::ui
