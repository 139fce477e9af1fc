#include "app/relata/tour.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include "app/relata/composition.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/duplicates/merge_panel.h"
#include "ui/duplicates/quality_page.h"
#include "ui/exchange/import_page.h"
#include "ui/shell/palette.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/shell_window.h"

namespace relata::app {
namespace {

constexpr int kPatienceMs = 20000;
constexpr int kCalmMs = 350;  // nothing may have changed for so long before a picture is taken

constexpr const char* kAddressBook =
    "First Name,Last Name,E-mail Address,Company,Job Title,Mobile Phone,Birthday,Notes\r\n"
    "Ada,Lindqvist,ada.lindqvist@nordwind-new.example,Nordwind Logistik,Head of purchasing,+49 171 5550 "
    "142,20/10/1984,Met at the fair\r\n"
    "伟,张,zhangwei@yunqi-new.example,杭州云栖科技,采购总监,+86 138 5550 8820,03/04/1979,\r\n"
    "Marcus,Okafor,m.okafor@lagosfreight.example,Lagos Freight,Director,+234 803 555 0199,,Prefers calls\r\n"
    "Broken,Address,not-an-address,Baltika Retail,Buyer,,,\r\n"
    "Priya,Raman,priya@helio-new.example,Helio Energy,Project lead,+91 98765 55012,31/12/1990,\r\n";

bool waitFor(const std::function<bool()>& done) {
  QElapsedTimer time;
  time.start();
  while (!done() && time.elapsed() < kPatienceMs)
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
  return done();
}

void calm() {
  QElapsedTimer time;
  time.start();
  while (time.elapsed() < kCalmMs) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QThread::msleep(5);
  }
}

struct Look {
  QString theme, language;
  QSize size;
  QString suffix;
};

QList<Look> looks(const ProgramOptions& options) {
  const QSize large(1440, 900), small(1024, 700);
  const QString theme = options.theme.isEmpty() ? QStringLiteral("light") : options.theme;
  const QString language = options.language.isEmpty() ? QStringLiteral("en") : options.language;
  if (!options.tourAll) return {{theme, language, large, {}}};
  QList<Look> all;
  for (const auto& [name, tone, words] : {std::tuple("light", "light", "en"), std::tuple("dark", "dark", "en"),
                                          std::tuple("zh", "light", "zh"), std::tuple("zh-dark", "dark", "zh")})
    for (const QSize& size : {large, small})
      all.append({QLatin1String(tone), QLatin1String(words), size,
                  QStringLiteral("-%1-%2").arg(QLatin1String(name)).arg(size.width())});
  return all;
}

class Tour {
 public:
  Tour(Composition& composition, const QString& dir, const QString& scratch)
      : m_composition(composition), m_dir(dir), m_scratch(scratch) {}

  bool take(const Look& look, bool withImport) {
    m_look = look;
    m_composition.setLanguage(look.language);
    m_composition.setTheme(look.theme);
    m_composition.startWindow().resize(look.size);
    m_composition.startWindow().show();
    shot(m_composition.startWindow(), "start");
    m_composition.startWindow().hide();
    Session& session = *m_composition.session();
    session.window().resize(look.size);
    session.window().resetLayout();
    contacts(session);
    palette(session);
    duplicates(session);
    session.activate(QStringLiteral("addressBooks"));
    shot(session.window(), "address-books");
    session.activate(QStringLiteral("acts"));
    shot(session.window(), "acts");
    if (withImport) importing(session);
    for (const char* section : {"general", "file", "about"}) {
      session.activate(QStringLiteral("settings"));
      session.settingsPage().showSection(QLatin1String(section));
      shot(session.window(), qPrintable(QStringLiteral("settings-") + QLatin1String(section)));
    }
    session.activate(QStringLiteral("help"));
    shot(session.window(), "help");
    return m_ok;
  }

 private:
  void shot(QWidget& window, const char* name) {
    calm();
    const QString path = QDir(m_dir).filePath(QLatin1String(name) + m_look.suffix + QStringLiteral(".png"));
    m_ok = window.grab().save(path) && m_ok;
  }

