#include "core/workspace/file_place.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QString cloud(const char* path, const QSet<QString>& files = {}) {
  const FilePlace place = cloudOf(q(path), [&](const QString& name) { return files.contains(name); });
  CHECK((place.kind == FilePlace::Kind::Cloud) == !place.name.isEmpty());
  return place.name;
}

QString network(const char* type) { return placeOfFileSystem(q(type)).name; }

}  // namespace

TEST_CASE("file systems of a network are told from those of the machine", "[file][place]") {
  for (const char* local : {"ext4", "btrfs", "xfs", "apfs", "NTFS", "tmpfs", "overlay", "fuseblk", "exfat", "zfs"})
    CHECK(network(local).isEmpty());
  CHECK(network("nfs") == q("NFS"));
  CHECK(network("nfs4") == q("NFS"));
  CHECK(network("cifs") == q("SMB"));
  CHECK(network("smb3") == q("SMB"));
  CHECK(network("smbfs") == q("SMB"));
  CHECK(network("fuse.sshfs") == q("SSH"));
  CHECK(network("fuse.rclone") == q("rclone"));
}

TEST_CASE("folders of cloud services are known by their names", "[file][place]") {
  CHECK(cloud("/home/ada/Dropbox/crm/a.relata") == q("Dropbox"));
  CHECK(cloud("/home/ada/Dropbox (Acme)/a.relata") == q("Dropbox"));
  CHECK(cloud("C:/Users/ada/OneDrive - Acme GmbH/a.relata") == q("OneDrive"));
  CHECK(cloud("C:/Users/ada/onedrive/a.relata") == q("OneDrive"));
  CHECK(cloud("/home/ada/Nextcloud2/a.relata") == q("Nextcloud"));
  CHECK(cloud("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/a.relata") == q("iCloud"));
  CHECK(cloud("/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/a.relata") == q("Google Drive"));
  CHECK(cloud("D:/我的坚果云/客户.relata") == q("坚果云"));
  CHECK(cloud("/home/ada/Documents/a.relata").isEmpty());
  CHECK(cloud("/home/ada/Documents/Dropbox.relata").isEmpty());
  CHECK(cloud("/a.relata").isEmpty());
}

TEST_CASE("folders of cloud services are known by what lies in them, whatever they are called", "[file][place]") {
  CHECK(cloud("/data/team/crm/a.relata", {q("/data/team/.stfolder")}) == q("Syncthing"));
  CHECK(cloud("/data/box/a.relata", {q("/data/box/.dropbox.cache")}) == q("Dropbox"));
  CHECK(cloud("/data/a.relata", {q("/data/.nextcloudsync.log")}) == q("Nextcloud"));
  CHECK(cloud("/data/a.relata", {q("/data/other/.stfolder")}).isEmpty());
}

TEST_CASE("a file in a cloud folder is warned about, also through a link and before it is there", "[file][place]") {
  QTemporaryDir dir;
  CHECK_FALSE(placeWarning(dir.filePath(q("a.relata"))));
  QDir(dir.path()).mkpath(q("Dropbox/crm"));
  REQUIRE(QFile::link(dir.filePath(q("Dropbox/crm")), dir.filePath(q("crm"))));
  const auto warning = placeWarning(dir.filePath(q("crm/a.relata")));
  REQUIRE(warning);
  CHECK(warning->is("place-cloud"));
  CHECK(warning->arguments.value(1) == q("Dropbox"));
  CHECK(describe(*warning).contains(q("Dropbox")));
}
