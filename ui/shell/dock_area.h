#pragma once

#include <QHash>
#include <QList>
#include <QMainWindow>
#include <QPointer>

#include "ui/shell/module_dock.h"

class QTabBar;

namespace relata::ui {

class CommandSet;

/// The place where modules are docked: tabbed, split, floated, maximised. Every act also exists as a method, so that
/// menus and shortcuts can do what the pointer can.
class DockArea : public QMainWindow {
  Q_OBJECT
 public:
  explicit DockArea(QWidget* parent = nullptr);

  ModuleDock* add(const QString& id, const Words& title, const QString& iconName, QWidget* content, DockPlace place,
                  bool shown);
  void remove(const QString& id);
  ModuleDock* dock(const QString& id) const;
  const QList<ModuleDock*>& docks() const { return m_docks; }
  /// The panel that has the keyboard, or had it last; null without an open one.
  ModuleDock* active() const;
  void setActive(ModuleDock* dock);
  QList<ModuleDock*> openDocks() const;

  void open(ModuleDock* dock);  ///< shows, raises, and gives it the keyboard
  void focusFront();            ///< gives it to the first panel in sight, where nothing has it
  void close(ModuleDock* dock);
  void toggleFloating(ModuleDock* dock);
  void toggleMaximized(ModuleDock* dock);
  void moveTo(ModuleDock* dock, Qt::DockWidgetArea area);
  void tabWithNext(ModuleDock* dock);
  void split(ModuleDock* dock, Qt::Orientation direction);  ///< beside or below the panel before it
  void activateNext(int step);
  QList<ModuleDock*> visibleDocks() const;  ///< those in sight: not behind another of their stack
  bool isMaximized() const { return !m_beforeMaximize.isEmpty(); }

  /// Everything back to where the modules were added.
  void reset();
  QByteArray saveDocks() const;
  bool restoreDocks(const QByteArray& state);

 Q_SIGNALS:
  void activeChanged(const QString& id);
  void opened(const QString& id);
  void closed(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void putInPlace(ModuleDock* dock);
  void putBeside(QDockWidget* anchor, QDockWidget* dock, Qt::Orientation direction);
  void raiseFirst();
  void bringToFront();
  void shareSpace();
  void endMaximized();
  void followFocus(QWidget* now);
  void nameTabBars();
  void followTab(QTabBar* bar, int index, bool byPointer);
  QList<ModuleDock*> m_docks;
  QList<QString> m_shownAtFirst;
  QPointer<ModuleDock> m_active;
  QPointer<ModuleDock> m_toFront;  ///< opened, and waits for its tab
  QByteArray m_beforeMaximize;
  QPointer<ModuleDock> m_maximized;
  QHash<ModuleDock*, QSizeF> m_shares;  ///< of the area, as a person left them
  QSize m_laidOut;
  bool m_spaceShared = false;
};

}  // namespace relata::ui
