#include <QDir>
#include <QProcessEnvironment>
#include <QTimer>

#include "app/relata/display.h"
#include "app/relata/tour.h"
#include "tests/ui/app/app_support.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/settings_page.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::Program;
using relata::app::test::waitFor;

namespace {

const QString kScale = QStringLiteral("QT_SCALE_FACTOR");

/// Starts as from a desktop that says nothing of sizes, or says `value`.
class ScaleOfDesktop {
 public:
  explicit ScaleOfDesktop(const QByteArray& value = {}) {
    clear();
    if (!value.isEmpty()) qputenv("QT_SCALE_FACTOR", value);
  }
  ~ScaleOfDesktop() { clear(); }

 private:
  static void clear() { qunsetenv("QT_SCALE_FACTOR"); }
};

bool choose(std::vector<std::string> words) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  return chooseScale(static_cast<int>(argv.size()), argv.data());
}

int exitCodeFor(const char* scale) {
  int exitCode = 0;
  readOptions({QStringLiteral("relata"), QStringLiteral("--scale"), QLatin1String(scale)}, exitCode);
  return exitCode;
}

}  // namespace

TEST_CASE("the program that is started again takes the size that was chosen, not the one of this run", "[app][start]") {
  QTemporaryDir dir;
  ui::Preferences wanted;
  wanted.scale = 150;
  AppState(dir.path()).setPreferences(wanted);
  const std::vector<std::string> words{"relata", "--data-dir", dir.path().toStdString()};
  {
    const ScaleOfDesktop silent;
    const bool ours = choose(words);
    CHECK(scaleNow() == 150);
    CHECK_FALSE(nextEnvironment(ours).contains(kScale));
  }
  {
    const ScaleOfDesktop set("1.75");
    const bool ours = choose(words);
    CHECK(scaleNow() == 175);
    CHECK(nextEnvironment(ours).value(kScale) == QStringLiteral("1.75"));
  }
}

TEST_CASE("starting again ends the program also while its window is hidden in the tray", "[app][start]") {
  Program program;
  Session& session = program.openSample(5);
  const QString path = session.workspace().path();
  session.window().hide();
  bool ended = false;
  QObject::connect(&session, &Session::closed, qApp, [&] { ended = true; });
  QTimer::singleShot(0, &session, [&] { Q_EMIT session.settingsPage().restartRequested(); });
  QTimer::singleShot(20000, &session, [] { QCoreApplication::exit(1); });
  CHECK(QCoreApplication::exec() == 0);
  CHECK(ended);
  REQUIRE(program->startAgainWith());
  CHECK(program->startAgainWith()->last() == path);
}

TEST_CASE("the pictures show every page and every section", "[app][tour]") {
  Program program;
  ProgramOptions options;
  options.file = program.sampleFile(30);
  options.tourDir = program.file(QStringLiteral("pictures"));
  REQUIRE(takeTour(*qApp, options) == 0);
  const QStringList pictures = QDir(options.tourDir).entryList({QStringLiteral("*.png")});
  QStringList wanted{QStringLiteral("activity-page"), QStringLiteral("quick-add"), QStringLiteral("groups"),
                     QStringLiteral("board"),         QStringLiteral("calendar"),  QStringLiteral("lock")};
  for (const QString& section : ui::SettingsPage::sections()) wanted << QStringLiteral("settings-") + section;
  program->open(options.file);
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  for (const ui::ModuleDock* dock : program->session()->window().docks().docks())
    if (dock->id() != QLatin1String("settings") && dock->id() != QLatin1String("import")) wanted << dock->id();
  for (const QString& name : std::as_const(wanted)) {
    INFO(name.toStdString());
    CHECK(pictures.contains(name + QStringLiteral(".png")));
  }
}

TEST_CASE("a size that there is not is refused when the program is started", "[app][start]") {
  for (const char* scale : {"100", "130", "200"}) CHECK(exitCodeFor(scale) == 0);
  for (const char* scale : {"99", "201", "-150", "big", "150%"}) CHECK(exitCodeFor(scale) == 2);
}

TEST_CASE("files are taken as paths and as desktops hand them over, several at a time", "[app][start]") {
  int exitCode = 0;
  const auto options = readOptions({QStringLiteral("relata"), QStringLiteral("file:///tmp/a%20b.csv"),
                                    QStringLiteral("/tmp/c.vcf"), QStringLiteral("d.ics")},
                                   exitCode);
  REQUIRE(options);
  CHECK(options->file == QStringLiteral("/tmp/a b.csv"));
  CHECK(options->more ==
        QStringList{QStringLiteral("/tmp/c.vcf"), QDir::current().absoluteFilePath(QStringLiteral("d.ics"))});
  CHECK(readOptions({QStringLiteral("relata"), QStringLiteral("tel:+4930123")}, exitCode)->file ==
        QStringLiteral("tel:+4930123"));
}
