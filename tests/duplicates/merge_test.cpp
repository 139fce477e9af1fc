#include "core/duplicates/merge.h"

#include <random>

#include "core/duplicates/not_duplicates.h"
#include "core/schema/schema.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

Result<void> merge(TempWorkspace& ws, const std::vector<MergeOrder>& orders, const char* entity = "contact") {
  ws.clock().advance(1000);
  return ws->transact({ActKind::Merge, q(entity), {}},
                      [&](Transaction& tx) { return mergeRecords(tx, tx.def(entity), orders); });
}

Id survivor(TempWorkspace& ws, Id id, const char* entity = "contact") {
  return survivorOf(ws->read()->connection(), ws.def(entity), id);
}

QStringList pointsOf(TempWorkspace& ws, Id id) {
  QStringList out;
  for (const Record& row : ws->read()->sublist(ws.def("contact"), *ws.def("contact").sublist(u"points"), id))
    out << row.text("kind") + q(":") + row.text("value") + (row.value("do_not_use").flag() ? q("!") : q(""));
  out.sort();
  return out;
}

/// What a person sees of the file: live rows of all replicated tables, without the stamps.
QStringList visible(Workspace& workspace) {
  QStringList out;
  const auto reader = workspace.read();
  for (const EntityDef* def : reader->registry().all()) {
    QStringList columns{q("id")};
    for (const FieldDef& field : def->fields) columns << schema::fieldColumns(field);
    db::Statement rows(
        reader->connection(),
        q("SELECT %1 FROM %2 WHERE _del IS NOT 1 ORDER BY id").arg(columns.join(QLatin1Char(',')), def->table));
    while (rows.step()) {
      QStringList cells{def->table};
      for (int i = 0; i < columns.size(); ++i) cells << (rows.isNull(i) ? q("-") : rows.text(i));
      out << cells.join(QLatin1Char('|'));
    }
  }
  return out;
}

struct Two {
  Id a, b;
};
Two addTwo(TempWorkspace& ws) {
  const Id firm = ws.add("company", {{q("name"), q("Nordwind GmbH")}});
  const Id a = ws.add("contact", {{q("name"), q("Ada Lindqvist")},
                                  {q("email"), q("ada@nordwind.example")},
                                  {q("city"), q("Berlin")},
                                  {q("tags"), QStringList{q("VIP")}}});
  const Id b = ws.add("contact", {{q("name"), q("A. Lindqvist")},
                                  {q("email"), q("ada@home.example")},
                                  {q("mobile"), q("+49 170 1234567")},
                                  {q("company"), firm},
                                  {q("city"), q("Berlin")},
                                  {q("street"), q("Lindenweg 7")},
                                  {q("description"), q("Met at the fair")},
                                  {q("tags"), QStringList{q("VIP"), q("press")}}});
  return {a, b};
}

}  // namespace

TEST_CASE("merged records keep what each of them had", "[duplicates][merge]") {
  TempWorkspace ws;
  const auto [a, b] = addTwo(ws);
  const Id call = ws.add("activity", {{q("kind"), q("call")}, {q("subject"), q("Hello")}});
  ws.add("activity_link", {{q("activity"), call}, {q("record"), b}});
  ws.add("point", {{q("record"), b}, {q("kind"), q("wechat")}, {q("value"), q("ada_l")}});
  REQUIRE(merge(ws, {{{a, b}, {}, {}}}).ok());

  const Record merged = ws.get("contact", a);
  CHECK(merged.text("name") == q("Ada Lindqvist"));
  CHECK(merged.text("email") == q("ada@nordwind.example"));
  CHECK(merged.text("mobile") == q("+49 170 1234567"));
  CHECK(merged.text("street") == q("Lindenweg 7"));
  CHECK(merged.text("description") == q("Met at the fair"));
  CHECK(merged.value("tags").list() == QStringList{q("press"), q("VIP")});
  CHECK(pointsOf(ws, a) == QStringList{q("email:ada@home.example"), q("wechat:ada_l")});
  CHECK(ws->read()->timelineCount(ws.def("contact"), a) == 1);
  CHECK(ws.count("contact") == 1);
  CHECK(ws.get("contact", b).deleted);
  CHECK(ws.found(q("ada@home.example")) == QStringList{q("Ada Lindqvist")});
}

