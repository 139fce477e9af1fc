#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QThread>

#include "core/store/reader.h"
#include "tests/ui/app/app_support.h"
#include "ui/activities/quick_add.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/activities/quick_add.h"
#include "ui/activities/reminder_card.h"
#include "ui/records/field_editor.h"
#include "ui/records/record_form.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/records/record_table_model.h"
#include "ui/records/timeline_panel.h"
#include "ui/sales/convert_sheet.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_line.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::Program;
using relata::app::test::waitFor;

namespace {

QString bannersOf(QWidget& window) {
  QString all;
  for (const ui::Banner* banner : window.findChildren<ui::Banner*>())
    if (banner->isVisible()) all += banner->accessibleName() + QLatin1Char('\n');
  return all;
}

Session& openEncrypted(Program& program) {
  program->open(program.sampleFile(5, "hunter2"), "hunter2");
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  return *program->session();
}

ui::RecordForm* formOf(Session& session) { return session.window().findChild<ui::RecordForm*>(); }

}  // namespace

TEST_CASE("a locked window shows nothing and runs nothing until the passphrase is typed", "[app][lock]") {
  Program program;
  Session& session = openEncrypted(program);
  session.activate(QStringLiteral("contacts"));
  session.screenLock().lock();
  CHECK(session.window().lockPage().isVisible());
  CHECK_FALSE(session.window().docks().isVisible());
  CHECK_FALSE(session.window().windowTitle().contains(QStringLiteral("sample")));
  CHECK_FALSE(session.window().commands().run(QStringLiteral("search.open")));
  CHECK_FALSE(session.window().searchPalette().isVisible());
  Q_EMIT session.window().lockPage().unlockRequested("wrong");
  CHECK(session.screenLock().isLocked());
  CHECK_FALSE(session.window().docks().isVisible());
  Q_EMIT session.window().lockPage().unlockRequested("hunter2");
  CHECK_FALSE(session.screenLock().isLocked());
  CHECK(session.window().docks().isVisible());
  CHECK(session.window().commands().run(QStringLiteral("search.open")));
}

TEST_CASE("nothing that lies over the panels can be read or answered behind a lock", "[app][lock][reminders]") {
  Program program;
  Session& session = openEncrypted(program);
  const auto task = [&](const char* subject, UtcMs at) {
    const auto made =
        session.workspace().transact({ActKind::Create, QStringLiteral("activity"), {}}, [&](Transaction& tx) {
          Record record(tx.def("activity"));
          record.set("kind", QStringLiteral("task"));
          record.set("subject", QString::fromUtf8(subject));
          record.set("remind_at", Value(at));
          return tx.insert(record);
        });
    REQUIRE(made.ok());
  };
  ui::ReminderCard& card = session.reminders()->card();
  task("Secret talks", session.workspace().now());
  REQUIRE(waitFor([&] { return card.isVisible(); }));
  REQUIRE(session.window().commands().run(QStringLiteral("quick.add")));
  auto* sheet = session.window().findChild<ui::QuickAddSheet*>();
  REQUIRE((sheet && sheet->isVisible()));
  session.screenLock().lock();
  session.window().showToast(QStringLiteral("Imported Ada Lindqvist"));
  task("Another secret", session.workspace().now());
  session.reminders()->look();
  QApplication::processEvents();
  for (const QWidget* widget : QApplication::allWidgets())
    if (widget->isVisible() && session.window().isAncestorOf(widget)) {
      INFO(widget->metaObject()->className());
      CHECK((session.window().lockPage().isAncestorOf(widget) || widget == &session.window().lockPage() ||
             widget->isAncestorOf(&session.window().lockPage())));
    }
  // Whoever asks, nothing is opened either.
  ui::ModuleDock* today = session.window().docks().dock(QStringLiteral("today"));
  session.activate(QStringLiteral("today"));
  CHECK_FALSE(today->isVisible());
  Q_EMIT session.window().lockPage().unlockRequested("hunter2");
  CHECK(card.isVisible());
  CHECK(waitFor([&] { return card.shown().size() == 2; }));  // what came meanwhile is told now
}

