#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

QString addContact(const Ctl& ctl, const char* name, const char* email) {
  return ctl.ok(QStringList{q("create"), q("contact"), q("name=") + q(name), q("email=") + q(email)});
}

}  // namespace

TEST_CASE("duplicates are listed with their evidence, and remembered as none", "[e2e][duplicates]") {
  Ctl ctl;
  ctl.init();
  const QString a = addContact(ctl, "Ada Lindqvist", "ada@nordwind.example");
  const QString b = addContact(ctl, "Lindqvist, Ada", "ADA@nordwind.example");
  addContact(ctl, "Femi Adeyemi", "femi@else.example");
  const Ran ran = ctl.on("duplicates contact --json");
  REQUIRE(ran.code == 0);
  REQUIRE(ran.array().size() == 1);
  const QJsonObject pair = ran.array()[0].toObject();
  CHECK(pair[q("a")].toString() == a);
  CHECK(pair[q("b")].toString() == b);
  CHECK(pair[q("band")].toString() == q("suggest"));
  CHECK(pair[q("exact")].toBool());
  CHECK(pair[q("evidence")].toArray().size() >= 3);
  CHECK(ctl.ok("duplicates contact").contains(q("same e-mail")));
  ctl.ok(QStringList{q("duplicates"), q("contact"), q("--not"), a, b});
  CHECK(ctl.on("duplicates contact --json").array().isEmpty());
  ctl.ok("undo");
  CHECK(ctl.on("duplicates contact --json").array().size() == 1);
}

TEST_CASE("the table of short forms of names can be printed and replaced", "[e2e][duplicates]") {
  Ctl ctl;
  ctl.init();
  CHECK(ctl.ok("duplicates --nicknames").contains(q("Robert: ")));
  ctl.write("short.txt", "Xaver: Xandl\n");
  ctl.ok(QStringList{q("duplicates"), q("--set-nicknames"), ctl.file("short.txt")});
  CHECK(ctl.ok("duplicates --nicknames") == q("Xaver: Xandl"));
  ctl.write("short.txt", "Xaver\n");
  CHECK(ctl.on(QStringList{q("duplicates"), q("--set-nicknames"), ctl.file("short.txt")}).code == 1);
}

TEST_CASE("what agrees exactly is merged in one act; the old id still means the person", "[e2e][duplicates]") {
  Ctl ctl;
  ctl.init();
  const QString a = addContact(ctl, "Ada Lindqvist", "ada@nordwind.example");
  const QString b = addContact(ctl, "Ada Lindqvist", "ada@nordwind.example");
  ctl.ok(QStringList{q("set"), b, q("job_title=Engineer")});
  const QString c = addContact(ctl, "Femi Adeyemi", "femi@else.example");
  const QString planned = ctl.ok("duplicates contact --merge auto-exact --dry-run");
  CHECK(planned.contains(q("Job title: Engineer")));
  CHECK(planned.count(q("\n  ")) == 1);  // what is the same in both is not told
  CHECK(ctl.ok("list contact --count") == q("3"));
  CHECK(ctl.ok("duplicates contact --merge auto-exact") == a);
  CHECK(ctl.ok("list contact --count") == q("2"));
  const QJsonObject shown = ctl.on(QStringList{q("show"), b, q("--json")}).object();
  CHECK(shown[q("id")].toString() == a);
  CHECK(shown[q("fields")].toObject()[q("job_title")].toString() == q("Engineer"));
  CHECK(ctl.ok(QStringList{q("history"), b}).contains(q("Engineer")));
  ctl.ok("undo");
  CHECK(ctl.on(QStringList{q("show"), b, q("--json")}).object()[q("id")].toString() == b);
  CHECK(ctl.ok("list contact --count") == q("3"));
  CHECK(ctl.on(QStringList{q("merge"), a, b, c, q("--take"), q("email=") + c}).code == 0);
  CHECK(ctl.on(QStringList{q("show"), b, q("--json")}).object()[q("fields")].toObject()[q("email")].toString() ==
        q("femi@else.example"));
}

TEST_CASE("the groups of a file are merged, also as the search wrote them", "[e2e][duplicates]") {
  Ctl ctl;
  ctl.init();
  const QString a = addContact(ctl, "Ada Lindqvist", "ada@nordwind.example");
  const QString b = addContact(ctl, "A. Lindqvist", "ada@nordwind.example");
  const QString c = addContact(ctl, "Ada Linqvist", "ada@nordwind.example");
  SECTION("lines") { ctl.write("merge.txt", (b + q(", ") + a + q("\n") + b + q(" ") + c + q("\n")).toUtf8()); }
  SECTION("JSON") { ctl.write("merge.txt", ctl.on("duplicates contact --json").out); }
  ctl.ok(QStringList{q("duplicates"), q("contact"), q("--merge"), ctl.file("merge.txt")});
  CHECK(ctl.ok("list contact --count") == q("1"));
  ctl.write("merge.txt", a.toUtf8() + "\n");
  CHECK(ctl.on(QStringList{q("duplicates"), q("contact"), q("--merge"), ctl.file("merge.txt")}).code == 1);
}

TEST_CASE("the data quality names what is counted, and the worst records", "[e2e][quality]") {
  Ctl ctl;
  ctl.init();
  addContact(ctl, "Ada Lindqvist", "ada@nordwind.example");
  const QString bare = ctl.ok(QStringList{q("create"), q("contact"), q("name=Ole Brandt"), q("city=Kiel")});
  const QJsonObject report = ctl.on("quality contact --json").object();
  const QJsonObject all = report[q("all")].toObject();
  CHECK(all[q("records")].toInt() == 2);
  CHECK(all[q("complete")].toInt() == 1);  // who works for nobody lacks nothing
  CHECK(all[q("valid")].toInt() == 2);
  CHECK(all[q("duplicate")].toInt() == 0);
  CHECK_FALSE(report[q("measures")].toObject()[q("fresh")].toObject()[q("definition")].toString().isEmpty());
  const QString where = report[q("measures")].toObject()[q("complete")].toObject()[q("lacking")].toString();
  CHECK(ctl.ok(QStringList{q("list"), q("contact"), q("--count"), q("--where"), where}) == q("1"));
  CHECK(ctl.ok("quality contact").contains(bare));
}
