#pragma once

#include "app/relata/options.h"

class QApplication;

namespace relata::app {

/// Renders real pages of the program into PNG files of a folder, on a sample made for it or on a copy of the given
/// file. Answers the exit code.
int takeTour(QApplication& application, const ProgramOptions& options);

}  // namespace relata::app