TEST_CASE("a language for this run stays when another look is chosen", "[app][settings]") {
  Program program;
  program.openSample(5);
  program->setLanguage(QStringLiteral("zh"));
  program->setTheme(QStringLiteral("dark"));
  CHECK(program->state().preferences().language == QStringLiteral("zh"));
  CHECK(program->state().preferences().theme == QStringLiteral("dark"));
}

TEST_CASE("a floating panel is hidden with the window, and comes back with it", "[app][lock]") {
  Program program;
  Session& session = program.openSample(5);
  ui::ModuleDock* dock = session.window().docks().dock(QStringLiteral("companies"));
  session.window().docks().open(dock);
  session.window().docks().toggleFloating(dock);
  REQUIRE(dock->isVisible());
  session.screenLock().lock();
  CHECK_FALSE(dock->isVisible());
  Q_EMIT session.window().lockPage().unlockRequested({});
  CHECK(dock->isVisible());
}

TEST_CASE("a passphrase is taken off only by who knows it", "[app][settings]") {
  Program program;
  Session& session = openEncrypted(program);
  Q_EMIT session.settingsPage().passphraseChosen("wrong", {});
  session.activate(QStringLiteral("settings"));
  CHECK(waitFor([&] { return bannersOf(session.window()).contains(QStringLiteral("not the present passphrase")); }));
  CHECK(session.workspace().isEncrypted());
  Q_EMIT session.settingsPage().passphraseChosen("hunter2", {});
  const bool taken = waitFor([&] { return !session.workspace().isEncrypted(); });
  INFO(bannersOf(session.window()).toStdString());
  CHECK(taken);
}

TEST_CASE("what a person sets is there again after the next start", "[app][settings]") {
  QTemporaryDir dir;
  ui::Preferences wanted;
  wanted.theme = QStringLiteral("contrast");
  wanted.language = QStringLiteral("zh");
  wanted.density = ui::Density::Compact;
  wanted.scale = 150;
  wanted.singleKeys = false;
  wanted.rememberWindow = false;
  wanted.openLast = true;
  wanted.lockMinutes = 10;
  wanted.keys = {{QStringLiteral("search.open"), QStringLiteral("Ctrl+J")}, {QStringLiteral("edit.redo"), QString()}};
  AppState(dir.path()).setPreferences(wanted);
  CHECK(AppState(dir.path()).preferences() == wanted);
  CHECK(AppState::scaleIn(dir.path()) == 150);
  BackupPlan plan{dir.path(), 3, 2, 1};
  AppState(dir.path()).setBackupPlan("ws", plan);
  CHECK(AppState(dir.path()).backupPlan("ws") == plan);
  CHECK(AppState(dir.path()).backupPlan("other") == BackupPlan());
}

TEST_CASE("keys that a person chose work in windows that are open and in those that come", "[app][settings]") {
  Program program;
  const QString path = program.sampleFile(5);
  const auto opened = [&]() -> Session& {
    program->open(path);
    REQUIRE(waitFor([&] { return program->session() != nullptr; }));
    return *program->session();
  };
  ui::Preferences wanted = program->state().preferences();
  wanted.keys = {{QStringLiteral("acts.open"), QStringLiteral("Ctrl+Alt+H")},
                 {QStringLiteral("contact.new"), QStringLiteral("Ctrl+J")}};
  const QKeySequence acts(QStringLiteral("Ctrl+Alt+H")), add(QStringLiteral("Ctrl+J"));
  const auto keysIn = [](const QWidget& window) {
    QList<QKeySequence> keys;
    for (const QAction* action : window.actions()) keys << action->shortcuts();
    return keys;
  };
  Session& open = opened();
  open.activate(QStringLiteral("contacts"));
  REQUIRE(open.window().commands().run(QStringLiteral("window.list")));
  program->setPreferences(wanted);
  CHECK(keysIn(open.window()).contains(acts));
  CHECK(keysIn(*open.moreWindows().windows().first()).contains(add));
  REQUIRE(open.window().commands().run(QStringLiteral("window.list")));
  CHECK(keysIn(*open.moreWindows().windows().last()).contains(add));
  open.window().close();
  REQUIRE(waitFor([&] { return program->session() == nullptr; }));
  CHECK(keysIn(opened().window()).contains(acts));
}

