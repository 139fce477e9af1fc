#include <QDir>
#include <QFile>

#include "core/schema/schema.h"
#include "core/workspace/backup.h"
#include "core/workspace/check.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

void writeFile(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

Problem openProblem(const QString& path, const WorkspaceOptions& options) {
  const auto opened = Workspace::open(path, options, relataParts());
  return opened.ok() ? Problem("opened") : opened.problem();
}

/// Changes the file behind the program's back.
void tamper(const QString& path, const QString& sql) {
  db::Connection connection(path, {});
  connection.exec(sql);
  connection.exec(q("PRAGMA wal_checkpoint(TRUNCATE)"));
}

}  // namespace

TEST_CASE("files that are no workspace are named as such and not touched", "[file]") {
  TempWorkspace ws;
  ws.close();
  const QString other = ws.file(q("other"));
  const auto check = [&](const QByteArray& content, const char* code) {
    writeFile(other, content);
    CHECK(openProblem(other, ws.options()).code.toStdString() == code);
    CHECK(bytesOf(other) == content);
    CHECK_FALSE(QFile::exists(other + q("-wal")));
  };
  check("hello", "not-a-workspace");
  check("", "empty-file");
  check(QByteArray(8192, 'x'), "not-a-workspace");
  CHECK(openProblem(ws.file(q("missing")), ws.options()).is("no-such-file"));
  CHECK(openProblem(ws.file(q(".")), ws.options()).is("is-a-directory"));
  {
    db::OpenOptions create;
    create.create = true;
    db::Connection foreign(ws.file(q("foreign.db")), create);
    foreign.exec(q("CREATE TABLE t(a)"));
  }
  CHECK(openProblem(ws.file(q("foreign.db")), ws.options()).is("not-a-workspace"));
}

TEST_CASE("a workspace with a table, trigger or view that Relata does not make is refused", "[file]") {
  for (const char* sql : {"CREATE TABLE evil(a)", "CREATE VIEW evil AS SELECT 1",
                          "CREATE TRIGGER evil AFTER UPDATE ON contact BEGIN DELETE FROM company; END"}) {
    INFO(sql);
    TempWorkspace ws;
    ws.close();
    tamper(ws.path(), q(sql));
    CHECK(openProblem(ws.path(), ws.options()).is("schema-foreign"));
  }
}

TEST_CASE("a damaged workspace gives a clear error", "[file]") {
  TempWorkspace ws;
  for (int i = 0; i < 300; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}});
  ws.close();
  QByteArray bytes = bytesOf(ws.path());
  for (qsizetype at = 4096; at < bytes.size(); at += 4096) bytes.replace(at, 64, QByteArray(64, '\x7f'));
  writeFile(ws.path(), bytes);
  CHECK(openProblem(ws.path(), ws.options()).is("file-damaged"));
  writeFile(ws.path(), bytes.left(6000));
  CHECK(openProblem(ws.path(), ws.options()).is("file-damaged"));
}

TEST_CASE("a damaged workspace is refused each time, and stays as it is", "[file][damage]") {
  TempWorkspace ws;
  for (int i = 0; i < 300; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}});
  ws.close();
  WorkspaceOptions moved = ws.options();
  moved.stateDir = ws.file(q("another machine"));
  const QByteArray whole = bytesOf(ws.path());
  int refused = 0;
  for (qsizetype page = 4096; page < whole.size(); page += 4096) {
    INFO(page);
    QByteArray bytes = whole;
    bytes.replace(page + 2048, 40, QByteArray(40, '\x7f'));
    writeFile(ws.path(), bytes);
    if (const auto opened = Workspace::open(ws.path(), moved, relataParts()); opened.ok()) continue;
    ++refused;
    for (int time = 0; time < 2; ++time) {
      const Problem problem = openProblem(ws.path(), moved);
      CHECK(problem.is("file-damaged"));
      CHECK(problem.arguments.value(0) == ws.path());
      CHECK(bytesOf(ws.path()) == bytes);
    }
  }
  CHECK(refused > 10);
}

