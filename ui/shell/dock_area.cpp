#include "ui/shell/dock_area.h"

#include <QApplication>
#include <QPainter>
#include <QTabBar>

#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr Qt::DockWidgetArea kMainArea = Qt::LeftDockWidgetArea;
constexpr int kStateVersion = 1;

/// Qt keeps the panels behind the front one of a stack visible, but outside of the window.
bool isCovered(const QDockWidget* dock) {
  return !dock->isFloating() && (dock->geometry().right() < 0 || dock->geometry().bottom() < 0);
}

// A page may say where the keyboard is best; else it is on the first thing that takes it.
void focusFirst(const ModuleDock* dock) {
  QWidget* content = dock->content();
  if (content->focusProxy()) return content->setFocus(Qt::OtherFocusReason);
  for (QWidget* next = content->nextInFocusChain(); next && next != content; next = next->nextInFocusChain()) {
    const bool takes = next->focusPolicy() & Qt::TabFocus && next->isVisibleTo(content) && next->isEnabled();
    if (content->isAncestorOf(next) && takes) return next->setFocus(Qt::OtherFocusReason);
  }
}

}  // namespace

DockArea::DockArea(QWidget* parent) : QMainWindow(parent) {
  setWindowFlags(Qt::Widget);
  setObjectName(QStringLiteral("docks"));
  setDockOptions(AllowNestedDocks | AllowTabbedDocks | AnimatedDocks);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  setDocumentMode(true);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
}

ModuleDock* DockArea::add(const QString& id, const Words& title, const QString& iconName, QWidget* content,
                          DockPlace place, bool shown) {
  endMaximized();
  auto* made = new ModuleDock(id, title, iconName, content, place, this);
  m_docks.append(made);
  if (shown) m_shownAtFirst.append(id);
  putInPlace(made);
  made->setVisible(shown);
  made->installEventFilter(this);
  connect(made, &ModuleDock::touched, this, [this, made] { setActive(made); });
  connect(made, &ModuleDock::closeRequested, this, [this, made] { close(made); });
  connect(made, &ModuleDock::maximizeRequested, this, [this, made] { toggleMaximized(made); });
  connect(made, &QDockWidget::dockLocationChanged, this, &DockArea::nameTabBars);
  return made;
}

void DockArea::putInPlace(ModuleDock* dock) {
  ModuleDock* beside = nullptr;  // the newest panel of the same place, or a main one
  ModuleDock* main = nullptr;
  for (ModuleDock* other : std::as_const(m_docks)) {
    if (other == dock) break;
    if (other->isFloating()) continue;
    if (other->place() == dock->place()) beside = other;
    if (other->place() == DockPlace::Main) main = other;
  }
  switch (dock->place()) {
    case DockPlace::Main:
      if (beside) {
        tabifyDockWidget(beside, dock);
      } else {
        addDockWidget(kMainArea, dock);
      }
      break;
    case DockPlace::Right:
      if (beside) {
        tabifyDockWidget(beside, dock);
      } else if (main) {
        putBeside(main, dock, Qt::Horizontal);
      } else {
        addDockWidget(kMainArea, dock, Qt::Horizontal);
      }
      break;
    case DockPlace::Bottom: addDockWidget(Qt::BottomDockWidgetArea, dock, Qt::Horizontal); break;
  }
}

// splitDockWidget() puts the panel into the anchor's stack where there is one, or was one until just now: Qt keeps a
// stack of one. Then the panel takes the edge of the area instead.
void DockArea::putBeside(QDockWidget* anchor, QDockWidget* dock, Qt::Orientation direction) {
  if (tabifiedDockWidgets(anchor).isEmpty()) splitDockWidget(anchor, dock, direction);
  if (!tabifiedDockWidgets(anchor).isEmpty()) addDockWidget(dockWidgetArea(anchor), dock, direction);
}

void DockArea::remove(const QString& id) {
  ModuleDock* gone = dock(id);
  if (!gone) return;
  endMaximized();
  m_docks.removeAll(gone);
  m_shares.remove(gone);
  m_shownAtFirst.removeAll(id);
  removeDockWidget(gone);
  gone->deleteLater();
}

