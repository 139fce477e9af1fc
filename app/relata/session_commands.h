#pragma once

#include "app/relata/session.h"
#include "ui/shell/palette.h"

namespace relata::app {

/// What the commands of a window do.
struct SessionActs {
  std::function<void(const QString& navId)> activate;
  std::function<void()> import, exportList, resetLayout, close, lock, tour;
  std::function<void()> listWindow, recordWindow;
  std::function<QString()> noRecord;  ///< why there is no record for a window
};

/// The commands of the program itself, with their places in the menus.
void addSessionCommands(ui::ShellWindow& window, const ProgramServices& services, const SessionActs& acts,
                        bool readOnly);

/// Modules and saved views, by their names, pinyin and initials.
ui::PaletteProvider viewProvider(const Navigation& navigation, const std::vector<UiModule>& modules,
                                 std::function<void(const QString& navId)> activate);

}  // namespace relata::app
