#include "core/workspace/workspace_lock.h"

namespace relata {

WorkspaceLock::WorkspaceLock(const QString& workspacePath) : m_lock(workspacePath + QLatin1String(".lock")) {
  m_lock.setStaleLockTime(0);  // age says nothing: a program may be open for weeks
}

bool WorkspaceLock::take() { return m_lock.tryLock(0); }
bool WorkspaceLock::failedOnPermission() const { return m_lock.error() == QLockFile::PermissionError; }

QString WorkspaceLock::holder() const {
  qint64 pid = 0;
  QString host;
  QString program;
  if (!m_lock.getLockInfo(&pid, &host, &program)) return {};
  return QStringLiteral("%1 (%2, %3)").arg(program, host).arg(pid);
}

}  // namespace relata
