#include "core/marketing/segment_acts.h"
#include "core/marketing/segment_members.h"
#include "core/store/filter_why.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

class Desk : public TempWorkspace {
 public:
  Desk() {
    ada = person("Ada Lindqvist", "Lund", "customer");
    ben = person("Ben Okafor", "Bonn", "customer");
    chen = person("陈晓", "Lund", "lead");
  }

  Id person(const char* name, const char* city, const char* stage) {
    return add("contact", {{q("name"), q(name)}, {q("city"), q(city)}, {q("stage"), q(stage)}});
  }
  Id segment(const char* name, const char* filter, const char* entity = "contact") {
    return add("segment", {{q("name"), q(name)}, {q("filter"), q(filter)}, {q("entity"), q(entity)}});
  }
  Id list(const char* name) { return add("segment", {{q("name"), q(name)}, {q("kind"), q("static")}}); }

  Problem problemOf(const char* name, const char* filter) {
    const auto made = (*this)->transact({}, [&](Transaction& tx) {
      Record record(tx.def("segment"));
      record.set("name", q(name));
      record.set("filter", q(filter));
      return tx.insert(record);
    });
    return made.ok() ? Problem("none") : made.problem();
  }
  Problem problemOfChange(Id segment, const QHash<QString, Value>& values) {
    const auto done =
        (*this)->transact({}, [&](Transaction& tx) { return tx.update(tx.def("segment"), segment, values); });
    return done.ok() ? Problem("none") : done.problem();
  }

  QStringList found(const char* where, const char* entity = "contact") {
    const auto reader = (*this)->read();
    const auto filter = parseFilter(q(where), def(entity), reader->registry());
    if (!filter.ok()) FAIL(describe(filter.problem()).toStdString());
    QStringList names;
    for (const qint64 id : reader->ids({q(entity), *filter, {}, false}))
      names << reader->record(def(entity), Id(id))->title();
    return names;
  }
  QStringList notes(const char* where) {
    const auto reader = (*this)->read();
    return compileFilter(*parseFilter(q(where), def("contact"), reader->registry()), def("contact"), reader->registry(),
                         reader->context())
        .notes;
  }

  Id ada, ben, chen;
};

}  // namespace

TEST_CASE("a filter says who is in a segment and who is not", "[marketing][segment][filter]") {
  Desk ws;
  ws.segment("Customers", "stage = customer");
  CHECK(ws.found("in segment Customers") == QStringList{q("Ada Lindqvist"), q("Ben Okafor")});
  CHECK(ws.found("not in segment customers") == QStringList{q("陈晓")});
  CHECK(ws.found("city = Lund and in segment \"Customers\"") == QStringList{q("Ada Lindqvist")});
  CHECK(ws.found("在分群“Customers” 且 city = Bonn") == QStringList{q("Ben Okafor")});
  CHECK(ws.found("不在分群 Customers") == QStringList{q("陈晓")});
}

TEST_CASE("what is written of segments is read again as it was", "[marketing][segment][filter]") {
  Desk ws;
  const auto reader = ws->read();
  for (const auto& [typed, canonical] : std::initializer_list<std::pair<const char*, const char*>>{
           {"IN SEGMENT a", "in segment \"a\""},
           {"not in segment \"a b\"", "not in segment \"a b\""},
           {"not (in segment a)", "not in segment \"a\""},
           {"in segment (a, \"b\")", "in segment (\"a\", \"b\")"},
           {"company in segment Large or stage = lead", "company in segment \"Large\" or stage = \"lead\""},
           {"company not in segment Large", "company not in segment \"Large\""}}) {
    INFO(typed);
    const auto filter = parseFilter(q(typed), ws.def("contact"), reader->registry());
    REQUIRE(filter.ok());
    if (q(typed).startsWith(q("not ("))) continue;  // the same meaning, told as it was typed
    CHECK(printFilter(*filter) == q(canonical));
    CHECK(*parseFilter(printFilter(*filter), ws.def("contact"), reader->registry()) == *filter);
  }
  for (const char* wrong : {"in segment", "name in segment a", "in segment (a", "in segment ()"}) {
    INFO(wrong);
    CHECK_FALSE(parseFilter(q(wrong), ws.def("contact"), reader->registry()).ok());
  }
}

