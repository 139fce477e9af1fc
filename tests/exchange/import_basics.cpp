#include <QFile>

#include "core/exchange/importer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using relata::test::q;
using relata::test::TempWorkspace;

namespace {

QString write(TempWorkspace& ws, const char* name, const QByteArray& bytes) {
  const QString path = ws.file(q(name));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  return path;
}

ImportReport import(TempWorkspace& ws, const QString& path, const ImportOptions& options = {}, bool dryRun = false) {
  auto job = ImportJob::open(*ws, path, options);
  if (!job.ok()) FAIL(describe(job.problem()).toStdString());
  auto report = dryRun ? (*job)->rehearse() : (*job)->run();
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  CHECK(report->rows == report->added + report->updated + report->duplicates + report->failed);
  return *report;
}

const QByteArray kPeople =
    "First Name,Last Name,E-mail,Company,Phone,Tags\r\n"
    "Ada,Lindqvist,ada@nordwind.example,Nordwind AB,+46 8 123 456 78,\"VIP, Blog\"\r\n"
    "芳,王,wang.fang@yunshi.example,云石科技有限公司,138 1234 5678,\r\n"
    "Bo,Holm,bo@nordwind.example,\"Nordwind, AB\",,Blog\r\n"
    "Bad,Mail,not an address,Nordwind AB,,\r\n"
    "Ada,Lindqvist,ADA@nordwind.example,Nordwind AB,,\r\n";

}  // namespace

TEST_CASE("a contact list goes in with its companies and comes out again by undo", "[exchange][import]") {
  TempWorkspace ws;
  const QString path = write(ws, "people.csv", kPeople);
  const ImportReport dry = import(ws, path, {}, true);
  CHECK(ws.count("contact") == 0);
  CHECK(ws.count("company") == 0);
  const ImportReport report = import(ws, path);
  CHECK(report.rows == 5);
  CHECK(report.added == 3);
  CHECK(report.duplicates == 1);
  CHECK(report.failed == 1);
  CHECK(report.companiesAdded == 2);
  CHECK(dry.added == report.added);
  CHECK(dry.duplicates == report.duplicates);
  CHECK(dry.failed == report.failed);
  CHECK(ws.count("contact") == 3);
  CHECK(ws.count("company") == 2);
  CHECK(ws.count("contact", q("company.name = \"Nordwind AB\"")) == 2);
  CHECK(ws.found(q("wangfang")) == QStringList{q("王芳")});
  CHECK(ws.count("import_run") == 1);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact") == 0);
  CHECK(ws.count("company") == 0);
  CHECK(ws.found(q("wangfang")).isEmpty());
}

TEST_CASE("the same file again finds everything there already", "[exchange][import]") {
  TempWorkspace ws;
  const QString path = write(ws, "people.csv", kPeople);
  import(ws, path);
  const ImportReport again = import(ws, path);
  CHECK(again.added == 0);
  CHECK(again.updated == 0);
  CHECK(again.duplicates == 4);
  CHECK(again.tid == 0);
}
