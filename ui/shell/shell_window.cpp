#include "ui/shell/shell_window.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDataStream>
#include <QEvent>
#include <QMenu>
#include <QStackedWidget>

#include "ui/kit/banner.h"
#include "ui/kit/toast.h"
#include "ui/kit/window_accessible.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/dock_commands.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/palette.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kFoldBelow = 1100;              // narrower windows show the drawings of the navigation only
constexpr int kGap = 10;                      // around the panels, as wide as between them
constexpr quint32 kLayoutMagic = 0x524C5931;  // "RLY1"
constexpr quint16 kLayoutVersion = 1;

QVBoxLayout* columnOf(QWidget* owner) {
  auto* column = new QVBoxLayout(owner);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  return column;
}

}  // namespace

ShellWindow::ShellWindow(QWidget* parent, Scheduler scheduler)
    : QMainWindow(parent),
      m_top(new TopBar),
      m_nav(new NavPane),
      m_docks(new DockArea),
      m_status(new StatusLine),
      m_content(new QWidget),
      m_palette(new Palette(m_content)),
      m_shortcuts(new ShortcutSheet(&m_commands, m_content)),
      m_toast(new Toast(m_content, std::move(scheduler))),
      m_lock(new LockPage),
      m_pages(new QStackedWidget),
      m_notices(new QVBoxLayout),
      m_windowMenu(new QMenu(this)),
      m_panelMenu(new QMenu(this)),
      m_dockMenu(new QMenu(this)) {
  setObjectName(QStringLiteral("shell"));
  showPopupsToAssistants(this);
  setMinimumSize(560, 380);  // of a small screen at 200 %
  QVBoxLayout* rows = columnOf(m_content);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(0);
  auto* dockBox = new QWidget;
  QVBoxLayout* dockColumn = columnOf(dockBox);
  dockColumn->setContentsMargins(kGap, kGap, kGap, kGap);
  m_notices->setSpacing(kSpace2);
  dockColumn->addLayout(m_notices);
  dockColumn->addWidget(m_docks, 1);
  middle->addWidget(m_nav);
  middle->addWidget(dockBox, 1);
  rows->addWidget(m_top);
  rows->addLayout(middle, 1);
  m_work = new QVBoxLayout;
  m_work->setContentsMargins(kSpace4, 0, kSpace4, 0);
  rows->addLayout(m_work);
  rows->addWidget(m_status);
  m_pages->addWidget(m_content);
  m_pages->addWidget(m_lock);
  setCentralWidget(m_pages);
  // A fresh window shows no focus ring: the keyboard waits here until Tab or a panel takes it.
  m_content->setFocusPolicy(Qt::ClickFocus);
  m_content->setAccessibleName(QGuiApplication::applicationDisplayName());
  m_content->setFocus();

  connect(m_nav, &NavPane::activated, this, &ShellWindow::navActivated);
  connect(m_nav, &NavPane::menuRequested, this, &ShellWindow::navMenuRequested);
  connect(m_top, &TopBar::searchRequested, this, [this] { openPalette(); });
  connect(m_top, &TopBar::undoRequested, this, &ShellWindow::undoRequested);
  connect(m_top, &TopBar::undoToRequested, this, &ShellWindow::undoToRequested);
  connect(m_docks, &DockArea::activeChanged, this, &ShellWindow::moduleActivated);
  connect(m_docks, &DockArea::opened, this, &ShellWindow::moduleOpened);
  connect(m_docks, &DockArea::closed, this, &ShellWindow::moduleClosed);
  addCommands();
  buildMenus();
  retranslate();
}

void ShellWindow::addWork(QWidget* row) { m_work->addWidget(row); }