TEST_CASE("a command that a person took the keys from is not run by them in a list", "[app][settings][keyboard]") {
  Program program;
  Session& session = program.openSample(5);
  QApplication::setActiveWindow(&session.window());
  session.activate(QStringLiteral("contacts"));
  auto* list = session.window().docks().dock(QStringLiteral("contacts"))->findChild<ui::RecordTable*>();
  REQUIRE(list);
  ui::Preferences wanted = program->state().preferences();
  wanted.keys.insert(QStringLiteral("record.new"), QString());
  program->setPreferences(wanted);
  const auto isFilledIn = [&] { return formOf(session) && formOf(session)->isVisible(); };
  QTest::keyClick(list, Qt::Key_N, Qt::ControlModifier);
  CHECK_FALSE(isFilledIn());
  wanted.keys.clear();
  program->setPreferences(wanted);
  QTest::keyClick(list, Qt::Key_N, Qt::ControlModifier);
  CHECK(isFilledIn());
}

TEST_CASE("the keys for something new make it in the list that one is in", "[app][keyboard]") {
  Program program;
  Session& session = program.openSample(5);
  session.activate(QStringLiteral("sales"));
  REQUIRE(session.window().commands().run(QStringLiteral("record.new")));
  auto* sales = session.window().docks().dock(QStringLiteral("sales"))->findChild<ui::RecordForm*>();
  REQUIRE(sales);
  CHECK(sales->isVisible());
}

TEST_CASE("no keys usually run two commands", "[app][keyboard]") {
  Program program;
  Session& session = program.openSample(5);
  const ui::CommandSet& commands = session.window().commands();
  for (const QString& id : commands.ids()) {
    INFO(id.toStdString());
    CHECK(commands.holders(commands.find(id)->usualKeys, id).isEmpty());
  }
}

TEST_CASE("backups go where a person wants them, as many as wanted, and are listed with the older ones",
          "[app][settings][backup]") {
  Program program;
  Session& session = program.openSample(5);
  session.activate(QStringLiteral("settings"));
  Q_EMIT session.settingsPage().backupRequested();
  REQUIRE(waitFor([&] { return session.settingsPage().state().backups.size() == 1; }));
  const QString elsewhere = program.file(QStringLiteral("other disk"));
  Q_EMIT session.settingsPage().backupPlanChosen({elsewhere, 7, 5, 12});
  Q_EMIT session.settingsPage().backupRequested();
  REQUIRE(waitFor([&] { return session.settingsPage().state().backups.size() == 2; }));
  const QList<BackupInfo> backups = session.settingsPage().state().backups;
  CHECK(std::count_if(backups.begin(), backups.end(),
                      [&](const BackupInfo& backup) { return backup.path.startsWith(elsewhere); }) == 1);
  CHECK(!program->state().backupFolderOf(session.workspace().path()).isEmpty());
}

TEST_CASE("the folders of the backups are read for who looks at the settings, and not waited for",
          "[app][settings][backup]") {
  Program program;
  Session& session = program.openSample(5);
  const auto listed = [&] { return session.settingsPage().state().backups.size(); };
  REQUIRE(backupBefore(session.workspace(), QStringLiteral("manual")).ok());
  program->setTheme(QStringLiteral("dark"));
  session.background().wait();
  QApplication::processEvents();
  CHECK(listed() == 0);
  session.activate(QStringLiteral("settings"));
  CHECK(listed() == 0);
  CHECK(waitFor([&] { return listed() == 1; }));
}

TEST_CASE("a form that was being filled in when the program ended is offered again with all that was typed",
          "[app][drafts]") {
  Program program;
  Session& session = program.openSample(5);
  const QString path = session.workspace().path();
  REQUIRE(session.window().commands().run(QStringLiteral("contact.new")));
  ui::RecordForm* form = formOf(session);
  REQUIRE(form);
  auto* name = qobject_cast<QLineEdit*>(form->editor(QStringLiteral("given_name"))->input());
  REQUIRE(name);
  name->setText(QStringLiteral("Ada Unsaved"));
  Q_EMIT form->editor(QStringLiteral("given_name"))->edited();
  session.window().close();
  REQUIRE(waitFor([&] { return program->session() == nullptr; }));
  program->open(path);
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  Session& again = *program->session();
  REQUIRE(waitFor([&] { return bannersOf(again.window()).contains(QStringLiteral("Ada Unsaved")); }));
  again.drafts().restore(again.drafts().left().first().key);
  form = formOf(again);
  REQUIRE(form);
  CHECK(form->isTouched());
  CHECK(qobject_cast<QLineEdit*>(form->editor(QStringLiteral("given_name"))->input())->text() ==
        QStringLiteral("Ada Unsaved"));
  CHECK(again.drafts().left().isEmpty());
}