TEST_CASE("what the address cards of merged contacts said stays with the one that remains",
          "[duplicates][merge][vcard]") {
  TempWorkspace ws;
  const Two two = addTwo(ws);
  ws.add("card", {{q("record"), two.a}, {q("properties"), q("item1.X-ABDATE:2010\nitem1.X-ABLABEL:met\nPHOTO:AAAA")}});
  ws.add("card", {{q("record"), two.b}, {q("properties"), q("item1.X-ABDATE:2012\nitem1.X-ABLABEL:wed\nPHOTO:BBBB")}});
  REQUIRE(merge(ws, {{{two.a, two.b}, {}, {}}}).ok());
  Record card(ws.def("card"));
  card.set("record", two.a);
  CHECK(ws.get("card", contentId(card)).text("properties") ==
        q("item1.X-ABDATE:2010\nitem1.X-ABLABEL:met\nPHOTO:AAAA\nitem2.X-ABDATE:2012\nitem2.X-ABLABEL:wed"));
  CHECK(ws.count("card") == 1);
}

TEST_CASE("the id of a merged record means the one it went into, also over several merges", "[duplicates][merge]") {
  TempWorkspace ws;
  const auto [a, b] = addTwo(ws);
  const Id c = ws.add("contact", {{q("name"), q("Ada L.")}});
  REQUIRE(merge(ws, {{{b, a}, {}, {}}}).ok());
  REQUIRE(merge(ws, {{{c, b}, {}, {}}}).ok());
  CHECK(survivor(ws, a) == c);
  CHECK(survivor(ws, b) == c);
  CHECK(survivor(ws, c) == c);
  CHECK(mergedInto(ws->read()->connection(), c).size() == 2);
  REQUIRE(ws->undo().ok());
  CHECK(survivor(ws, a) == b);
  CHECK(survivor(ws, b) == b);
}

TEST_CASE("a rule for all fields and a choice for one are kept to", "[duplicates][merge]") {
  TempWorkspace ws;
  const auto [a, b] = addTwo(ws);
  ws.set("contact", a, {{q("job_title"), q("Buyer")}});
  ws.set("contact", b, {{q("job_title"), q("Head of purchasing")}});
  SECTION("newest") {
    REQUIRE(merge(ws, {{{a, b}, MergeRule::Newest, {}}}).ok());
    CHECK(ws.get("contact", a).text("job_title") == q("Head of purchasing"));
  }
  SECTION("primary keeps its empty values") {
    REQUIRE(merge(ws, {{{a, b}, MergeRule::Primary, {}}}).ok());
    CHECK(ws.get("contact", a).text("job_title") == q("Buyer"));
    CHECK(ws.get("contact", a).text("description").isEmpty());
  }
  SECTION("a choice beats the rule") {
    REQUIRE(merge(ws, {{{a, b}, MergeRule::Primary, {{q("email"), b}}}}).ok());
    CHECK(ws.get("contact", a).text("email") == q("ada@home.example"));
    CHECK(pointsOf(ws, a).contains(q("email:ada@nordwind.example")));
  }
}

TEST_CASE("an address that must not be used stays so after a merge", "[duplicates][merge]") {
  TempWorkspace ws;
  const auto [a, b] = addTwo(ws);
  ws.add("point", {{q("record"), a}, {q("kind"), q("phone")}, {q("value"), q("+49 30 555 1234")}});
  ws.add("point",
         {{q("record"), b}, {q("kind"), q("phone")}, {q("value"), q("+49305551234")}, {q("do_not_use"), true}});
  REQUIRE(merge(ws, {{{a, b}, {}, {}}}).ok());
  CHECK(pointsOf(ws, a).contains(q("phone:+49 30 555 1234!")));
  CHECK(pointsOf(ws, a).filter(q("phone:")).size() == 1);
}

TEST_CASE("merged companies keep their people, and nobody is said to have changed jobs", "[duplicates][merge]") {
  TempWorkspace ws;
  const Id group = ws.add("company", {{q("name"), q("Nordwind Group")}});
  const Id a = ws.add("company", {{q("name"), q("Nordwind GmbH")}});
  const Id b = ws.add("company", {{q("name"), q("Nordwind")}, {q("parent"), group}});
  const Id below = ws.add("company", {{q("name"), q("Nordwind Logistik")}, {q("parent"), b}});
  const Id person = ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("company"), b}});
  ws.set("company", a, {{q("parent"), b}});
  REQUIRE(merge(ws, {{{a, b}, {}, {}}}, "company").ok());
  CHECK(ws.get("contact", person).value("company").id() == a);
  CHECK(ws.count("employment") == 0);
  CHECK(ws.get("company", below).value("parent").id() == a);
  CHECK(ws.get("company", a).value("parent").id() == group);
}

