#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

Problem refusal(TempWorkspace& ws, const QByteArray& bytes) {
  auto job = ImportJob::open(*ws, writeFile(ws, "list.csv", bytes));
  if (!job.ok()) return job.problem();
  const auto report = (*job)->run();
  return report.ok() ? Problem("imported") : report.problem();
}

QStringList names(TempWorkspace& ws) {
  QStringList names;
  const auto reader = ws->read();
  for (const qint64 id : reader->ids({q("contact"), {}, {}})) names << ws.get("contact", Id(id)).title();
  names.sort();
  return names;
}

Id only(TempWorkspace& ws, const QString& where) {
  const auto reader = ws->read();
  const auto ids = reader->ids({q("contact"), *parseFilter(where, ws.def("contact"), reader->registry()), {}});
  REQUIRE(ids.size() == 1);
  return Id(ids.front());
}

const QByteArray kOutlook =
    "Title,First Name,Last Name,E-mail Address,Business Street,Gender,Profession,Office Location,Private\r\n"
    ",Ada,Lindqvist,ada@nordwind.example,Storgatan 1,Female,Lawyer,Malmö,\r\n"
    ",Bo,Holm,bo@nordwind.example,Storgatan 2,,Editor,,\r\n";

}  // namespace

TEST_CASE("a list of names without a heading comes in whole, each line one person", "[exchange][import][header]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(ws, "Ada Lindqvist\nBo Holm\nCleo Martin\n");
  CHECK(names(ws) == QStringList{q("Ada Lindqvist"), q("Bo Holm"), q("Cleo Martin")});
  CHECK(remarkOf(report, "import-no-header"));
  CHECK_FALSE(report.analysis.hasHeader);
  importBytes(ws, "王芳\n李雷\n韩梅梅\n");
  CHECK(ws.count("contact") == 6);
}

TEST_CASE("whoever is known by a name alone is there once, however often the list is read",
          "[exchange][import][match]") {
  TempWorkspace ws;
  const QByteArray list = "Name,Email,Phone,Company\nAda,ada@x.example,,\nBo,,,\nCy,,,Nordwind\nDi,,+49 30 1234567,\n";
  CHECK(importBytes(ws, list).added == 4);
  CHECK(importBytes(ws, list).added == 0);
  // Of another Bo something is known.
  CHECK(importBytes(ws, "Name,Email,Phone,Company\nBo,bo@x.example,,\nCy,,,Helio\n").added == 2);
}

TEST_CASE("a rehearsal says what would be done, not that it was", "[exchange][import]") {
  TempWorkspace ws;
  auto job = exchange::ImportJob::open(
      *ws, writeFile(ws, "list.csv", "Name,Email,Owner\nAda,ada@x.example,Jane Miller\n"), {});
  REQUIRE(job.ok());
  const auto report = (*job)->rehearse();
  REQUIRE(report.ok());
  CHECK_FALSE(remarkOf(*report, "import-owner-added"));
  REQUIRE(remarkOf(*report, "import-owner-to-add"));
  CHECK(describe(*remarkOf(*report, "import-owner-to-add")).contains(q("will be added")));
}

TEST_CASE("whose a record was is kept, also where that colleague does not use Relata", "[exchange][import]") {
  TempWorkspace ws;
  const ImportReport report =
      importBytes(ws,
                  "Name,Email,Owner\nAda,ada@x.example,Jane Miller\nBo,bo@x.example,jane miller\n"
                  "Cy,cy@x.example,Unassigned\nDi,di@x.example,kim@firm.example\n");
  CHECK(report.added == 4);
  REQUIRE(remarkOf(report, "import-owner-added"));
  CHECK_FALSE(remarkOf(report, "import-owner-to-add"));
  CHECK(remarkOf(report, "import-owner-added")->arguments == QStringList{q("Jane Miller"), q("2")});
  QStringList owners;
  for (const char* name : {"Ada", "Bo", "Cy", "Di"}) {
    const Id id = only(ws, q("name = \"%1\"").arg(q(name)));
    const Id owner = ws.get("contact", id).value("owner").id();
    owners << (owner ? ws.get("user", owner).title() : q("-"));
    if (owner) CHECK_FALSE(ws.get("user", owner).value("active").flag());
  }
  CHECK(owners == QStringList{q("Jane Miller"), q("Jane Miller"), q("-"), q("kim@firm.example")});
  REQUIRE(ws->undo().ok());
  CHECK(ws->read()->ids({q("user"), {}, {}}).size() == 1);
}

