#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <future>
#include <random>
#include <thread>

#include "core/db/db_error.h"
#include "core/workspace/backup.h"
#include "core/workspace/check.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

const QByteArray kCanary = "Zebediah Quux";

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

void writeFile(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

/// Every file below the folder in which the words stand as they are, in UTF-8 or UTF-16.
QStringList filesWith(const QString& folder, const QByteArray& words) {
  const QString text = QString::fromUtf8(words);
  const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
  QStringList found;
  int seen = 0;
  QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QByteArray bytes = bytesOf(files.next());
    ++seen;
    if (bytes.contains(words) || bytes.contains(words.toLower()) || bytes.contains(wide)) found << files.fileName();
  }
  CHECK(seen > 0);
  return found;
}

void fillWithCanaries(TempWorkspace& ws) {
  const QString canary = QString::fromUtf8(kCanary);
  const Id id = ws.add("contact", {{q("name"), canary}, {q("tags"), QStringList{canary}}});
  ws.set("contact", id, {{q("name"), q("Somebody Else")}});  // the old name stays in the journal
  ws.add("company", {{q("name"), canary}});
  REQUIRE(ws->addField(q("contact"), canary, Kind::Text).ok());
}

Problem openProblem(const QString& path, const WorkspaceOptions& options) {
  const auto opened = Workspace::open(path, options, relataParts());
  return opened.ok() ? Problem("opened") : opened.problem();
}

}  // namespace

TEST_CASE("nothing of an encrypted workspace stands readable in its files or backups, open or closed",
          "[encryption][canary]") {
  WorkspaceOptions options;
  options.passphrase = "correct horse";
  TempWorkspace ws(options);
  fillWithCanaries(ws);
  const QString folder = ws.file(q("."));
  REQUIRE(QFile::exists(ws.path() + q("-wal")));
  CHECK(filesWith(folder, kCanary).isEmpty());
  REQUIRE(backupTo(*ws, ws.file(q("copy.relata"))).ok());
  REQUIRE(rotateBackups(*ws).ok());
  CHECK(filesWith(folder, kCanary).isEmpty());
  ws.close();
  CHECK(filesWith(folder, kCanary).isEmpty());
  CHECK(filesWith(folder, "SQLite format 3").isEmpty());
}

TEST_CASE("a workspace that is encrypted later keeps no readable page and leaves no readable file",
          "[encryption][canary]") {
  TempWorkspace ws;
  fillWithCanaries(ws);
  CHECK_FALSE(filesWith(ws.file(q(".")), kCanary).isEmpty());
  REQUIRE(ws->setPassphrase("correct horse").ok());
  CHECK(filesWith(ws.file(q(".")), kCanary).isEmpty());
  ws.add("contact", {{q("name"), q("After")}});
  ws.close();
  CHECK(filesWith(ws.file(q(".")), kCanary).isEmpty());
}

TEST_CASE("backups from before the passphrase are counted, those from after it are not", "[encryption][backup]") {
  TempWorkspace ws;
  CHECK(readableBackups(ws.path()) == 0);
  REQUIRE(backupBefore(*ws, q("manual")).ok());
  CHECK(readableBackups(ws.path()) == 1);
  REQUIRE(ws->setPassphrase("correct horse").ok());
  REQUIRE(backupBefore(*ws, q("manual")).ok());
  CHECK(readableBackups(ws.path()) == 1);
}

TEST_CASE("the passphrase is not changed while somebody reads, and then it is", "[encryption]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  {
    const auto reader = ws->read();
    CHECK(reader->count({q("contact"), {}, {}, false}) == 1);
    CHECK(ws->setPassphrase("x").problem().is("workspace-busy"));
    CHECK_FALSE(ws->isEncrypted());
  }
  ws.add("contact", {{q("name"), q("Bo")}});
  REQUIRE(ws->setPassphrase("x").ok());
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("changing the passphrase waits for a reader that is about to be done", "[encryption]") {
  WorkspaceOptions options;
  options.busyWaitMs = 300;
  TempWorkspace ws(options);
  ws.add("contact", {{q("name"), q("Ada")}});
  std::unique_ptr<Reader> reader = ws->read();
  CHECK(reader->count({q("contact"), {}, {}, false}) == 1);
  const auto changed = std::async(std::launch::async, [&] { return ws->setPassphrase("x").ok(); });
  const auto isDone = [&] { return changed.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
  const auto isWritten = [&] { return ws->transact({}, [](Transaction&) { return Result<void>(); }).ok(); };
  while (!isDone() && isWritten()) std::this_thread::yield();  // until the change holds the file and waits
  CHECK_FALSE(isDone());
  reader.reset();
  CHECK(changed.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
  CHECK(ws->isEncrypted());
}

TEST_CASE("a truncated or changed encrypted workspace is refused and left as it is", "[encryption][damage]") {
  WorkspaceOptions options;
  options.passphrase = "correct horse";
  TempWorkspace ws(options);
  for (int i = 0; i < 30; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}});
  ws.close();
  const QByteArray whole = bytesOf(ws.path());
  const auto refuses = [&](const QByteArray& bytes, const QStringList& codes) {
    writeFile(ws.path(), bytes);
    const Problem problem = openProblem(ws.path(), ws.options());
    INFO(problem.code.toStdString());
    CHECK(codes.contains(problem.code));
    CHECK(bytesOf(ws.path()) == bytes);
  };
  refuses(whole.left(whole.size() / 2 & ~4095), {q("file-damaged")});
  refuses(whole.left(4096), {q("file-damaged")});
  refuses(whole.left(5000), {q("not-a-workspace")});
  QByteArray changed = whole;
  changed[100] = static_cast<char>(changed[100] ^ 1);
  refuses(changed, {q("wrong-passphrase")});  // without its first page there is no telling
  changed = whole;
  changed[5 * 4096 + 77] = static_cast<char>(changed[5 * 4096 + 77] ^ 1);
  refuses(changed, {q("file-damaged")});
  writeFile(ws.path(), whole);
  CHECK(openProblem(ws.path(), ws.options()).is("opened"));
}

