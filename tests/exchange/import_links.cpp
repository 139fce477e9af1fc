#include <QBuffer>
#include <QFile>

#include "core/exchange/exporter.h"
#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

ImportReport import(TempWorkspace& ws, const QByteArray& bytes, const ImportOptions& options = {},
                    const char* name = "list.csv") {
  QFile file(ws.file(q(name)));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  file.close();
  ws.clock().advance(1000);
  auto job = ImportJob::open(*ws, file.fileName(), options);
  if (!job.ok()) FAIL(describe(job.problem()).toStdString());
  auto report = (*job)->run();
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  return *report;
}

const QByteArray kChain = "Name,Referred by\nBo Two,Al One\nAl One,\nCy Three,Al One\n";

}  // namespace

TEST_CASE("a row may name another one that stands further down in the file", "[exchange][import][links]") {
  TempWorkspace ws;
  const ImportReport report = import(ws, kChain);
  CHECK(report.added == 3);
  CHECK(report.failed == 0);
  CHECK(ws.count("contact", q("referred_by = \"Al One\"")) == 2);
  CHECK(import(ws, kChain).tid == 0);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact") == 0);
}

TEST_CASE("who is referred by somebody unknown or by one of several comes in, and the report says so",
          "[exchange][import][links]") {
  TempWorkspace ws;
  const ImportReport report = import(ws,
                                     "Name,E-mail,Referred by\nBo,bo@x.example,Nobody\nAl,al@x.example,Twin\n"
                                     "Twin,t1@x.example,\nTwin,t2@x.example,\nCy,cy@x.example,Nobody\n");
  CHECK(report.added == 5);
  CHECK(report.failed == 0);
  CHECK(ws.count("contact", q("referred_by is not empty")) == 0);
  const Problem* unknown = remarkOf(report, "import-link-unknown");
  REQUIRE(unknown);
  CHECK(unknown->arguments.mid(1) == QStringList{q("Nobody"), q("2"), q("1")});
  const Problem* several = remarkOf(report, "import-link-ambiguous");
  REQUIRE(several);
  CHECK(several->arguments.mid(1) == QStringList{q("Twin"), q("1"), q("2")});
}

TEST_CASE("a link that leads back is left out of its row, which comes in", "[exchange][import][links]") {
  TempWorkspace ws;
  const ImportReport people = import(ws, "Name,Referred by\nAda,Ada\nBo,Cy\nCy,Bo\n");
  CHECK(people.added == 3);
  CHECK(people.failed == 0);
  CHECK(remarkOf(people, "import-link-cycle"));
  CHECK(ws.count("contact", q("referred_by is not empty")) == 1);
  ImportOptions options;
  options.entity = q("company");
  const ImportReport firms =
      import(ws, "Name,Parent company,Industry\nNordwind,Helio,Wind\nHelio,Nordwind,Sun\nSolo,Solo,One\n", options);
  CHECK(firms.failed == 0);
  CHECK(remarkOf(firms, "import-link-cycle"));
  CHECK(ws.count("company") == 3);
  CHECK(ws.count("company", q("parent is not empty")) == 1);
  CHECK(ws.count("company", q("industry is not empty")) == 3);
}

TEST_CASE("an export of people who refer each other comes back whole", "[exchange][import][links]") {
  TempWorkspace from;
  const Id zhang = from.add("contact", {{q("name"), q("张刚")}, {q("email"), q("z@x.example")}});
  const Id bo = from.add("contact", {{q("name"), q("Bo Holm")}, {q("email"), q("bo@x.example")}});
  from.set("contact", zhang, {{q("referred_by"), bo}});
  from.add("contact", {{q("name"), q("Al")}, {q("email"), q("al@x.example")}, {q("referred_by"), zhang}});
  for (const auto& [format, name] : {std::pair(ExportFormat::Csv, "all.csv"), std::pair(ExportFormat::Xlsx, "all.xlsx"),
                                     std::pair(ExportFormat::JsonLines, "all.jsonl")}) {
    ExportOptions options;
    options.format = format;
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(exportList(*from->read(), {q("contact"), {}, {}, false}, options, buffer).ok());
    TempWorkspace to;
    const ImportReport report = import(to, buffer.data(), {}, name);
    INFO(name);
    CHECK(report.added == 3);
    CHECK(report.failed == 0);
    CHECK(to.count("contact", q("referred_by is not empty")) == 2);
  }
}

TEST_CASE("a column that is called as a field, in either language, goes to that field", "[exchange][import][mapping]") {
  TempWorkspace ws;
  const auto targets = [&](const char* entity, const QStringList& header) {
    QStringList out;
    for (const ColumnTarget& target : proposeMapping(header, {}, *ws->registry(), q(entity)).targets)
      out << target.field;
    return out;
  };
  CHECK(targets("contact", {q("Name"), q("Referred by"), q("referred_by"), q("Source"), q("来源"), q("Company")}) ==
        QStringList{q("name"), q("referred_by"), q("referred_by"), q("source"), q("source"), q("company.name")});
  for (const char* entity : {"contact", "company", "deal", "activity"}) {
    const EntityDef& def = ws.def(entity);
    for (const FieldDef& field : def.fields) {
      if (field.kind == Kind::Computed || field.is(FieldFlag::Hidden)) continue;
      INFO(entity << "." << field.key.toStdString());
      const QString wanted = field.key == q("company") && field.kind == Kind::Link ? q("company.name") : field.key;
      CHECK(targets(entity, {field.key}) == QStringList{wanted});
      CHECK(targets(entity, {field.label}) == QStringList{wanted});
    }
  }
}

TEST_CASE("a heading that means many things means what stands below it", "[exchange][import][mapping]") {
  TempWorkspace ws;
  const ImportReport report =
      import(ws,
             "Wer,Kontakt,Wo\nAda Lindqvist,ada@x.example,+46 8 123 456 78\n"
             "Bo Holm,bo@x.example,+46 8 123 456 79\nCleo Martin,cleo@x.example,+33 1 23 45 67 89\n"
             "Di Ewert,di@x.example,+49 30 1234567\n");
  CHECK(report.added == 4);
  CHECK(ws.count("contact", q("name = \"Ada Lindqvist\" and email = \"ada@x.example\" and phone is not empty")) == 1);
}

TEST_CASE("a table of computed numbers without a heading is nobody's list", "[exchange][import][header]") {
  TempWorkspace ws;
  QFile file(ws.file(q("numbers.csv")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("10,1.04139268515823\n25,1.41497334797082\n0,0\n100,2.00432137378264\n5,0.778151250383644\n");
  file.close();
  ImportOptions options;
  options.file.csv.hasHeader = false;
  auto job = ImportJob::open(*ws, file.fileName(), options);
  REQUIRE(job.ok());
  const auto report = (*job)->run();
  REQUIRE_FALSE(report.ok());
  CHECK(report.problem().is("import-nothing-mapped"));
}

TEST_CASE("customers of orders may be named by any of their mail addresses", "[exchange][import][links]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@nordwind.example")}});
  ws.add("point", {{q("record"), ada}, {q("kind"), q("email")}, {q("value"), q("ada@home.example")}});
  ImportOptions options;
  options.entity = q("order");
  const ImportReport report = import(ws,
                                     "Name,Contact,Order date\nOne,Ada@Nordwind.example,2026-02-01\n"
                                     "Two,ada@home.example,2026-02-02\nThree,nobody@far.example,2026-02-03\n",
                                     options);
  CHECK(report.added == 2);
  CHECK(report.failed == 1);
  CHECK(ws.count("order", q("contact = Ada")) == 2);
}
