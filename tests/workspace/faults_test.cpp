#include <QDir>
#include <QFile>

#include "core/workspace/backup.h"
#include "core/workspace/check.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

/// Whether a problem tells a person what the disk did, in a sentence.
bool tellsOfTheDisk(const Problem& problem) {
  static const QStringList codes{q("disk-full"), q("storage-error"), q("file-damaged")};
  return codes.contains(problem.code) && describe(problem).size() > 20;
}

/// Every call in the full run (which sets RELATA_KILLS); otherwise the first ones, and then fewer and fewer.
qint64 nextFault(qint64 n, int first) {
  static const bool every = qEnvironmentVariableIsSet("RELATA_KILLS");
  return every || n < first ? n + 1 : n + 1 + n / 4;
}

/// Lets the first call to the disk fail, then the second, and so on, until the work is done before the fault comes:
/// with one call that fails, with a disk that stays broken, and with one that fills up. `work` answers its Problem;
/// `after` looks at what is left, on a disk that works again. Answers how many failures there were.
template <typename Work, typename After>
int failEverywhere(FaultyDisk& disk, Work&& work, After&& after, int first = 30) {
  int failures = 0;
  const auto attempt = [&](const char* kind, qint64 n) {
    INFO(kind << ' ' << n);
    const std::optional<Problem> problem = work();
    const bool reached = disk.failed();
    disk.heal();
    if (!reached && problem) FAIL(describe(*problem).toStdString());
    if (problem) {
      INFO(describe(*problem).toStdString());
      CHECK(tellsOfTheDisk(*problem));
      ++failures;
    }
    after(problem);
    return reached;
  };
  const auto everyCall = [&](const char* kind, bool forGood) {
    for (qint64 n = 0;; n = nextFault(n, first)) {
      REQUIRE(n < 100000);
      disk.breakAfter(n, kAnything, forGood);
      if (!attempt(kind, n)) return;
    }
  };
  everyCall("one failing call", false);
  everyCall("broken for good after", true);
  for (qint64 pages = 0;; pages = nextFault(pages, first)) {
    const qint64 bytes = pages * 4096;
    REQUIRE(pages < 10000);
    disk.fillAfter(bytes);
    if (!attempt("room for", bytes)) break;
  }
  return failures;
}

std::optional<Problem> problemOf(const Result<void>& result) {
  return result.ok() ? std::nullopt : std::optional(result.problem());
}
template <typename T>
std::optional<Problem> problemOf(const Result<T>& result) {
  return result.ok() ? std::nullopt : std::optional(result.problem());
}

QStringList complaints(Workspace& workspace) {
  const auto found = checkWorkspace(workspace, false);
  if (!found.ok()) return {describe(found.problem())};
  QStringList out;
  for (const CheckFinding& finding : *found) out << checkText(finding);
  return out;
}

Result<void> setCity(TempWorkspace& ws, Id id, const QString& city) {
  ws.clock().advance(1000);
  return ws->transact({ActKind::Edit, q("contact"), {q("Ada")}}, [&](Transaction& tx) {
    return tx.update(tx.def("contact"), id, {{q("city"), city}});
  });
}

QStringList filesOf(const QString& folder) { return QDir(folder).entryList(QDir::Files, QDir::Name); }

}  // namespace

TEST_CASE("an edit that the disk refuses at any point changes nothing, and the next one is saved", "[faults]") {
  FaultyDisk disk;
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}, {q("city"), q("Kiel")}});
  QString city = q("Kiel");
  int turn = 0;
  const int failures = failEverywhere(
      disk, [&] { return problemOf(setCity(ws, id, q("Wanted %1").arg(turn))); },
      [&](const std::optional<Problem>& problem) {
        if (!problem) city = q("Wanted %1").arg(turn);
        CHECK(ws.get("contact", id).text("city") == city);
        city = q("Next %1").arg(++turn);
        ws.set("contact", id, {{q("city"), city}});
      });
  CHECK(failures > 5);
  CHECK(complaints(*ws).isEmpty());
  ws.reopen();
  CHECK(ws.get("contact", id).text("city") == city);
  CHECK(complaints(*ws).isEmpty());
}

