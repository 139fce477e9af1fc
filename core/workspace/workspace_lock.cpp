#include "core/workspace/workspace_lock.h"

#include <QThread>

namespace relata {

WorkspaceLock::WorkspaceLock(const QString& workspacePath) : m_lock(workspacePath + QLatin1String(".lock")) {
  m_lock.setStaleLockTime(0);  // age says nothing: a program may be open for weeks
}

bool WorkspaceLock::take() {
  // A lock that names nobody is being made or taken away at this moment: in the next one it is told who holds it.
  constexpr int kTries = 50;
  for (int i = 0; i < kTries; ++i) {
    if (m_lock.tryLock(0)) return true;
    if (m_lock.error() != QLockFile::LockFailedError || !holder().isEmpty()) return false;
    QThread::msleep(10);
  }
  return false;
}
bool WorkspaceLock::isHeld() const { return m_lock.error() == QLockFile::LockFailedError; }

bool WorkspaceLock::failedOnPermission() const { return m_lock.error() == QLockFile::PermissionError; }

QString WorkspaceLock::holder() const {
  qint64 pid = 0;
  QString host;
  QString program;
  if (!m_lock.getLockInfo(&pid, &host, &program)) return {};
  return QStringLiteral("%1 (%2, %3)").arg(program, host).arg(pid);
}

}  // namespace relata
