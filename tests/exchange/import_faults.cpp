#include <QFile>

#include "core/exchange/importer.h"
#include "core/workspace/check.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QString peopleFile(TempWorkspace& ws, int people) {
  const QString path = ws.file(q("people.csv"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("Name,Company,City,Phone\n");
  for (int i = 0; i < people; ++i)
    file.write("Person " + QByteArray::number(i) + ",Firm " + QByteArray::number(i % 7) + ",Kiel,+49 431 55" +
               QByteArray::number(10000 + i) + '\n');
  return path;
}

Result<ImportReport> import(TempWorkspace& ws, const QString& path) {
  ws.clock().advance(1000);
  ImportOptions options;
  options.entity = q("contact");
  const auto job = ImportJob::open(*ws, path, options);
  if (!job.ok()) return job.problem();
  return (*job)->run();
}

}  // namespace

TEST_CASE("an import that the disk refuses at any point brings nothing, says why, and works once there is room",
          "[faults][import]") {
  FaultyDisk disk;
  TempWorkspace ws;
  constexpr int kPeople = 60;
  const QString path = peopleFile(ws, kPeople);
  const auto nothingIsThere = [&] {
    CHECK(ws.count("contact") == 0);
    CHECK(ws.count("company") == 0);
    CHECK(ws.found(q("person 7")).isEmpty());
  };
  const auto attempt = [&](const char* code) {
    const auto imported = import(ws, path);
    const bool reached = disk.failed();
    disk.heal();
    if (imported.ok()) {
      CHECK(ws.count("contact") == kPeople);
      REQUIRE(ws->undo().ok());
    } else {
      CHECK(imported.problem().code.toStdString() == code);
    }
    nothingIsThere();
    return reached;
  };
  int failures = 0;
  for (qint64 n = 0;; ++n, ++failures) {
    INFO("failing call " << n);
    REQUIRE(n < 3000);
    disk.breakAfter(n, kAnything, n % 2 == 0);
    if (!attempt("storage-error")) break;
  }
  CHECK(failures > 10);
  for (qint64 bytes = 0;; bytes += 8192) {
    INFO("room for " << bytes);
    REQUIRE(bytes < 40 << 20);
    disk.fillAfter(bytes);
    if (!attempt("disk-full")) break;
  }
  REQUIRE(import(ws, path).ok());
  ws.reopen();
  CHECK(ws.count("contact") == kPeople);
  CHECK(ws.count("company") == 7);
  CHECK(checkWorkspace(*ws, false)->isEmpty());
}

TEST_CASE("an import for which lists are ordered anew brings nothing where the disk is full, and leaves lists in order",
          "[faults][import][deal]") {
  FaultyDisk disk;
  TempWorkspace ws;
  constexpr int kDeals = 20'000;
  const QString path = ws.file(q("deals.csv"));
  {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Deal Name,Amount,Stage\n");
    for (int i = 0; i < kDeals; ++i) file.write("Deal " + QByteArray::number(i) + ",12.50,Proposal\n");
  }
  const auto import = [&]() -> Result<ImportReport> {
    ImportOptions options;
    options.entity = q("deal");
    const auto job = ImportJob::open(*ws, path, options);
    if (!job.ok()) return job.problem();
    return (*job)->run();
  };
  const auto ordered = [&] {
    return ws->read()->connection().integer(
        q("SELECT count(*) FROM sqlite_schema WHERE name IN ('deal_key','deal_stage','stage_visit_deal')"));
  };
  int failures = 0;
  for (qint64 room = 0;; room += 2 << 20) {
    INFO("room for " << room);
    REQUIRE(room < 100 << 20);
    disk.fillAfter(room);
    const auto imported = import();
    disk.heal();
    if (imported.ok()) break;
    ++failures;
    CHECK(imported.problem().is("disk-full"));
    CHECK(ws.count("deal") == 0);
    ws.reopen();
    CHECK(ordered() == 3);
  }
  CHECK(failures > 2);
  CHECK(ws.count("deal") == kDeals);
  CHECK(ordered() == 3);
  CHECK(checkWorkspace(*ws, false)->isEmpty());
}
