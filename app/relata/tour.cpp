#include "app/relata/tour.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QSet>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include "app/relata/composition.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"
#include "ui/activities/quick_add.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/duplicates/merge_panel.h"
#include "ui/duplicates/quality_page.h"
#include "ui/exchange/import_page.h"
#include "ui/kit/buttons.h"
#include "ui/knowledge/article_part.h"
#include "ui/marketing/segment_part.h"
#include "ui/records/list_views.h"
#include "ui/records/record_board.h"
#include "ui/records/record_calendar.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"
#include "ui/sales/reports_page.h"
#include "ui/sales/convert_sheet.h"
#include "ui/sales/lead_steps.h"
#include "ui/service/help_panel.h"
#include "ui/service/ticket_part.h"
#include "ui/service/ticket_side.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/guided_tour.h"
#include "ui/shell/lock_page.h"
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
    start(m_composition.startWindow());
    Session& session = *m_composition.session();
    session.window().resize(look.size);
    session.window().resetLayout();
    m_drawn.clear();
    contacts(session);
    modes(session);
    sales(session);
    reports(session);
    leads(session);
    service(session);
    knowledge(session);
    marketing(session);
    activities(session);
    setup(session);
    palette(session);
    duplicates(session);
    if (withImport) importing(session);
    settings(session);
    // Pages that need no more than to be opened, also those that come later.
    for (const ui::ModuleDock* dock : session.window().docks().docks())
      if (!m_drawn.contains(dock->id())) page(session, dock->id());
    above(session);
    return m_ok;
  }

 private:
  void shot(QWidget& window, const char* name) {
    calm();
    const QString path = QDir(m_dir).filePath(QLatin1String(name) + m_look.suffix + QStringLiteral(".png"));
    m_ok = window.grab().save(path) && m_ok;
  }

  void open(Session& session, const QString& id) {
    session.activate(id);
    m_drawn.insert(id);
  }

  void page(Session& session, const QString& id) {
    open(session, id);
    shot(session.window(), qPrintable(id));
  }

  void start(ui::StartWindow& window) {
    window.showHome();
    window.show();
    shot(window, "start");
    window.showNew();
    shot(window, "start-new");
    window.showHome();
    window.hide();
  }

  void settings(Session& session) {
    open(session, QStringLiteral("settings"));
    for (const QString& section : ui::SettingsPage::sections()) {
      session.settingsPage().showSection(section);
      shot(session.window(), qPrintable(QStringLiteral("settings-") + section));
    }
    session.settingsPage().showSection(ui::SettingsPage::sections().first());
  }

  /// What lies over the pages.
  void above(Session& session) {
    ui::ShellWindow& window = session.window();
    session.activate(QStringLiteral("today"));
    if (window.commands().run(QStringLiteral("quick.add"))) {
      auto* sheet = window.findChild<ui::QuickAddSheet*>();
      sheet->line().line().setText(m_look.language == QLatin1String("zh")
                                       ? QString::fromUtf8("明天下午三点给王芳打电话 138 0013 8000")
                                       : QStringLiteral("Call Wang Fang +86 138 0013 8000 tomorrow 3pm"));
      waitFor([&] { return sheet->line().isRead(); });
      shot(window, "quick-add");
      sheet->dismiss();
    }
    window.commands().run(QStringLiteral("help.shortcuts"));
    shot(window, "shortcut-sheet");
    for (ui::Overlay* sheet : window.findChildren<ui::Overlay*>()) sheet->dismiss();
    session.showTour();
    shot(window, "tour");
    session.tour()->end();
    session.screenLock().lock();
    shot(window, "lock");
    Q_EMIT window.lockPage().unlockRequested({});
  }

  void setup(Session& session) {
    page(session, QStringLiteral("setup"));
    for (const UiModule& module : session.modules())
      for (const QString& entity : module.alsoKeeps) {
        const std::vector<qint64> first = session.workspace().read()->ids({entity, {}, {}}, 1, 0);
        if (first.empty()) continue;
        module.openRecord(Id(first.front()));
        shot(session.window(), qPrintable(QStringLiteral("setup-") + entity));
      }
  }

  void activities(Session& session) {
    page(session, QStringLiteral("today"));
    page(session, QStringLiteral("activities"));
    const ListQuery all{QStringLiteral("activity"), {}, {}};
    const std::vector<qint64> first = session.workspace().read()->ids(all, 1, 0);
    for (const UiModule& module : session.modules())
      if (module.id == QLatin1String("activities") && !first.empty()) module.openRecord(Id(first.front()));
    shot(session.window(), "activity-page");
    session.activate(QStringLiteral("activities"));
    auto* list = session.window().docks().dock(QStringLiteral("activities"))->findChild<ui::RecordListPage*>();
    if (!list) return;
    list->views().setMode({ui::ListMode::Kind::Calendar, QStringLiteral("when")});
    ui::RecordCalendar& calendar = *list->views().calendar();
    for (const auto& [span, name] :
         {std::pair(ui::CalendarSpan::Month, "calendar-month"), std::pair(ui::CalendarSpan::Week, "calendar-week"),
          std::pair(ui::CalendarSpan::Day, "calendar-day")}) {
      calendar.show(span, calendar.model().today());
      shot(session.window(), name);
    }
    list->views().setMode({});
  }

  /// A list in each way that it can be shown.
  void modes(Session& session) {
    using ui::ListMode;
    session.activate(QStringLiteral("contacts"));
    auto* list = session.window().docks().dock(QStringLiteral("contacts"))->findChild<ui::RecordListPage*>();
    const EntityDef& def = *session.workspace().registry()->entity(list->entity());
    const auto mode = [&](ListMode::Kind kind, const QString& field, const char* name) {
      if (field.isEmpty()) return;
      list->views().setMode({kind, field});
      shot(session.window(), name);
    };
    const auto keyOf = [](const QList<const FieldDef*>& fields) {
      return fields.isEmpty() ? QString() : QString(fields.first()->key);
    };
    mode(ListMode::Kind::Groups, keyOf(ui::boardFields(def)), "groups");
    mode(ListMode::Kind::Board, keyOf(ui::boardFields(def)), "board");
    mode(ListMode::Kind::Calendar, keyOf(ui::calendarFields(def)), "calendar");
    list->views().setMode({});
  }

  /// The board of deals, the same deals by their closing day, and one of them.
  void sales(Session& session) {
    page(session, QStringLiteral("sales"));
    auto* list = session.window().docks().dock(QStringLiteral("sales"))->findChild<ui::RecordListPage*>();
    list->views().setMode({ui::ListMode::Kind::Calendar, QStringLiteral("expected_close")});
    shot(session.window(), "sales-calendar");
    list->views().setMode({ui::ListMode::Kind::Board, QStringLiteral("stage")});
    const auto reader = session.workspace().read();
    const ListQuery deals{QStringLiteral("deal"), {}, {}};
    if (const std::vector<qint64> first = reader->ids(deals, 1, 1); !first.empty())
      session.openRecord(QStringLiteral("deal"), Id(first.front()));
    shot(session.window(), "deal-page");
    offers(session);
  }

  /// A quote with lines in work, one that was sent, a product and an order.
  void offers(Session& session) {
    const auto reader = session.workspace().read();
    for (const auto& [name, entity, where] :
         {std::tuple("quote-draft", "quote", "status = draft"), std::tuple("quote-sent", "quote", "status = sent"),
          std::tuple("order-page", "order", ""), std::tuple("product-page", "product", "code = \"SC-100\""),
          std::tuple("contract-page", "contract", "")}) {
      const EntityDef& def = *reader->registry().entity(QString::fromLatin1(entity));
      const auto filter = parseFilter(QString::fromLatin1(where), def, reader->registry());
      const std::vector<qint64> first = reader->ids({def.key, filter.ok() ? *filter : Filter(), {}, false}, 1);
      if (first.empty()) continue;
      session.openRecord(def.key, Id(first.front()));
      shot(session.window(), name);
    }
  }

  void reports(Session& session) {
    page(session, QStringLiteral("reports"));
    auto* reports = session.window().docks().dock(QStringLiteral("reports"))->findChild<ui::ReportsPage*>();
    for (const ReportDef& def : salesReports()) {
      reports->showReport(def.key);
      waitFor([&] { return reports->isLoaded(); });
      shot(session.window(), qPrintable(QStringLiteral("report-") + def.key));
    }
  }

  /// The leads by their status, one that nobody has answered, what converting it would do, and who gets the next.
  void leads(Session& session) {
    page(session, QStringLiteral("leads"));
    auto* list = session.window().docks().dock(QStringLiteral("leads"))->findChild<ui::RecordListPage*>();
    list->views().setMode({ui::ListMode::Kind::Board, QStringLiteral("status")});
    shot(session.window(), "leads-board");
    list->views().setMode({});
    const auto reader = session.workspace().read();
    const ListQuery all{QStringLiteral("lead"), {}, {}};
    const std::vector<qint64> first = reader->ids(all, 1, 1);
    if (first.empty()) return;
    session.openRecord(QStringLiteral("lead"), Id(first.front()));
    shot(session.window(), "lead-page");
    if (auto* steps = list->findChild<ui::LeadSteps*>()) {
      ui::ConvertSheet* sheet = steps->convert();
      waitFor([&] { return sheet->isReady() && sheet->convertButton()->isEnabled(); });
      shot(session.window(), "lead-convert");
      sheet->dismiss();
    }
  }

  /// The queue, a ticket that waits for an answer, one with a long conversation, and the firm of its customer.
  void service(Session& session) {
    page(session, QStringLiteral("service"));
    const auto reader = session.workspace().read();
    const EntityDef& def = *reader->registry().entity(u"ticket");
    Id firm;
    for (const auto& [name, where] : {std::pair("ticket-new", "state = new"), std::pair("ticket-page", "state = open"),
                                      std::pair("ticket-resolved", "state = resolved")}) {
      const auto filter = parseFilter(QString::fromLatin1(where), def, reader->registry());
      const std::vector<qint64> first = reader->ids({def.key, filter.ok() ? *filter : Filter(), {}, false}, 1);
      if (first.empty()) continue;
      session.openRecord(def.key, Id(first.front()));
      auto* list = session.window().docks().dock(QStringLiteral("service"))->findChild<ui::RecordListPage*>();
      auto* part = qobject_cast<ui::TicketPart*>(list->page().part());
      auto* side = qobject_cast<ui::TicketSide*>(list->page().sidePart());
      waitFor([&] { return list->page().isLoaded() && part->isLoaded() && side->help().isLoaded(); });
      shot(session.window(), name);
      if (const auto ticket = reader->record(def, Id(first.front()))) firm = ticket->value("company").id();
    }
    if (!firm) return;
    session.openRecord(QStringLiteral("company"), firm);
    shot(session.window(), "company-tickets");
  }

  /// The list of articles, and one with its translation beside it.
  void knowledge(Session& session) {
    page(session, QStringLiteral("knowledge"));
    const auto reader = session.workspace().read();
    const EntityDef& def = *reader->registry().entity(u"article");
    const auto filter = parseFilter(QStringLiteral("status = published and language = en"), def, reader->registry());
    const std::vector<qint64> first = reader->ids({def.key, filter.ok() ? *filter : Filter(), {}, false}, 1, 3);
    if (first.empty()) return;
    session.openRecord(def.key, Id(first.front()));
    auto* list = session.window().docks().dock(QStringLiteral("knowledge"))->findChild<ui::RecordListPage*>();
    auto* part = qobject_cast<ui::ArticlePart*>(list->page().part());
    waitFor([&] { return list->page().isLoaded() && part->isLoaded(); });
    shot(session.window(), "article-page");
  }

  /// A segment that names another one, with the reason why somebody is not in it; and a person with consents.
  void marketing(Session& session) {
    page(session, QStringLiteral("marketing"));
    const auto reader = session.workspace().read();
    const std::vector<qint64> named =
        reader->byTitle(*reader->registry().entity(u"segment"), QStringLiteral("Quiet customers"));
    if (named.empty()) return;
    session.openRecord(QStringLiteral("segment"), Id(named.front()));
    auto* list = session.window().docks().dock(QStringLiteral("marketing"))->findChild<ui::RecordListPage*>();
    auto* part = qobject_cast<ui::SegmentPart*>(list->page().part());
    waitFor([&] { return list->page().isLoaded() && part->isLoaded(); });
    const auto lead =
        parseFilter(QStringLiteral("stage = lead"), *reader->registry().entity(u"contact"), reader->registry());
    const std::vector<qint64> asked = reader->ids({QStringLiteral("contact"), *lead, {}, false}, 1, 0);
    if (!asked.empty()) part->askWhy(Id(asked.front()));
    waitFor([&] { return asked.empty() || !part->reasons().isEmpty(); });
    shot(session.window(), "segment-page");
    const std::vector<qint64> lines = reader->ids({QStringLiteral("consent"), {}, {}, false}, 1, 0);
    const auto line =
        lines.empty() ? std::nullopt : reader->record(*reader->registry().entity(u"consent"), Id(lines.front()));
    if (!line) return;
    session.openRecord(QStringLiteral("contact"), line->value("person").id());
    shot(session.window(), "contact-consent");
  }

  void contacts(Session& session) {
    const auto reader = session.workspace().read();
    const ListQuery query{QStringLiteral("contact"), {}, {}};
    page(session, QStringLiteral("contacts"));
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
    page(session, QStringLiteral("companies"));
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
    open(session, QStringLiteral("duplicates"));
    page.search(QStringLiteral("contact"));
    waitFor([&] { return !page.isSearching(); });
    waitFor([&] { return page.candidates().rowCount() == 0 || page.panel().isReady(); });
    shot(session.window(), "duplicates");
    page.previewExact();
    shot(session.window(), "duplicates-exact");
    open(session, QStringLiteral("quality"));
    session.qualityPage().check(QStringLiteral("contact"));
    waitFor([&] { return !session.qualityPage().isChecking(); });
    shot(session.window(), "quality");
  }

  void importing(Session& session) {
    const QString path = QDir(m_scratch).filePath(QStringLiteral("address book.csv"));
    if (QFile file(path); file.open(QIODevice::WriteOnly)) file.write(kAddressBook);
    ui::ImportPage& page = session.importPage();
    session.openImport(path);
    m_drawn.insert(QStringLiteral("import"));
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
  QSet<QString> m_drawn;  // ids of panels
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
