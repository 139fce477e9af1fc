#include "core/store/filter_remarks.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QStringList names(TempWorkspace& ws, const char* where, const char* sort = "name") {
  const auto reader = ws->read();
  const EntityDef& def = ws.def("contact");
  const auto filter = parseFilter(q(where), def, reader->registry());
  if (!filter.ok()) return {describe(filter.problem())};
  const auto order = parseSort(q(sort), def, reader->registry());
  REQUIRE(order.ok());
  QStringList out;
  for (const Record& record :
       reader->records(def, reader->ids({q("contact"), *filter, *order, false}), {def.field(u"name")}))
    out << record.title();
  return out;
}

}  // namespace

TEST_CASE("a person is found by any of their addresses and numbers, not only the primary one", "[store][filter]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@example.org")}});
  ws.add("contact", {{q("name"), q("Bo")}, {q("phone"), q("+49 431 1111")}});
  ws.add("contact", {{q("name"), q("Cy")}});
  const auto addPoint = [&](const char* kind, const char* value) {
    return ws.add("point", {{q("record"), ada}, {q("kind"), q(kind)}, {q("value"), q(value)}});
  };
  addPoint("email", "Lindqvist@Home.example");
  const Id phone = addPoint("phone", "+49 431 7777");
  CHECK(names(ws, "email = lindqvist@home.example") == QStringList{q("Ada")});
  CHECK(names(ws, "email = ada@example.org") == QStringList{q("Ada")});
  CHECK(names(ws, "email ends with home.example") == QStringList{q("Ada")});
  CHECK(names(ws, "email in (nobody@x.org, lindqvist@home.example)") == QStringList{q("Ada")});
  CHECK(names(ws, "phone contains \"7 77\"") == QStringList{q("Ada")});
  CHECK(names(ws, "phone contains 431") == QStringList{q("Ada"), q("Bo")});
  CHECK(names(ws, "phone is empty") == QStringList{q("Cy")});
  CHECK(names(ws, "email != lindqvist@home.example") == QStringList{q("Bo"), q("Cy")});
  CHECK(names(ws, "exists(points where kind = phone)") == QStringList{q("Ada")});
  ws.remove("point", phone);
  CHECK(names(ws, "phone contains 7777").isEmpty());
}

TEST_CASE("choices are sorted as their list is, not by letters", "[store][filter][sort]") {
  TempWorkspace ws;
  REQUIRE(
      ws->addField(q("contact"), q("Size"), Kind::Choice, {{q("S"), q("S")}, {q("M"), q("M")}, {q("L"), q("L")}}).ok());
  for (const auto& [name, size, stage] :
       {std::tuple("Ada", "L", "customer"), std::tuple("Bo", "S", "lead"), std::tuple("Cy", "M", "former")})
    ws.add("contact", {{q("name"), q(name)}, {q("size"), q(size)}, {q("stage"), q(stage)}});
  CHECK(names(ws, "", "size") == QStringList{q("Bo"), q("Cy"), q("Ada")});
  CHECK(names(ws, "", "-size") == QStringList{q("Ada"), q("Cy"), q("Bo")});
  CHECK(names(ws, "", "stage") == QStringList{q("Bo"), q("Ada"), q("Cy")});
}

TEST_CASE("filters reach through links, into lists and back in time", "[store][filter]") {
  TempWorkspace ws;  // 2026-03-02
  const Id food = ws.add("company", {{q("name"), q("Nordwind")}, {q("industry"), q("Food")}});
  const Id hotel = ws.add("company", {{q("name"), q("Seeblick")}, {q("industry"), q("Hotels")}});
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("company"), food}, {q("birthday"), q("1990-03-20")}});
  ws.add("contact", {{q("name"), q("Bo")}, {q("company"), hotel}, {q("birthday"), q("2026-02-20")}});
  ws.add("contact", {{q("name"), q("Cy")}, {q("birthday"), q("2026-03-01")}});
  const Id call = ws.add(
      "activity", {{q("kind"), q("call")}, {q("subject"), q("Hello")}, {q("at"), ws->now() - 10LL * 24 * 3600 * 1000}});
  ws.add("activity_link", {{q("activity"), call}, {q("record"), ada}});
  CHECK(names(ws, "company.industry in (\"Food\", \"Spas\")") == QStringList{q("Ada")});
  CHECK(names(ws, "company.industry in (\"Food\",\"Hotels\") and not exists(activity since 30d)") ==
        QStringList{q("Bo")});
  CHECK(names(ws, "exists(activity since 7d)").isEmpty());
  CHECK(names(ws, "exists(activity since 30d)") == QStringList{q("Ada")});
  CHECK(names(ws, "birthday = this month") == QStringList{q("Cy")});
  CHECK(names(ws, "birthday since 30d") == QStringList{q("Bo"), q("Cy")});
}

