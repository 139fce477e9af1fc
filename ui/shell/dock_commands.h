#pragma once

#include <QStringList>
#include <vector>

#include "ui/shell/command.h"

namespace relata::ui {

class DockArea;

/// Every act of the dock area as a command; each one means the active panel.
std::vector<Command> dockCommands(DockArea* area);

/// The acts in the order of the menu, with separators (empty ids).
QStringList dockMenu();

}  // namespace relata::ui