TEST_CASE("a second start hands its file to the program that runs", "[app]") {
  Program program;
  program->start();
  const QString path = program.sampleFile(5);
  bool heard = false;
  std::unique_ptr<QThread> second(
      QThread::create([&] { heard = SingleInstance::handOver(program.file(QStringLiteral("state")), path); }));
  second->start();
  CHECK(waitFor([&] { return program->session() != nullptr; }));
  CHECK(waitFor([&] { return second->isFinished(); }));
  CHECK(heard);
}

TEST_CASE("F6 goes round the parts of the window that are in sight", "[app][keyboard]") {
  Program program;
  Session& session = program.openSample(5);
  ui::ShellWindow& window = session.window();
  QApplication::setActiveWindow(&window);
  session.activate(QStringLiteral("contacts"));
  const auto part = [&] {
    QString name;
    for (const QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget()) {
      if (const auto* dock = qobject_cast<const ui::ModuleDock*>(at)) return dock->id();
      if (at->objectName() == QStringLiteral("navigation")) return at->objectName();
    }
    return name;
  };
  CHECK(part() == QStringLiteral("contacts"));
  window.focusPane(1);
  CHECK(part().isEmpty());  // the top
  window.focusPane(1);
  CHECK(part() == QStringLiteral("navigation"));
  window.focusPane(1);
  CHECK(part() == QStringLiteral("contacts"));
  window.focusPane(-1);
  CHECK(part() == QStringLiteral("navigation"));
}

TEST_CASE("a list and a record have windows of their own, which follow changes and go with the workspace",
          "[app][windows]") {
  Program program;
  Session& session = program.openSample(5);
  session.activate(QStringLiteral("contacts"));
  const ListQuery all{QStringLiteral("contact"), {}, {}};
  session.openRecord(QStringLiteral("contact"), Id(session.workspace().read()->ids(all, 1, 0).front()));
  CHECK(session.window().commands().run(QStringLiteral("window.list")));
  CHECK(session.window().commands().run(QStringLiteral("window.record")));
  REQUIRE(session.moreWindows().windows().size() == 1);
  const auto recordWindow = [&] {
    for (ui::RecordPage* page : session.window().findChildren<ui::RecordPage*>())
      if (page->isWindow()) return page;
    return static_cast<ui::RecordPage*>(nullptr);
  };
  REQUIRE(recordWindow());
  auto* list = session.moreWindows().windows().first()->findChild<ui::RecordListPage*>();
  REQUIRE(list);
  CHECK(waitFor([&] { return list->table().records().rowCount() == 5; }));
  const auto made = session.workspace().transact({ActKind::Create, QStringLiteral("contact"), {}}, [](Transaction& tx) {
    Record person(tx.def("contact"));
    person.set("name", QStringLiteral("Ada Lindqvist"));
    return tx.insert(person);
  });
  REQUIRE(made.ok());
  CHECK(waitFor([&] { return list->table().records().rowCount() == 6; }));
  // A record of the list window has a window as well, and "add" is answered there too.
  list->openRecord(*made);
  REQUIRE(waitFor([&] { return list->page().isLoaded() && list->page().record() == *made; }));
  ui::RecordPage* ofList = list->page().openWindow();
  Q_EMIT list->addRequested(QStringLiteral("company"), {});
  CHECK(session.window().docks().dock(QStringLiteral("companies"))->findChild<ui::RecordForm*>());
  session.screenLock().lock();
  CHECK_FALSE(ofList->isVisible());
  for (const QWidget* window : session.moreWindows().windows()) CHECK_FALSE(window->isVisible());
  CHECK_FALSE(recordWindow()->isVisible());
  Q_EMIT session.window().lockPage().unlockRequested({});
  for (const QWidget* window : session.moreWindows().windows()) CHECK(window->isVisible());
  CHECK(recordWindow()->isVisible());
  session.window().close();
  CHECK(waitFor([&] { return program->session() == nullptr; }));
}

