#include <QBuffer>
#include <QFile>

#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QString write(TempWorkspace& ws, const char* name, const QByteArray& content) {
  QFile file(ws.file(q(name)));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(content);
  return file.fileName();
}

ImportReport import(TempWorkspace& ws, const QString& path, ImportOptions options = {}) {
  ws.clock().advance(1000);
  options.entity = q("contact");
  const auto job = ImportJob::open(*ws, path, options);
  if (!job.ok()) FAIL(describe(job.problem()).toStdString());
  const auto report = (*job)->run();
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  return *report;
}

Record only(TempWorkspace& ws, const QString& where) {
  const auto reader = ws->read();
  const auto filter = parseFilter(where, ws.def("contact"), reader->registry());
  REQUIRE(filter.ok());
  const auto ids = reader->ids({q("contact"), *filter, {}, false});
  REQUIRE(ids.size() == 1);
  return *reader->record(ws.def("contact"), Id(ids.front()));
}

}  // namespace

TEST_CASE("a field of one's own is imported by its label, found, filtered, exported, told in history and undone",
          "[fields][import][export]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Renewal"), Kind::Date).ok());
  REQUIRE(ws->addField(q("contact"), q("年收入"), Kind::Money, {}, q("income")).ok());
  REQUIRE(ws->addField(q("contact"), q("Hobby"), Kind::Text, {}, {}, {}, true).ok());
  const QString file = write(ws, "a.csv",
                             "Name,Email,Renewal,年收入,Hobby\n"
                             "Ada,ada@example.org,2026-05-01,1200 EUR,Chess\n"
                             "Bo,bo@example.org,2027-05-01,900 EUR,Sailing\n");
  const ImportReport report = import(ws, file);
  CHECK(report.added == 2);
  CHECK(report.analysis.mapping.unmapped().isEmpty());
  CHECK(ws.count("contact", q("income > 1000 EUR")) == 1);
  CHECK(ws.count("contact", q("renewal < 2027-01-01")) == 1);
  CHECK(ws.found(q("sailing")) == QStringList{q("Bo")});
  const Id ada = only(ws, q("name = Ada")).id();
  ws.set("contact", ada, {{q("hobby"), q("Tennis")}});
  const auto history = ws->read()->history(ws.def("contact"), ada);
  CHECK(history.first().field == q("hobby"));
  CHECK(history.first().before.text() == q("Chess"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.found(q("chess")) == QStringList{q("Ada")});
  ws.reopen();
  QBuffer out;
  out.open(QIODevice::WriteOnly);
  const auto reader = ws->read();
  exchange::ExportOptions options;
  options.fields = QStringList{q("name"), q("renewal"), q("income"), q("hobby")};
  REQUIRE(exportList(*reader, {q("contact"), {}, {}, false}, options, out).ok());
  CHECK(out.data().contains("Ada,2026-05-01,1200.00 EUR,Chess"));
}

TEST_CASE("columns that fit no field become fields when asked for, and none by default", "[fields][import]") {
  TempWorkspace ws;
  const QString file = write(ws, "a.csv", "Name,Email,Shoe size,Note to self\nAda,ada@example.org,38,Call her\n");
  CHECK(import(ws, file).analysis.mapping.unmapped().contains(q("Shoe size")));
  REQUIRE(ws->undo().ok());
  ImportOptions options;
  options.createFields = true;
  import(ws, file, options);
  const Record ada = only(ws, q("name = Ada"));
  CHECK(ada.value("shoe_size").decimal() == 38);
}

