#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include "tests/ui/support/widget_support.h"
#include "ui/kit/labels.h"
#include "ui/kit/nav_entry.h"
#include "ui/records/popup.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/shell/acts_page.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/dock_commands.h"
#include "ui/shell/palette.h"
#include "ui/shell/shell_window.h"

using namespace relata::ui;
using relata::ui::test::waitFor;

namespace {

const QString kContacts = QStringLiteral("contacts");
const QString kSales = QStringLiteral("sales");
const QString kRecord = QStringLiteral("record");

/// A window with three modules: two stacked main ones and one at the right.
struct Shell {
  ShellWindow window;
  explicit Shell(QSize size = {1440, 900}) {
    window.setNavItems({{kContacts, Words("Nav", "Contacts"), kContacts},
                        {kSales, Words("Nav", "Sales"), kSales},
                        {QStringLiteral("view.1"), Words::asTyped(QStringLiteral("Overdue & open")),
                         QStringLiteral("search"), NavItem::Place::SavedView}});
    window.addModuleDock(kContacts, Words("Nav", "Contacts"), kContacts, new QLineEdit);
    window.addModuleDock(kSales, Words("Nav", "Sales"), kSales, new QLineEdit);
    window.addModuleDock(kRecord, Words::asTyped(QStringLiteral("张伟")), QString(), new QLineEdit, DockPlace::Right);
    window.resize(size);
    window.show();
    QApplication::setActiveWindow(&window);
    QApplication::processEvents();
  }
  ModuleDock* dock(const QString& id) { return window.docks().dock(id); }
  bool run(const char* id) { return window.commands().run(QString::fromLatin1(id)); }
};

}  // namespace

TEST_CASE("the navigation folds to drawings in a narrow window", "[shell][nav]") {
  Shell shell;
  const auto* entry = shell.window.findChild<NavEntry*>(QStringLiteral("nav.contacts"));
  REQUIRE(entry);
  CHECK(entry->width() > 120);
  shell.window.resize(1024, 700);
  CHECK(waitFor([entry] { return entry->width() < 60; }));
  CHECK(entry->toolTip() == QStringLiteral("Contacts"));
  shell.window.resize(1440, 900);
  CHECK(waitFor([entry] { return entry->width() > 120; }));
}

TEST_CASE("the drawings of a low and narrow window stand beside the scroll bar, not under it", "[shell][nav]") {
  Shell shell({1024, 400});
  QList<NavItem> many;
  for (int i = 0; i < 20; ++i)
    many << NavItem{QStringLiteral("m%1").arg(i), Words::asTyped(QStringLiteral("Module %1").arg(i)), kContacts};
  shell.window.setNavItems(many);
  const auto* entry = shell.window.findChild<NavEntry*>(QStringLiteral("nav.m0"));
  REQUIRE(entry);
  const QWidget* inside = entry->parentWidget()->parentWidget();
  REQUIRE(waitFor([&] { return entry->width() < 60; }));
  CHECK(waitFor([&] { return entry->geometry().right() < inside->width(); }));
  CHECK(entry->width() >= 30);
}

TEST_CASE("the saved views of a narrow window are in one menu, because their drawings are all alike", "[shell][nav]") {
  Shell shell;
  const auto* view = shell.window.findChild<NavEntry*>(QStringLiteral("nav.view.1"));
  auto* views = shell.window.findChild<NavEntry*>(QStringLiteral("nav.views"));
  REQUIRE(view);
  REQUIRE(views);
  CHECK(view->isVisible());
  CHECK_FALSE(views->isVisible());
  shell.window.resize(1024, 700);
  REQUIRE(waitFor([&] { return views->isVisible() && !view->isVisible(); }));
  shell.window.setNavCounts({{QStringLiteral("view.1"), 12}});
  QString chosen;
  QObject::connect(&shell.window, &ShellWindow::navActivated, [&](const QString& id) { chosen = id; });
  views->click();
  auto* menu = shell.window.findChild<QMenu*>(QString(), Qt::FindChildrenRecursively);
  REQUIRE(waitFor([&] {
    for (QMenu* each : shell.window.findChildren<QMenu*>())
      if (each->isVisible()) menu = each;
    return menu && menu->isVisible();
  }));
  REQUIRE(menu->actions().size() == 1);
  CHECK(menu->actions().first()->text() == QStringLiteral("Overdue && open\t12"));
  menu->actions().first()->trigger();
  menu->close();
  CHECK(chosen == QStringLiteral("view.1"));
}