TEST_CASE("an entry that was being written about somebody comes back on their page", "[app][drafts]") {
  Program program;
  Session& session = program.openSample(5);
  const QString path = session.workspace().path();
  const ListQuery all{QStringLiteral("contact"), {}, {}};
  const Id person(session.workspace().read()->ids(all, 1, 2).front());
  const auto composer = [&](Session& in) {
    for (const UiModule& module : in.modules())
      if (module.id == QStringLiteral("contacts"))
        return in.window().docks().dock(module.id)->findChild<ui::TimelinePanel*>()->findChild<QPlainTextEdit*>();
    return static_cast<QPlainTextEdit*>(nullptr);
  };
  const auto pageOf = [](Session& in) {
    return in.window().docks().dock(QStringLiteral("contacts"))->findChild<ui::RecordPage*>();
  };
  session.openRecord(QStringLiteral("contact"), person);
  REQUIRE(waitFor([&] { return pageOf(session)->isLoaded() && pageOf(session)->record() == person; }));
  composer(session)->setPlainText(QStringLiteral("Ada wants a quote"));
  session.window().close();
  REQUIRE(waitFor([&] { return program->session() == nullptr; }));
  program->open(path);
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  Session& again = *program->session();
  REQUIRE(waitFor([&] { return bannersOf(again.window()).contains(QStringLiteral("Ada wants a quote")); }));
  again.drafts().restore(again.drafts().left().first().key);
  CHECK(waitFor([&] { return composer(again)->toPlainText() == QStringLiteral("Ada wants a quote"); }));
  CHECK(pageOf(again)->record() == person);
  CHECK(waitFor([&] { return again.drafts().left().isEmpty(); }));
}

TEST_CASE("keys that write about the shown record work as soon as one is shown", "[app][manners]") {
  Program program;
  Session& session = program.openSample(5);
  ui::CommandSet& commands = session.window().commands();
  auto* page = session.window().docks().dock(QStringLiteral("contacts"))->findChild<ui::RecordPage*>();
  const ListQuery all{QStringLiteral("contact"), {}, {}};
  REQUIRE(waitFor([&] { return commands.action(QStringLiteral("edit.undo"))->isEnabled(); }));
  CHECK_FALSE(commands.action(QStringLiteral("note.new"))->isEnabled());
  session.openRecord(QStringLiteral("contact"), Id(session.workspace().read()->ids(all, 1, 2).front()));
  REQUIRE(waitFor([&] { return page->isLoaded(); }));
  CHECK(waitFor([&] { return commands.action(QStringLiteral("note.new"))->isEnabled(); }));
  CHECK(commands.action(QStringLiteral("task.new"))->isEnabled());
}

TEST_CASE("an entry comes back also where the page shows already whom it is about", "[app][drafts]") {
  Program program;
  Session& session = program.openSample(5);
  const QString path = session.workspace().path();
  const ListQuery all{QStringLiteral("contact"), {}, {}};
  const Id person(session.workspace().read()->ids(all, 1, 2).front());
  const auto pageOf = [](Session& in) {
    return in.window().docks().dock(QStringLiteral("contacts"))->findChild<ui::RecordPage*>();
  };
  const auto show = [&](Session& in) {
    in.openRecord(QStringLiteral("contact"), person);
    REQUIRE(waitFor([&] { return pageOf(in)->isLoaded() && pageOf(in)->record() == person; }));
  };
  show(session);
  pageOf(session)->timeline().composer()->setPlainText(QStringLiteral("Ada wants a quote"));
  session.window().close();
  REQUIRE(waitFor([&] { return program->session() == nullptr; }));
  program->open(path);
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  Session& again = *program->session();
  show(again);
  REQUIRE(waitFor([&] { return !again.drafts().left().isEmpty(); }));
  again.drafts().restore(again.drafts().left().first().key);
  CHECK(waitFor(
      [&] { return pageOf(again)->timeline().composer()->toPlainText() == QStringLiteral("Ada wants a quote"); }));
}