TEST_CASE("fields that come with an import are one act with its rows, and go with it", "[fields][import][undo]") {
  TempWorkspace ws;
  ImportOptions options;
  options.createFields = true;
  const QString file = write(ws, "a.csv",
                             "Name,Email,Shoe size,Shoe-size,Joined club\n"
                             "Ada,ada@example.org,38,39,03/02/2020\nBo,bo@example.org,44,45,25/12/2021\n");
  const auto job = ImportJob::open(*ws, file, options);
  REQUIRE(job.ok());
  const auto rehearsed = (*job)->rehearse();
  REQUIRE(rehearsed.ok());
  CHECK(rehearsed->added == 2);
  CHECK(ws.def("contact").field(u"shoe_size") == nullptr);
  const auto before = ws->undoable().size();
  REQUIRE((*job)->run().ok());
  CHECK(ws->undoable().size() == before + 1);
  const auto ada = [&] { return only(ws, q("name = Ada")); };
  CHECK(ada().value("shoe_size").decimal() == 38);
  CHECK(ada().value("shoe_size_2").decimal() == 39);
  CHECK(ada().text("joined_club") == q("2020-02-03"));  // as the other row tells
  const auto undone = ws->undo();
  REQUIRE(undone.ok());
  CHECK(undone->skipped.isEmpty());
  CHECK(undone->hidden.isEmpty());
  CHECK(ws.count("contact") == 0);
  CHECK(ws.def("contact").field(u"shoe_size") == nullptr);
  ws.reopen();
  REQUIRE(ws->redo().ok());
  CHECK(ada().value("shoe_size_2").decimal() == 39);
  CHECK(ada().text("joined_club") == q("2020-02-03"));
  const auto history = ws->read()->history(ws.def("contact"), ada().id());
  CHECK_FALSE(history.isEmpty());
}

TEST_CASE("a file with more new columns than a table holds is refused whole", "[fields][import]") {
  TempWorkspace ws;
  QByteArray header = "Name", row = "Ada";
  for (int i = 0; i < 2500; ++i) {
    header += ",Extra " + QByteArray::number(i);
    row += ",x" + QByteArray::number(i);
  }
  ImportOptions options;
  options.createFields = true;
  const auto job = ImportJob::open(*ws, write(ws, "wide.csv", header + "\n" + row + "\n"), options);
  REQUIRE(job.ok());
  const auto refused = (*job)->run();
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("too-many-fields"));
  CHECK(refused.problem().arguments.value(2) == q("2500"));
  CHECK(ws.count("contact") == 0);
  CHECK(ws.count("field_def") == 0);
  ws.add("contact", {{q("name"), q("Bo")}});  // and the file works on
  ws.reopen();
  CHECK(ws.count("contact") == 1);
}

TEST_CASE("two fields of one kind of record are not called the same", "[fields]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Hobby"), Kind::Text).ok());
  const auto again = ws->addField(q("contact"), q(" hobby"), Kind::Text);
  REQUIRE_FALSE(again.ok());
  CHECK(again.problem().is("field-label-taken"));
  CHECK(ws->addField(q("contact"), q("City"), Kind::Text).problem().is("field-label-taken"));
  CHECK(ws->addField(q("company"), q("Hobby"), Kind::Text).ok());
}

TEST_CASE("addresses and birthdays of which something is odd do not keep a person out", "[import]") {
  TempWorkspace ws;
  const ImportReport report = import(ws, write(ws, "a.csv",
                                               "Name,Email,Birthday\nAda,ada@localhost,1980\n"
                                               "Bo,bo@b.c,1981-02-03\nCy,ask Peter,\n"));
  CHECK(report.added == 2);
  CHECK(report.failed == 1);
  CHECK(only(ws, q("name = Ada")).text("email") == q("ada@localhost"));
  CHECK(only(ws, q("name = Ada")).text("birthday").isEmpty());
  QBuffer cards;
  cards.open(QIODevice::WriteOnly);
  const auto reader = ws->read();
  exchange::ExportOptions options;
  options.format = exchange::ExportFormat::VCard4;
  REQUIRE(exportList(*reader, {q("contact"), {}, {}, false}, options, cards).ok());
  CHECK(cards.data().contains("BDAY:1980\r\n"));
  const auto told = [&](const char* code) {
    return std::count_if(report.remarks.begin(), report.remarks.end(), [&](const Problem& p) { return p.is(code); });
  };
  CHECK(told("import-values-odd") == 1);
  CHECK(told("import-birthday-no-year") == 1);
}

