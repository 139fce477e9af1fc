#pragma once

#include "ui/records/calendar_item.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// The calendar over all channels: campaigns and events from their first to their last day, by the colour and the word
/// of their channel, and beside them what journeys are going to send. What has not begun to go out can be moved.
CalendarLook campaignCalendar(const RecordContext& context);

}  // namespace relata::ui