TEST_CASE("one changed bit anywhere in an encrypted file is noticed", "[encryption][damage]") {
  QTemporaryDir dir;
  const QString path = dir.filePath(q("a.db"));
  db::OpenOptions options;
  options.create = true;
  options.key = "raw:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";  // deriving is slow
  {
    db::Connection db(path, options);
    db.exec(q("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT); BEGIN"));
    for (int i = 0; i < 2000; ++i) db.exec(q("INSERT INTO t(b) VALUES('person number %1')").arg(i));
    db.exec(q("COMMIT"));
  }
  options.create = false;
  options.readOnly = true;
  const QByteArray whole = bytesOf(path);
  CHECK_FALSE(whole.contains("person number"));
  std::mt19937 random(11);
  int noticed = 0;
  constexpr int kFlips = 300;
  for (int i = 0; i < kFlips; ++i) {
    QByteArray changed = whole;
    const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size()));
    changed[at] = static_cast<char>(changed[at] ^ (1 << (random() % 8)));
    writeFile(path, changed);
    try {
      db::Connection db(path, options);
      db.integer(q("SELECT sum(length(b)) FROM t"));
      if (!db::integrityComplaints(db, true).isEmpty()) ++noticed;
    } catch (const db::DbError&) {
      ++noticed;
    }
  }
  CHECK(noticed == kFlips);
}

TEST_CASE("a backup takes the place of a workspace that is damaged beyond opening", "[backup][damage]") {
  TempWorkspace ws;
  for (int i = 0; i < 50; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}});
  const QString backup = ws.file(q("copy.relata"));
  REQUIRE(backupTo(*ws, backup).ok());
  ws.close();
  for (const QByteArray& damage : {QByteArray("not a workspace at all"), bytesOf(backup).left(6000), QByteArray()}) {
    writeFile(ws.path(), damage);
    const auto preview = previewRestore(backup, {}, ws.path(), {});
    REQUIRE(preview.ok());
    CHECK(preview->lines.first().now == 0);
    CHECK(preview->lines.first().then == 50);
    REQUIRE(restoreBackup(backup, {}, ws.path()).ok());
    REQUIRE(ws.tryOpen(ws.options()).ok());
    CHECK(ws.count("contact") == 50);
    CHECK(checkWorkspace(*ws, false)->isEmpty());
    ws.close();
    CHECK(bytesOf(listBackups(ws.path()).first().path) == damage);
  }
}

TEST_CASE("a damaged backup is not put in a workspace's place", "[backup][damage]") {
  TempWorkspace ws;
  for (int i = 0; i < 50; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}});
  const QString backup = ws.file(q("copy.relata"));
  REQUIRE(backupTo(*ws, backup).ok());
  QByteArray bytes = bytesOf(backup);
  for (qsizetype at = 3 * 4096; at < bytes.size(); at += 4096) bytes.replace(at, 64, QByteArray(64, '\x7f'));
  writeFile(backup, bytes);
  ws.add("contact", {{q("name"), q("Later")}});
  ws.close();
  const auto restored = restoreBackup(backup, {}, ws.path());
  REQUIRE_FALSE(restored.ok());
  CHECK((restored.problem().is("file-damaged") || restored.problem().is("backup-not-valid")));
  ws.reopen();
  CHECK(ws.count("contact") == 51);
}

TEST_CASE("backups in a chosen folder count as well: as readable ones, and as help for a damaged file",
          "[encryption][backup]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  const QString elsewhere = ws.file(q("other disk"));
  ws->setBackupPlan({elsewhere, 7, 5, 12});
  REQUIRE(backupBefore(*ws, q("manual")).ok());
  const QString folder = backupFolder(*ws);
  CHECK(readableBackups(ws.path()) == 0);
  CHECK(readableBackups(ws.path(), folder) == 1);
  CHECK_FALSE(newestGoodBackup(ws.path(), {}));
  REQUIRE(newestGoodBackup(ws.path(), {}, folder));
  CHECK(newestGoodBackup(ws.path(), {}, folder)->path.startsWith(elsewhere));
}
