#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QLineEdit>

#include "core/store/reader.h"
#include "tests/ui/app/app_support.h"
#include "ui/kit/nav_entry.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/duplicates/quality_page.h"
#include "ui/exchange/import_page.h"
#include "ui/records/record_page.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/settings_page.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::Program;
using relata::app::test::waitFor;

namespace {

/// "QLineEdit in ui::FilterBar in …", to find it by.
QString placeOf(const QObject* object) {
  QStringList path;
  for (const QObject* at = object; at && path.size() < 6; at = at->parent())
    path << QLatin1String(at->metaObject()->className()) +
                (at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName());
  return path.join(QStringLiteral(" in "));
}

/// Walks what assistive programs see, and lists what takes the keyboard but says nothing.
void walk(QAccessibleInterface* node, int depth, QStringList& nameless, int& focusable) {
  if (!node || depth > 60 || node->state().invisible) return;
  const QAccessible::State state = node->state();
  // Cells and entries of lists are read by their content; an empty cell has none.
  const bool item = node->role() == QAccessible::Cell || node->role() == QAccessible::ListItem ||
                    node->role() == QAccessible::TreeItem;
  if (state.focusable && !state.disabled && !item && node->object()) {
    ++focusable;
    if (node->text(QAccessible::Name).trimmed().isEmpty()) nameless << placeOf(node->object());
  }
  if (node->role() == QAccessible::Table || node->role() == QAccessible::Tree || node->role() == QAccessible::List)
    return;
  for (int i = 0; i < node->childCount(); ++i) walk(node->child(i), depth + 1, nameless, focusable);
}

/// What Qt tells a person who tabs through: the widgets themselves.
void tabStops(QWidget& window, QStringList& nameless) {
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
    if (widget->focusProxy() || widget->window() != &window) continue;
    QAccessibleInterface* node = QAccessible::queryAccessibleInterface(widget);
    if (node && node->text(QAccessible::Name).trimmed().isEmpty()) nameless << placeOf(widget);
  }
}

/// Notes widgets that become windows because they are shown before they have a parent: each flashes, and closes the
/// menu that somebody has open.
class StrayWindows : public QObject {
 public:
  StrayWindows() { qApp->installEventFilter(this); }
  QStringList found;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    const auto* widget =
        event->type() == QEvent::Show && watched->isWidgetType() ? static_cast<QWidget*>(watched) : nullptr;
    if (widget && widget->isWindow() && !widget->parentWidget() && !qobject_cast<const ui::ShellWindow*>(widget) &&
        !qobject_cast<const ui::StartWindow*>(widget))
      found << QLatin1String(widget->metaObject()->className());
    return QObject::eventFilter(watched, event);
  }
};

/// Everything in sight of a window has a name.
void checkNamed(QWidget& window, const char* page, int atLeast) {
  QApplication::processEvents();
  QStringList nameless;
  int focusable = 0;
  walk(QAccessible::queryAccessibleInterface(&window), 0, nameless, focusable);
  tabStops(window, nameless);
  nameless.removeDuplicates();
  INFO(page << ": " << nameless.join(QLatin1Char('\n')).toStdString());
  CHECK(nameless.isEmpty());
  CHECK(focusable >= atLeast);
}

}  // namespace

