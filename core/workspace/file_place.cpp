#include "core/workspace/file_place.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace relata {
namespace {

struct FileSystem {
  const char* type;  // or how it begins, with a *
  const char* name;
};
constexpr FileSystem kNetworkFileSystems[] = {{"nfs*", "NFS"},
                                              {"cifs", "SMB"},
                                              {"smb*", "SMB"},
                                              {"fuse.smb*", "SMB"},
                                              {"fuse.sshfs", "SSH"},
                                              {"sshfs", "SSH"},
                                              {"afpfs", "AFP"},
                                              {"webdav*", "WebDAV"},
                                              {"davfs*", "WebDAV"},
                                              {"fuse.davfs*", "WebDAV"},
                                              {"9p", "9P"},
                                              {"afs", "AFS"},
                                              {"ceph", "Ceph"},
                                              {"fuse.ceph*", "Ceph"},
                                              {"gluster*", "Gluster"},
                                              {"fuse.gluster*", "Gluster"},
                                              {"fuse.rclone", "rclone"},
                                              {"fuse.gvfs*", "GVfs"},
                                              {"ncpfs", "NCP"},
                                              {"vboxsf", "VirtualBox"},
                                              {"fuse.s3fs", "S3"},
                                              {"fuse.vmhgfs*", "VMware"}};

/// A folder that a cloud service keeps in step with its server: by its name, or by a file that lies in it.
struct CloudFolder {
  const char* folder;  // its name, or how it begins, with a *; empty: any
  const char* marker;  // what lies in it; empty: nothing needed
  const char* service;
};
constexpr CloudFolder kCloudFolders[] = {{"Dropbox", "", "Dropbox"},
                                         {"Dropbox (*", "", "Dropbox"},
                                         {"Dropbox-*", "", "Dropbox"},
                                         {"", ".dropbox.cache", "Dropbox"},
                                         {"OneDrive", "", "OneDrive"},
                                         {"OneDrive - *", "", "OneDrive"},
                                         {"OneDrive-*", "", "OneDrive"},
                                         {"", ".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"},
                                         {"Nextcloud*", "", "Nextcloud"},
                                         {"", ".nextcloudsync.log", "Nextcloud"},
                                         {"ownCloud*", "", "ownCloud"},
                                         {"", ".owncloudsync.log", "ownCloud"},
                                         {"com~apple~CloudDocs", "", "iCloud"},
                                         {"Mobile Documents", "", "iCloud"},
                                         {"iCloudDrive", "", "iCloud"},
                                         {"iCloud Drive*", "", "iCloud"},
                                         {"Google Drive", "", "Google Drive"},
                                         {"GoogleDrive-*", "", "Google Drive"},
                                         {"My Drive", "", "Google Drive"},
                                         {"", ".tmp.drivedownload", "Google Drive"},
                                         {"Box-*", "", "Box"},
                                         {"Box Sync", "", "Box"},
                                         {"pCloudDrive", "", "pCloud"},
                                         {"Seafile", "", "Seafile"},
                                         {"", ".stfolder", "Syncthing"},
                                         {"Nutstore*", "", "坚果云"},
                                         {"我的坚果云", "", "坚果云"},
                                         {"BaiduSyncdisk", "", "百度网盘"},
                                         {"百度网盘同步空间", "", "百度网盘"}};

bool fits(const QString& name, const char* pattern) {
  const QString wanted = QString::fromUtf8(pattern);
  if (!wanted.endsWith(QLatin1Char('*'))) return name.compare(wanted, Qt::CaseInsensitive) == 0;
  return name.startsWith(QStringView(wanted).chopped(1), Qt::CaseInsensitive);
}

/// The folder, or the nearest one above that is there already.
QString standingFolder(const QString& path) {
  QDir dir(QFileInfo(path).absolutePath());
  while (!dir.exists() && dir.cdUp()) {
  }
  const QString real = dir.canonicalPath();
  return real.isEmpty() ? dir.absolutePath() : real;
}

}  // namespace

FilePlace placeOfFileSystem(const QString& type) {
  for (const FileSystem& known : kNetworkFileSystems)
    if (fits(type, known.type)) return {FilePlace::Kind::Network, QString::fromLatin1(known.name)};
  return {};
}

FilePlace cloudOf(const QString& path, const std::function<bool(const QString&)>& exists) {
  QString folder = QFileInfo(path).path();
  for (;;) {
    const qsizetype slash = folder.lastIndexOf(QLatin1Char('/'));
    const QString name = folder.mid(slash + 1);
    for (const CloudFolder& known : kCloudFolders) {
      const bool named = *known.folder && fits(name, known.folder);
      const bool marked = *known.marker && exists(folder + QLatin1Char('/') + QString::fromLatin1(known.marker));
      if (named || marked) return {FilePlace::Kind::Cloud, QString::fromUtf8(known.service)};
    }
    if (slash <= 0) return {};
    folder.truncate(slash);
  }
}

FilePlace placeOf(const QString& path) {
  const QString folder = standingFolder(path);
  if (folder.startsWith(QLatin1String("//"))) return {FilePlace::Kind::Network, QStringLiteral("SMB")};
  const FilePlace mounted = placeOfFileSystem(QString::fromUtf8(QStorageInfo(folder).fileSystemType()));
  if (mounted.kind != FilePlace::Kind::Local) return mounted;
  return cloudOf(folder + QStringLiteral("/file"), [](const QString& name) { return QFileInfo::exists(name); });
}

std::optional<Problem> placeWarning(const QString& path) {
  const FilePlace place = placeOf(path);
  switch (place.kind) {
    case FilePlace::Kind::Local: return std::nullopt;
    case FilePlace::Kind::Network: return Problem("place-network", {path, place.name});
    case FilePlace::Kind::Cloud: return Problem("place-cloud", {path, place.name});
  }
  return std::nullopt;
}

}  // namespace relata
