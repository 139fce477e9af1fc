#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

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

TEST_CASE("formats of later versions say so", "[exchange][export]") {
  CHECK(exportFormat(u"ics").problem().is("format-not-available"));
  CHECK(exportFormat(u"doc").problem().is("format-unknown"));
}