TEST_CASE("a heading over one column of names is no person", "[exchange][import][header]") {
  for (const char* heading : {"Name", "姓名", "Ansprechpartner", "Kontaktperson Name", "Participants"}) {
    INFO(heading);
    TempWorkspace ws;
    ImportOptions options;
    options.mapping = QJsonObject{{q(heading), q("name")}};
    importBytes(ws, QByteArray(heading) + "\nAda Lindqvist\nBo Holm\n", options);
    CHECK(names(ws) == QStringList{q("Ada Lindqvist"), q("Bo Holm")});
  }
}

TEST_CASE("a person says whether the first row is data, and what stands between cells", "[exchange][import][header]") {
  TempWorkspace ws;
  ImportOptions options;
  options.file.csv.hasHeader = false;
  CHECK(importBytes(ws, "Ada\nBo\nCleo\n", options).added == 3);
  options.file.csv.delimiter = QChar(kNoDelimiter);
  CHECK(importBytes(ws, "Stone, Bob\nHolm, Bo\n", options).added == 2);
  CHECK(names(ws).contains(q("Stone, Bob")));
  options = {};
  options.file.csv.hasHeader = true;
  options.mapping = QJsonObject{{q("Dora Maar"), q("name")}};
  const ImportReport report = importBytes(ws, "Dora Maar\nPablo Picasso\n", options);
  CHECK(report.added == 1);
  CHECK_FALSE(remarkOf(report, "import-no-header"));
  CHECK(refusal(ws, "Ada\nBo\nCleo\n").is("import-nothing-mapped"));
}

TEST_CASE("columns whose values went nowhere are named, and can become fields of one's own",
          "[exchange][import][columns]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(ws, kOutlook);
  REQUIRE(report.leftOut.size() == 3);
  CHECK(report.leftOut[0].column == q("Gender"));
  CHECK(report.leftOut[0].values == 1);
  CHECK(report.leftOut[1].column == q("Profession"));
  CHECK(report.leftOut[1].values == 2);
  CHECK(report.leftOut[1].example == q("Lawyer"));
  const Problem* skipped = remarkOf(report, "import-columns-skipped");
  REQUIRE(skipped);
  CHECK(skipped->arguments[1] == q("Gender, Profession, Office Location"));
  const QJsonObject json = report.toJson();
  CHECK(json[q("skipped")].toArray().size() == 3);
  CHECK(json[q("left_out")][1][q("example")].toString() == q("Lawyer"));
  TempWorkspace other;
  ImportOptions options;
  options.createFields = true;
  const ImportReport made = importBytes(other, kOutlook, options);
  CHECK(made.leftOut.isEmpty());
  QStringList own;
  for (const FieldDef& field : other.def("contact").fields)
    if (field.custom) own << field.label;
  CHECK(own == QStringList{q("Gender"), q("Profession"), q("Office Location")});
}

TEST_CASE("dates that contradict each other are shown with both rows", "[exchange][import][dates]") {
  TempWorkspace ws;
  const ImportReport report =
      importBytes(ws,
                  "Name,Email,Birthday\nA B,a@x.example,13/04/1980\nC D,c@x.example,03/04/1981\n"
                  "E F,e@x.example,04/13/1982\n");
  CHECK_FALSE(remarkOf(report, "import-dates-ambiguous"));
  const Problem* said = remarkOf(report, "import-dates-contradict");
  REQUIRE(said);
  CHECK(said->arguments.mid(0, 5) == QStringList{q("13/04/1980"), q("1"), q("04/13/1982"), q("3"), q("Birthday")});
  const QJsonObject dates = report.toJson()[q("dates")].toObject();
  CHECK(dates[q("contradict")].toBool());
  CHECK(dates[q("against")][q("row")].toInt() == 3);
}