TEST_CASE("a merge is undone as one act, also after the program was started again", "[duplicates][merge][undo]") {
  TempWorkspace ws;
  const auto [a, b] = addTwo(ws);
  const QStringList before = visible(*ws);
  REQUIRE(merge(ws, {{{a, b}, {}, {}}}).ok());
  const QStringList after = visible(*ws);
  ws.reopen();
  REQUIRE(ws->undo().ok());
  CHECK(visible(*ws) == before);
  CHECK(ws.found(q("ada@home.example")) == QStringList{q("A. Lindqvist")});
  REQUIRE(ws->redo().ok());
  CHECK(visible(*ws) == after);
}

TEST_CASE("any merge, undone, leaves everything as it was", "[duplicates][merge][undo]") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    std::mt19937 dice(seed);
    const auto below = [&](size_t n) { return static_cast<size_t>(dice() % n); };
    TempWorkspace ws;
    std::vector<Id> firms, people, calls;
    for (int i = 0; i < 4; ++i) {
      QHash<QString, Value> firm{{q("name"), q("Firm %1").arg(i)}};
      if (i > 0) firm.insert(q("parent"), firms[below(firms.size())]);
      firms.push_back(ws.add("company", firm));
    }
    for (int i = 0; i < 8; ++i)
      people.push_back(ws.add("contact", {{q("name"), q("Person %1").arg(i % 3)},
                                          {q("email"), i % 2 ? q("p%1@x.example").arg(i) : QString()},
                                          {q("phone"), q("+49 30 55512%1").arg(i % 3)},
                                          {q("city"), i % 3 ? q("Berlin") : QString()},
                                          {q("company"), firms[below(firms.size())]},
                                          {q("tags"), QStringList{q("t%1").arg(i % 4)}}}));
    for (int i = 0; i < 10; ++i) {
      const Id person = people[below(people.size())];
      ws.add("point", {{q("record"), person}, {q("kind"), q("phone")}, {q("value"), q("+49 30 77712%1").arg(i % 4)}});
      ws.add("employment", {{q("contact"), person}, {q("company"), firms[below(firms.size())]}});
      calls.push_back(ws.add("activity", {{q("kind"), q("call")}, {q("subject"), q("Call %1").arg(i)}}));
      ws.add("activity_link", {{q("activity"), calls[below(calls.size())]}, {q("record"), person}});
    }
    REQUIRE(ws->transact({ActKind::NotDuplicate, {}, {}}, [&](Transaction& tx) {
                return markNotDuplicates(tx, {people[0], people[5], people[6]});
              }).ok());
    QList<QStringList> states{visible(*ws)};
    const auto mergeSome = [&](std::vector<Id>& from, const char* entity) {
      std::shuffle(from.begin(), from.end(), dice);
      const size_t count = 2 + below(2);
      REQUIRE(merge(ws, {{{from.begin(), from.begin() + static_cast<long>(count)}, {}, {}}}, entity).ok());
      from.erase(from.begin() + 1, from.begin() + static_cast<long>(count));
      states << visible(*ws);
    };
    mergeSome(people, "contact");
    mergeSome(firms, "company");
    mergeSome(people, "contact");
    while (states.size() > 1) {
      states.removeLast();
      REQUIRE(ws->undo().ok());
      CHECK(visible(*ws) == states.last());
    }
  }
}

