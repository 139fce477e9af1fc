#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

constexpr char kContacts[] =
    "First Name,Last Name,Company,E-mail Address,Mobile Phone,Birthday\n"
    "Ada,Lindqvist,云石科技,ada@example.org,+46 70 123 45 67,1990-03-12\n"
    "芳,王,云石科技,fang@example.cn,138 1234 5678,\n"
    "Bob,Stone,Acme,bob@example.com,,1985-11-30\n";

}  // namespace

TEST_CASE("the session that the issue shows", "[ctl][import]") {
  Ctl ctl;
  ctl.write("contacts.csv", kContacts);
  REQUIRE(ctl.run({q("init"), ctl.workspace()}).code == 0);

  const Ran rehearsal = ctl.on("import contacts.csv --dry-run --json");
  INFO(rehearsal.err.toStdString());
  REQUIRE(rehearsal.code == 0);
  const QJsonObject planned = rehearsal.object();
  for (const char* key :
       {"file", "shape", "encoding", "delimiter", "rows", "new", "updated", "duplicates", "errors", "mapping"}) {
    INFO(key);
    CHECK(planned.contains(q(key)));
  }
  CHECK(planned[q("rows")].toInt() == 3);
  CHECK(planned[q("new")].toInt() == 3);
  CHECK(planned[q("errors")].toArray().isEmpty());
  CHECK(planned[q("mapping")][q("E-mail Address")].toString() == q("email"));
  CHECK(ctl.ok("list contact --count") == q("0"));

  REQUIRE(ctl.on("import contacts.csv --json").code == 0);
  CHECK(ctl.ok("list contact --count") == q("3"));
  const QJsonArray hits = ctl.on({q("search"), q("云石"), q("--json")}).array();
  REQUIRE_FALSE(hits.isEmpty());
  for (const char* key : {"id", "entity", "title", "why"}) CHECK(hits[0].toObject().contains(q(key)));
  CHECK(hits[0][q("why")].toString() == q("name: 云石科技"));
  const QString id = ctl.on("list contact --fields id --sort name --jsonl --limit 1").object()[q("id")].toString();
  const QJsonArray history = ctl.on({q("history"), id, q("--json")}).array();
  REQUIRE(history.size() == 1);
  for (const char* key : {"who", "when", "field", "old", "new"}) CHECK(history[0].toObject().contains(q(key)));

  CHECK(ctl.on("undo").code == 0);
  CHECK(ctl.ok("list contact --count") == q("0"));
  CHECK(ctl.ok("list company --count") == q("0"));
  CHECK(ctl.on("redo").code == 0);
  CHECK(ctl.ok("list contact --count") == q("3"));
  CHECK(ctl.on("check").code == 0);
}

TEST_CASE("an import names the rows that failed, and they can be mended and imported again", "[ctl][import]") {
  Ctl ctl;
  ctl.init();
  ctl.write("contacts.csv", "Name,Email,Birthday\nAda,ada@example.org,1990-03-12\nBob,bob@example.org,soon\n");
  const Ran first = ctl.on({q("import"), q("contacts.csv"), q("--errors"), ctl.file("bad.csv"), q("--json")});
  CHECK(first.code == 3);
  const QJsonObject report = first.object();
  CHECK(report[q("rows")].toInt() == report[q("new")].toInt() + report[q("updated")].toInt() +
                                         report[q("duplicates")].toInt() + report[q("errors")].toArray().size());
  REQUIRE(report[q("errors")].toArray().size() == 1);
  CHECK(report[q("errors")][0][q("row")].toInt() == 2);
  CHECK_FALSE(report[q("errors")][0][q("reason")].toString().isEmpty());
  QFile bad(ctl.file("bad.csv"));
  REQUIRE(bad.open(QIODevice::ReadOnly));
  const QByteArray mended = bad.readAll().replace("soon", "1991-01-01");
  const Ran second = ctl.on({q("import"), q("-")}, mended);
  CHECK(second.code == 0);
  CHECK(ctl.ok("list contact --count") == q("2"));
}

TEST_CASE("an import says in words which rows were taken for somebody, and for whom", "[ctl][import]") {
  Ctl ctl;
  ctl.init();
  QByteArray rows = "Name,Email,City\nOlga Ivanova,info@firma.example,\nBoris Meyer,info@firma.example,\n";
  rows += "Boris Meyer,info@firma.example,Linz\n";
  for (int i = 0; i < 12; ++i) rows += "B. Meyer,info@firma.example,\n";
  ctl.write("contacts.csv", rows);
  for (const char* command : {"import contacts.csv --dry-run", "import contacts.csv"}) {
    const Ran ran = ctl.on(command);
    INFO(ran.err.toStdString());
    CHECK(ran.out.contains("new 2, updated 1, there already 12"));
    CHECK(ran.err.contains("Line 4, Boris Meyer, was taken for Boris Meyer and changes it: same e-mail"));
    CHECK(ran.err.contains("Line 5, B. Meyer, is there already as Boris Meyer: same e-mail"));
    CHECK(ran.err.contains("and 2 more"));
    CHECK(ran.err.contains("Line 3, Boris Meyer, may be Olga Ivanova: same e-mail, different name"));
  }
}