TEST_CASE("a record stands beside the stack of lists, not in it", "[shell][dock]") {
  Shell shell;
  CHECK(shell.window.docks().tabifiedDockWidgets(shell.dock(kContacts)).size() == 1);
  CHECK(shell.window.docks().tabifiedDockWidgets(shell.dock(kRecord)).isEmpty());
  CHECK(shell.window.activeModule() == kContacts);
}

TEST_CASE("panels keep their share of the window when it gets smaller and larger again", "[shell][dock]") {
  Shell shell;
  REQUIRE(waitFor([&] { return shell.dock(kRecord)->width() > 380; }));
  const int before = shell.dock(kRecord)->width();
  shell.window.resize(1200, 700);
  CHECK(waitFor([&] { return shell.dock(kRecord)->width() < before - 40; }));
  shell.window.resize(1440, 900);
  CHECK(waitFor([&] { return qAbs(shell.dock(kRecord)->width() - before) < 12; }));
}

TEST_CASE("counts are shown in the navigation", "[shell][nav]") {
  Shell shell;
  shell.window.setNavCounts({{kContacts, 12406}});
  const auto* entry = shell.window.findChild<NavEntry*>(QStringLiteral("nav.contacts"));
  CHECK(entry->accessibleDescription() == QLocale().toString(12406));
}

TEST_CASE("the layout comes back as it was left", "[shell][dock]") {
  Shell shell;
  shell.window.showModule(kSales);
  REQUIRE(shell.run("dock.close"));
  CHECK(!shell.window.isModuleShown(kSales));
  shell.window.showModule(kRecord);
  REQUIRE(shell.run("dock.float"));
  const QByteArray layout = shell.window.saveLayout();
  shell.window.resetLayout();
  CHECK(shell.window.isModuleShown(kSales));
  CHECK(!shell.dock(kRecord)->isFloating());
  REQUIRE(shell.window.restoreLayout(layout));
  CHECK(!shell.window.isModuleShown(kSales));
  CHECK(shell.dock(kRecord)->isFloating());
}

TEST_CASE("a damaged or foreign layout is refused and changes nothing", "[shell][dock]") {
  Shell shell;
  QByteArray layout = shell.window.saveLayout();
  const QByteArray before = shell.window.docks().saveDocks();
  CHECK(!shell.window.restoreLayout({}));
  CHECK(!shell.window.restoreLayout(QByteArray("nonsense")));
  CHECK(!shell.window.restoreLayout(layout.left(layout.size() / 2)));
  layout[5] = 99;  // another version
  CHECK(!shell.window.restoreLayout(layout));
  CHECK(shell.window.docks().saveDocks() == before);
}

TEST_CASE("a maximised panel gives the others back", "[shell][dock]") {
  Shell shell;
  shell.window.showModule(kContacts);
  REQUIRE(shell.run("dock.maximize"));
  CHECK(shell.window.docks().openDocks().size() == 1);
  const QByteArray saved = shell.window.saveLayout();
  REQUIRE(shell.run("dock.maximize"));
  CHECK(shell.window.docks().openDocks().size() == 3);
  // The layout that is kept is the one behind the maximised panel.
  REQUIRE(shell.window.restoreLayout(saved));
  CHECK(shell.window.docks().openDocks().size() == 3);
}

TEST_CASE("every docking act is a menu entry with keys", "[shell][dock][command]") {
  Shell shell;
  for (const QString& id : dockMenu()) {
    if (id.isEmpty()) continue;
    INFO(id.toStdString());
    const QAction* action = shell.window.commands().action(id);
    REQUIRE(action);
    CHECK(!action->text().isEmpty());
    CHECK(!action->shortcut().isEmpty());
  }
}

TEST_CASE("no two commands of the frame share their keys", "[shell][command]") {
  Shell shell;
  QHash<QString, QString> owner;
  for (const QString& id : shell.window.commands().ids()) {
    for (const QKeySequence& keys : shell.window.commands().find(id)->keys) {
      INFO(id.toStdString() << " " << keys.toString().toStdString());
      CHECK(!owner.contains(keys.toString()));
      owner.insert(keys.toString(), id);
    }
  }
}