TEST_CASE("records merged crosswise on two devices come together in one", "[duplicates][merge]") {
  TempWorkspace ws;
  const auto [a, b] = addTwo(ws);
  const Id late = ws.add("point", {{q("record"), b}, {q("kind"), q("qq")}, {q("value"), q("10001")}});
  // What the two devices' changes leave behind when both have come in: both gone, each merged into the other.
  REQUIRE(ws->transact({ActKind::Merge, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
              for (const auto& [from, to] : {std::pair{a, b}, std::pair{b, a}}) {
                Record row(tx.def("merged"));
                row.set("record", from);
                row.set("into", to);
                if (auto made = tx.insert(row); !made.ok()) return made.problem();
                if (auto gone = tx.remove(tx.def("contact"), from); !gone.ok()) return gone;
              }
              return {};
            }).ok());
  CHECK(survivor(ws, a) == a);
  CHECK(survivor(ws, b) == a);
  REQUIRE(ws->transact({ActKind::Merge, q("contact"), {}}, [&](Transaction& tx) {
              return settleMerges(tx, {a, b});
            }).ok());
  CHECK_FALSE(ws.get("contact", a).deleted);
  CHECK(ws.get("contact", a).text("mobile") == q("+49 170 1234567"));
  CHECK(ws.get("point", late).value("record").id() == a);
  CHECK(ws.count("contact") == 1);
}

TEST_CASE("a merge of one record, or of other things than contacts and companies, is refused", "[duplicates][merge]") {
  TempWorkspace ws;
  const auto [a, b] = addTwo(ws);
  CHECK(merge(ws, {{{a, a}, {}, {}}}).problem().is("merge-needs-two"));
  CHECK(merge(ws, {{{a, Id(77)}, {}, {}}}).problem().is("no-such-record"));
  CHECK(merge(ws, {{{a, b}, {}, {}}}, "activity").problem().is("merge-other-kind"));
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("two leads are merged field by field with their activities, owners and score, and one undo brings both back",
          "[merge][leads]") {
  TempWorkspace ws;
  ws.add("score_rule", {{q("name"), q("Has a phone")}, {q("points"), 10}, {q("condition"), q("phone is not empty")}});
  ws.add("score_rule", {{q("name"), q("Called")}, {q("points"), 5}, {q("event"), q("call_out")}});
  const auto lead = [&](const char* name, QHash<QString, Value> more) {
    more.insert(q("name"), q(name));
    return ws.add("lead", more);
  };
  const Id a = lead("Ada Lindqvist", {{q("email"), q("ada@nordwind.example")}, {q("source"), q("Fair")}});
  const Id b = lead("A. Lindqvist", {{q("phone"), q("+49 30 1234567")}, {q("interest"), q("Scanners")}});
  const Id c = lead("Ada L.", {{q("phone"), q("+49 30 1234567")}});
  for (const Id each : {b, c}) {
    const Id call = ws.add(
        "activity",
        {{q("kind"), q("call")}, {q("subject"), q("Hello")}, {q("direction"), q("out")}, {q("at"), Value(ws->now())}});
    ws.add("activity_link", {{q("activity"), call}, {q("record"), each}});
  }
  const QStringList before = visible(*ws);
  REQUIRE(merge(ws, {{{a, b, c}, {}, {{q("name"), b}}}}, "lead").ok());
  const Record made = ws.get("lead", a);
  CHECK(made.title() == q("A. Lindqvist"));
  CHECK(made.text("email") == q("ada@nordwind.example"));
  CHECK(made.text("phone") == q("+49 30 1234567"));
  CHECK(made.text("interest") == q("Scanners"));
  CHECK(ws.count("lead") == 1);
  CHECK(survivor(ws, c, "lead") == a);
  // The ledger is made anew for the one lead: a phone counts once, both calls count.
  CHECK(made.value("score").decimal() == 20);
  CHECK(ws.count("lead_points") == 3);
  REQUIRE(ws->undo().ok());
  CHECK(visible(*ws) == before);
}

TEST_CASE("a lead that was converted is not merged away", "[merge][leads]") {
  TempWorkspace ws;
  const auto lead = [&](bool converted) {
    QHash<QString, Value> values{{q("name"), q("Ada")}};
    if (converted) values.insert({{q("status"), q("converted")}, {q("converted_at"), Value(ws->now())}});
    return ws.add("lead", values);
  };
  const Id open = lead(false), first = lead(true), second = lead(true);
  CHECK(merge(ws, {{{open, first}, {}, {}}}, "lead").problem().is("merge-converted-first"));
  CHECK(merge(ws, {{{first, second}, {}, {}}}, "lead").problem().is("merge-converted-two"));
  REQUIRE(merge(ws, {{{first, open}, {}, {}}}, "lead").ok());
  CHECK(ws.get("lead", first).text("status") == q("converted"));
}
