#pragma once

#include <QMainWindow>
#include <QPointer>

#include "ui/kit/scheduler.h"
#include "ui/shell/command.h"
#include "ui/shell/module_dock.h"
#include "ui/shell/nav_pane.h"
#include "ui/theme/tokens.h"

class QStackedWidget;
class QVBoxLayout;

namespace relata::ui {

class Banner;
class DockArea;
class LockPage;
class Palette;
class ShortcutSheet;
class StatusLine;
class Toast;
class TopBar;

/// The window without its data: navigation, search, undo by name, docks, status. It knows no entity; the program fills
/// it through plain structs and answers its signals.
class ShellWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit ShellWindow(QWidget* parent = nullptr, Scheduler scheduler = timerScheduler());

  CommandSet& commands() { return m_commands; }
  Palette& searchPalette() { return *m_palette; }
  /// Parent of what lies over the panels, such as sheets and messages: a locked window hides it with all of them.
  QWidget* content() const { return m_content; }
  DockArea& docks() { return *m_docks; }

  void setNavItems(const QList<NavItem>& items);
  void setNavCounts(const QHash<QString, qint64>& counts);
  void setCurrentNav(const QString& id);

  /// Takes `content`. A command that shows and hides the panel comes with it ("panel.<id>").
  void addModuleDock(const QString& id, const Words& title, const QString& iconName, QWidget* content,
                     DockPlace place = DockPlace::Main, bool shown = true);
  void removeModuleDock(const QString& id);
  void setModuleTitle(const QString& id, const Words& title);
  void showModule(const QString& id);
  /// Where nothing has the keyboard yet, the module in sight gets it.
  void focusFront();
  bool isModuleShown(const QString& id) const;
  QString activeModule() const;

  /// What can be undone, newest first, and what can be redone next, each by its name; empty for nothing.
  void setUndo(const QStringList& undo, const QString& redo = {});
  void setPerson(const QString& name);
  void setSaved(Tone tone, const QString& text);
  void setStatusMessage(const QString& text);
  void setStatusCounts(const QString& text);
  void setFileName(const QString& name);
  /// Takes a row (progress of long work) and shows it above the status line as long as it lives.
  void addWork(QWidget* row);
  /// A message over the panels that stays until it is dealt with. Takes `banner`.
  void addNotice(Banner* banner);
  void showToast(const QString& text, const QString& action = {}, std::function<void()> run = {});

  /// Commands of the program's menus. An empty id is a separator.
  void addToNewMenu(const QStringList& ids);
  void addToProgramMenu(const QStringList& ids);
  void addToPersonMenu(const QStringList& ids);

  /// Panels, their places, window size and folded navigation. Another version's layout, or a damaged one, is refused
  /// and changes nothing.
  QByteArray saveLayout() const;
  bool restoreLayout(const QByteArray& layout);
  void resetLayout();

  void openPalette(const QString& typed = {});

  /// Everything is hidden behind the lock page, windows that belong to this one too, and no command runs.
  void setLocked(bool on, const QString& fileName, bool asksPassphrase);
  LockPage& lockPage() { return *m_lock; }
  /// The keyboard goes to the next part in sight: navigation, panels, top.
  void focusPane(int step);

 Q_SIGNALS:
  void navActivated(const QString& id);
  void navMenuRequested(const QString& id, const QPoint& globalPosition);
  void undoRequested();
  void undoToRequested(int index);
  void redoRequested();
  void moduleActivated(const QString& id);
  void moduleOpened(const QString& id);
  void moduleClosed(const QString& id);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void addCommands();
  void buildMenus();
  void foldNavigation();
  void retranslate();
  void showKeys();
  int paneAt(QWidget* focus) const;
  CommandSet m_commands;
  TopBar* m_top;
  NavPane* m_nav;
  DockArea* m_docks;
  StatusLine* m_status;
  QWidget* m_content;  // all that a lock hides
  Palette* m_palette;
  ShortcutSheet* m_shortcuts;
  Toast* m_toast;
  class QVBoxLayout* m_work = nullptr;
  LockPage* m_lock;
  QStackedWidget* m_pages;
  QVBoxLayout* m_notices;
  QList<QPointer<QWidget>> m_hidden;  ///< floating panels and windows of records, while locked
  QPointer<QWidget> m_focusBefore;
  QMenu* m_windowMenu;
  QMenu* m_panelMenu;
  QMenu* m_dockMenu;
  QStringList m_undo;
  QString m_redo;
  bool m_foldedByHand = false;
};

}  // namespace relata::ui