void ShellWindow::addCommands() {
  const Words group("Shell", QT_TRANSLATE_NOOP("Shell", "General"));
  const auto add = [this, &group](const char* id, const char* text, const char* iconName, const QKeySequence& keys,
                                  std::function<void()> run, std::function<QString()> reason = {}) {
    m_commands.add(Command{QString::fromLatin1(id),
                           Words("Shell", text),
                           group,
                           QString::fromLatin1(iconName),
                           {keys},
                           std::move(run),
                           std::move(reason),
                           {}});
  };
  add("search.open", QT_TRANSLATE_NOOP("Shell", "Search and commands"), "search",
      QKeySequence(QStringLiteral("Ctrl+K")), [this] { openPalette(); });
  add(
      "edit.undo", QT_TRANSLATE_NOOP("Shell", "Undo"), "undo", QKeySequence::Undo, [this] { Q_EMIT undoRequested(); },
      [this] { return m_undo.isEmpty() ? tr("Nothing to undo") : QString(); });
  add(
      "edit.redo", QT_TRANSLATE_NOOP("Shell", "Redo"), "redo", QKeySequence::Redo, [this] { Q_EMIT redoRequested(); },
      [this] { return m_redo.isEmpty() ? tr("Nothing to redo") : QString(); });
  add("view.foldNavigation", QT_TRANSLATE_NOOP("Shell", "Fold or unfold the navigation"), "menu",
      QKeySequence(QStringLiteral("Ctrl+Shift+B")), [this] { foldNavigation(); });
  add("pane.next", QT_TRANSLATE_NOOP("Shell", "Next part of the window"), "chevron-right",
      QKeySequence(QStringLiteral("F6")), [this] { focusPane(1); });
  add("pane.previous", QT_TRANSLATE_NOOP("Shell", "Previous part of the window"), "chevron-left",
      QKeySequence(QStringLiteral("Shift+F6")), [this] { focusPane(-1); });
  m_commands.add(Command{QStringLiteral("help.shortcuts"),
                         Words("Shell", QT_TRANSLATE_NOOP("Shell", "Keyboard shortcuts")),
                         group,
                         QStringLiteral("keyboard"),
                         {QKeySequence(QStringLiteral("Ctrl+/")), QKeySequence(QStringLiteral("?"))},
                         [this] { m_shortcuts->popUp(); },
                         {},
                         {}});
  add("menu.open", QT_TRANSLATE_NOOP("Shell", "Open the menu"), "menu", QKeySequence(QStringLiteral("F10")),
      [this] { m_top->openProgramMenu(); });
  m_commands.add(dockCommands(m_docks));
  m_commands.install(this);
  connect(&m_commands, &CommandSet::keysChanged, this, &ShellWindow::showKeys);
  showKeys();
}

void ShellWindow::showKeys() {
  m_top->setSearchShortcut(
      shortcutText(*m_commands.find(QStringLiteral("search.open"))).replace(QLatin1Char('+'), QLatin1Char(' ')));
  m_top->setMenuShortcut(shortcutText(*m_commands.find(QStringLiteral("menu.open"))));
}

void ShellWindow::buildMenus() {
  QMenu* menu = m_top->programMenu();
  m_commands.addToMenu(menu, {QStringLiteral("search.open"), QString(), QStringLiteral("edit.undo"),
                              QStringLiteral("edit.redo"), QString()});
  menu->addMenu(m_panelMenu);
  menu->addMenu(m_windowMenu);
  m_commands.addToMenu(menu, {QStringLiteral("view.foldNavigation"), QString(), QStringLiteral("help.shortcuts")});
  m_commands.addToMenu(m_windowMenu, dockMenu());
  m_commands.addToMenu(m_dockMenu, dockMenu());
  connect(m_panelMenu, &QMenu::aboutToShow, &m_commands, &CommandSet::refresh);
}

void ShellWindow::addModuleDock(const QString& id, const Words& title, const QString& iconName, QWidget* content,
                                DockPlace place, bool shown) {
  ModuleDock* dock = m_docks->add(id, title, iconName, content, place, shown);
  dock->setMenu(m_dockMenu);
  const QString command = QStringLiteral("panel.") + id;
  const auto toggle = [this, id] {
    ModuleDock* panel = m_docks->dock(id);
    if (panel->isHidden()) {
      m_docks->open(panel);
    } else {
      m_docks->close(panel);
    }
  };
  m_commands.add(Command{command,
                         title,
                         Words("Shell", QT_TRANSLATE_NOOP("Shell", "Show or hide panels")),
                         iconName,
                         {},
                         toggle,
                         {},
                         [this, id] { return isModuleShown(id); },
                         true});
  m_commands.addToMenu(m_panelMenu, {command});
}

void ShellWindow::removeModuleDock(const QString& id) {
  m_commands.remove(QStringLiteral("panel.") + id);
  m_docks->remove(id);
}

void ShellWindow::setModuleTitle(const QString& id, const Words& title) {
  if (ModuleDock* dock = m_docks->dock(id)) dock->setTitle(title);
  m_commands.setText(QStringLiteral("panel.") + id, title);
}

void ShellWindow::focusFront() { m_docks->focusFront(); }

void ShellWindow::showModule(const QString& id) { m_docks->open(m_docks->dock(id)); }

bool ShellWindow::isModuleShown(const QString& id) const {
  const ModuleDock* dock = m_docks->dock(id);
  return dock && !dock->isHidden();
}

QString ShellWindow::activeModule() const {
  const ModuleDock* dock = m_docks->active();
  return dock ? dock->id() : QString();
}

void ShellWindow::setNavItems(const QList<NavItem>& items) { m_nav->setItems(items); }
void ShellWindow::setNavCounts(const QHash<QString, qint64>& counts) { m_nav->setCounts(counts); }
void ShellWindow::setCurrentNav(const QString& id) { m_nav->setCurrent(id); }

void ShellWindow::setUndo(const QStringList& undo, const QString& redo) {
  m_undo = undo;
  m_redo = redo;
  m_top->setUndo(undo);
  m_commands.refresh();
}