TEST_CASE("segments stand in segments, and people are found by those of their company", "[marketing][segment]") {
  Desk ws;
  const Id large = ws.add("company", {{q("name"), q("Nordwind")}, {q("employees"), 500}});
  ws.set("contact", ws.ben, {{q("company"), large}});
  ws.segment("Large", "employees > 100", "company");
  ws.segment("Customers", "stage = customer");
  ws.segment("Small customers", "in segment Customers and not company in segment Large");
  CHECK(ws.found("in segment \"Small customers\"") == QStringList{q("Ada Lindqvist")});
  CHECK(ws.found("company in segment Large") == QStringList{q("Ben Okafor")});
  CHECK(ws.found("exists(people where in segment Customers)", "company") == QStringList{q("Nordwind")});
}

TEST_CASE("a segment that would hold itself is refused, and the way it goes is told", "[marketing][segment]") {
  Desk ws;
  const Id a = ws.segment("A", "city = Lund");
  ws.segment("B", "in segment A");
  ws.segment("C", "stage = lead or not (city = Bonn and in segment B)");
  const Problem cycle = ws.problemOfChange(a, {{q("filter"), q("in segment C")}});
  CHECK(cycle.code == q("segment-cycle"));
  CHECK(cycle.arguments.value(0) == q("A → C → B → A"));
  CHECK(ws.problemOf("Me", "in segment Me").code == q("segment-cycle"));
  CHECK(ws.problemOf("D", "in segment Nobody").code == q("segment-missing"));
  CHECK(ws.problemOf("a ", "").code == q("segment-name-taken"));
}

TEST_CASE("a segment that cannot be told finds nobody, also where others are left out by it", "[marketing][segment]") {
  Desk ws;
  const Id spam = ws.list("Never");
  CHECK(ws.found("not in segment Never").size() == 3);
  ws.remove("segment", spam);
  // Not everybody: whoever should be left out would be written to.
  CHECK(ws.found("not in segment Never").isEmpty());
  CHECK(ws.found("city = Lund or not in segment Never").isEmpty());
  CHECK(ws.notes("not in segment Never").join(u' ').contains(q("Never")));
  // A circle that came in by another way, such as two devices that wrote at the same time.
  const Id a = ws.segment("A", "city = Lund");
  ws.segment("B", "in segment A");
  REQUIRE(ws->transact({}, [&](Transaction& tx) -> Result<void> {
              tx.writeColumns(tx.def("segment"), a.bits(), {{q("filter"), q("in segment B")}});
              return {};
            }).ok());
  CHECK(ws.found("in segment A").isEmpty());
  CHECK(ws.notes("in segment A").join(u' ').contains(q("A → B → A")));
}

TEST_CASE("a new name is taken over by whatever names the segment, and a named one is not deleted",
          "[marketing][segment]") {
  Desk ws;
  const Id customers = ws.segment("Customers", "stage = customer");
  const Id lund = ws.segment("Lund", "city = Lund and in segment Customers");
  const Id view = ws.add("view", {{q("name"), q("Bonn")},
                                  {q("entity"), q("contact")},
                                  {q("filter"), q("city = Bonn and in segment \"Customers\"")}});
  ws.set("segment", customers, {{q("name"), q("Buyers")}});
  CHECK(ws.get("segment", lund).text("filter") == q("city = \"Lund\" and in segment \"Buyers\""));
  CHECK(ws.get("view", view).text("filter") == q("city = \"Bonn\" and in segment \"Buyers\""));
  CHECK(ws.found("in segment Lund") == QStringList{q("Ada Lindqvist")});
  const auto removed = ws->transact({}, [&](Transaction& tx) { return tx.remove(tx.def("segment"), customers); });
  REQUIRE_FALSE(removed.ok());
  CHECK(removed.problem().code == q("segment-in-use"));
  CHECK(removed.problem().arguments == QStringList{q("Buyers"), q("Lund, Bonn")});
}

TEST_CASE("people are put on a list and taken off it, each as one act", "[marketing][segment][undo]") {
  Desk ws;
  const Id list = ws.list("Fair");
  CHECK(*addToSegment(*ws, list, {ws.ada.bits(), ws.ben.bits()}) == 2);
  CHECK(*addToSegment(*ws, list, {ws.ada.bits(), ws.chen.bits()}) == 1);
  CHECK(ws.found("in segment Fair").size() == 3);
  CHECK(*takeFromSegment(*ws, list, {ws.ben.bits()}) == 1);
  CHECK(*takeFromSegment(*ws, list, {ws.ben.bits()}) == 0);
  CHECK(ws.found("in segment Fair") == QStringList{q("Ada Lindqvist"), q("陈晓")});
  REQUIRE(ws->undo().ok());
  CHECK(ws.found("in segment Fair").size() == 3);
  CHECK(*addToSegment(*ws, list, {ws.ben.bits()}) == 0);
  const Id live = ws.segment("Customers", "stage = customer");
  CHECK(addToSegment(*ws, live, {ws.ada.bits()}).problem().code == q("segment-is-live"));
  const Id company = ws.add("company", {{q("name"), q("Nordwind")}});
  CHECK(addToSegment(*ws, list, {company.bits()}).problem().code == q("segment-other-kind"));
  CHECK(ws.problemOfChange(list, {{q("kind"), q("live")}}).code == q("segment-keeps-kind"));
}

