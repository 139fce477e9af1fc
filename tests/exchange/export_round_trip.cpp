#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using relata::test::q;
using relata::test::TempWorkspace;

namespace {

void fill(TempWorkspace& ws) {
  const Id company = ws.add("company", {{q("name"), q("Nordwind AB")}});
  ws.add("contact", {{q("name"), q("Ada Lindqvist")},
                     {q("email"), q("ada@nordwind.example")},
                     {q("phone"), q("+46 8 123 456 78")},
                     {q("company"), company},
                     {q("birthday"), q("1985-03-04")},
                     {q("tags"), QStringList{q("VIP"), q("Blog")}},
                     {q("description"), q("=1+1\nsecond line")}});
  ws.add("contact", {{q("name"), q("王芳")}, {q("mobile"), q("138 1234 5678")}, {q("stage"), q("lead")}});
}

QByteArray exported(TempWorkspace& ws, const ExportOptions& options) {
  QBuffer buffer;
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  const auto reader = ws->read();
  const auto written = exportList(*reader, {q("contact"), {}, {}, false}, options, buffer);
  if (!written.ok()) FAIL(describe(written.problem()).toStdString());
  CHECK(*written == 2);
  return buffer.data();
}

}  // namespace

TEST_CASE("an exported list comes back without changing anything", "[exchange][export]") {
  TempWorkspace ws;
  fill(ws);
  const QByteArray csv = exported(ws, {});
  CHECK(csv.startsWith("\xef\xbb\xbfid,name,"));
  CHECK(csv.contains("'=1+1"));
  CHECK(csv.contains("+46 8 123 456 78"));
  QFile file(ws.file(q("out.csv")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(csv);
  file.close();
  for (const UpdateRule rule : {UpdateRule::Empty, UpdateRule::Always}) {
    ImportOptions options;
    options.update = rule;
    auto job = ImportJob::open(*ws, file.fileName(), options);
    REQUIRE(job.ok());
    CHECK((*job)->analysis().mapping.shape == q("relata"));
    const auto report = (*job)->run();
    REQUIRE(report.ok());
    CHECK(report->added == 0);
    CHECK(report->updated == 0);
    CHECK(report->duplicates == 2);
    CHECK(report->tid == 0);
  }
}

TEST_CASE("JSON Lines name links by id and title", "[exchange][export]") {
  TempWorkspace ws;
  fill(ws);
  ExportOptions options;
  options.format = ExportFormat::JsonLines;
  options.fields = QStringList{q("id"), q("name"), q("company"), q("company.name"), q("tags"), q("birthday")};
  const QList<QByteArray> lines = exported(ws, options).split('\n');
  const QJsonObject ada = QJsonDocument::fromJson(lines.value(0)).object();
  CHECK(ada.value(q("id")).toString().startsWith(q("C-")));
  CHECK(ada.value(q("company")).toObject().value(q("title")).toString() == q("Nordwind AB"));
  CHECK(ada.value(q("company.name")).toString() == q("Nordwind AB"));
  CHECK(ada.value(q("birthday")).toString() == q("1985-03-04"));
}

TEST_CASE("a format that nobody knows says so", "[exchange][export]") {
  CHECK(exportFormat(u"doc").problem().is("format-unknown"));
}

namespace {

/// What is told of a person in other tables, in an order of its own.
QString told(TempWorkspace& ws) {
  QStringList lines;
  const auto reader = ws->read();
  db::Statement points(reader->connection(),
                       q("SELECT c.name, p.kind, p.label, p.value, p.do_not_use FROM point p JOIN contact c ON "
                         "c.id=p.record WHERE p._del IS NOT 1"));
  while (points.step())
    lines << QStringList{points.text(0), points.text(1), points.text(2), points.text(3),
                         QString::number(points.integer(4))}
                 .join(q("|"));
  db::Statement jobs(reader->connection(),
                     q("SELECT c.name, o.name, e.role, e.from_, e.to_, e.primary_ FROM employment e JOIN contact c ON "
                       "c.id=e.contact JOIN company o ON o.id=e.company WHERE e._del IS NOT 1"));
  while (jobs.step())
    lines << QStringList{jobs.text(0), jobs.text(1), jobs.text(2),
                         jobs.text(3), jobs.text(4), QString::number(jobs.integer(5))}
                 .join(q("|"));
  lines.sort();
  return lines.join(q("\n"));
}

void fillFurther(TempWorkspace& ws) {
  fill(ws);
  const auto reader = ws->read();
  const auto ids = reader->ids({q("contact"), {}, {}, false});
  const auto point = [&](size_t of, const char* kind, const char* label, const char* value, bool doNotUse = false) {
    ws.add("point", {{q("record"), Id(ids[of])},
                     {q("kind"), q(kind)},
                     {q("label"), q(label)},
                     {q("value"), q(value)},
                     {q("do_not_use"), doNotUse}});
  };
  point(0, "email", "home", "ada@home.example");
  point(0, "email", "", "old@nordwind.example", true);
  point(0, "email", "", "ada@nordwind.example", true);  // the primary one must not be used either
  point(0, "phone", "Sommerhus", "+46 70 111 22 33");
  point(0, "address", "home", "Storgatan 1, 211 42 Malmö, Sweden");
  point(0, "web", "", "https://ada.example/a?b=1;2");
  point(0, "messaging", "Signal", "ada.99");
  point(1, "email", "work", "fang@yunshi.example");
  point(1, "wechat", "", "fang2");
  const Id old = ws.add("company", {{q("name"), q("Südwind, GmbH")}});
  ws.add("employment", {{q("contact"), Id(ids[0])},
                        {q("company"), old},
                        {q("role"), q("Trainee")},
                        {q("from"), q("2001-02-03")},
                        {q("to"), q("2004-05-06")}});
}

QString saved(TempWorkspace& ws, const char* name, const QByteArray& bytes) {
  QFile file(ws.file(q(name)));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  return file.fileName();
}

void importInto(TempWorkspace& ws, const QString& file, qint64 added) {
  auto job = ImportJob::open(*ws, file);
  if (!job.ok()) FAIL(describe(job.problem()).toStdString());
  const auto report = (*job)->run();
  REQUIRE(report.ok());
  for (const RowError& error : report->errors) FAIL_CHECK(describe(error.reason).toStdString());
  CHECK(report->added == added);
  CHECK(report->leftOut.isEmpty());
}

}  // namespace

TEST_CASE("further addresses, what must not be used and earlier jobs come back from every kind of table",
          "[exchange][export][further]") {
  TempWorkspace ws;
  fillFurther(ws);
  const QString before = told(ws);
  REQUIRE(before.count(q("\n")) == 9);
  for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines, ExportFormat::Xlsx}) {
    INFO(static_cast<int>(format));
    ExportOptions options;
    options.format = format;
    const QByteArray bytes = exported(ws, options);
    TempWorkspace other;
    const QString file = saved(other, "out", bytes);
    importInto(other, file, 2);
    CHECK(told(other).toStdString() == before.toStdString());
    importInto(other, file, 0);
    CHECK(told(other).toStdString() == before.toStdString());
  }
  CHECK(exported(ws, {}).contains(",E-mail 2 - Label,E-mail 2 - Do not use,E-mail 2 - Value,"));
  ExportOptions some;
  some.fields = QStringList{q("name"), q("email")};
  CHECK_FALSE(exported(ws, some).contains("E-mail 2"));
}

