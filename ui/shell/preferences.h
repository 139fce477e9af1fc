#pragma once

#include "ui/shell/command.h"
#include "ui/theme/tokens.h"

namespace relata::ui {

/// What a person sets for the program on this machine, whatever workspace is open.
struct Preferences {
  QString language = QStringLiteral("en");  // "en", "zh"
  QString theme = QStringLiteral("light");  // "light", "dark", "contrast", "system"
  Density density = Density::Comfortable;
  int scale = 100;  // per cent, of everything; holds from the next start
  bool singleKeys = true;
  bool rememberWindow = true;               // its size, place and panels
  bool openLast = false;                    // the last workspace, in place of the start page
  int lockMinutes = 0;                      // without a key or a click; 0: never
  int workFrom = 9 * 60, workTo = 18 * 60;  // minutes of the day, for the calendar
  KeyChoices keys;
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

inline constexpr int kScales[] = {100, 110, 125, 150, 175, 200};

}  // namespace relata::ui
