#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

#ifdef Q_OS_UNIX
namespace {

constexpr auto kReadable = QFile::ReadOwner | QFile::ExeOwner;

/// Nothing can be written in the folder while one of these lives.
class FixedFolder {
 public:
  explicit FixedFolder(QString folder) : m_folder(std::move(folder)) { QFile::setPermissions(m_folder, kReadable); }
  ~FixedFolder() { QFile::setPermissions(m_folder, kReadable | QFile::WriteOwner); }
  FixedFolder(const FixedFolder&) = delete;
  FixedFolder& operator=(const FixedFolder&) = delete;

 private:
  QString m_folder;
};

bool isRoot() {
  if (geteuid() == 0) WARN("root may write everywhere: not looked at");
  return geteuid() == 0;
}

Problem refusal(TempWorkspace& ws) {
  return ws->transact({ActKind::Edit, {}, {}}, [](Transaction&) -> Result<void> { return {}; }).problem();
}

}  // namespace

TEST_CASE("a workspace on a medium that cannot be written opens for reading and says why", "[file][read-only]") {
  if (isRoot()) return;
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  ws.close();
  const FixedFolder fixed(ws.file(q(".")));
  REQUIRE(ws.tryOpen(ws.options()).ok());
  CHECK(ws->isReadOnly());
  CHECK(ws.count("contact") == 1);
  CHECK(ws.found(q("ada")) == QStringList{q("Ada")});
  CHECK(refusal(ws).is("file-not-writable"));
  CHECK(ws->setPassphrase("x").problem().is("file-not-writable"));
  ws.close();
}

TEST_CASE("a write-protected workspace opens for reading and says why", "[file][read-only]") {
  if (isRoot()) return;
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  ws.close();
  QFile::setPermissions(ws.path(), QFile::ReadOwner);
  REQUIRE(ws.tryOpen(ws.options()).ok());
  CHECK(ws.count("contact") == 1);
  CHECK(refusal(ws).is("file-read-only"));
  ws.close();
}

TEST_CASE("changes that were not yet taken into a file on a fixed medium are not overlooked", "[file][read-only]") {
  if (isRoot()) return;
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  // As a program that was killed leaves them: the workspace with its journal file, without the file that readers share.
  const QString folder = ws.file(q("stick"));
  QDir().mkpath(folder);
  const QString copy = folder + q("/a.relata");
  REQUIRE(QFile::copy(ws.path(), copy));
  REQUIRE(QFile::copy(ws.path() + q("-wal"), copy + q("-wal")));
  const FixedFolder fixed(folder);
  const auto opened = Workspace::open(copy, ws.options(), relataParts());
  if (opened.ok())
    CHECK((*opened)->read()->count({q("contact"), {}, {}, false}) == 1);
  else
    CHECK(opened.problem().is("journal-not-readable"));
}
#endif