ModuleDock* DockArea::dock(const QString& id) const {
  for (ModuleDock* dock : m_docks) {
    if (dock->id() == id) return dock;
  }
  return nullptr;
}

QList<ModuleDock*> DockArea::openDocks() const {
  QList<ModuleDock*> open;
  for (ModuleDock* dock : m_docks) {
    if (!dock->isHidden()) open.append(dock);
  }
  return open;
}

ModuleDock* DockArea::active() const {
  if (m_active && !m_active->isHidden()) return m_active;
  const QList<ModuleDock*> open = openDocks();
  return open.isEmpty() ? nullptr : open.first();
}

void DockArea::setActive(ModuleDock* dock) {
  if (m_active == dock) return;
  if (m_active) m_active->setActive(false);
  m_active = dock;
  if (!dock) return;
  dock->setActive(true);
  Q_EMIT activeChanged(dock->id());
}

void DockArea::followFocus(QWidget* now) {
  for (QWidget* at = now; at; at = at->parentWidget()) {
    auto* dock = qobject_cast<ModuleDock*>(at);
    if (dock && m_docks.contains(dock)) return setActive(dock);
  }
}

void DockArea::open(ModuleDock* dock) {
  if (!dock) return;
  if (isMaximized() && dock != m_maximized) endMaximized();
  const bool wasHidden = dock->isHidden();
  dock->show();
  dock->raise();
  setActive(dock);
  focusFirst(dock);
  nameTabBars();
  if (!wasHidden) return;
  m_toFront = dock;
  QMetaObject::invokeMethod(this, &DockArea::bringToFront, Qt::QueuedConnection);
  Q_EMIT opened(dock->id());
}

void DockArea::focusFront() {
  // The frame of the window has it where nothing else does.
  const QWidget* focus = window()->focusWidget();
  if (focus && focus->focusPolicy() & Qt::TabFocus) return;
  for (ModuleDock* dock : std::as_const(m_docks)) {
    if (!dock->isVisible() || dock->visibleRegion().isEmpty()) continue;
    setActive(dock);
    return focusFirst(dock);
  }
}

// A panel that joins a stack gets its tab when the stack is laid out next, and until then cannot be brought to the
// front. Raising does nothing for what is the topmost child already, though another tab is the current one.
void DockArea::bringToFront() {
  const QPointer<ModuleDock> dock = m_toFront;
  if (!dock || dock != m_active || dock->isHidden() || dock->isFloating()) {
    m_toFront = nullptr;
    return;
  }
  const QList<QTabBar*> bars = findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
  for (QTabBar* bar : bars)
    for (int i = 0; i < bar->count(); ++i) {
      if (bar->tabText(i) != dock->windowTitle()) continue;
      m_toFront = nullptr;
      if (bar->currentIndex() == i) return;
      bar->setCurrentIndex(i);
      focusFirst(dock);
      return;
    }
}

void DockArea::close(ModuleDock* dock) {
  if (!dock || dock->isHidden()) return;
  endMaximized();
  dock->hide();
  if (m_active == dock) setActive(nullptr);
  update();
  Q_EMIT closed(dock->id());
}

void DockArea::toggleFloating(ModuleDock* dock) {
  if (!dock) return;
  endMaximized();
  const QSize size = dock->size();
  dock->setFloating(!dock->isFloating());
  if (!dock->isFloating()) return open(dock);
  dock->resize(size.expandedTo({480, 360}));
  const QWidget* around = window();
  dock->move(
      around->mapToGlobal(QPoint((around->width() - dock->width()) / 2, (around->height() - dock->height()) / 2)));
  dock->activateWindow();
  open(dock);
}

void DockArea::toggleMaximized(ModuleDock* dock) {
  if (!dock || dock->isFloating()) return;
  const bool same = isMaximized() && m_maximized == dock;
  endMaximized();
  if (same) return;
  m_beforeMaximize = saveState(kStateVersion);
  m_maximized = dock;
  for (ModuleDock* other : std::as_const(m_docks)) {
    if (other != dock && !other->isFloating()) other->hide();
  }
  dock->setMaximized(true);
  setActive(dock);
}

