#pragma once

#include "core/workspace/workspace.h"

namespace relata {

struct BackupInfo {
  QString path;
  UtcMs at = 0;
  qint64 bytes = 0;
  QString reason;  // "daily", "before-import", "before-update", "before-restore", "manual"
  friend bool operator==(const BackupInfo&, const BackupInfo&) = default;
};

/// What a restore would change: rows per entity now and then, and the last act of each.
struct RestorePreview {
  struct Line {
    QString entity;
    qint64 now = 0;
    qint64 then = 0;
  };
  QList<Line> lines;
  bool ofAnother = false;  // the backup is of another workspace than the one that it would replace
  QString lastActNow, lastActThen;
  UtcMs lastNow = 0, lastThen = 0;
};

/// Copies the open workspace to `target` (a new file) with SQLite's backup interface, opens the copy and compares every
/// table before it gets its name. Encrypted with the workspace's own passphrase.
Result<void> backupTo(Workspace& workspace, const QString& target, const std::function<bool(int, int)>& progress = {});

/// The folder beside a workspace where its own backups are kept unless its plan says another.
QString backupFolder(const QString& workspacePath);
QString backupFolder(const Workspace& workspace);
/// The backups of a workspace, newest first: those beside it, and those in `folder` where that is another one.
QList<BackupInfo> listBackups(const QString& workspacePath, const QString& folder = {});
/// The files of those of an open one.
QStringList backupFiles(const Workspace& workspace);
/// The newest of those that opens and is whole, as far as one can be read with this passphrase.
std::optional<BackupInfo> newestGoodBackup(const QString& workspacePath, const QByteArray& passphrase,
                                           const QString& folder = {});
/// How many of them were made before the workspace got a passphrase, and can be read without one.
int readableBackups(const QString& workspacePath, const QString& folder = {});

/// Makes today's backup unless there is one, and drops those that no day, week or month of the plan keeps.
Result<void> rotateBackups(Workspace& workspace);
/// One before something large, kept like the others.
Result<void> backupBefore(Workspace& workspace, const QString& reason);
/// The name of one that is made now, in a folder that is made where it is missing. Problem: file-not-writable [folder].
Result<QString> newBackupName(const QString& folder, UtcMs now, const QString& reason);
/// Which of the backups stay; the rest may go. Pure, for any order of the list.
QList<BackupInfo> backupsToKeep(QList<BackupInfo> backups, UtcMs now, const BackupPlan& plan = {});

Result<RestorePreview> previewRestore(const QString& backup, const QByteArray& backupPassphrase,
                                      const QString& workspacePath, const QByteArray& workspacePassphrase);
/// Puts a backup in the workspace's place; what stood there is kept as a backup first. Nobody may have the file open.
/// The restored workspace gets a new device number: numbers that were given after the backup are never given again.
/// A backup of another workspace is refused (backup-of-another) unless that is what is wanted; where the present one
/// cannot be read, nobody can tell.
Result<void> restoreBackup(const QString& backup, const QByteArray& passphrase, const QString& workspacePath,
                           bool evenOfAnother = false);

}  // namespace relata
