#pragma once

#include <QString>

namespace relata::ui {

/// A tool tip that shows what was typed. Qt takes a tip for rich text where it looks like it, and would obey typed
/// tags: such a text is handed over with every sign escaped. Others stay as they are ("Smith & Co").
QString plainTip(const QString& text);

}  // namespace relata::ui
