#pragma once

#include <QTimer>

#include "core/workspace/workspace.h"

namespace relata::ui {
class ShellWindow;
}

namespace relata::app {

/// Hides what a window shows when nobody has touched the program for a while, or at once. A file with a passphrase asks
/// for it again; the workspace stays open behind.
class ScreenLock : public QObject {
  Q_OBJECT
 public:
  ScreenLock(ui::ShellWindow& window, Workspace& workspace, QObject* parent = nullptr);
  void setMinutes(int minutes);  // 0: never by itself
  void lock();
  bool isLocked() const { return m_locked; }

 Q_SIGNALS:
  void changed(bool locked);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void unlock(const QByteArray& passphrase);
  ui::ShellWindow& m_window;
  Workspace& m_workspace;
  QTimer m_idle;
  QString m_title;
  bool m_locked = false;
};

}  // namespace relata::app
