#pragma once

#include "ui/records/record_context.h"

class QWidget;

namespace relata::ui {

/// Asks for a file with messages of a chat, a social network or SMS (JSON Lines) and brings them in behind the window.
void importChannelFile(const RecordContext& context, QWidget* parent);
void importChannelFile(const RecordContext& context, const QString& path);
/// Asks where to, and writes the replies that wait for their channel there: they are exported then, and not sent.
void exportChannelFile(const RecordContext& context, QWidget* parent);
void exportChannelFile(const RecordContext& context, const QString& path);

}  // namespace relata::ui