TEST_CASE("what happens to people who are there already follows the rule", "[import][update]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@example.org")}, {q("city"), q("Kiel")}});
  const auto run = [&](UpdateRule rule, const QByteArray& row) {
    ImportOptions options;
    options.update = rule;
    return import(ws, write(ws, "a.csv", "Name,Email,City,Job title,Last Modified\n" + row), options);
  };
  const auto city = [&] { return ws.get("contact", id).text("city"); };
  const auto job = [&] { return ws.get("contact", id).text("job_title"); };
  CHECK(run(UpdateRule::Never, "Ada,ada@example.org,Bonn,Buyer,2030-01-01\n").duplicates == 1);
  CHECK(city() == q("Kiel"));
  CHECK(job().isEmpty());
  CHECK(run(UpdateRule::Empty, "Ada,ada@example.org,Bonn,Buyer,2030-01-01\n").updated == 1);
  CHECK(city() == q("Kiel"));
  CHECK(job() == q("Buyer"));
  CHECK(run(UpdateRule::Newer, "Ada,ada@example.org,Bonn,Head,2020-01-01\n").updated == 0);
  CHECK(city() == q("Kiel"));
  CHECK(run(UpdateRule::Newer, "Ada,ada@example.org,Bonn,Head,2030-01-01\n").updated == 1);
  CHECK(city() == q("Bonn"));
  CHECK(job() == q("Head"));
  CHECK(run(UpdateRule::Always, "Ada,ada@example.org,Rome,,2020-01-01\n").updated == 1);
  CHECK(city() == q("Rome"));
  CHECK(job() == q("Head"));  // an empty cell empties nothing
  ws.clock().advance(1000);
  REQUIRE(ws->undo().ok());
  CHECK(city() == q("Bonn"));
  CHECK(ws.count("contact") == 1);
}

TEST_CASE("a mapping that a person gave is remembered for files of that header, and for no other",
          "[import][mapping]") {
  TempWorkspace ws;
  const char* header = "Wer,Wo,Was\n";
  ImportOptions options;
  options.mapping = QJsonObject{{q("Wer"), q("name")}, {q("Wo"), q("city")}, {q("Was"), q("job_title")}};
  import(ws, write(ws, "a.csv", QByteArray(header) + "Ada,Kiel,Buyer\n"), options);
  CHECK(only(ws, q("city = Kiel and job_title = Buyer")).title() == q("Ada"));
  ws.reopen();
  const ImportReport again = import(ws, write(ws, "b.csv", QByteArray(header) + "Bo,Bonn,Head\n"));
  CHECK(again.analysis.remembered);
  CHECK(only(ws, q("city = Bonn and job_title = Head")).title() == q("Bo"));
  ImportOptions plain;
  plain.entity = q("contact");
  const auto other = ImportJob::open(*ws, write(ws, "c.csv", "Wer,Wo,Name\nx,y,Cy\n"), plain);
  REQUIRE(other.ok());
  CHECK_FALSE((*other)->analysis().remembered);
}

TEST_CASE("rows with a name beside a company's name are people of that company", "[import][mapping]") {
  TempWorkspace ws;
  const auto job = ImportJob::open(
      *ws, write(ws, "a.csv", "Name,Company,City,Phone\nAda Lindqvist,Acme,Kiel,+49 431 5510\nBo Stone,Acme,Bonn,\n"));
  REQUIRE(job.ok());
  CHECK((*job)->analysis().mapping.entity == q("contact"));
  REQUIRE((*job)->run().ok());
  CHECK(ws.count("contact", q("company = Acme")) == 2);
  CHECK(ws.count("company") == 1);
}
