#include "app/relata/screen_lock.h"

#include <QApplication>
#include <QEvent>

#include "ui/shell/file_words.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/shell_window.h"

namespace relata::app {

ScreenLock::ScreenLock(ui::ShellWindow& window, Workspace& workspace, QObject* parent)
    : QObject(parent), m_window(window), m_workspace(workspace) {
  m_idle.setSingleShot(true);
  connect(&m_idle, &QTimer::timeout, this, &ScreenLock::lock);
  connect(&window.lockPage(), &ui::LockPage::unlockRequested, this, &ScreenLock::unlock);
  qApp->installEventFilter(this);
}

void ScreenLock::setMinutes(int minutes) {
  m_idle.setInterval(minutes * 60 * 1000);
  if (minutes > 0 && !m_locked)
    m_idle.start();
  else
    m_idle.stop();
}

bool ScreenLock::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
      if (m_idle.isActive()) m_idle.start();
      break;
    default: break;
  }
  return QObject::eventFilter(watched, event);
}

void ScreenLock::lock() {
  if (m_locked) return;
  m_locked = true;
  m_idle.stop();
  while (QWidget* popup = QApplication::activePopupWidget())
    if (!popup->close()) break;
  m_title = m_window.windowTitle();
  m_window.setWindowTitle(tr("Locked — Relata"));
  m_window.setLocked(true, ui::shortName(m_workspace.path()), m_workspace.isEncrypted());
  Q_EMIT changed(true);
}

void ScreenLock::unlock(const QByteArray& passphrase) {
  if (!m_locked) return;
  if (m_workspace.isEncrypted() && !m_workspace.opensWith(passphrase)) {
    m_window.lockPage().complain(tr("That is not the passphrase of this file."));
    m_window.lockPage().setFocus();
    return;
  }
  m_locked = false;
  m_window.setWindowTitle(m_title);
  m_window.setLocked(false, {}, false);
  if (m_idle.interval() > 0) m_idle.start();
  Q_EMIT changed(false);
}

}  // namespace relata::app