void DockArea::endMaximized() {
  if (!isMaximized()) return;
  const QByteArray before = std::exchange(m_beforeMaximize, {});
  if (m_maximized) m_maximized->setMaximized(false);
  restoreState(before, kStateVersion);
  if (m_maximized) m_maximized->raise();
  m_maximized = nullptr;
}

void DockArea::moveTo(ModuleDock* dock, Qt::DockWidgetArea area) {
  if (!dock) return;
  endMaximized();
  dock->setFloating(false);
  const bool across = area == Qt::TopDockWidgetArea || area == Qt::BottomDockWidgetArea;
  addDockWidget(area, dock, across ? Qt::Horizontal : Qt::Vertical);
  open(dock);
}

void DockArea::tabWithNext(ModuleDock* dock) {
  endMaximized();
  const QList<ModuleDock*> open = openDocks();
  if (!dock || open.size() < 2) return;
  ModuleDock* next = open[(open.indexOf(dock) + 1) % open.size()];
  dock->setFloating(false);
  if (!next->isFloating()) tabifyDockWidget(next, dock);
  this->open(dock);
}

void DockArea::split(ModuleDock* dock, Qt::Orientation direction) {
  endMaximized();
  const QList<ModuleDock*> open = openDocks();
  if (!dock || open.size() < 2) return;
  const QList<QDockWidget*> tabbed = tabifiedDockWidgets(dock);
  QDockWidget* anchor = nullptr;
  for (QDockWidget* other : tabbed) {
    if (!other->isHidden()) anchor = other;
  }
  if (!anchor) anchor = open[(open.indexOf(dock) + open.size() - 1) % open.size()];
  if (anchor->isFloating()) return;
  dock->setFloating(false);
  // A panel in a stack must leave it first; otherwise it is split inside its own stack.
  removeDockWidget(dock);
  putBeside(anchor, dock, direction);
  this->open(dock);
  layout()->activate();
  const int half =
      (direction == Qt::Horizontal ? anchor->width() + dock->width() : anchor->height() + dock->height()) / 2;
  resizeDocks({anchor, dock}, {half, half}, direction);
}

void DockArea::activateNext(int step) {
  const QList<ModuleDock*> open = openDocks();
  if (open.isEmpty()) return;
  const qsizetype at = open.indexOf(active());
  this->open(open[(at + step + open.size()) % open.size()]);
}

QList<ModuleDock*> DockArea::visibleDocks() const {
  QList<ModuleDock*> seen = openDocks();
  seen.removeIf([](const ModuleDock* dock) { return isCovered(dock); });
  return seen;
}

void DockArea::reset() {
  const QPointer<QWidget> focus = QApplication::focusWidget();  // hiding a panel passes the keyboard on
  m_beforeMaximize.clear();
  if (m_maximized) m_maximized->setMaximized(false);
  m_maximized = nullptr;
  for (ModuleDock* dock : std::as_const(m_docks)) {
    dock->setFloating(false);
    removeDockWidget(dock);
  }
  for (ModuleDock* dock : std::as_const(m_docks)) {
    putInPlace(dock);
    dock->setVisible(m_shownAtFirst.contains(dock->id()));
  }
  raiseFirst();
  shareSpace();
  nameTabBars();
  if (focus && isAncestorOf(focus)) focus->setFocus();
}

void DockArea::raiseFirst() {
  for (ModuleDock* dock : std::as_const(m_docks)) {
    if (dock->place() == DockPlace::Main && !dock->isHidden()) return dock->raise();
  }
}

// Two thirds for the main panels: without a central widget all panels would ask for the same.
void DockArea::shareSpace() {
  QList<QDockWidget*> across;
  QList<int> widths;
  QList<QDockWidget*> below;
  ModuleDock* main = nullptr;
  for (ModuleDock* dock : openDocks()) {
    if (dock->isFloating()) continue;
    if (dock->place() == DockPlace::Bottom) {
      below.append(dock);
    } else if (dock->place() == DockPlace::Right || !main) {
      across.append(dock);
      widths.append(dock->place() == DockPlace::Main ? width() * 2 / 3 : width() / 3);
      if (dock->place() == DockPlace::Main) main = dock;
    }
  }
  if (across.size() > 1) resizeDocks(across, widths, Qt::Horizontal);
  if (below.isEmpty()) return;
  resizeDocks(below, QList<int>(below.size(), width() / static_cast<int>(below.size())), Qt::Horizontal);
  if (main) resizeDocks({main, below.first()}, {height() * 2 / 3, height() / 3}, Qt::Vertical);
}

