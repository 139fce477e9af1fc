#include "core/workspace/file_identity.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtEndian>

#include <array>

#include "core/schema/schema.h"

namespace relata {
namespace {

QByteArray identity(const QString& path) {
  const QFileInfo info(path);
  return info.canonicalFilePath().toUtf8() + '\n' + QByteArray::number(info.size()) + '\n' +
         QByteArray::number(info.lastModified().toMSecsSinceEpoch());
}

bool looksRandom(const QByteArray& page) {
  std::array<bool, 256> seen{};
  for (const char byte : page) seen[static_cast<quint8>(byte)] = true;
  return std::count(seen.begin(), seen.end(), true) > 200;
}

}  // namespace

Result<FileLook> lookAtFile(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) return Problem("no-such-file", {path});
  if (info.isDir()) return Problem("is-a-directory", {path});
  if (!info.isFile()) return Problem("not-a-workspace", {path});  // reading a pipe or a device might never end
  QFile file(path);
  if (!info.isReadable() || !file.open(QIODevice::ReadOnly)) return Problem("no-permission", {path});
  const QByteArray head = file.read(4096);
  if (head.isEmpty()) return Problem("empty-file", {path});
  if (!head.startsWith(QByteArrayView("SQLite format 3\0", 16)))
    return head.size() == 4096 && info.size() % 4096 == 0 && looksRandom(head) ? FileLook::MaybeEncrypted
                                                                               : FileLook::Other;
  if (head.size() < 100) return FileLook::Other;
  return qFromBigEndian<qint32>(head.constData() + 68) == schema::kApplicationId ? FileLook::Workspace
                                                                                 : FileLook::OtherDatabase;
}

QString defaultStateDir() {
  const QByteArray given = qgetenv("RELATA_STATE_DIR");
  const QString dir =
      given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/relata")
                      : QString::fromLocal8Bit(given);
  QDir().mkpath(dir);
  return dir;
}

KnownFiles::KnownFiles(const QString& stateDir) : m_dir(stateDir + QLatin1String("/known")) {}

QString KnownFiles::fileOf(const QByteArray& workspaceId) const {
  return m_dir + QLatin1Char('/') + QString::fromLatin1(workspaceId.toHex());
}

bool KnownFiles::knows(const QByteArray& workspaceId, const QString& path) const {
  QFile file(fileOf(workspaceId));
  return file.open(QIODevice::ReadOnly) && file.readAll() == identity(path);
}

void KnownFiles::noteOpen(const QByteArray& workspaceId, const QString& path) const {
  QDir().mkpath(m_dir);
  QSaveFile file(fileOf(workspaceId) + QLatin1String(".open"));
  if (file.open(QIODevice::WriteOnly) && file.write(QFileInfo(path).canonicalFilePath().toUtf8()) >= 0) file.commit();
}

bool KnownFiles::isNotedOpen(const QByteArray& workspaceId, const QString& path) const {
  QFile file(fileOf(workspaceId) + QLatin1String(".open"));
  return file.open(QIODevice::ReadOnly) && file.readAll() == QFileInfo(path).canonicalFilePath().toUtf8();
}

void KnownFiles::remember(const QByteArray& workspaceId, const QString& path) const {
  QDir().mkpath(m_dir);
  QSaveFile file(fileOf(workspaceId));
  if (file.open(QIODevice::WriteOnly) && file.write(identity(path)) >= 0) file.commit();
}

}  // namespace relata