TEST_CASE("one program owns a file; another reads it", "[file]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  const Problem locked = openProblem(ws.path(), ws.options());
  CHECK(locked.is("file-locked"));
  CHECK(locked.arguments.value(1).contains(q("core_tests")));
  WorkspaceOptions reading = ws.options();
  reading.readOnly = true;
  const auto second = Workspace::open(ws.path(), reading, relataParts());
  REQUIRE(second.ok());
  CHECK((*second)->read()->count({q("contact"), {}, {}, false}) == 1);
  CHECK((*second)
            ->transact({ActKind::Edit, {}, {}}, [](Transaction&) -> Result<void> { return {}; })
            .problem()
            .is("workspace-read-only"));
}

TEST_CASE("a file of a newer program opens for reading only", "[file]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  ws.close();
  tamper(ws.path(), q("PRAGMA user_version=99"));
  REQUIRE(ws.tryOpen(ws.options()).ok());
  CHECK(ws->isNewer());
  CHECK(ws->isReadOnly());
  CHECK(ws.count("contact") == 1);
}

TEST_CASE("an encrypted workspace shows nothing on disk and opens with its passphrase only", "[file][encryption]") {
  WorkspaceOptions options;
  options.passphrase = "correct horse";
  TempWorkspace ws(options);
  ws.add("contact", {{q("name"), q("Zebediah Quux")}});
  ws.close();
  CHECK_FALSE(bytesOf(ws.path()).contains("Zebediah"));
  CHECK_FALSE(bytesOf(ws.path()).startsWith("SQLite"));
  WorkspaceOptions wrong = ws.options();
  wrong.passphrase = "wrong";
  const QByteArray before = bytesOf(ws.path());
  CHECK(openProblem(ws.path(), wrong).is("wrong-passphrase"));
  wrong.passphrase.clear();
  CHECK(openProblem(ws.path(), wrong).is("passphrase-needed"));
  CHECK(bytesOf(ws.path()) == before);
  REQUIRE(ws.tryOpen(ws.options()).ok());
  CHECK(ws.found(q("zebediah")) == QStringList{q("Zebediah Quux")});
}

