#include <QApplication>
#include <QProcess>
#include <QProcessEnvironment>

#include "app/relata/composition.h"
#include "app/relata/display.h"
#include "app/relata/end_signals.h"
#include "app/relata/options.h"
#include "app/relata/paper.h"
#include "app/relata/probe.h"
#include "app/relata/tour.h"

int main(int argc, char** argv) {
  QCoreApplication::setApplicationVersion(QStringLiteral(RELATA_VERSION));
  relata::app::chooseDisplay(argc, argv);
  if (const auto said = relata::app::answerInTerminal(argc, argv)) return *said;
  const bool scaleIsOurs = relata::app::chooseScale(argc, argv);
  QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
  QApplication::setApplicationName(QStringLiteral("relata"));
  QApplication::setApplicationDisplayName(QStringLiteral("Relata"));
  QApplication::setDesktopFileName(QStringLiteral("org.relata.Relata"));
  QApplication app(argc, argv);
  int exitCode = 0;
  const auto options = relata::app::readOptions(QApplication::arguments(), exitCode);
  if (!options) return exitCode;
  if (!options->tourDir.isEmpty()) return relata::app::takeTour(app, *options);
  if (!options->paper.isEmpty()) return relata::app::writePaper(*options);
  if (!options->probe.isEmpty()) return relata::app::probeStart(app, *options);
  if (relata::app::Composition::otherTakesOver(*options)) return 0;
  std::optional<QStringList> again;
  {
    relata::app::Composition composition(app, *options);
    const relata::app::EndSignals signals;
    composition.start();
    exitCode = QApplication::exec();
    again = composition.startAgainWith();
  }
  if (again) {
    QProcess next;
    next.setProgram(QApplication::applicationFilePath());
    next.setArguments(*again);
    next.setProcessEnvironment(relata::app::nextEnvironment(scaleIsOurs));
    next.startDetached();
  }
  return exitCode;
}
