#pragma once

#include "ui/marketing/post_part.h"
#include "ui/records/record_list_page.h"

namespace relata::ui {

/// The segments of people and companies.
RecordListPage* segmentsModule(const RecordContext& context, QWidget* parent = nullptr);
/// `command`: see PostPart.
RecordListPage* campaignsModule(const RecordContext& context, const ChannelCommandSource& command,
                                QWidget* parent = nullptr);
RecordListPage* contentsModule(const RecordContext& context, QWidget* parent = nullptr);
RecordListPage* journeysModule(const RecordContext& context, QWidget* parent = nullptr);
RecordListPage* handOversModule(const RecordContext& context, QWidget* parent = nullptr);

}  // namespace relata::ui