TEST_CASE("a full disk is called full, with what to do about it", "[faults]") {
  FaultyDisk disk;
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}});
  disk.fillAfter(0);
  const auto refused = setCity(ws, id, QString(200000, QLatin1Char('x')));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("disk-full"));
  CHECK(describe(refused.problem()).contains(ws.path()));
  CHECK(describe(refused.problem()).contains(q("make room")));
}

TEST_CASE("an undo that the disk refuses takes back all of the act or nothing", "[faults][undo]") {
  FaultyDisk disk;
  TempWorkspace ws;
  std::vector<Id> ids;
  for (int i = 0; i < 5; ++i) ids.push_back(ws.add("contact", {{q("name"), q("Person %1").arg(i)}}));
  const auto deleteAll = [&] {
    ws.clock().advance(1000);
    const auto done = ws->transact({ActKind::Delete, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
      for (const Id id : ids)
        if (auto removed = tx.remove(tx.def("contact"), id); !removed.ok()) return removed;
      return {};
    });
    if (!done.ok()) FAIL(describe(done.problem()).toStdString());
  };
  deleteAll();
  const int failures = failEverywhere(
      disk, [&] { return problemOf(ws->undo()); },
      [&](const std::optional<Problem>& problem) {
        CHECK(ws.count("contact") == (problem ? 0 : 5));
        CHECK(ws.found(q("person")).size() == (problem ? 0 : 5));
        if (!problem) deleteAll();
      });
  CHECK(failures > 5);
  CHECK(complaints(*ws).isEmpty());
}

TEST_CASE("a workspace that cannot be made leaves nothing behind, and can be made once there is room", "[faults]") {
  QTemporaryDir dir;
  FaultyDisk disk;
  WorkspaceOptions options;
  options.stateDir = dir.filePath(q("state"));
  const QString folder = dir.filePath(q("files"));
  QDir().mkpath(folder);
  const QString path = folder + q("/a.relata");
  failEverywhere(
      disk, [&] { return problemOf(Workspace::create(path, options, relataParts())); },
      [&](const std::optional<Problem>& problem) {
        if (problem) {
          CHECK(filesOf(folder).isEmpty());
          REQUIRE(Workspace::create(path, options, relataParts()).ok());
        }
        for (const QString& name : filesOf(folder)) QFile::remove(folder + QLatin1Char('/') + name);
      },
      5);
}

TEST_CASE("a workspace that cannot be opened now is whole and opens later", "[faults]") {
  FaultyDisk disk;
  TempWorkspace ws;
  for (int i = 0; i < 20; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}, {q("city"), q("Kiel")}});
  const WorkspaceOptions options = ws.options();
  const bool known = GENERATE(true, false);
  int turn = 0;
  failEverywhere(
      disk,
      [&] {
        WorkspaceOptions opening = options;
        // A machine that did not close this file checks it and makes its index anew.
        if (!known) opening.stateDir = ws.file(q("elsewhere %1").arg(++turn));
        ws.close();
        return problemOf(ws.tryOpen(opening));
      },
      [&](const std::optional<Problem>&) {
        REQUIRE(ws.tryOpen(options).ok());
        CHECK(ws.count("contact") == 20);
        CHECK(ws.found(q("person 7")) == QStringList{q("Person 7")});
      });
  CHECK(complaints(*ws).isEmpty());
}