TEST_CASE("a card keeps what must not be used, and says so to the next import", "[exchange][vcard][further]") {
  TempWorkspace ws;
  fillFurther(ws);
  const auto points = [](TempWorkspace& of) { return told(of).split(q("\n")).filter(QRegularExpression(q("\\|1$"))); };
  REQUIRE(points(ws).size() == 2);
  for (const ExportFormat format : {ExportFormat::VCard3, ExportFormat::VCard4}) {
    ExportOptions options;
    options.format = format;
    const QByteArray cards = exported(ws, options);
    TempWorkspace other;
    importInto(other, saved(other, "people.vcf", cards), 2);
    CHECK(points(other) == points(ws));
    CHECK(other.count("contact", q("email = \"ada@nordwind.example\"")) == 1);
    CHECK(exported(other, options).count("X-RELATA-DO-NOT-USE") == 2);
  }
}

TEST_CASE("a birthday without a year goes through cards of both versions", "[exchange][vcard][birthday]") {
  const QByteArray apple =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada L\r\nN:L;Ada;;;\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo H\r\nN:H;Bo;;;\r\nBDAY:--0412\r\nEND:VCARD\r\n";
  TempWorkspace ws;
  importInto(ws, saved(ws, "people.vcf", apple), 2);
  ExportOptions options;
  options.format = ExportFormat::VCard4;
  CHECK(exported(ws, options).count("BDAY:--0412\r\n") == 2);
  options.format = ExportFormat::VCard3;
  CHECK(exported(ws, options).count("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\n") == 2);
  TempWorkspace google;
  importInto(google, saved(google, "g.csv", "Name,E-mail,Birthday\nAda L,a@x.example,--04-12\nBo H,b@x.example,\n"), 2);
  CHECK(exported(google, options).count("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\n") == 1);
}