TEST_CASE("a filter that cannot be read says where and what was meant", "[store][filter]") {
  TempWorkspace ws;
  const auto says = [&](const char* where) { return names(ws, where).value(0); };
  CHECK(says("nmae = x").contains(q("“nmae” (position 1)")));
  CHECK(says("nmae = x").contains(q("Did you mean “name”?")));
  CHECK(says("name = Ada and stage = custmer").contains(q("(position 24)")));
  CHECK(says("name = \"Ada").contains(q("(position 8)")));
  CHECK(says("name = Ada and (city = Kiel").contains(q("\")\" is missing")));
  CHECK(says("birthday > soon").contains(q("position 12")));
}

TEST_CASE("rows are grouped by several choices together, each group with its choices", "[store][group]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Level"), Kind::MultiChoice, {{q("a"), q("A")}, {q("b"), q("B")}}).ok());
  ws.add("contact", {{q("name"), q("Ada")}, {q("level"), QStringList{q("a"), q("b")}}});
  ws.add("contact", {{q("name"), q("Bo")}, {q("level"), QStringList{q("a"), q("b")}}});
  ws.add("contact", {{q("name"), q("Cy")}});
  const auto reader = ws->read();
  const auto group = parseGroup(u"level", ws.def("contact"), reader->registry());
  const auto count = parseAggregate(u"count", ws.def("contact"), reader->registry());
  REQUIRE(group.ok());
  REQUIRE(count.ok());
  QStringList groups;
  for (const Reader::GroupRow& row : reader->grouped({q("contact"), {}, {}, false}, {*group}, {*count}))
    groups << row.keys.first().list().join(q("+")) + q(" %1").arg(row.values.first().integer());
  groups.sort();
  CHECK(groups == QStringList{q(" 1"), q("a+b 2")});
}

TEST_CASE("a name in a filter that nothing has is told, with the name that was meant", "[store][filter]") {
  TempWorkspace ws;
  ws.add("company", {{q("name"), q("Nordwind")}});
  ws.add("company", {{q("name"), q("Seeblick")}});
  const auto remarks = [&](const char* where) {
    const auto reader = ws->read();
    const EntityDef& def = ws.def("contact");
    const auto filter = parseFilter(q(where), def, reader->registry());
    REQUIRE(filter.ok());
    return filterRemarks(*reader, *filter, def);
  };
  CHECK(remarks("company = nordwind and owner = me").isEmpty());
  CHECK(remarks("company contains wind or company is empty").isEmpty());
  CHECK(remarks("company = Nordwint") ==
        QStringList{q("Company: nothing is called “Nordwint”; did you mean “Nordwind”?")});
  CHECK(remarks("company in (Nordwind, Zeppelin) or not company = Zeppelin") ==
        QStringList{q("Company: nothing is called “Zeppelin”. There are: Nordwind, Seeblick.")});
  CHECK(remarks("company.owner = Nobody").value(0).startsWith(q("User: nothing is called “Nobody”")));
  CHECK(remarks("exists(activity where owner = Nobody)").size() == 1);
}

TEST_CASE("the words of a list find Chinese names by pinyin and initials, too", "[store][filter]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("张伟")}});
  ws.add("contact", {{q("name"), q("曾志伟")}});
  ws.add("contact", {{q("name"), q("Zach Wu")}});
  CHECK(names(ws, "\"zhangwei\"") == QStringList{q("张伟")});
  CHECK(names(ws, "\"zhang wei\"") == QStringList{q("张伟")});
  CHECK(names(ws, "\"zzw\"") == QStringList{q("曾志伟")});
  CHECK(names(ws, "\"zach\"") == QStringList{q("Zach Wu")});
  CHECK(names(ws, "\"伟\"").size() == 2);
  CHECK(names(ws, "\"xyz\"").isEmpty());
}