TEST_CASE("a contradiction far behind the first rows is still found", "[exchange][import][dates]") {
  TempWorkspace ws;
  QByteArray rows = "Name,Birthday\n";
  for (int i = 0; i < 1200; ++i) rows += "Person No" + QByteArray::number(i) + ",13/04/1980\n";
  const ImportReport report = importBytes(ws, rows + "Last One,04/13/1980\n");
  const Problem* said = remarkOf(report, "import-dates-contradict");
  REQUIRE(said);
  CHECK(said->arguments[3] == q("1201"));
}

TEST_CASE("a file that breaks off in its last row says so and does not take half a person", "[exchange][import][cut]") {
  const QByteArray whole = "Name,E-mail,City\nAda Lindqvist,ada@x.example,Lund\nBo Holm,bo@x.example,Kiel\n";
  for (const char* cut : {"Cy Dent,cy@x.exam", "Cy Dent", "Cy Dent,cy@x.example,\"Ki", "\"Cy De"}) {
    INFO(cut);
    TempWorkspace ws;
    const ImportReport report = importBytes(ws, whole + cut);
    CHECK(report.added == 2);
    REQUIRE(report.errors.size() == 1);
    CHECK(report.errors[0].row == 3);
    CHECK((report.errors[0].reason.is("row-cut-off") || report.errors[0].reason.is("row-unclosed-quote")));
  }
  TempWorkspace ws;
  CHECK(importBytes(ws, whole + "Cy Dent,cy@x.example,").failed == 0);
  CHECK(importBytes(ws, whole + "Di Elm\nEd Fox,ed@x.example").failed == 0);  // this program leaves out empty ends
  CHECK(importBytes(ws, whole + "Flo Gun\n").failed == 0);
}

TEST_CASE("a choice that a field of one's own does not have is an error with what is allowed",
          "[exchange][import][choice]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Grade"), Kind::Choice, {{q("gold"), q("Gold")}, {q("tin"), q("Tin")}}).ok());
  const ImportReport report = importBytes(
      ws,
      "Name,E-mail,Grade\nAda L,a@x.example,Gold\nBo H,b@x.example,Silver\nCy D,c@x.example,-\nDi E,d@x.example,\n");
  CHECK(report.added == 3);
  REQUIRE(report.errors.size() == 1);
  CHECK(report.errors[0].row == 2);
  CHECK(report.errors[0].column == q("Grade"));
  CHECK(report.errors[0].reason.is("value-not-choice"));
  CHECK(describe(report.errors[0].reason).contains(q("Silver")));
  CHECK(describe(report.errors[0].reason).contains(q("Gold, Tin")));
}