TEST_CASE("each condition says what the person has and whether it holds", "[marketing][segment][why]") {
  Desk ws;
  ws.segment("Customers", "stage = customer");
  const Id both =
      ws.segment("Both", "in segment Customers and (city = Bonn or count(points) >= 1) and not exists(deals)");
  const auto reader = ws->read();
  const auto query = segmentQuery(*reader, both);
  REQUIRE(query.ok());
  const FilterReason outer = explainFilter(*reader, ws.def("contact"), segmentFilter(q("Both")), ws.ada);
  CHECK_FALSE(outer.holds);
  REQUIRE(outer.children.size() == 1);
  CHECK(outer.kind == FilterReason::Kind::Segment);
  const FilterReason& all = outer.children[0];
  REQUIRE(all.kind == FilterReason::Kind::All);
  REQUIRE(all.children.size() == 3);
  CHECK(all.children[0].holds);  // a customer
  CHECK(all.children[0].text == q("Customers"));
  CHECK(all.children[0].children[0].value == Value(q("customer")));
  const FilterReason& any = all.children[1];
  CHECK(any.kind == FilterReason::Kind::Any);
  CHECK_FALSE(any.holds);
  CHECK(any.children[0].value == Value(q("Lund")));
  CHECK(any.children[1].count == 0);
  CHECK(all.children[2].holds);
  CHECK(all.children[2].count == 0);
  CHECK(explainFilter(*reader, ws.def("contact"), segmentFilter(q("Both")), ws.ben).holds);
}

TEST_CASE("two segments say what they have in common, and one how it grew", "[marketing][segment]") {
  Desk ws;
  const Id customers = ws.segment("Customers", "stage = customer");
  const Id lund = ws.segment("Lund", "city = Lund");
  {
    const auto reader = ws->read();
    const auto found = segmentOverlap(*reader, *segmentQuery(*reader, customers), *segmentQuery(*reader, lund));
    REQUIRE(found.ok());
    CHECK(found->first == 1);
    CHECK(found->both == 1);
    CHECK(found->second == 1);
  }
  const QDate today = QDateTime::fromMSecsSinceEpoch(ws->now()).date();
  ws.clock().advance(86'400'000);
  ws.set("contact", ws.chen, {{q("stage"), q("customer")}});
  ws.clock().advance(86'400'000);
  ws.remove("contact", ws.ada);
  const QList<SegmentSize> sizes = segmentGrowth(*ws, segmentFilter(q("Customers")), q("contact"),
                                                 {today.addDays(-1), today, today.addDays(1), today.addDays(2)});
  REQUIRE(sizes.size() == 4);
  CHECK_FALSE(sizes[0].count);  // before the workspace was made
  CHECK(sizes[1].count == 2);
  CHECK(sizes[2].count == 3);
  CHECK(sizes[3].count == 2);
}

TEST_CASE("who bought one thing and not another is one condition each", "[marketing][segment][filter]") {
  Desk ws;
  const Id tea = ws.add("product", {{q("name"), q("Tea")}, {q("price"), 4.5}, {q("currency"), q("EUR")}});
  const Id cup = ws.add("product", {{q("name"), q("Cup")}, {q("price"), 9.0}, {q("currency"), q("EUR")}});
  const auto buys = [&](Id who, std::initializer_list<Id> products) {
    const Id order = ws.add("order", {{q("contact"), who}, {q("ordered_on"), q("2026-02-01")}});
    for (const Id product : products)
      ws.add("line", {{q("record"), order}, {q("product"), product}, {q("quantity"), 1.0}});
  };
  buys(ws.ada, {tea});
  buys(ws.ben, {tea, cup});
  buys(ws.ben, {cup});
  CHECK(ws.found("exists(orders where exists(lines where product = Tea)) and "
                 "not exists(orders where exists(lines where product = Cup))") == QStringList{q("Ada Lindqvist")});
  CHECK(ws.found("count(orders since 1y) >= 2") == QStringList{q("Ben Okafor")});
}
