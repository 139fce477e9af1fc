#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

Record the(TempWorkspace& ws, const char* entity, const char* where) {
  const auto reader = ws->read();
  const EntityDef& def = ws.def(entity);
  const auto filter = parseFilter(q(where), def, reader->registry());
  REQUIRE(filter.ok());
  const auto ids = reader->ids({q(entity), *filter, {}, false});
  REQUIRE(ids.size() == 1);
  return ws.get(entity, Id(ids.front()));
}

ImportOptions creating(const char* entity = "contact") {
  ImportOptions options;
  options.entity = q(entity);
  options.createFields = true;
  return options;
}

const FieldDef* custom(TempWorkspace& ws, const char* label) {
  static EntityDef def;
  def = ws.def("contact");
  for (const FieldDef& field : def.fields)
    if (field.custom && field.label == q(label)) return &field;
  return nullptr;
}

}  // namespace

TEST_CASE("a phone that its label calls a mobile one is the mobile number", "[exchange][import]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(
      ws,
      "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,"
      "Phone 2 - Value\nZoe,Quist,* myContacts,,zoe@quist.example,Mobile,+46 70 111 22 33,Work,+46 8 111 22 33\n");
  REQUIRE(report.added == 1);
  CHECK(ws.count("contact", q("mobile = \"+46 70 111 22 33\" and phone = \"+46 8 111 22 33\"")) == 1);
  CHECK(ws.count("point") == 0);
}

TEST_CASE("codes become text when fields are made for them, not rounded numbers", "[exchange][import]") {
  TempWorkspace ws;
  importBytes(ws,
              "姓名,身份证号,会员卡,工号\n王芳,110101199003077758,6222020200112345678,007\n"
              "李雷,110101199003077759,6222020200112345679,008\n",
              creating());
  for (const char* label : {"身份证号", "会员卡", "工号"}) {
    INFO(label);
    const FieldDef* field = custom(ws, label);
    REQUIRE(field);
    CHECK(field->kind == Kind::Text);
  }
  CHECK(the(ws, "contact", "name = 王芳").text(custom(ws, "身份证号")->key.toUtf8().constData()) ==
        q("110101199003077758"));
  CHECK(the(ws, "contact", "name = 李雷").text(custom(ws, "工号")->key.toUtf8().constData()) == q("008"));
}

TEST_CASE("made fields keep the time of day, and yes and no", "[exchange][import]") {
  TempWorkspace ws;
  importBytes(ws, "Name,Next meeting,Newsletter\nAda Lind,2026-03-04 10:00,yes\nBo Ek,2026-03-05 11:30,no\n",
              creating());
  REQUIRE(custom(ws, "Next meeting"));
  CHECK(custom(ws, "Next meeting")->kind == Kind::Time);
  CHECK(custom(ws, "Newsletter")->kind == Kind::Bool);
}

TEST_CASE("the second file of a kind fills the fields that the first one brought", "[exchange][import]") {
  TempWorkspace ws;
  importBytes(ws, "Name,E-mail,Shoe size\nAda Lind,ada@x.example,38\n", creating());
  importBytes(ws, "Name,E-mail,Shoe size\nBo Ek,bo@x.example,44\n", creating());
  int made = 0;
  for (const FieldDef& field : ws.def("contact").fields) made += field.custom;
  CHECK(made == 1);
}

TEST_CASE("all that is wrong with a row is told at once", "[exchange][import]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(ws, "Name,E-mail,Birthday\nLi Lei,lilei@@bad,1990-13-40\n");
  REQUIRE(report.errors.size() == 1);
  CHECK(errorText(report.errors.first()).contains(q("lilei@@bad")));
  CHECK(errorText(report.errors.first()).contains(q("1990-13-40")));
}

TEST_CASE("the mark of an amount is read from the other amounts of the file", "[exchange][import][money]") {
  TempWorkspace ws;
  ImportOptions deals;
  deals.entity = q("deal");
  const ImportReport report =
      importBytes(ws, "Name;Amount\nOne;1.234\nTwo;1.234.567\nThree;12,50\nFour;(500)\n", deals);
  const auto amount = [&](const char* name) { return the(ws, "deal", name).value("amount").money().minor; };
  CHECK(amount("name = One") == 123'400);
  CHECK(amount("name = Two") == 123'456'700);
  CHECK(amount("name = Three") == 1'250);
  CHECK(report.failed == 1);  // less than nothing is no amount of a deal, and 500 was not meant
  const ImportReport open = importBytes(ws, "Name,Amount\nFive,1.234\nSix,0.125\n", deals);
  CHECK(open.failed == 2);
}

TEST_CASE("a firm without a person stands under its own name", "[exchange][import]") {
  TempWorkspace ws;
  importBytes(ws, "Name,Company,Phone\n,Nordwind AG,+49 431 1234567\nAda Lind,Nordwind AG,+49 431 7654321\n");
  CHECK(the(ws, "contact", "name = \"Nordwind AG\"").text("phone") == q("+49 431 1234567"));
}

TEST_CASE("cells that begin with an apostrophe are no quotation", "[exchange][import][csv]") {
  TempWorkspace ws;
  const ImportReport report =
      importBytes(ws, "Name,Department,Notes\nAda Lind,'@home,\"two\nlines\"\nBo Ek,'s-Gravenhage,\"a, b\"\n");
  CHECK(report.added == 2);
  CHECK(report.failed == 0);
}

TEST_CASE("steps of something are not taken for the names of people", "[exchange][import]") {
  TempWorkspace ws;
  QByteArray bytes = "Last Step,Grade,Score\n";
  for (int i = 0; i < 20; ++i) bytes += i % 2 ? "Email Opened,02.Medium,5\n" : "Page Visited,01.High,7\n";
  auto job = ImportJob::open(*ws, writeFile(ws, "steps.csv", bytes));
  REQUIRE(job.ok());
  CHECK_FALSE((*job)->analysis().mapping.maps(u"name"));
  CHECK_FALSE((*job)->analysis().mapping.maps(u"website"));
}

TEST_CASE("what stands below the grand total of a report is no person", "[exchange][import][csv]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(
      ws,
      "First Name,Last Name,Email\nAda,Lind,ada@x.example\nBo,Ek,bo@x.example\n\nGrand Totals (2 records),,\n"
      "Contacts Report,,\nCopyright (c) 2026 salesforce.com,,\nNordwind AG,,\n");
  CHECK(report.added == 2);
  CHECK(report.failed == 0);
}