QByteArray DockArea::saveDocks() const { return isMaximized() ? m_beforeMaximize : saveState(kStateVersion); }

bool DockArea::restoreDocks(const QByteArray& state) {
  endMaximized();
  if (!restoreState(state, kStateVersion)) return false;
  m_spaceShared = true;
  nameTabBars();
  return true;
}

// Qt makes the bars of stacked panels itself and gives them no name.
void DockArea::nameTabBars() {
  const QList<QTabBar*> bars = findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
  for (QTabBar* bar : bars) {
    bar->setAccessibleName(tr("Stacked panels"));
    bar->setExpanding(false);
    bar->setElideMode(Qt::ElideNone);  // "Le…" and "Sa…" say nothing: the bar is scrolled instead
    bar->setUsesScrollButtons(true);
    if (bar->property("followed").toBool()) continue;
    bar->setProperty("followed", true);
    connect(bar, &QTabBar::tabBarClicked, this, [this, bar](int index) { followTab(bar, index, true); });
    connect(bar, &QTabBar::currentChanged, this, [this, bar](int index) { followTab(bar, index, false); });
  }
}

// A panel whose tab a person chose is the active one, as if it had been opened. Qt switches after it has told so.
void DockArea::followTab(QTabBar* bar, int index, bool byPointer) {
  if (index < 0 || (!byPointer && !bar->hasFocus())) return;
  const QString title = bar->tabText(index);
  QMetaObject::invokeMethod(
      this,
      [this, title, byPointer] {
        for (ModuleDock* dock : openDocks()) {
          if (dock->isFloating() || dock->windowTitle() != title || isCovered(dock)) continue;
          setActive(dock);
          if (byPointer) focusFirst(dock);
        }
      },
      Qt::QueuedConnection);
}

void DockArea::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (std::exchange(m_spaceShared, true)) return;
  QMetaObject::invokeMethod(
      this,
      [this] {
        // A panel that was opened meanwhile stays in front.
        if (!m_active || m_active->place() != DockPlace::Main || m_active->isHidden()) raiseFirst();
        shareSpace();
        nameTabBars();
      },
      Qt::QueuedConnection);
}

// Qt takes all of a smaller or larger window from one panel; people expect each to keep its share.
void DockArea::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  QList<QDockWidget*> docks;
  QList<int> widths;
  QList<int> heights;
  for (auto it = m_shares.cbegin(); it != m_shares.cend(); ++it) {
    ModuleDock* dock = it.key();
    if (dock->isFloating() || dock->isHidden() || dock->visibleRegion().isEmpty()) continue;
    docks.append(dock);
    widths.append(qRound(it->width() * width()));
    heights.append(qRound(it->height() * height()));
  }
  if (docks.size() > 1) {
    resizeDocks(docks, widths, Qt::Horizontal);
    resizeDocks(docks, heights, Qt::Vertical);
  }
  m_laidOut = size();
}

bool DockArea::event(QEvent* event) {
  const bool done = QMainWindow::event(event);
  if (event->type() == QEvent::LayoutRequest && m_toFront) bringToFront();
  return done;
}

bool DockArea::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show) {
    // What nobody sees must not take the keyboard either, nor be read aloud.
    auto* dock = qobject_cast<ModuleDock*>(watched);
    if (dock && dock->widget()) dock->widget()->setVisible(!isCovered(dock));
  }
  if (event->type() == QEvent::Resize && m_laidOut == size() && !isMaximized()) {
    auto* dock = qobject_cast<ModuleDock*>(watched);
    if (dock && !dock->isFloating()) {
      m_shares.insert(dock, {double(dock->width()) / width(), double(dock->height()) / height()});
    }
  }
  return QMainWindow::eventFilter(watched, event);
}

void DockArea::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors().window);
  if (!openDocks().isEmpty()) return;
  painter.setPen(colors().textMuted);
  painter.drawText(rect(), Qt::AlignCenter, tr("No panel is open. Choose a section at the left."));
}

}  // namespace relata::ui