TEST_CASE("a workspace can be encrypted later, and opened up again", "[file][encryption]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Zebediah Quux")}});
  const auto encrypted = ws->setPassphrase("secret one");
  if (!encrypted.ok()) FAIL(encrypted.problem().arguments.join(q(" ")).toStdString());
  ws.add("contact", {{q("name"), q("After Wards")}});
  ws.close();
  CHECK_FALSE(bytesOf(ws.path()).contains("Zebediah"));
  WorkspaceOptions with = ws.options();
  with.passphrase = "secret one";
  REQUIRE(ws.tryOpen(with).ok());
  CHECK(ws.count("contact") == 2);
  REQUIRE(ws->setPassphrase({}).ok());
  REQUIRE(ws.tryOpen(ws.options()).ok());
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("a backup opens, holds the same records and can be restored with a look beforehand", "[file][backup]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  const QString backup = ws.file(q("copy.relata"));
  REQUIRE(backupTo(*ws, backup).ok());
  CHECK(backupTo(*ws, backup).problem().is("file-exists"));
  const quint32 device = ws->device();
  ws.add("contact", {{q("name"), q("Bo")}});
  ws.close();
  const auto preview = previewRestore(backup, {}, ws.path(), {});
  REQUIRE(preview.ok());
  CHECK(preview->lines.first().now == 2);
  CHECK(preview->lines.first().then == 1);
  REQUIRE(restoreBackup(backup, {}, ws.path()).ok());
  ws.reopen();
  CHECK(ws.count("contact") == 1);
  CHECK(ws->device() != device);
  CHECK(listBackups(ws.path()).size() == 1);
  CHECK(listBackups(ws.path()).first().reason == q("before-restore"));
  // What was done before the backup is still one's own, and can be taken back and done again.
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact") == 0);
  REQUIRE(ws->redo().ok());
  CHECK(ws.count("contact") == 1);
  ws.add("contact", {{q("name"), q("Cy")}});
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("a backup of an encrypted workspace is encrypted", "[file][backup][encryption]") {
  WorkspaceOptions options;
  options.passphrase = "pass";
  TempWorkspace ws(options);
  ws.add("contact", {{q("name"), q("Zebediah Quux")}});
  const QString backup = ws.file(q("copy.relata"));
  REQUIRE(backupTo(*ws, backup).ok());
  CHECK_FALSE(bytesOf(backup).contains("Zebediah"));
  CHECK(openProblem(backup, ws.options()).is("opened"));
}

TEST_CASE("backups thin out to days, weeks and months", "[backup]") {
  QList<BackupInfo> all;
  const UtcMs day = 24LL * 3600 * 1000;
  const UtcMs now = 1772442000000;
  for (int i = 0; i < 400; ++i) all << BackupInfo{QString::number(i), now - i * day, 1, q("daily")};
  const auto kept = backupsToKeep(all, now);
  CHECK(kept.size() >= 12);
  CHECK(kept.size() <= 24);
  for (int i = 0; i < 7; ++i) CHECK(kept[i].path == QString::number(i));
}

TEST_CASE("the daily backup is made once a day", "[backup]") {
  TempWorkspace ws;
  REQUIRE(rotateBackups(*ws).ok());
  REQUIRE(rotateBackups(*ws).ok());
  CHECK(listBackups(ws.path()).size() == 1);
  ws.clock().advance(24LL * 3600 * 1000);
  REQUIRE(rotateBackups(*ws).ok());
  CHECK(listBackups(ws.path()).size() == 2);
}

TEST_CASE("check finds nothing in a healthy file, and repairs an index that lost records", "[file][check]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}, {q("tags"), QStringList{q("VIP")}}});
  ws.set("contact", id, {{q("city"), q("Kiel")}});
  CHECK(checkWorkspace(*ws, false)->isEmpty());
  ws.close();
  tamper(ws.path(), q("DELETE FROM search WHERE rowid=%1; UPDATE contact SET _key=x'00'").arg(id.bits()));
  {
    // Opening would rebuild a file it does not know; here the damage is looked for while it is in place.
    auto opened = Workspace::open(
        ws.path(),
        [&] {
          auto o = ws.options();
          o.readOnly = true;
          return o;
        }(),
        relataParts());
    REQUIRE(opened.ok());
    const auto found = checkWorkspace(**opened, false);
    QStringList codes;
    for (const CheckFinding& finding : *found) codes << finding.code;
    CHECK(codes.contains(q("search-index")));
    CHECK(codes.contains(q("sort-key")));
  }
  REQUIRE(ws.tryOpen(ws.options()).ok());
  const auto repaired = checkWorkspace(*ws, true);
  REQUIRE(repaired.ok());
  CHECK(checkWorkspace(*ws, false)->isEmpty());
  CHECK(ws.found(q("ada")) == QStringList{q("Ada")});
}

TEST_CASE("check tells of acts that were changed in the file afterwards, and they are not taken back by halves",
          "[file][check][undo]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}});
  ws.set("contact", id, {{q("city"), q("Kiel")}});
  ws.set("contact", id, {{q("city"), q("Bonn")}});
  const QString last = q("(SELECT max(tid) FROM txn)");
  const auto codes = [&] {
    QStringList named;
    const auto found = checkWorkspace(*ws, false);
    REQUIRE(found.ok());
    for (const CheckFinding& finding : *found) named << finding.code;
    return named;
  };
  const auto damaged = [&](const QString& sql) {
    ws.close();
    tamper(ws.path(), sql.arg(last));
    REQUIRE(ws.tryOpen(ws.options()).ok());
  };
  SECTION("what it did was blanked") {
    damaged(q("UPDATE op SET data=x'' WHERE tid=%1"));
    CHECK(codes() == QStringList{q("journal-changed")});
    const auto undone = ws->undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.problem().is("act-changed"));
  }
  SECTION("it points to another record") {
    damaged(q("UPDATE op SET row=row+1 WHERE tid=%1"));
    CHECK(codes().contains(q("journal-changed")));
  }
  SECTION("one of its operations is gone") {
    damaged(q("DELETE FROM op WHERE tid=%1"));
    CHECK(codes() == QStringList{q("journal-changed")});
  }
  SECTION("its name was blanked") {
    damaged(q("UPDATE txn SET label='' WHERE tid=%1"));
    CHECK(codes() == QStringList{q("journal-name")});
    CHECK(ws->undo().ok());
  }
}
