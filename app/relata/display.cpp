#include "app/relata/display.h"

#include <QCoreApplication>

#include "app/relata/options.h"

namespace relata::app {
namespace {

/// Help and the version are for terminals, which need no display.
bool asksForWords(int argc, char** argv) {
  return std::any_of(argv + 1, argv + argc, [](const char* argument) {
    return qstrcmp(argument, "-h") == 0 || qstrcmp(argument, "--help") == 0 || qstrcmp(argument, "--help-all") == 0 ||
           qstrcmp(argument, "-v") == 0 || qstrcmp(argument, "--version") == 0;
  });
}

/// Qt would end the program with words about its plugins.
bool hasNoDisplay() {
#ifdef Q_OS_LINUX
  return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
         qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
  return false;
#endif
}

int sayWords(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  int exitCode = 0;
  readOptions(QCoreApplication::arguments(), exitCode);
  return exitCode;
}

}  // namespace

void chooseDisplay(int argc, char** argv) {
  const bool unattended = std::any_of(argv, argv + argc, [](const char* argument) {
    return qstrncmp(argument, "--tour", 6) == 0 || qstrncmp(argument, "--probe", 7) == 0;
  });
  const bool noDisplay = qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#ifdef Q_OS_LINUX
  if (unattended && noDisplay && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
    qputenv("QT_QPA_PLATFORM", "offscreen");
#else
  Q_UNUSED(unattended);
  Q_UNUSED(noDisplay);
#endif
}

std::optional<int> answerInTerminal(int argc, char** argv) {
  if (asksForWords(argc, argv)) return sayWords(argc, argv);
  if (!hasNoDisplay()) return std::nullopt;
  fputs("relata: there is no display to show a window on. For the command line there is relatactl.\n", stderr);
  return 1;
}

}  // namespace relata::app
