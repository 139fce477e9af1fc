#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace relata {

/// What can be told of a file before SQLite sees it.
enum class FileLook { Workspace, MaybeEncrypted, OtherDatabase, Other };
/// Problems: no-such-file, is-a-directory, no-permission, empty-file (each with the path).
Result<FileLook> lookAtFile(const QString& path);

/// Remembers, in the user's state folder, how a workspace looked when this machine closed it. A file that still looks
/// so needs no check on opening; any other is checked, and its derived data is not trusted.
class KnownFiles {
 public:
  explicit KnownFiles(const QString& stateDir);
  bool knows(const QByteArray& workspaceId, const QString& path) const;
  void remember(const QByteArray& workspaceId, const QString& path) const;
  /// The file is open for writing by a program of this user that has checked it: whoever reads it beside that program
  /// need not check it again. Only worth something while that program holds the file's lock.
  void noteOpen(const QByteArray& workspaceId, const QString& path) const;
  bool isNotedOpen(const QByteArray& workspaceId, const QString& path) const;

 private:
  QString fileOf(const QByteArray& workspaceId) const;
  QString m_dir;
};

/// The platform's folder for such state; created when missing.
QString defaultStateDir();

}  // namespace relata
