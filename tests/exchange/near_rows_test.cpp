#include <QFile>

#include "core/exchange/importer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

exchange::ImportReport import(TempWorkspace& ws, const QByteArray& csv, bool dryRun) {
  QFile file(ws.file(q("people.csv")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(csv);
  file.close();
  auto job = exchange::ImportJob::open(*ws, file.fileName(), {});
  REQUIRE(job.ok());
  const auto report = dryRun ? (*job)->rehearse() : (*job)->run();
  REQUIRE(report.ok());
  return *report;
}

}  // namespace

TEST_CASE("an import tells which new rows may be there already, and merges none of them", "[import][duplicates]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Robert Sondergaard")}, {q("phone"), q("+49 30 555 1234")}, {q("city"), q("Kiel")}});
  const QByteArray csv =
      "Name,Phone,City,E-mail\n"
      "Femi Adeyemi,+49 40 111222,Hamburg,femi@else.example\n"
      "Bob Sondergaard,030 5551234,Kiel,bob@sondergaard.example\n";
  for (const bool dryRun : {true, false}) {
    const exchange::ImportReport report = import(ws, csv, dryRun);
    CHECK(report.added == 2);
    REQUIRE(report.near.rows.size() == 1);
    CHECK(report.near.rows[0].row == 2);
    CHECK(report.near.rows[0].otherTitle == q("Robert Sondergaard"));
    CHECK(report.near.rows[0].evidence.contains(q("same phone")));
    CHECK(ws.count("contact") == (dryRun ? 1 : 3));
  }
}
