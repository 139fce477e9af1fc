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
