#pragma once

#include <optional>

class QProcessEnvironment;

namespace relata::app {

/// Pictures need no display; the platform must be known before the application is.
void chooseDisplay(int argc, char** argv);

/// The size that a person set is for the platform to know before it starts: --scale PERCENT, or as kept. It goes into
/// the environment; false where nothing was put there.
bool chooseScale(int argc, char** argv);
/// For the program started after this one, which reads the size that is kept then and must not inherit this one's.
QProcessEnvironment nextEnvironment(bool scaleIsOurs);
/// Of this run, in per cent.
int scaleNow();

/// What is answered without a window: help, the version, or that there is no display. The exit code; nothing when a
/// window is wanted and can be shown.
std::optional<int> answerInTerminal(int argc, char** argv);

}  // namespace relata::app
