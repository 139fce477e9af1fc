#pragma once

#include "ui/records/record_context.h"
#include "ui/shell/palette.h"

namespace relata::app {

/// Records as one types; with nothing typed, those that were opened last (`recentIds` gives their palette ids).
ui::PaletteProvider recordProvider(const ui::RecordContext& context, std::function<QStringList()> recentIds);

/// Commands and views are found by their words, by pinyin and by initials.
bool findsText(const QString& text, const QString& typed);

}  // namespace relata::app
