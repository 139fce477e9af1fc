#pragma once

#include <optional>

namespace relata::app {

/// Pictures need no display; the platform must be known before the application is.
void chooseDisplay(int argc, char** argv);

/// What is answered without a window: help, the version, or that there is no display. The exit code; nothing when a
/// window is wanted and can be shown.
std::optional<int> answerInTerminal(int argc, char** argv);

}  // namespace relata::app