void ShellWindow::setPerson(const QString& name) { m_top->setPerson(name); }
void ShellWindow::setSaved(Tone tone, const QString& text) { m_status->setSaved(tone, text); }
void ShellWindow::setStatusMessage(const QString& text) { m_status->setMessage(text); }
void ShellWindow::setStatusCounts(const QString& text) { m_status->setCounts(text); }
void ShellWindow::setFileName(const QString& name) { m_status->setFileName(name); }

void ShellWindow::showToast(const QString& text, const QString& action, std::function<void()> run) {
  m_toast->showMessage(text, action, std::move(run));
}

void ShellWindow::addNotice(Banner* banner) { m_notices->addWidget(banner); }

void ShellWindow::setLocked(bool on, const QString& fileName, bool asksPassphrase) {
  if (on == (m_pages->currentWidget() == m_lock)) return;
  if (on) {
    m_focusBefore = QApplication::focusWidget();
    m_lock->set(fileName, asksPassphrase);
    m_hidden.clear();
    for (QWidget* window : findChildren<QWidget*>())
      if (window->isWindow() && window->isVisible()) {
        m_hidden << window;
        window->hide();
      }
    m_pages->setCurrentWidget(m_lock);
    m_lock->setFocus();
  } else {
    m_pages->setCurrentIndex(0);
    for (const QPointer<QWidget>& window : std::exchange(m_hidden, {}))
      if (window) window->show();
    if (m_focusBefore) m_focusBefore->setFocus();
  }
  m_commands.setBlocked(on, {QStringLiteral("file.close"), QStringLiteral("program.quit")});
}

int ShellWindow::paneAt(QWidget* focus) const {
  if (focus && m_nav->isAncestorOf(focus)) return 0;
  const QList<ModuleDock*> docks = m_docks->visibleDocks();
  for (qsizetype i = 0; i < docks.size(); ++i)
    if (focus && docks[i]->isAncestorOf(focus)) return static_cast<int>(i) + 1;
  return focus && m_top->isAncestorOf(focus) ? static_cast<int>(docks.size()) + 1 : -1;
}

void ShellWindow::focusPane(int step) {
  const QList<ModuleDock*> docks = m_docks->visibleDocks();
  const int panes = static_cast<int>(docks.size()) + 2;
  const int now = paneAt(QApplication::focusWidget());
  // From nowhere the first step leads into the panels: what the window is open for.
  const int next = now < 0 ? (step > 0 ? 1 : 0) : (now + step + panes) % panes;
  if (next == 0) return m_nav->takeFocus();
  if (next == panes - 1) return m_top->takeFocus();
  m_docks->open(docks[next - 1]);
}

void ShellWindow::addToNewMenu(const QStringList& ids) { m_commands.addToMenu(m_top->newMenu(), ids); }
void ShellWindow::addToProgramMenu(const QStringList& ids) { m_commands.addToMenu(m_top->programMenu(), ids); }
void ShellWindow::addToPersonMenu(const QStringList& ids) { m_commands.addToMenu(m_top->personMenu(), ids); }

void ShellWindow::openPalette(const QString& typed) { m_palette->popUp(typed); }

QByteArray ShellWindow::saveLayout() const {
  QByteArray layout;
  QDataStream out(&layout, QIODevice::WriteOnly);
  out.setVersion(QDataStream::Qt_6_4);
  out << kLayoutMagic << kLayoutVersion << m_foldedByHand << saveGeometry() << m_docks->saveDocks();
  return layout;
}

bool ShellWindow::restoreLayout(const QByteArray& layout) {
  QDataStream in(layout);
  in.setVersion(QDataStream::Qt_6_4);
  quint32 magic = 0;
  quint16 version = 0;
  bool folded = false;
  QByteArray geometry;
  QByteArray docks;
  in >> magic >> version;
  if (magic != kLayoutMagic || version != kLayoutVersion) return false;
  in >> folded >> geometry >> docks;
  if (in.status() != QDataStream::Ok || !m_docks->restoreDocks(docks)) return false;
  restoreGeometry(geometry);
  m_foldedByHand = folded;
  m_nav->setFolded(m_foldedByHand || width() < kFoldBelow);
  return true;
}

void ShellWindow::resetLayout() {
  m_foldedByHand = false;
  m_nav->setFolded(width() < kFoldBelow);
  m_docks->reset();
}

void ShellWindow::foldNavigation() {
  m_foldedByHand = !m_nav->isFolded();
  m_nav->setFolded(m_foldedByHand);
}

void ShellWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  m_nav->setFolded(m_foldedByHand || width() < kFoldBelow);
}

void ShellWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMainWindow::changeEvent(event);
}

void ShellWindow::retranslate() {
  m_commands.retranslate();
  m_windowMenu->setTitle(tr("Active panel"));
  m_panelMenu->setTitle(tr("Panels"));
}

}  // namespace relata::ui