TEST_CASE("an address book of people and companies comes in whole", "[ctl][import][vcard]") {
  Ctl ctl;
  ctl.init();
  ctl.write("all.vcf",
            "BEGIN:VCARD\nVERSION:3.0\nN:Lindqvist;Ada;;;\nFN:Ada Lindqvist\nORG:Nordwind AB\nEND:VCARD\n"
            "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Nordwind AB\nORG:Nordwind AB\nTEL:+46 8 123 456\n"
            "X-ABShowAs:COMPANY\nEND:VCARD\n");
  const Ran ran = ctl.on({q("import"), q("all.vcf"), q("--json")});
  CHECK(ran.code == 0);
  const QJsonArray reports = QJsonDocument::fromJson(ran.out).array();
  REQUIRE(reports.size() == 2);
  CHECK(reports[0][q("entity")].toString() == q("contact"));
  CHECK(reports[1][q("entity")].toString() == q("company"));
  CHECK(reports[0][q("remarks")].toArray().isEmpty());
  CHECK(ctl.ok("list contact --count") == q("1"));
  CHECK(ctl.ok("list company --count") == q("1"));
  CHECK(ctl.on("import all.vcf --as contact --dry-run").err.contains("--as company"));
}

TEST_CASE("what came from standard input is called so, and an error names its column once", "[ctl][import]") {
  Ctl ctl;
  ctl.init();
  const QStringList command{q("import"), q("-")};
  CHECK(ctl.on(command, "Name,Email\nAda Lindqvist,ada@example.org\n").code == 0);
  CHECK(ctl.on("undo").err.contains("standard input"));
  const Ran failed = ctl.on(command, "Name,Birthday\nBob Stone,soon\n");
  INFO(failed.err.toStdString());
  CHECK(failed.err.count("Birthday") == 1);
}

TEST_CASE("files that are no CSV are refused and nothing is imported", "[ctl][import]") {
  Ctl ctl;
  ctl.init();
  ctl.write("empty.csv", {});
  ctl.write("page.csv", "<!DOCTYPE html><html><body>Sign in</body></html>");
  for (const char* name : {"empty.csv", "page.csv", "none.csv", "."}) {
    INFO(name);
    const Ran ran = ctl.on({q("import"), q(name)});
    CHECK(ran.code == 1);
    CHECK_FALSE(ran.err.isEmpty());
  }
  CHECK(ctl.on("import empty.csv --update sometimes").code == 2);
  CHECK(ctl.ok("list contact --count") == q("0"));
}

TEST_CASE("a list without a heading, one that breaks off, and columns that go nowhere are all said", "[ctl][import]") {
  Ctl ctl;
  ctl.init();
  ctl.write("list.csv", "Ada Lindqvist\nBo Holm\n");
  const Ran list = ctl.on("import list.csv");
  CHECK(list.code == 0);
  CHECK(list.err.contains("--header"));
  CHECK(ctl.ok("list contact --count") == q("2"));
  ctl.write("short.csv", "Ada\nBo\n");
  CHECK(ctl.on("import short.csv").code == 1);
  CHECK(ctl.on("import short.csv --header --no-header").code == 2);
  CHECK(ctl.on("import short.csv --no-header --delimiter none").code == 0);
  CHECK(ctl.ok("list contact --count") == q("4"));
  ctl.write("cut.csv", "Name,E-mail,Shoe size\nCy Dent,cy@example.org,44\nDi Elm,di@exam");
  const Ran cut = ctl.on("import cut.csv --json");
  CHECK(cut.code == 3);
  CHECK(cut.object()[q("errors")][0][q("code")].toString() == q("row-cut-off"));
  CHECK(cut.object()[q("left_out")][0][q("column")].toString() == q("Shoe size"));
  CHECK(ctl.on("import cut.csv").err.contains("Shoe size"));
}

