#pragma once

#include "ui/records/record_context.h"

namespace relata::ui {

class Popup;

/// Asks for the priority of a ticket, and for the reason where it is another one than impact and urgency give; both are
/// one act. Its parent is `anchor`.
Popup* askPriority(const RecordContext& context, const Record& ticket, QWidget* anchor);

}  // namespace relata::ui