  void contacts(Session& session) {
    const auto reader = session.workspace().read();
    const ListQuery query{QStringLiteral("contact"), {}, {}};
    session.activate(QStringLiteral("contacts"));
    shot(session.window(), "contacts");
    const SearchScope people{{QStringLiteral("contact")}, 1};
    const QList<SearchHit> found = reader->search(QStringLiteral("zhang"), people);
    const std::vector<qint64> first = reader->ids(query, 1, 3);
    const Id person = !found.isEmpty() ? found.first().id : first.empty() ? Id() : Id(first.front());
    if (person) session.openRecord(QStringLiteral("contact"), person);
    shot(session.window(), "contact-page");
    if (session.window().commands().run(QStringLiteral("contact.new"))) shot(session.window(), "contact-new");
    if (person) session.openRecord(QStringLiteral("contact"), person);
    const ListQuery firms{QStringLiteral("company"), {}, {}};
    const std::vector<qint64> company = reader->ids(firms, 1, 1);
    if (!company.empty()) session.openRecord(QStringLiteral("company"), Id(company.front()));
    shot(session.window(), "companies");
  }

  void palette(Session& session) {
    session.activate(QStringLiteral("contacts"));
    for (const auto& [name, typed] :
         {std::pair("palette-pinyin", QStringLiteral("zhang w")), std::pair("palette-command", QStringLiteral("dark")),
          std::pair("palette-chinese", QString::fromUtf8("科技"))}) {
      session.window().openPalette(typed);
      waitFor([&] { return !session.window().searchPalette().isSearching(); });
      shot(session.window(), name);
      session.window().searchPalette().dismiss();
    }
  }

  void duplicates(Session& session) {
    ui::DuplicatesPage& page = session.duplicatesPage();
    session.activate(QStringLiteral("duplicates"));
    page.search(QStringLiteral("contact"));
    waitFor([&] { return !page.isSearching(); });
    waitFor([&] { return page.candidates().rowCount() == 0 || page.panel().isReady(); });
    shot(session.window(), "duplicates");
    page.previewExact();
    shot(session.window(), "duplicates-exact");
    session.activate(QStringLiteral("quality"));
    session.qualityPage().check(QStringLiteral("contact"));
    waitFor([&] { return !session.qualityPage().isChecking(); });
    shot(session.window(), "quality");
  }

  void importing(Session& session) {
    const QString path = QDir(m_scratch).filePath(QStringLiteral("address book.csv"));
    if (QFile file(path); file.open(QIODevice::WriteOnly)) file.write(kAddressBook);
    ui::ImportPage& page = session.importPage();
    session.openImport(path);
    waitFor([&] { return page.step() != ui::ImportPage::Step::Working; });
    shot(session.window(), "import-mapping");
    page.preview();
    waitFor([&] { return page.step() != ui::ImportPage::Step::Working; });
    shot(session.window(), "import-preview");
    page.run();
    waitFor([&] { return page.step() != ui::ImportPage::Step::Working; });
    shot(session.window(), "import-result");
  }

  Composition& m_composition;
  QString m_dir, m_scratch;
  Look m_look;
  bool m_ok = true;
};

/// A tour writes (it imports), so it works on a copy.
QString workingFile(const ProgramOptions& options, const QString& scratch) {
  const QString path = QDir(scratch).filePath(QStringLiteral("acme.relata"));
  if (!options.file.isEmpty()) return QFile::copy(options.file, path) ? path : QString();
  WorkspaceOptions wanted;
  wanted.userName = QStringLiteral("Lin Meng");
  wanted.stateDir = scratch;
  auto made = Workspace::create(path, wanted, relataParts());
  if (!made.ok() || !sample::generateInto(**made, {}).ok()) return {};
  return path;
}

}  // namespace

int takeTour(QApplication& application, const ProgramOptions& options) {
  QTemporaryDir scratch;
  QTextStream err(stderr);
  if (!QDir().mkpath(options.tourDir)) {
    err << "relata: cannot write into " << options.tourDir << '\n';
    return 1;
  }
  ProgramOptions mine = options;
  mine.file.clear();
  mine.dataDir = scratch.path();
  QApplication::setQuitOnLastWindowClosed(false);
  Composition composition(application, mine);
  const QString file = workingFile(options, scratch.path());
  if (file.isEmpty()) {
    err << "relata: no workspace for the tour\n";
    return 1;
  }
  Problem problem;
  QObject::connect(&composition, &Composition::openFailed, &composition, [&](const Problem& why) { problem = why; });
  composition.open(file);
  if (!waitFor([&] { return composition.session() || !problem.code.isEmpty(); }) || !composition.session()) {
    err << "relata: " << describe(problem) << '\n';
    return 1;
  }
  Tour tour(composition, options.tourDir, scratch.path());
  bool ok = true;
  for (const Look& look : looks(options)) ok = tour.take(look, true) && ok;
  return ok ? 0 : 1;
}

}  // namespace relata::app
