#include <QBuffer>
#include <QFile>

#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/exchange/xlsx/zip_archive.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QString exported(TempWorkspace& ws, const char* entity) {
  ExportOptions options;
  options.format = ExportFormat::Xlsx;
  options.zone = QTimeZone::systemTimeZone();
  const QString path = ws.file(q("out.xlsx"));
  const auto reader = ws->read();
  const auto written = exportToFile(*reader, {q(entity), {}, {}, false}, options, path);
  if (!written.ok()) FAIL(describe(written.problem()).toStdString());
  return path;
}

QByteArray part(const QString& path, const char* name) {
  const auto archive = ZipArchive::open(path);
  REQUIRE(archive.ok());
  const auto stream = (*archive)->part(q(name));
  REQUIRE(stream);
  return stream->readAll();
}

}  // namespace

TEST_CASE("a list goes into an Excel workbook with numbers, dates and amounts as what they are", "[exchange][xlsx]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Budget"), Kind::Money).ok());
  REQUIRE(ws->addField(q("contact"), q("Score"), Kind::Decimal).ok());
  const EntityDef& def = ws.def("contact");
  const QString budget = def.fields[def.fields.size() - 2].key, score = def.fields.last().key;
  ws.add("contact", {{q("name"), q("Ada Lindqvist")},
                     {q("phone"), q("004612345678")},
                     {q("external_id"), q("00042")},
                     {q("birthday"), q("1985-03-04")},
                     {budget, MoneyValue{123450, q("USD")}},
                     {score, 0.1},
                     {q("description"), q("=1+1")}});
  const QString path = exported(ws, "contact");
  const QByteArray sheet = part(path, "xl/worksheets/sheet1.xml");
  CHECK(sheet.contains("<v>31110</v>"));
  CHECK(sheet.contains("<v>1234.5</v>"));
  CHECK(sheet.contains("<v>0.1</v>"));
  CHECK(sheet.contains("<t>004612345678</t>"));
  CHECK(sheet.contains("<t>00042</t>"));
  CHECK(sheet.contains("<t>=1+1</t>"));
  CHECK_FALSE(sheet.contains("<f>"));
  CHECK(sheet.contains("<autoFilter"));
  CHECK(sheet.contains("state=\"frozen\""));
  CHECK(part(path, "xl/styles.xml").contains("[$USD]"));
}

TEST_CASE("an exported workbook comes back without changing anything", "[exchange][xlsx]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Budget"), Kind::Money).ok());
  const QString budget = ws.def("contact").fields.last().key;
  const Id company = ws.add("company", {{q("name"), q("Nordwind AB")}, {q("employees"), 1234}});
  for (const char* text : {"=1+1", "'=1+1", "'plain", "_x000D_", "two\n\tlines", "<b>&amp;</b>", "+46 1", "12e5", "0"})
    ws.add("contact", {{q("name"), q("Person ") + q(text)},
                       {q("company"), company},
                       {q("phone"), q("+46 8 123 456 78")},
                       {q("birthday"), q("1885-03-04")},
                       {budget, MoneyValue{-5, q("JPY")}},
                       {q("tags"), QStringList{q("VIP"), q("Blog")}},
                       {q("description"), q(text)}});
  for (const char* entity : {"contact", "company"}) {
    ImportOptions options;
    options.update = UpdateRule::Always;
    auto job = ImportJob::open(*ws, exported(ws, entity), options);
    REQUIRE(job.ok());
    CHECK((*job)->analysis().mapping.shape == q("relata"));
    const auto report = (*job)->run();
    REQUIRE(report.ok());
    for (const RowError& error : report->errors) WARN(describe(error.reason).toStdString());
    CHECK(report->updated == 0);
    CHECK(report->failed == 0);
    CHECK(report->duplicates == ws.count(entity));
  }
}

TEST_CASE("a text that no cell can hold is named instead of cut", "[exchange][xlsx]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}, {q("description"), QString(40000, QLatin1Char('x'))}});
  ExportOptions options;
  options.format = ExportFormat::Xlsx;
  QBuffer buffer;
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  const auto reader = ws->read();
  const auto written = exportList(*reader, {q("contact"), {}, {}, false}, options, buffer);
  REQUIRE_FALSE(written.ok());
  CHECK(written.problem().is("xlsx-text-too-long"));
  CHECK(written.problem().arguments.value(1) == q("description"));
}