TEST_CASE("a line of quick add that was not added is offered at the next start, one that was added is not",
          "[app][drafts]") {
  Program program;
  Session& session = program.openSample(5);
  const QString path = session.workspace().path();
  const auto lineOf = [](Session& in) -> ui::QuickAddLine* {
    auto* sheet = in.window().findChild<ui::QuickAddSheet*>();
    return sheet ? &sheet->line() : nullptr;
  };
  REQUIRE(session.window().commands().run(QStringLiteral("quick.add")));
  lineOf(session)->line().setText(QStringLiteral("Call Nora on Friday"));
  session.drafts().keepNow();
  session.window().close();
  REQUIRE(waitFor([&] { return program->session() == nullptr; }));
  program->open(path);
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  Session& again = *program->session();
  REQUIRE(waitFor([&] { return bannersOf(again.window()).contains(QStringLiteral("Call Nora on Friday")); }));
  again.drafts().restore(again.drafts().left().first().key);
  REQUIRE(lineOf(again));
  CHECK(lineOf(again)->line().text() == QStringLiteral("Call Nora on Friday"));
  CHECK(waitFor([&] { return again.drafts().left().isEmpty(); }));
  lineOf(again)->add();
  REQUIRE(waitFor([&] { return lineOf(again)->line().text().isEmpty(); }));
  CHECK(again.drafts().kept().isEmpty());
}

TEST_CASE("the status line speaks of the page that is shown, or not at all", "[app][manners]") {
  Program program;
  Session& session = program.openSample(30);
  const auto* status = session.window().findChild<ui::StatusLine*>();
  const auto late =
      session.workspace().transact({ActKind::Create, QStringLiteral("activity"), {}}, [](Transaction& tx) {
        Record task(tx.def("activity"));
        task.set("kind", QStringLiteral("task"));
        task.set("subject", QStringLiteral("Send the offer"));
        task.set("due", tx.now() - 3 * 86400000LL);
        return tx.insert(task);
      });
  REQUIRE(late.ok());
  session.activate(QStringLiteral("contacts"));
  CHECK(waitFor([&] { return status->counts() == QStringLiteral("30 people"); }));
  session.activate(QStringLiteral("today"));
  CHECK(waitFor([&] { return status->counts().contains(QStringLiteral("late")); }));
  CHECK_FALSE(status->counts().contains(QStringLiteral("people")));
  for (const char* page : {"help", "settings", "quality", "duplicates", "acts", "addressBooks"}) {
    INFO(page);
    session.activate(QLatin1String(page));
    CHECK(status->counts().isEmpty());
  }
  session.activate(QStringLiteral("companies"));
  CHECK(waitFor([&] { return status->counts().contains(QStringLiteral("compan")); }));
}

TEST_CASE("the lead that is shown is converted from the palette, and the reason is told where it cannot be",
          "[app][lead]") {
  Program program;
  Session& session = program.openSample(5);
  auto& commands = session.window().commands();
  const QString convert = QStringLiteral("lead.convert");
  REQUIRE(commands.find(convert));
  CHECK(commands.disabledReason(convert) == QLatin1String("Choose a lead first"));
  Id lead;
  REQUIRE(session.workspace()
              .transact({ActKind::Create, QStringLiteral("lead"), {}},
                        [&](Transaction& tx) -> Result<void> {
                          Record record(tx.def("lead"));
                          record.set("name", QStringLiteral("Ada Lind"));
                          const auto made = tx.insert(record);
                          if (!made.ok()) return made.problem();
                          lead = *made;
                          return {};
                        })
              .ok());
  session.openRecord(QStringLiteral("lead"), lead);
  REQUIRE(waitFor([&] { return commands.disabledReason(convert).isEmpty(); }));
  REQUIRE(commands.run(convert));
  auto* sheet = session.window().findChild<ui::ConvertSheet*>();
  REQUIRE(sheet);
  REQUIRE(waitFor([&] { return sheet->isReady() && sheet->convertButton()->isEnabled(); }));
  sheet->convertButton()->click();
  CHECK(waitFor([&] { return commands.disabledReason(convert) == QLatin1String("This lead is converted already"); }));
}