TEST_CASE("panels are split, stacked and moved without the pointer", "[shell][dock]") {
  Shell shell;
  shell.window.showModule(kSales);
  REQUIRE(shell.run("dock.right"));
  QApplication::processEvents();
  CHECK(shell.dock(kSales)->mapTo(&shell.window, QPoint()).x() >
        shell.dock(kContacts)->mapTo(&shell.window, QPoint()).x());
  REQUIRE(shell.run("dock.bottom"));
  CHECK(waitFor([&] {
    return shell.dock(kSales)->mapTo(&shell.window, QPoint()).y() >
           shell.dock(kContacts)->mapTo(&shell.window, QPoint()).y();
  }));
  REQUIRE(shell.run("dock.tab"));
  CHECK(!shell.window.docks().tabifiedDockWidgets(shell.dock(kSales)).isEmpty());
  REQUIRE(shell.run("dock.splitRight"));
  CHECK(shell.window.docks().tabifiedDockWidgets(shell.dock(kSales)).isEmpty());
}

TEST_CASE("the panel with the keyboard is the one that acts mean", "[shell][dock]") {
  Shell shell;
  shell.window.showModule(kContacts);
  CHECK(shell.window.activeModule() == kContacts);
  shell.run("dock.next");
  CHECK(shell.window.activeModule() == kSales);
  shell.run("dock.previous");
  CHECK(shell.window.activeModule() == kContacts);
}

TEST_CASE("a closed panel is opened again from the palette", "[shell][dock][palette]") {
  Shell shell;
  shell.window.searchPalette().addProvider(commandProvider(&shell.window.commands(), matchesWords));
  shell.window.showModule(kContacts);
  int closed = 0;
  QObject::connect(&shell.window, &ShellWindow::moduleClosed, [&closed] { ++closed; });
  shell.run("dock.close");
  CHECK(closed == 1);
  shell.window.openPalette(QStringLiteral("contacts"));
  shell.window.searchPalette().chooseCurrent();
  CHECK(shell.window.isModuleShown(kContacts));
}

