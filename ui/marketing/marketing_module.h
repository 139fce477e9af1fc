#pragma once

#include "ui/records/record_list_page.h"

namespace relata::ui {

/// The segments of people and companies.
RecordListPage* segmentsModule(const RecordContext& context, QWidget* parent = nullptr);
RecordListPage* campaignsModule(const RecordContext& context, QWidget* parent = nullptr);
RecordListPage* contentsModule(const RecordContext& context, QWidget* parent = nullptr);
RecordListPage* journeysModule(const RecordContext& context, QWidget* parent = nullptr);
RecordListPage* handOversModule(const RecordContext& context, QWidget* parent = nullptr);

}  // namespace relata::ui