TEST_CASE("a backup that the disk refuses leaves no half copy behind", "[faults][backup]") {
  FaultyDisk disk;
  TempWorkspace ws;
  for (int i = 0; i < 20; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}});
  const QString folder = ws.file(q("copies"));
  QDir().mkpath(folder);
  const QString target = folder + q("/copy.relata");
  int tags = 0;
  const int failures = failEverywhere(
      disk, [&] { return problemOf(backupTo(*ws, target)); },
      [&](const std::optional<Problem>& problem) {
        CHECK(filesOf(folder) == (problem ? QStringList() : QStringList{q("copy.relata")}));
        QFile::remove(target);
        ws.add("tag", {{q("name"), q("Tag %1").arg(++tags)}});
      });
  CHECK(failures > 10);
  REQUIRE(backupTo(*ws, target).ok());
}

TEST_CASE("a restore that the disk refuses leaves the old workspace or the new one, never neither",
          "[faults][backup]") {
  FaultyDisk disk;
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Then")}});
  const QString backup = ws.file(q("copy.relata"));
  REQUIRE(backupTo(*ws, backup).ok());
  ws.add("contact", {{q("name"), q("Now")}});
  const int failures = failEverywhere(
      disk,
      [&] {
        ws.close();
        return problemOf(restoreBackup(backup, {}, ws.path()));
      },
      [&](const std::optional<Problem>& problem) {
        ws.reopen();
        CHECK(ws.count("contact") == (problem ? 2 : 1));
        CHECK(complaints(*ws).isEmpty());
        if (!problem) ws.add("contact", {{q("name"), q("Now")}});
      });
  CHECK(failures > 10);
  CHECK_FALSE(QFile::exists(ws.path() + q(".restored")));
}

TEST_CASE("a field of one's own that the disk refuses is there as a whole or not at all", "[faults][fields]") {
  FaultyDisk disk;
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}});
  int made = 0;
  int turn = 0;
  const int failures = failEverywhere(
      disk,
      [&] {
        ws.clock().advance(1000);
        return problemOf(ws->addField(q("contact"), q("Field %1").arg(++turn), Kind::Text));
      },
      [&](const std::optional<Problem>& problem) {
        if (!problem) ++made;
        int fields = 0;
        for (const FieldDef& field : ws.def("contact").fields) fields += field.custom ? 1 : 0;
        CHECK(fields == made);
        CHECK(ws.get("contact", id).text("name") == q("Ada"));
        ws.set("contact", id, {{q("city"), q("City %1").arg(turn)}});
      });
  CHECK(failures > 5);
  ws.reopen();
  CHECK(ws.get("contact", id).text("city") == q("City %1").arg(turn));
  CHECK(complaints(*ws).isEmpty());
}

TEST_CASE("encrypting that the disk refuses leaves the workspace as it was, and usable", "[faults][encryption]") {
  FaultyDisk disk;
  TempWorkspace ws;
  for (int i = 0; i < 5; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}});
  WorkspaceOptions locked = ws.options();
  locked.passphrase = "raw";
  int tags = 0;
  const int failures = failEverywhere(
      disk, [&] { return problemOf(ws->setPassphrase("raw")); },
      [&](const std::optional<Problem>& problem) {
        CHECK(ws->isEncrypted() == !problem);
        ws.add("tag", {{q("name"), q("Tag %1").arg(++tags)}});
        REQUIRE(ws.tryOpen(problem ? ws.options() : locked).ok());
        CHECK(ws.count("contact") == 5);
        CHECK(ws.count("tag") == tags);
        if (!problem) REQUIRE(ws->setPassphrase({}).ok());
      },
      3);  // each opening derives the key, which takes its time on purpose
  CHECK(failures > 5);
  CHECK(complaints(*ws).isEmpty());
}

TEST_CASE("a repair that the disk refuses can be done again", "[faults][check]") {
  FaultyDisk disk;
  TempWorkspace ws;
  for (int i = 0; i < 20; ++i) ws.add("contact", {{q("name"), q("Person %1").arg(i)}});
  const int failures = failEverywhere(
      disk, [&] { return problemOf(ws->rebuildDerived()); },
      [&](const std::optional<Problem>&) { CHECK(ws.found(q("person 7")) == QStringList{q("Person 7")}); });
  CHECK(failures > 5);
  CHECK(complaints(*ws).isEmpty());
}
