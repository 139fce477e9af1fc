#pragma once

class QCompleter;

namespace relata::ui {

/// Gives the list of a completer the look of the other menus.
void dressCompletion(QCompleter* completer);

}  // namespace relata::ui
