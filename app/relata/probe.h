#pragma once

#include "app/relata/options.h"

class QApplication;

namespace relata::app {

/// Opens the file as a person would, writes "painted" to the standard output with the first painted rows of its list
/// and "memory KB" (proportional set size where the system tells it) once the program has been idle for a while, and
/// ends. "bare" does the same with a Qt window that holds a table of a million rows and nothing of Relata: the least
/// that any program of this kind needs. Answers the exit code.
int probeStart(QApplication& application, const ProgramOptions& options);

}  // namespace relata::app
