#include "core/workspace/backup.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>

#include "core/db/db_error.h"
#include "core/store/reader.h"
#include "core/workspace/damage.h"
#include "core/workspace/file_identity.h"
#include "core/workspace/verified_copy.h"
#include "core/workspace/workspace_lock.h"

namespace relata {
namespace {

const QString kStampFormat = QStringLiteral("yyyyMMdd-HHmmss");

/// A name that is free: where two are made within a second, the later one takes the next.
QString stampName(const QString& folder, UtcMs now, const QString& reason) {
  for (UtcMs at = now;; at += 1000) {
    const QString name = folder + QLatin1Char('/') +
                         QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(kStampFormat) + QLatin1Char('-') +
                         reason + QLatin1String(".relata");
    if (!QFileInfo::exists(name)) return name;
  }
}

struct Glance {
  QString workspace;  // whose file it is
  QHash<QString, qint64> counts;
  QString lastAct;
  UtcMs last = 0;
};

Glance glanceAt(db::Connection& connection, const QStringList& entities) {
  Glance glance;
  glance.workspace = connection.text(QStringLiteral("SELECT v FROM meta WHERE k='ws_id'"));
  for (const QString& entity : entities)
    glance.counts.insert(entity,
                         connection.integer(QStringLiteral("SELECT count(*) FROM %1 WHERE _del IS NOT 1").arg(entity)));
  db::Statement last(connection, QStringLiteral("SELECT op, label, hlc FROM txn ORDER BY tid DESC LIMIT 1"));
  if (last.step()) {
    glance.lastAct = actText(unpackAct(last.text(0), last.text(1)));
    glance.last = hlcToUtc(last.integer(2));
  }
  return glance;
}

Result<void> checkIsWorkspace(const QString& path, const QByteArray& passphrase) {
  const Result<FileLook> look = lookAtFile(path);
  if (!look.ok()) return look.problem();
  if (*look == FileLook::Other || *look == FileLook::OtherDatabase) return Problem("not-a-workspace", {path});
  if (*look == FileLook::MaybeEncrypted && passphrase.isEmpty()) return Problem("passphrase-needed", {path});
  return {};
}

QByteArray keyFor(const QString& path, const QByteArray& passphrase) {
  const Result<FileLook> look = lookAtFile(path);
  return look.ok() && *look == FileLook::Workspace ? QByteArray() : passphrase;
}

/// Of the workspace that a backup would replace: nothing where it is missing or so damaged that it needs replacing.
Glance presentGlance(const QString& path, const QByteArray& passphrase, const QStringList& entities) {
  if (!QFileInfo::exists(path)) return {};
  try {
    return glanceAt(*openToRead(path, keyFor(path, passphrase)), entities);
  } catch (const db::DbError&) {
    return {};
  }
}

bool areOfDifferent(const Glance& one, const Glance& other) {
  return !one.workspace.isEmpty() && !other.workspace.isEmpty() && one.workspace != other.workspace;
}

void takeNewDevice(const QString& path, const QByteArray& key) {
  db::OpenOptions options;
  options.key = key;
  db::Connection connection(path, options);
  db::Transaction transaction(connection);
  const qint64 device = QRandomGenerator::system()->bounded(1U, Id::kMaxDevice);
  // Whose acts are still one's own: they can be taken back after the restore as before.
  connection.cached(QStringLiteral("INSERT INTO device(dev, prev_dev) SELECT ?, v FROM meta WHERE k='self_dev'"))
      .bind(1, device)
      .run();
  connection.cached(QStringLiteral("UPDATE meta SET v=? WHERE k='self_dev'")).bind(1, device).run();
  connection.exec(QStringLiteral("UPDATE meta SET v=1 WHERE k='next_counter'"));
  connection.exec(QStringLiteral("UPDATE meta SET v=0 WHERE k='seq'"));
  connection.exec(QStringLiteral("UPDATE meta SET v='00' WHERE k='hash'"));
  transaction.commit();
}

}  // namespace

Result<void> backupTo(Workspace& workspace, const QString& target, const std::function<bool(int, int)>& progress) {
  if (QFileInfo::exists(target)) return Problem("file-exists", {target});
  try {
    const auto reader = workspace.read();
    // One read transaction over copy and comparison: both see the same state while others write.
    const db::Transaction oneState(reader->connection(), false);
    return copyVerified(reader->connection(), target, {workspace.key(), std::nullopt, progress});
  } catch (const db::DbError& error) {
    return error.problem(workspace.path());
  }
}

QString backupFolder(const QString& workspacePath) {
  const QFileInfo info(workspacePath);
  return info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QLatin1String(" backups");
}

QString backupFolder(const Workspace& workspace) {
  const QString chosen = workspace.backupPlan().folder;
  if (chosen.isEmpty()) return backupFolder(workspace.path());
  // A chosen folder may serve several workspaces, also of one name: none may tidy away the backups of another.
  return QStringLiteral("%1/%2 %3")
      .arg(chosen, QFileInfo(workspace.path()).completeBaseName(), QString::fromLatin1(workspace.id().toHex().left(8)));
}

QList<BackupInfo> listBackups(const QString& workspacePath, const QString& folder) {
  QList<BackupInfo> out;
  const auto look = [&out](const QString& path) {
    for (const QFileInfo& info : QDir(path).entryInfoList({QStringLiteral("*.relata")}, QDir::Files)) {
      QDateTime at = QDateTime::fromString(info.fileName().left(15), kStampFormat);
      if (!at.isValid()) continue;
      at.setTimeSpec(Qt::UTC);
      out << BackupInfo{info.absoluteFilePath(), at.toMSecsSinceEpoch(), info.size(), info.completeBaseName().mid(16)};
    }
  };
  const QString beside = backupFolder(workspacePath);
  look(beside);
  if (!folder.isEmpty() && QDir(folder) != QDir(beside)) look(folder);
  std::stable_sort(out.begin(), out.end(), [](const BackupInfo& a, const BackupInfo& b) {
    return a.at != b.at ? a.at > b.at : a.path > b.path;
  });
  return out;
}

QStringList backupFiles(const Workspace& workspace) {
  QStringList files;
  for (const BackupInfo& backup : listBackups(workspace.path(), backupFolder(workspace))) files << backup.path;
  return files;
}

std::optional<BackupInfo> newestGoodBackup(const QString& workspacePath, const QByteArray& passphrase,
                                           const QString& folder) {
  for (const BackupInfo& backup : listBackups(workspacePath, folder)) {
    if (!checkIsWorkspace(backup.path, passphrase).ok()) continue;
    try {
      if (damageOf(*openToRead(backup.path, keyFor(backup.path, passphrase)), false).structure.isEmpty()) return backup;
    } catch (const db::DbError&) {
      // Not this one; an older one may be whole.
    }
  }
  return std::nullopt;
}

int readableBackups(const QString& workspacePath, const QString& folder) {
  const QList<BackupInfo> backups = listBackups(workspacePath, folder);
  return static_cast<int>(std::count_if(backups.begin(), backups.end(), [](const BackupInfo& backup) {
    const auto look = lookAtFile(backup.path);
    return look.ok() && *look == FileLook::Workspace;
  }));
}

QList<BackupInfo> backupsToKeep(QList<BackupInfo> backups, UtcMs now, const BackupPlan& plan) {
  std::sort(backups.begin(), backups.end(), [](const BackupInfo& a, const BackupInfo& b) { return a.at > b.at; });
  QSet<QString> days;
  QSet<QString> weeks;
  QSet<QString> months;
  QList<BackupInfo> kept;
  for (const BackupInfo& backup : backups) {
    const QDate date = QDateTime::fromMSecsSinceEpoch(backup.at, Qt::UTC).date();
    int year = 0;
    const int week = date.weekNumber(&year);
    const QString day = date.toString(Qt::ISODate);
    const QString weekKey = QStringLiteral("%1-%2").arg(year).arg(week);
    const QString month = date.toString(QStringLiteral("yyyy-MM"));
    bool keep = now - backup.at < 24LL * 3600 * 1000;
    const auto claim = [&keep](QSet<QString>& slots, const QString& slot, int most) {
      if (slots.contains(slot) || slots.size() >= most) return;
      slots << slot;
      keep = true;
    };
    claim(days, day, plan.days);
    claim(weeks, weekKey, plan.weeks);
    claim(months, month, plan.months);
    if (keep) kept << backup;
  }
  return kept;
}

Result<QString> newBackupName(const QString& folder, UtcMs now, const QString& reason) {
  if (!QDir().mkpath(folder)) return Problem("file-not-writable", {folder});
  return stampName(folder, now, reason);
}

Result<void> backupBefore(Workspace& workspace, const QString& reason) {
  const QString folder = backupFolder(workspace);
  const Result<QString> target = newBackupName(folder, workspace.now(), reason);
  if (!target.ok()) return target.problem();
  if (auto made = backupTo(workspace, *target); !made.ok()) return made;
  QSet<QString> keep;
  const QList<BackupInfo> all = listBackups(workspace.path(), folder);
  for (const BackupInfo& backup : backupsToKeep(all, workspace.now(), workspace.backupPlan())) keep << backup.path;
  for (const BackupInfo& backup : all)
    if (!keep.contains(backup.path)) QFile::remove(backup.path);
  return {};
}

Result<void> rotateBackups(Workspace& workspace) {
  const QDate today = QDateTime::fromMSecsSinceEpoch(workspace.now(), Qt::UTC).date();
  for (const BackupInfo& backup : listBackups(workspace.path(), backupFolder(workspace)))
    if (QDateTime::fromMSecsSinceEpoch(backup.at, Qt::UTC).date() == today) return {};
  return backupBefore(workspace, QStringLiteral("daily"));
}

Result<RestorePreview> previewRestore(const QString& backup, const QByteArray& backupPassphrase,
                                      const QString& workspacePath, const QByteArray& workspacePassphrase) {
  if (auto valid = checkIsWorkspace(backup, backupPassphrase); !valid.ok()) return valid.problem();
  const QStringList entities{QStringLiteral("contact"), QStringLiteral("company"), QStringLiteral("activity")};
  RestorePreview preview;
  try {
    const auto then = openToRead(backup, keyFor(backup, backupPassphrase));
    const Glance past = glanceAt(*then, entities);
    const Glance present = presentGlance(workspacePath, workspacePassphrase, entities);
    for (const QString& entity : entities)
      preview.lines << RestorePreview::Line{entity, present.counts.value(entity), past.counts.value(entity)};
    preview.ofAnother = areOfDifferent(past, present);
    preview.lastActNow = present.lastAct;
    preview.lastNow = present.last;
    preview.lastActThen = past.lastAct;
    preview.lastThen = past.last;
  } catch (const db::DbError& error) {
    return error.isNotADatabase() && !backupPassphrase.isEmpty() ? Problem("wrong-passphrase", {backup})
                                                                 : error.problem(backup);
  }
  return preview;
}

Result<void> restoreBackup(const QString& backup, const QByteArray& passphrase, const QString& workspacePath,
                           bool evenOfAnother) {
  if (auto valid = checkIsWorkspace(backup, passphrase); !valid.ok()) return valid;
  WorkspaceLock lock(workspacePath);
  if (!lock.take()) return Problem("file-locked", {workspacePath, lock.holder()});
  const QString fresh = workspacePath + QLatin1String(".restored");
  QFile::remove(fresh);
  try {
    const auto from = openToRead(backup, keyFor(backup, passphrase));
    if (!evenOfAnother && areOfDifferent(glanceAt(*from, {}), presentGlance(workspacePath, passphrase, {})))
      return Problem("backup-of-another", {backup, workspacePath});
    if (auto copied = copyVerified(*from, fresh, {keyFor(backup, passphrase), std::nullopt, {}}); !copied.ok())
      return copied;
    takeNewDevice(fresh, keyFor(backup, passphrase));
  } catch (const db::DbError& error) {
    QFile::remove(fresh);
    return error.isNotADatabase() && !passphrase.isEmpty() ? Problem("wrong-passphrase", {backup})
                                                           : error.problem(backup);
  }
  if (QFileInfo::exists(workspacePath)) {
    const QString folder = backupFolder(workspacePath);
    const Result<QString> kept =
        newBackupName(folder, QDateTime::currentMSecsSinceEpoch(), QStringLiteral("before-restore"));
    if (!kept.ok()) return kept.problem();
    if (!QFile::rename(workspacePath, *kept)) return Problem("file-not-writable", {folder});
    // Its own journal files go with it: they belong to it alone.
    for (const char* suffix : {"-wal", "-shm"})
      if (QFileInfo::exists(workspacePath + QLatin1String(suffix)))
        QFile::rename(workspacePath + QLatin1String(suffix), *kept + QLatin1String(suffix));
  }
  if (!QFile::rename(fresh, workspacePath)) return Problem("file-not-writable", {workspacePath});
  return {};
}

}  // namespace relata