TEST_CASE("every control of every page that takes the keyboard has a name", "[app][access]") {
  Program program;
  StrayWindows stray;
  program->start();
  checkNamed(program->startWindow(), "start", 3);
  program->startWindow().showNew();
  checkNamed(program->startWindow(), "new workspace", 6);
  Session& session = program.openSample(40);
  ui::ShellWindow& window = session.window();
  const auto page = [&](const char* id, int atLeast = 8) {
    session.activate(QLatin1String(id));
    checkNamed(window, id, atLeast);
  };
  for (const UiModule& module : session.modules()) {
    page(qPrintable(module.id));
    const ListQuery all{module.entity, {}, {}};
    // Several: not each of them has further addresses, files or a score.
    constexpr qint64 kOpened = 6;
    std::vector<qint64> some;
    if (!module.entity.isEmpty()) some = session.workspace().read()->ids(all, kOpened, 0);
    for (const qint64 id : some) {
      session.openRecord(module.entity, Id(id));
      const auto* record = window.docks().dock(module.id)->findChild<ui::RecordPage*>();
      REQUIRE(record);
      REQUIRE(waitFor([&] { return record->isLoaded() && record->record() == Id(id); }));
      if (id == some.front()) checkNamed(window, qPrintable(module.id + QStringLiteral(" record")), 8);
    }
    if (module.newRecord) {
      module.newRecord({});
      checkNamed(window, qPrintable(module.id + QStringLiteral(" form")), 8);
    }
  }
  for (const ui::ModuleDock* dock : window.docks().docks()) page(qPrintable(dock->id()));
  for (const QString& section : ui::SettingsPage::sections()) {
    session.activate(QStringLiteral("settings"));
    session.settingsPage().showSection(section);
    checkNamed(window, qPrintable(section), 8);
  }
  session.activate(QStringLiteral("duplicates"));
  session.duplicatesPage().search(QStringLiteral("contact"));
  CHECK(waitFor([&] { return !session.duplicatesPage().isSearching(); }));
  checkNamed(window, "duplicates found", 8);
  session.activate(QStringLiteral("quality"));
  session.qualityPage().check(QStringLiteral("contact"));
  CHECK(waitFor([&] { return !session.qualityPage().isChecking(); }));
  checkNamed(window, "quality checked", 8);
  const QString list = program.write(QStringLiteral("people.csv"), "Name,E-mail\r\nAda,ada@nordwind.example\r\n");
  session.openImport(list);
  const auto settled = [&] { return session.importPage().step() != ui::ImportPage::Step::Working; };
  CHECK(waitFor(settled));
  checkNamed(window, "import, columns", 8);
  session.importPage().preview();
  CHECK(waitFor(settled));
  checkNamed(window, "import, rows", 8);
  session.window().openPalette(QStringLiteral("ada"));
  checkNamed(window, "search", 8);
  session.window().searchPalette().dismiss();
  session.window().commands().run(QStringLiteral("help.shortcuts"));
  checkNamed(window, "shortcut sheet", 8);
  session.screenLock().lock();
  checkNamed(window, "locked", 1);
  stray.found.removeDuplicates();
  INFO(stray.found.join(QLatin1Char('\n')).toStdString());
  CHECK(stray.found.isEmpty());
}

TEST_CASE("every page is reached and left by the keyboard alone", "[app][access][keyboard]") {
  Program program;
  Session& session = program.openSample(20);
  ui::ShellWindow& window = session.window();
  QApplication::setActiveWindow(&window);
  for (const ui::ModuleDock* dock : window.docks().docks()) {
    INFO(dock->id().toStdString());
    // The palette names each panel, or each list; both open it.
    session.activate(dock->id());
    CHECK(window.activeModule() == dock->id());
    QWidget* inside = QApplication::focusWidget();
    CHECK((inside && dock->isAncestorOf(inside)));
    window.focusPane(1);
    QWidget* after = QApplication::focusWidget();
    CHECK((after && !dock->isAncestorOf(after)));
  }
}

TEST_CASE("an assistive program opens a page by the navigation", "[app][accessibility]") {
  Program program;
  Session& session = program.openSample(5);
  session.activate(QStringLiteral("contacts"));
  for (ui::NavEntry* entry : session.window().findChildren<ui::NavEntry*>()) {
    if (entry->accessibleName() != QStringLiteral("Companies")) continue;
    QAccessibleInterface* node = QAccessible::queryAccessibleInterface(entry);
    REQUIRE(node);
    REQUIRE(node->actionInterface());
    node->actionInterface()->doAction(node->actionInterface()->actionNames().first());
    CHECK(waitFor([&] { return session.window().activeModule() == QStringLiteral("companies"); }));
    CHECK(waitFor([&] { return entry->isChecked(); }));
    return;
  }
  FAIL("no entry");
}