TEST_CASE("people of LinkedIn without an e-mail address are found again by their page", "[exchange][import][match]") {
  TempWorkspace ws;
  const QByteArray header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
  const ImportReport first =
      importBytes(ws, header + "Ada,Lindqvist,https://www.linkedin.com/in/ada-l,,Nordwind,Editor,12 Mar 2024\n");
  REQUIRE(first.leftOut.size() == 1);  // the day goes nowhere, and that is said
  CHECK(first.leftOut[0].column == q("Connected On"));
  const ImportReport again =
      importBytes(ws, header +
                          "Ada,Lindqvist-Holm,http://de.linkedin.com/in/Ada-L/?trk=x,,Other,Editor,12 Mar 2024\n"
                          "Ada,Lindqvist,https://www.linkedin.com/in/ada-other,,Third,Editor,12 Mar 2024\n");
  CHECK(again.added == 1);
  CHECK(again.analysis.matchKeys.contains(q("profile")));
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("update if newer says when no column can tell what is newer", "[exchange][import]") {
  TempWorkspace ws;
  const QByteArray rows = "Name,E-mail,City\nAda Lindqvist,ada@x.example,Lund\n";
  importBytes(ws, rows);
  ImportOptions options;
  options.update = UpdateRule::Newer;
  const Problem* said = remarkOf(importBytes(ws, rows, options), "import-nothing-newer");
  REQUIRE(said);
  CHECK(said->arguments[0] == q("1"));
  const ImportReport dated =
      importBytes(ws, "Name,E-mail,City,Modified\nAda Lindqvist,ada@x.example,Kiel,2030-01-01\n", options);
  CHECK(dated.updated == 1);
  CHECK_FALSE(remarkOf(dated, "import-nothing-newer"));
}

TEST_CASE("the days of a job are read in the order of the file's dates, and what is no day is told",
          "[exchange][import][dates]") {
  TempWorkspace ws;
  ImportOptions options;
  options.mapping = QJsonObject{{q("Firm"), q("job:1:company")},
                                {q("Role"), q("job:1:role")},
                                {q("Since"), q("job:1:from")},
                                {q("Until"), q("job:1:to")}};
  const ImportReport report = importBytes(ws,
                                          "Name,E-mail,Firm,Role,Since,Until\r\n"
                                          "Ada Lindqvist,ada@x.example,Nordwind AB,Sales,04/05/2017,03/25/2019\r\n"
                                          "Bo Holm,bo@x.example,Nordwind AB,Buyer,last spring,\r\n",
                                          options);
  CHECK(report.added == 2);
  const auto reader = ws->read();
  db::Statement jobs(reader->connection(), q("SELECT from_, to_ FROM employment ORDER BY id"));
  REQUIRE(jobs.step());
  CHECK(jobs.text(0) == q("2017-04-05"));
  CHECK(jobs.text(1) == q("2019-03-25"));
  REQUIRE(jobs.step());
  CHECK(jobs.isNull(0));
  REQUIRE(remarkOf(report, "import-values-ignored"));
  CHECK(remarkOf(report, "import-values-ignored")->arguments.contains(q("last spring")));
}

TEST_CASE("a list of firms without a heading comes in whole, as companies", "[exchange][import][header][companies]") {
  TempWorkspace ws;
  const QByteArray firms = "上海云石科技有限公司\n杭州云栖股份有限公司\n红星机械厂\n招商银行\n";
  CHECK(importBytes(ws, firms).added == 4);
  CHECK(ws.count("company") == 4);
  CHECK(importBytes(ws, "Acme Steel GmbH\nHolm & Sons Ltd\nCarrasco S.A.\n").added == 3);
  CHECK(importBytes(ws, "阿巴里\n阿柏尼\n云石\n纳米特\n欧派\n宜家\n百事\n优衣库\n星巴克\n").added == 9);
  CHECK(ws.count("company") == 16);
  CHECK(importBytes(ws, "Name,City\nNordwind AB,Lund\nHolm GmbH,Kiel\n").analysis.mapping.entity == q("company"));
  CHECK(ws.count("contact") == 0);
  CHECK(importBytes(ws, "王芳\n李雷\n韩梅梅\n张伟\n刘洋\n陈静\n杨勇\n赵敏\n").added == 8);
  CHECK(ws.count("contact") == 8);
  TempWorkspace told;
  ImportOptions options;
  options.entity = q("company");
  CHECK(importBytes(told, firms, options).added == 4);
  CHECK(importBytes(told, "重点客户名单\n上海甲有限公司\n上海乙有限公司\n上海丙有限公司\n",
                    [] {
                      ImportOptions mapped;
                      mapped.entity = q("company");
                      mapped.mapping = QJsonObject{{q("重点客户名单"), q("name")}};
                      return mapped;
                    }())
            .added == 3);
}

TEST_CASE("dates in a column that goes nowhere tell the order of those that are read", "[exchange][import][dates]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(ws,
                                          "First Name,Last Name,E-mail Address,Business Street,Birthday,Anniversary\n"
                                          "Ada,L,a@x.example,S 1,3/4/1980,6/14/2001\nBo,H,b@x.example,S 2,5/6/1981,\n");
  CHECK_FALSE(report.analysis.dayFirst);
  CHECK_FALSE(report.analysis.datesAmbiguous);
  CHECK(report.analysis.dateEvidence == q("6/14/2001"));
  CHECK(report.analysis.dateEvidenceColumn == q("Anniversary"));
  CHECK(ws.count("contact", q("birthday = 1980-03-04")) == 1);
}

TEST_CASE("the readings of given and family name become one", "[exchange][import][shapes]") {
  TempWorkspace ws;
  importBytes(ws,
              "First Name,Last Name,Phonetic First Name,Phonetic Last Name,Labels,E-mail 1 - Value\n"
              "太郎,山田,Tarō,Yamada,,taro@x.example\n");
  CHECK(ws.count("contact", q("phonetic = \"Yamada Tarō\"")) == 1);
}
