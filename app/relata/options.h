#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace relata::app {

/// What the program was started with.
struct ProgramOptions {
  QString file;
  QStringList more;  // further lists to import
  QString language;  // "en", "zh"; empty: as kept, else the system's
  QString theme;     // "light", "dark", "contrast"; empty: as kept
  QString dataDir;   // empty: the platform's folder for state
  QString tourDir;   // not empty: pictures of the pages go there, no window appears
  bool tourAll = false;
  QString paper;  // id of a quote or order whose PDF is written to `paperFile`, without a window
  QString paperFile;
  QString probe;  // "list" or "bare": measures the start (see probe.h)
};

/// Nothing when the program is to end at once (`exitCode` is then set and the text was printed).
std::optional<ProgramOptions> readOptions(const QStringList& arguments, int& exitCode);

}  // namespace relata::app
