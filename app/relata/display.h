#pragma once

#include <optional>

namespace relata::app {

/// Pictures need no display; the platform must be known before the application is.
void chooseDisplay(int argc, char** argv);

/// The size that a person set is for the platform to know before it starts: --scale PERCENT, or as kept.
void chooseScale(int argc, char** argv);
/// Of this run, in per cent.
int scaleNow();

/// What is answered without a window: help, the version, or that there is no display. The exit code; nothing when a
/// window is wanted and can be shown.
std::optional<int> answerInTerminal(int argc, char** argv);

}  // namespace relata::app
