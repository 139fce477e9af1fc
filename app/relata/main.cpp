#include <QApplication>

#include "app/relata/composition.h"
#include "app/relata/options.h"
#include "app/relata/probe.h"
#include "app/relata/tour.h"

namespace {

/// Pictures need no display; the platform must be known before the application is.
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

}  // namespace

int main(int argc, char** argv) {
  chooseDisplay(argc, argv);
  QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
  QApplication::setApplicationName(QStringLiteral("relata"));
  QApplication::setApplicationDisplayName(QStringLiteral("Relata"));
  QApplication::setApplicationVersion(QStringLiteral(RELATA_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("org.relata.Relata"));
  QApplication app(argc, argv);
  int exitCode = 0;
  const auto options = relata::app::readOptions(QApplication::arguments(), exitCode);
  if (!options) return exitCode;
  if (!options->tourDir.isEmpty()) return relata::app::takeTour(app, *options);
  if (!options->probe.isEmpty()) return relata::app::probeStart(app, *options);
  relata::app::Composition composition(app, *options);
  composition.start();
  return QApplication::exec();
}
