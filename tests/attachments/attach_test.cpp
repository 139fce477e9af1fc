#include "core/attachments/attach.h"

#include <QFile>
#include <QFileInfo>

#include "core/exchange/folder/workspace_folder.h"
#include "core/workspace/check.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

Id attachTo(TempWorkspace& ws, Id record, const QString& name, const QByteArray& bytes, bool photo = false) {
  const auto made = ws->transact({ActKind::Create, q("attachment"), {name}}, [&](Transaction& tx) {
    return attach(tx, record, {name, bytes}, photo);
  });
  REQUIRE(made.ok());
  return *made;
}

qint64 blobs(TempWorkspace& ws) { return ws->read()->connection().integer(q("SELECT count(*) FROM blob")); }

}  // namespace

TEST_CASE("an attached file comes out as it went in, and is kept once", "[attachments]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const QByteArray pdf = "%PDF-1.4 offer";
  const Id first = attachTo(ws, ada, q("offer.pdf"), pdf);
  attachTo(ws, ada, q("offer again.pdf"), pdf);
  CHECK(blobs(ws) == 1);
  const Record file = ws.get("attachment", first);
  CHECK(file.text("type") == q("application/pdf"));
  CHECK(file.value("size").integer() == pdf.size());
  CHECK(*attachedContent(*ws->read(), file) == pdf);
  CHECK(ws.found(q("offer")).contains(q("Ada")));  // found by the name of what is attached
  const auto saved = saveAttachment(*ws->read(), file, ws.file({}));
  REQUIRE(saved.ok());
  QFile copy(*saved);
  REQUIRE(copy.open(QIODevice::ReadOnly));
  CHECK(copy.readAll() == pdf);
  const auto again = saveAttachment(*ws->read(), file, ws.file({}));
  CHECK(*again != *saved);  // nothing is overwritten
}

TEST_CASE("taking back an attachment and doing it again loses nothing", "[attachments][undo]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  attachTo(ws, ada, q("a.txt"), "hello");
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("attachment") == 0);
  REQUIRE(ws->redo().ok());
  CHECK(ws.count("attachment") == 1);
  CHECK(checkWorkspace(*ws, false)->isEmpty());
}

TEST_CASE("a new photo takes the place of the old one, which stays", "[attachments]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id old = attachTo(ws, ada, q("old.png"), "one", true);
  const Id now = attachTo(ws, ada, q("new.png"), "two", true);
  CHECK(ws.get("attachment", old).text("role") == q("file"));
  CHECK(ws.get("attachment", now).text("role") == q("photo"));
}

TEST_CASE("a hostile file name leads nowhere", "[attachments]") {
  CHECK(safeFileName(q("../../etc/passwd")) == q("passwd"));
  CHECK(safeFileName(q("C:\\Windows\\x.exe")) == q("x.exe"));
  CHECK(safeFileName(q("CON")) == q("file CON"));
  CHECK(safeFileName(q("..")) == q("file"));
  CHECK(safeFileName(q("invoice\u202Efdp.exe")) == q("invoicefdp.exe"));
  CHECK(safeFileName(q(".bashrc")) == q("bashrc"));
  CHECK(safeFileName(q("报价单 2026.pdf")) == q("报价单 2026.pdf"));
}

TEST_CASE("the check finds an attached content that is damaged or gone", "[attachments][check]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id one = attachTo(ws, ada, q("a.txt"), "hello");
  ws.close();
  {
    db::Connection raw(ws.path(), {});
    raw.exec(q("UPDATE blob SET data=x'00'"));
  }
  ws.reopen();
  CHECK(attachedContent(*ws->read(), ws.get("attachment", one)).problem().is("blob-damaged"));
  const auto findings = checkWorkspace(*ws, false);
  REQUIRE(findings->size() == 1);
  CHECK(findings->first().code == q("file-damaged"));
}

TEST_CASE("attachments travel with the exported folder", "[attachments][folder]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id one = attachTo(ws, ada, q("a.bin"), QByteArray("\0\1\2", 3));
  const QString folder = ws.file(q("out"));
  REQUIRE(exchange::exportFolder(*ws->read(), folder).ok());
  TempWorkspace other;
  REQUIRE(exchange::importFolder(*other, folder, false).ok());
  CHECK(*attachedContent(*other->read(), other.get("attachment", one)) == QByteArray("\0\1\2", 3));
  // A content that is not what it is named after is refused, and nothing of the folder stays.
  QFile blob(folder + q("/files/") + ws.get("attachment", one).text("hash"));
  REQUIRE(blob.open(QIODevice::WriteOnly));
  blob.write("else");
  blob.close();
  TempWorkspace third;
  CHECK(exchange::importFolder(*third, folder, false).problem().is("folder-file-changed"));
  CHECK(third.count("contact") == 0);
}

TEST_CASE("what was written at once leaves no log of its size beside the file once the program rests",
          "[attachments][speed]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  QByteArray half(10 * 1024 * 1024, 'x');
  const auto made = ws->transact({ActKind::Create, q("attachment"), {}}, [&](Transaction& tx) -> Result<void> {
    for (int i = 0; i < 8; ++i) {
      half[0] = static_cast<char>('a' + i);  // each is kept by its content
      if (const auto one = attach(tx, ada, {q("plan %1.bin").arg(i), half}, false); !one.ok()) return one.problem();
    }
    return {};
  });
  REQUIRE(made.ok());
  const auto log = [&] { return QFileInfo(ws->path() + q("-wal")).size(); };
  REQUIRE(log() > 64LL * 1024 * 1024);
  while (ws->tidy()) {
  }
  CHECK(log() == 0);
  CHECK(blobs(ws) == 8);
}
