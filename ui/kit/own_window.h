#pragma once

class QWidget;

namespace relata::ui {

/// Makes a widget a window of its own that goes with the window of its parent: it closes by Ctrl+W, and is gone then.
/// Show it when it is filled.
void makeOwnWindow(QWidget* widget);

}  // namespace relata::ui