TEST_CASE("a panel that is opened comes in front, however little of the window was laid out before", "[shell][dock]") {
  const QString settings = QStringLiteral("settings");
  for (int stepsBefore = 0; stepsBefore < 12; ++stepsBefore) {
    INFO(stepsBefore);
    ShellWindow window;
    auto* page = new QLineEdit;
    for (int i = 0; i < 12; ++i)
      window.addModuleDock(QString::number(i), Words::asTyped(QString::number(i)), kContacts, new QLineEdit);
    window.addModuleDock(settings, Words("Nav", "Settings"), kContacts, page, DockPlace::Main, false);
    window.resize(1440, 900);
    window.showModule(QStringLiteral("0"));
    window.show();
    for (int i = 0; i < stepsBefore; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
    window.showModule(settings);
    REQUIRE(waitFor([&] { return page->isVisible() && !page->visibleRegion().isEmpty(); }));
    for (int i = 0; i < 30; ++i) QApplication::processEvents();
    CHECK(page->isVisible());
    CHECK(window.docks().visibleDocks().contains(window.docks().dock(settings)));
  }
}

TEST_CASE("undo shows its name and is grey without one", "[shell][undo]") {
  Shell shell;
  CHECK(!shell.run("edit.undo"));
  int undo = 0;
  QObject::connect(&shell.window, &ShellWindow::undoRequested, [&undo] { ++undo; });
  shell.window.setUndo({QStringLiteral("Move deal"), QStringLiteral("Import")});
  CHECK(shell.run("edit.undo"));
  CHECK(undo == 1);
}

TEST_CASE("another language is taken while the window is open", "[shell][language]") {
  Shell shell;
  shell.window.setUndo({QStringLiteral("Move deal")});
  const auto* entry = shell.window.findChild<NavEntry*>(QStringLiteral("nav.contacts"));
  test::WordTranslator chinese({{QStringLiteral("Contacts"), QStringLiteral("联系人")},
                                {QStringLiteral("Close panel"), QStringLiteral("关闭面板")}});
  QApplication::installTranslator(&chinese);
  QApplication::processEvents();
  CHECK(entry->accessibleName() == QStringLiteral("联系人"));
  CHECK(shell.dock(kContacts)->windowTitle() == QStringLiteral("联系人"));
  CHECK(shell.window.commands().action(QStringLiteral("dock.close"))->text() == QStringLiteral("关闭面板"));
  // What a person named stays as it was named.
  CHECK(shell.dock(kRecord)->windowTitle() == QStringLiteral("张伟"));
  QApplication::removeTranslator(&chinese);
  QApplication::processEvents();
  CHECK(entry->accessibleName() == QStringLiteral("Contacts"));
}

TEST_CASE("what a panel behind another one holds is neither reached by Tab nor read aloud", "[shell][dock]") {
  Shell shell;
  const auto shown = [&](const QString& id) { return shell.dock(id)->widget()->isVisible(); };
  shell.window.docks().open(shell.dock(kContacts));
  REQUIRE(waitFor([&] { return shown(kContacts) && !shown(kSales); }));
  shell.window.docks().open(shell.dock(kSales));
  CHECK(waitFor([&] { return shown(kSales) && !shown(kContacts); }));
  CHECK(shown(kRecord));
}

TEST_CASE("a click on the tab of a stacked panel makes it the one that acts mean", "[shell][dock]") {
  Shell shell;
  shell.window.docks().open(shell.dock(kContacts));
  QTabBar* bar = nullptr;
  REQUIRE(waitFor([&] {
    for (QTabBar* candidate : shell.window.docks().findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
      if (candidate->isVisible() && candidate->count() == 2) bar = candidate;
    return bar != nullptr;
  }));
  const int sales = bar->tabText(0) == QStringLiteral("Sales") ? 0 : 1;
  REQUIRE(shell.window.activeModule() == kContacts);
  QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(sales).center());
  CHECK(waitFor([&] { return shell.window.activeModule() == kSales; }));
}

TEST_CASE("a small sheet is among what assistive programs see of its window", "[shell][accessibility]") {
  Shell shell;
  QAccessibleInterface* window = QAccessible::queryAccessibleInterface(&shell.window);
  REQUIRE(window);
  const int before = window->childCount();
  auto* popup = new Popup(shell.dock(kContacts)->widget());
  auto* apply = new QPushButton(QStringLiteral("Apply"));
  popup->column()->addWidget(apply);
  popup->openBelow(apply);
  REQUIRE(window->childCount() == before + 1);
  CHECK(window->child(before)->object() == popup);
  CHECK(window->indexOfChild(window->child(before)) == before);
  popup->close();
  CHECK(window->childCount() == before);
}

TEST_CASE("a panel that is split off gets half of the room, and a floated one keeps the keyboard", "[shell][dock]") {
  Shell shell({1600, 900});
  for (const QString& id : {kContacts, kSales}) shell.dock(id)->widget()->setMinimumWidth(300);
  shell.window.docks().open(shell.dock(kSales));
  REQUIRE(shell.run("dock.splitRight"));
  CHECK(waitFor([&] {
    const int left = shell.dock(kContacts)->width();
    const int right = shell.dock(kSales)->width();
    return left >= 300 && right >= 300 && qAbs(left - right) < 40;
  }));
  REQUIRE(shell.run("dock.float"));
  CHECK(shell.dock(kSales)->isFloating());
  CHECK(shell.window.activeModule() == kSales);
  REQUIRE(shell.run("dock.float"));
  CHECK_FALSE(shell.dock(kSales)->isFloating());
  CHECK(shell.window.activeModule() == kSales);
}

TEST_CASE("of acts that nobody has looked at the newest is the one that is undone", "[shell][acts]") {
  ActsPage page;
  page.show();
  const auto act = [](qint64 tid, const char* name) {
    return ActRow{tid, QString::fromUtf8(name), QStringLiteral("Lin"), 0, false, true, false};
  };
  page.setActs({act(1, "Made the sample")});
  page.setActs({act(3, "New contact Ada"), act(2, "Edit Bo"), act(1, "Made the sample")});
  auto* table = page.findChild<QTableWidget*>();
  CHECK(table->currentRow() == 0);
  // Who is at the list keeps what they chose.
  page.activateWindow();
  table->setFocus();
  REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() == table; }));
  table->setCurrentCell(1, 0);
  page.setActs({act(4, "New contact Cem"), act(3, "New contact Ada"), act(2, "Edit Bo"), act(1, "Made the sample")});
  CHECK(table->currentRow() == 2);
}

TEST_CASE("a workspace in which nothing was done yet says so, and leads to an import", "[shell][acts][empty]") {
  ActsPage page;
  page.show();
  page.setActs({});
  auto* none = page.findChild<EmptyState*>();
  REQUIRE(none->isVisible());
  bool wanted = false;
  QObject::connect(&page, &ActsPage::importRequested, &page, [&] { wanted = true; });
  none->primary().click();
  CHECK(wanted);
  page.setActs({{1, QStringLiteral("New contact Ada"), QStringLiteral("Lin"), 0, false, true, false}});
  CHECK_FALSE(none->isVisible());
}
