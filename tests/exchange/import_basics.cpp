#include <QFile>

#include "core/exchange/importer.h"
#include "core/workspace/backup.h"
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

TEST_CASE("rows that failed come back as a file that can be corrected and imported", "[exchange][import]") {
  TempWorkspace ws;
  ImportOptions options;
  options.errorFile = ws.file(q("errors.csv"));
  import(ws, write(ws, "people.csv", kPeople), options);
  QFile errors(options.errorFile);
  REQUIRE(errors.open(QIODevice::ReadOnly));
  QByteArray text = errors.readAll();
  CHECK(text.contains("relata:reason"));
  CHECK(text.contains("Bad,Mail,not an address"));
  text.replace("not an address", "bad.mail@nordwind.example");
  const ImportReport corrected = import(ws, write(ws, "corrected.csv", text));
  CHECK(corrected.added == 1);
  CHECK(corrected.failed == 0);
  CHECK(corrected.remarks.isEmpty());
}

TEST_CASE("an update fills, overwrites or leaves what is there, as it was asked to", "[exchange][import]") {
  TempWorkspace ws;
  import(ws, write(ws, "first.csv", "Name,Email,City\nAda Lindqvist,ada@nordwind.example,Lund\n"));
  const QString second =
      write(ws, "second.csv", "Name,Email,City,Job title\nAda Lindqvist,ada@nordwind.example,Malmö,Editor\n");
  ImportOptions options;
  options.update = UpdateRule::Never;
  CHECK(import(ws, second, options).duplicates == 1);
  CHECK(ws.count("contact", q("job_title = \"Editor\"")) == 0);
  options.update = UpdateRule::Empty;
  CHECK(import(ws, second, options).updated == 1);
  CHECK(ws.count("contact", q("job_title = \"Editor\" and city = \"Lund\"")) == 1);
  options.update = UpdateRule::Always;
  CHECK(import(ws, second, options).updated == 1);
  CHECK(ws.count("contact", q("city = \"Malmö\"")) == 1);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact", q("city = \"Lund\"")) == 1);
}

TEST_CASE("dates tell by themselves whether the day comes first", "[exchange][import]") {
  TempWorkspace ws;
  const QString path =
      write(ws, "dates.csv", "Name,Email,Birthday\nA B,a@x.example,03/04/1980\nC D,c@x.example,20/10/1981\n");
  auto job = ImportJob::open(*ws, path);
  REQUIRE(job.ok());
  CHECK((*job)->analysis().dayFirst);
  CHECK((*job)->analysis().dateEvidence == q("20/10/1981"));
  CHECK((*job)->analysis().dateEvidenceRow == 2);
  CHECK_FALSE((*job)->analysis().datesAmbiguous);
  REQUIRE((*job)->run().ok());
  CHECK(ws.count("contact", q("birthday = 1980-04-03")) == 1);
}

TEST_CASE("a cancelled import leaves nothing", "[exchange][import]") {
  TempWorkspace ws;
  auto job = ImportJob::open(*ws, write(ws, "people.csv", kPeople));
  REQUIRE(job.ok());
  const auto stopped = (*job)->run([](qint64, qint64, qint64) { return false; });
  REQUIRE_FALSE(stopped.ok());
  CHECK(stopped.problem().is("cancelled"));
  CHECK(ws.count("contact") == 0);
  CHECK(ws.count("company") == 0);
}

TEST_CASE("a large import into a file that holds something is preceded by a backup", "[exchange][import][backup]") {
  const auto people = [](const char* name, int from, int to) {
    QByteArray bytes = "Name,E-mail\r\n";
    for (int i = from; i < to; ++i)
      bytes += QByteArray("Person ") + name + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@x.example\r\n";
    return bytes;
  };
  TempWorkspace ws;
  import(ws, write(ws, "first.csv", people("a", 0, 1500)));
  CHECK(listBackups(ws.path()).isEmpty());  // there was nothing to lose
  import(ws, write(ws, "few.csv", people("b", 2000, 2010)));
  CHECK(listBackups(ws.path()).isEmpty());
  const QString many = write(ws, "many.csv", people("c", 3000, 4500));
  import(ws, many, {}, true);
  CHECK(listBackups(ws.path()).isEmpty());
  import(ws, many);
  const QList<BackupInfo> backups = listBackups(ws.path());
  REQUIRE(backups.size() == 1);
  CHECK(backups.first().reason == q("before-import"));
  const auto preview = previewRestore(backups.first().path, {}, ws.path(), {});
  REQUIRE(preview.ok());
  CHECK(preview->lines.first().now == 3010);
  CHECK(preview->lines.first().then == 1510);
}

TEST_CASE("a large import that cannot be preceded by its backup brings nothing", "[exchange][import][backup]") {
  TempWorkspace ws;
  QByteArray bytes = "Name,E-mail\r\n";
  for (int i = 0; i < 1500; ++i)
    bytes += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@x.example\r\n";
  ws.add("contact", {{q("name"), q("Ada")}});
  {
    QFile inTheWay(backupFolder(*ws));  // where the folder of backups would be
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
  }
  auto job = ImportJob::open(*ws, write(ws, "many.csv", bytes), {});
  REQUIRE(job.ok());
  CHECK_FALSE((*job)->run().ok());
  CHECK(ws.count("contact") == 1);
  REQUIRE(QFile::remove(backupFolder(*ws)));
  CHECK(import(ws, ws.file(q("many.csv"))).added == 1500);
  CHECK(listBackups(ws.path()).size() == 1);
}