TEST_CASE("what is exported imports again without loss", "[ctl][export]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("company"), q("name=Acme")});
  ctl.ok({q("create"), q("contact"), q("name==SUM(A1)"), q("phone=+86 138 1234 5678"), q("company=Acme"),
          q("description=two\nlines, \"quoted\"")});
  const Ran csv = ctl.on("export contact --format csv");
  CHECK(csv.code == 0);
  CHECK(csv.out.startsWith("\xEF\xBB\xBF"));
  CHECK(csv.out.contains("+86 138 1234 5678"));
  CHECK_FALSE(ctl.on("export contact --format csv --no-bom").out.startsWith("\xEF\xBB\xBF"));
  CHECK(ctl.on("export contact --format jsonl --fields name,company").object()[q("name")].toString() == q("=SUM(A1)"));
  CHECK(ctl.on({q("export"), q("contact"), q("--format"), q("csv"), q("--out"), ctl.file("out.csv")}).code == 0);
  CHECK(QFile::exists(ctl.file("out.csv")));
  CHECK(ctl.on("export contact --format ics").code == 2);
  CHECK(ctl.on("export contact --format tables").code == 2);

  Ctl other;
  other.init();
  REQUIRE(other.on({q("import"), q("-")}, csv.out).code == 0);
  const QJsonArray rows = other.on("list contact --fields name,phone,company,description --json").array();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0][q("name")].toString() == q("=SUM(A1)"));
  CHECK(rows[0][q("phone")].toString() == q("+86 138 1234 5678"));
  CHECK(rows[0][q("company")].toString() == q("Acme"));
  CHECK(rows[0][q("description")].toString() == q("two\nlines, \"quoted\""));
}

TEST_CASE("a whole workspace moves through a folder, and a list through a workbook or cards", "[ctl][export]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("company"), q("name=Acme")});
  ctl.ok({q("create"), q("contact"), q("name=Ada Lindqvist"), q("email=ada@example.org"), q("company=Acme")});
  const QString folder = ctl.file("whole");
  CHECK(ctl.on({q("export"), q("all"), q("--format"), q("folder")}).code == 2);
  REQUIRE(ctl.on({q("export"), q("all"), q("--format"), q("folder"), q("--out"), folder}).code == 0);
  CHECK(ctl.on({q("import"), folder}).code == 1);  // it is not empty
  Ctl other;
  other.init();
  REQUIRE(other.on({q("import"), folder, q("--dry-run")}).code == 0);
  CHECK(other.ok("list contact --count") == q("0"));
  CHECK(other.on({q("import"), folder, q("--json")}).object()[q("records")][q("contact")].toInt() == 1);
  CHECK(other.ok("list contact --fields id,name,company --json") ==
        ctl.ok("list contact --fields id,name,company --json"));
  for (const char* format : {"xlsx", "vcf", "vcf4", "jsonl"}) {
    INFO(format);
    const QString file = ctl.file((QByteArray("people.") + format).constData());
    REQUIRE(ctl.on({q("export"), q("contact"), q("--format"), q(format), q("--out"), file}).code == 0);
    Ctl third;
    third.init();
    REQUIRE(third.on({q("import"), file}).code == 0);
    CHECK(third.ok("export contact --format csv --fields name,email,company") ==
          ctl.ok("export contact --format csv --fields name,email,company"));
  }
}

TEST_CASE("companies go out as cards and come in again as companies", "[ctl][export][vcard]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("company"), q("name=Nordwind AB"), q("city=Malmö"), q("email=info@nordwind.example")});
  for (const char* format : {"vcard", "vcf4"}) {
    const QString file = ctl.file("firms.vcf");
    REQUIRE(ctl.on({q("export"), q("company"), q("--format"), q(format), q("--out"), file}).code == 0);
    Ctl other;
    other.init();
    other.ok({q("import"), file});
    CHECK(other.ok("export company --format csv --fields name,city,email") ==
          ctl.ok("export company --format csv --fields name,city,email"));
    CHECK(other.ok("list contact --count") == q("0"));
  }
}

TEST_CASE("a calendar comes in and goes out on the command line", "[ctl][import][export]") {
  Ctl ctl;
  ctl.init();
  ctl.write("a.ics",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260310T133000Z\r\nDURATION:PT1H\r\n"
            "SUMMARY:Talk\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:u2\r\nDTSTART:20260231T133000Z\r\nSUMMARY:Wrong\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n");
  const Ran rehearsal = ctl.on("import a.ics --dry-run --json");
  INFO(rehearsal.err.toStdString());
  CHECK(rehearsal.code == 3);
  CHECK(rehearsal.object()[q("new")].toInt() == 1);
  CHECK(ctl.ok("list activity --count") == q("0"));
  const Ran real = ctl.on("import a.ics");
  CHECK(real.code == 3);
  CHECK(real.err.contains("Line 9"));
  CHECK(ctl.ok("list activity --count") == q("1"));
  const Ran out = ctl.on({q("export"), q("activity"), q("--format"), q("ics"), q("--where"), q("kind = meeting")});
  CHECK(out.code == 0);
  CHECK(out.out.contains("UID:u1\r\n"));
  CHECK(out.out.contains("DTSTART:20260310T133000Z\r\n"));
  CHECK(ctl.on("export contact --format ics").code == 2);
}
