#pragma once

#include <QLockFile>
#include <QString>

namespace relata {

/// One process owns a file: a lock file beside it names the holder. A lock left by a process that is gone is taken
/// over.
class WorkspaceLock {
 public:
  explicit WorkspaceLock(const QString& workspacePath);
  bool take();
  /// "program on host (process 123)" of whoever holds it.
  QString holder() const;
  bool failedOnPermission() const;
  /// Somebody else holds it; otherwise it could not be written, or the permission was missing.
  bool isHeld() const;

 private:
  QLockFile m_lock;
};

}  // namespace relata
