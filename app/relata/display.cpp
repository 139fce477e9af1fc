#include "app/relata/display.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include "app/relata/app_state.h"
#include "app/relata/options.h"
#include "core/workspace/file_identity.h"

namespace relata::app {
namespace {

constexpr const char* kScaleVariable = "QT_SCALE_FACTOR";

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

/// Pictures and measurements are made without a person, and the same on every desktop.
bool isUnattended(int argc, char** argv) {
  return std::any_of(argv, argv + argc, [](const char* argument) {
    return qstrncmp(argument, "--tour", 6) == 0 || qstrncmp(argument, "--probe", 7) == 0 ||
           qstrncmp(argument, "--paper", 7) == 0;
  });
}

int sayWords(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  int exitCode = 0;
  readOptions(QCoreApplication::arguments(), exitCode);
  return exitCode;
}

}  // namespace

void chooseDisplay(int argc, char** argv) {
  const bool unattended = isUnattended(argc, argv);
  const bool noDisplay = qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#ifdef Q_OS_LINUX
  if (unattended && noDisplay && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
    qputenv("QT_QPA_PLATFORM", "offscreen");
#else
  Q_UNUSED(unattended);
  Q_UNUSED(noDisplay);
#endif
}

bool chooseScale(int argc, char** argv) {
  QString dir;
  int scale = 0;
  for (int i = 1; i < argc; ++i) {
    const auto value = [&](const char* name) -> const char* {
      const size_t length = qstrlen(name);
      if (qstrncmp(argv[i], name, length) != 0) return nullptr;
      if (argv[i][length] == '=') return argv[i] + length + 1;
      return argv[i][length] == '\0' && i + 1 < argc ? argv[i + 1] : nullptr;
    };
    if (const char* text = value("--data-dir")) dir = QString::fromLocal8Bit(text);
    if (const char* text = value("--scale")) scale = QByteArray(text).toInt();
  }
  if (scale == 0 && !isUnattended(argc, argv)) scale = AppState::scaleIn(dir.isEmpty() ? defaultStateDir() : dir);
  // What the environment says already is what somebody wants more.
  if (scale <= 100 || !qEnvironmentVariableIsEmpty(kScaleVariable)) return false;
  qputenv(kScaleVariable, QByteArray::number(scale / 100.0, 'f', 2));
  return true;
}

QProcessEnvironment nextEnvironment(bool scaleIsOurs) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  if (scaleIsOurs) environment.remove(QLatin1String(kScaleVariable));
  return environment;
}

int scaleNow() {
  const int scale = qRound(100 * qEnvironmentVariable(kScaleVariable).toDouble());
  return scale > 0 ? scale : 100;
}

std::optional<int> answerInTerminal(int argc, char** argv) {
  if (asksForWords(argc, argv)) return sayWords(argc, argv);
  if (!hasNoDisplay()) return std::nullopt;
  fputs("relata: there is no display to show a window on. For the command line there is relatactl.\n", stderr);
  return 1;
}

}  // namespace relata::app
