#include "core/rules/points_ledger.h"
#include "core/sales/assign_leads.h"

#include <cmath>

#include "core/sales/lead_pool.h"
#include "core/sales/lead_score.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

class Desk : public SalesWorkspace {
 public:
  Id person(const char* name) { return add("user", {{q("name"), q(name)}, {q("active"), true}}); }
  Id team(const char* name, const QList<Id>& people, QHash<QString, Value> more = {}) {
    const Id team = add("lead_team", {{q("name"), q(name)}});
    for (const Id person : people) {
      QHash<QString, Value> values{{q("team"), team}, {q("user"), person}};
      for (auto it = more.begin(); it != more.end(); ++it) values.insert(it.key(), it.value());
      members << add("lead_team_member", values);
    }
    return team;
  }
  Id rule(const char* name, const char* condition, Id team, const char* skill = "") {
    return add("assignment_rule",
               {{q("name"), q(name)}, {q("condition"), q(condition)}, {q("team"), team}, {q("skill"), q(skill)}});
  }
  Record lead(const char* name, QHash<QString, Value> more = {}) {
    more.insert(q("name"), q(name));
    return get("lead", add("lead", more));
  }
  QString ownerOf(const Record& lead) {
    const Id owner = get("lead", lead.id()).value("owner").id();
    return owner ? get("user", owner).title() : QString();
  }
  QList<Record> turns(const Record& lead) {
    QList<Record> mine;
    for (const Record& turn : rows("lead_turn", "since"))
      if (turn.value("lead").id() == lead.id()) mine << turn;
    return mine;
  }
  QList<Id> members;
};

}  // namespace

TEST_CASE("without rules a new lead belongs to whoever makes it", "[sales][lead][assign]") {
  Desk ws;
  const Record lead = ws.lead("Ada");
  CHECK(lead.value("owner").id() == ws->me());
  CHECK(lead.text("assigned_how") == q("by_hand"));
  CHECK(ws.turns(lead).size() == 1);
}

TEST_CASE("the first rule that fits gives a lead to the next of its team", "[sales][lead][assign]") {
  Desk ws;
  const Id ben = ws.person("Ben"), cao = ws.person("Cao"), dan = ws.person("Dan");
  ws.rule("North", "region = \"North\"", ws.team("North", {dan}));
  ws.rule("Others", "", ws.team("All", {ben, cao}));
  CHECK(ws.ownerOf(ws.lead("One", {{q("region"), q("North")}})) == q("Dan"));
  const Record two = ws.lead("Two");
  CHECK(ws.ownerOf(two) == q("Ben"));
  CHECK(ws.get("lead", two.id()).text("assigned_how") == q("rule"));
  CHECK(ws.ownerOf(ws.lead("Three")) == q("Cao"));
  CHECK(ws.ownerOf(ws.lead("Four")) == q("Ben"));
  REQUIRE(ws.turns(two).size() == 1);
  CHECK(ws.get("assignment_rule", ws.turns(two)[0].value("rule").id()).title() == q("Others"));
  ws.reopen();  // the rotation goes on where it was
  CHECK(ws.ownerOf(ws.lead("Five")) == q("Cao"));
}

TEST_CASE(
    "who is away, off shift, full, unskilled or gone gets nothing, and "
    "nobody means nobody",
    "[sales][lead][assign]") {
  Desk ws;
  const Id ben = ws.person("Ben");
  ws.rule("All", "", ws.team("All", {ben}, {{q("skills"), q("Scanners, German")}}), "german");
  const Id member = ws.members.first();
  const auto barOf = [&](const QHash<QString, Value>& change) {
    ws.set("lead_team_member", member, change);
    const auto report = assignLeads(*ws, {ws.lead("X").id().bits()}, true);
    REQUIRE(report.ok());
    REQUIRE(report->leads.size() == 1);
    CHECK_FALSE(report->leads[0].owner);
    CHECK(report->leads[0].how == q("nobody_free"));
    REQUIRE(report->leads[0].barred.size() == 1);
    CHECK(report->leads[0].barred[0].first == q("Ben"));
    QHash<QString, Value> back;
    for (auto it = change.begin(); it != change.end(); ++it)
      back.insert(it.key(), it.key() == q("skills") ? Value(q("German")) : Value());
    const TeamBar bar = report->leads[0].barred[0].second;
    ws.set("lead_team_member", member, back);
    return bar;
  };
  CHECK(barOf({{q("paused"), true}}) == TeamBar::Paused);
  CHECK(barOf({{q("away_from"), q("2026-03-01")}, {q("away_until"), q("2026-03-05")}}) == TeamBar::Away);
  CHECK(barOf({{q("days"), QStringList{q("sat"), q("sun")}}}) == TeamBar::OffShift);  // it is a Monday
  CHECK(barOf({{q("skills"), q("Trucks")}}) == TeamBar::Unskilled);
  ws.set("lead_team_member", member, {{q("from"), q("8:00")}, {q("until"), q("8:00")}});  // round the clock
  const Record lead = ws.lead("Free");
  CHECK(ws.ownerOf(lead) == q("Ben"));
  CHECK(barOf({{q("cap"), 1}}) == TeamBar::Full);
  ws.set("user", ben, {{q("active"), Value()}});
  const Record alone = ws.lead("Alone");
  CHECK(ws.ownerOf(alone).isEmpty());
  CHECK(alone.text("assigned_how") == q("nobody_free"));
  CHECK(ws.count("lead", q("assigned_how = nobody_free")) > 0);
}

TEST_CASE("whoever looks after the customer already gets the lead first", "[sales][lead][assign]") {
  Desk ws;
  const Id ben = ws.person("Ben"), cao = ws.person("Cao"), eve = ws.person("Eve");
  ws.rule("All", "", ws.team("All", {ben}));
  ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("Ada@Nordwind.example")}, {q("owner"), cao}});
  ws.add("company", {{q("name"), q("云石科技")}, {q("owner"), eve}});
  const Record known = ws.lead("Ada", {{q("email"), q("ada@nordwind.example")}});
  CHECK(ws.ownerOf(known) == q("Cao"));
  CHECK(known.text("assigned_how") == q("existing_owner"));
  CHECK(ws.ownerOf(ws.lead("王芳", {{q("company_name"), q("云石科技")}})) == q("Eve"));
  ws.set("user", cao, {{q("active"), Value()}});
  CHECK(ws.ownerOf(ws.lead("Ada", {{q("email"), q("ada@nordwind.example")}})) == q("Ben"));
}

TEST_CASE("a rehearsal of assigning says who would get what and changes nothing", "[sales][lead][assign][undo]") {
  Desk ws;
  const Id ben = ws.person("Ben"), cao = ws.person("Cao");
  const Id team = ws.team("All", {ben, cao}, {{q("paused"), true}});
  ws.rule("All", "", team);
  for (const char* name : {"One", "Two", "Three"}) CHECK(ws.ownerOf(ws.lead(name)).isEmpty());
  for (const Id member : ws.members) ws.set("lead_team_member", member, {{q("paused"), Value()}});
  const auto told = assignLeads(*ws, {}, true);
  REQUIRE(told.ok());
  CHECK(told->assigned == 3);
  CHECK(told->tid == 0);
  CHECK(ws.count("lead", q("owner is empty")) == 3);
  const auto done = assignLeads(*ws, {}, false);
  REQUIRE(done.ok());
  for (qsizetype i = 0; i < 3; ++i) CHECK(done->leads[i].owner == told->leads[i].owner);
  CHECK(actText(ws->undoable(1).first().act) == q("Assign leads: 3"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("lead", q("owner is empty")) == 3);
  CHECK(ws.get("lead_team", team).text("rotation").isEmpty());
}

TEST_CASE("a rule says what it needs", "[sales][lead][assign]") {
  Desk ws;
  const auto made = [&](const QHash<QString, Value>& values) {
    return ws->transact({ActKind::Create, q("assignment_rule"), {}}, [&](Transaction& tx) {
      Record record(tx.def("assignment_rule"));
      for (auto it = values.begin(); it != values.end(); ++it) record.set(it.key(), it.value());
      return tx.insert(record);
    });
  };
  CHECK(made({{q("name"), q("x")}}).problem().is("assignment-needs-target"));
  CHECK_FALSE(made({{q("name"), q("x")}, {q("condition"), q("colour = red")}, {q("user"), ws->me()}}).ok());
  CHECK(made({{q("name"), q("x")}, {q("condition"), q("region = \"North\"")}, {q("user"), ws->me()}}).ok());
}

TEST_CASE(
    "leads in the pool are claimed up to the limits, and who had them is "
    "remembered",
    "[sales][lead][pool]") {
  Desk ws;
  ws.rule("Nobody", "", ws.team("Empty", {}));
  std::vector<qint64> pool;
  for (const char* name : {"One", "Two", "Three"}) pool.push_back(ws.lead(name).id().bits());
  REQUIRE(setPoolRules(*ws, {10, 2, 0}).ok());
  CHECK(claimLeads(*ws, pool).problem().is("claim-most-day"));
  CHECK(ws.count("lead", q("owner is empty")) == 3);
  REQUIRE(claimLeads(*ws, {pool[0], pool[1]}).ok());
  CHECK(actText(ws->undoable(1).first().act) == q("Claim lead One (+1)"));
  CHECK(claimLeads(*ws, {pool[2]}).problem().is("claim-most-day"));
  CHECK(claimLeads(*ws, {pool[0]}).problem().is("lead-owned"));
  ws.clock().advance(kDay);
  REQUIRE(setPoolRules(*ws, {2, 2, 0}).ok());
  CHECK(claimLeads(*ws, {pool[2]}).problem().is("claim-most-open"));
  REQUIRE(releaseLeads(*ws, {pool[0]}).ok());
  const Record lead = ws.get("lead", Id(pool[0]));
  CHECK(lead.text("assigned_how") == q("returned"));
  const auto turns = ws.turns(lead);
  REQUIRE(turns.size() == 2);
  CHECK(turns[0].value("owner").id() == ws->me());
  CHECK(turns[0].text("how") == q("claimed"));
  CHECK(turns[0].value("until") == turns[1].value("since"));
  CHECK(turns[1].value("owner").isNull());
}

TEST_CASE("leads that nobody touched for some days go back into the pool in one act", "[sales][lead][pool][undo]") {
  Desk ws;
  const Record quiet = ws.lead("Quiet"), called = ws.lead("Called"), over = ws.lead("Over");
  ws.set("lead", over.id(),
         {{q("status"), q("disqualified")}, {q("reason"), ws.rows("lead_reason", "name").first().id()}});
  ws.clock().advance(20 * kDay);
  const Id call = ws.add("activity", {{q("kind"), q("call")}, {q("subject"), q("x")}});
  ws.add("activity_link", {{q("activity"), call}, {q("record"), called.id()}});
  ws.clock().advance(11 * kDay);
  const auto told = recycleLeads(*ws, {30, 0}, true);
  REQUIRE(told.ok());
  REQUIRE(told->leads.size() == 1);
  CHECK(told->leads[0].title == q("Quiet"));
  CHECK(told->leads[0].idleDays == 31);
  CHECK_FALSE(ws.ownerOf(quiet).isEmpty());
  REQUIRE(recycleLeads(*ws, {30, 0}, false).ok());
  CHECK(ws.ownerOf(quiet).isEmpty());
  CHECK_FALSE(ws.ownerOf(called).isEmpty());
  CHECK(actText(ws->undoable(1).first().act) == q("Return lead Quiet to the pool"));
  REQUIRE(ws->undo().ok());
  CHECK_FALSE(ws.ownerOf(quiet).isEmpty());
  // Whoever has just got it has the days before them.
  REQUIRE(releaseLeads(*ws, {quiet.id().bits()}).ok());
  REQUIRE(claimLeads(*ws, {quiet.id().bits()}).ok());
  CHECK(recycleLeads(*ws, {30, 0}, true)->leads.isEmpty());
}

TEST_CASE("leads go back so many days after the last contract of their customer ended", "[sales][lead][pool]") {
  Desk ws;
  const auto dayAfter = [&](int days) {
    return QDateTime::fromMSecsSinceEpoch(ws.clock().now() + days * kDay).date().toString(Qt::ISODate);
  };
  const Id gone = ws.add("company", {{q("name"), q("Globex")}});
  const Id stays = ws.add("company", {{q("name"), q("Initech")}});
  const auto contract = [&](Id company, int ends) {
    ws.add("contract", {{q("name"), q("Service")}, {q("company"), company}, {q("ends"), dayAfter(ends)}});
  };
  contract(gone, 10);
  contract(stays, 10);
  contract(stays, 300);
  const Record left = ws.lead("Left"), kept = ws.lead("Kept"), other = ws.lead("Other");
  ws.set("lead", left.id(), {{q("company_name"), q("Globex")}});
  ws.set("lead", kept.id(), {{q("company_name"), q("Initech")}});
  REQUIRE(setPoolRules(*ws, {50, 20, 0, 15}).ok());
  ws.clock().advance(20 * kDay);
  CHECK(recycleDueLeads(*ws)->leads.isEmpty());
  ws.clock().advance(7 * kDay);
  const auto report = recycleDueLeads(*ws);
  REQUIRE(report.ok());
  REQUIRE(report->leads.size() == 1);
  CHECK(report->leads[0].title == q("Left"));
  CHECK(report->leads[0].contractEnded);
  CHECK(ws.ownerOf(left).isEmpty());
  CHECK_FALSE(ws.ownerOf(kept).isEmpty());
  CHECK_FALSE(ws.ownerOf(other).isEmpty());
  // Whoever takes it now has the days before them.
  REQUIRE(claimLeads(*ws, {left.id().bits()}).ok());
  CHECK(recycleDueLeads(*ws)->leads.isEmpty());
  CHECK(recycleDueLeads(*ws)->tid == 0);
}

TEST_CASE("a contract that runs keeps the lead of its customer, whatever else ended and whoever has touched it",
          "[sales][lead][pool]") {
  Desk ws;
  const auto dayAfter = [&](int days) {
    return QDateTime::fromMSecsSinceEpoch(ws.clock().now() + days * kDay).date().toString(Qt::ISODate);
  };
  const auto contract = [&](const char* whose, Id who, int ends) {
    ws.add("contract", {{q("name"), q("Service")}, {q(whose), who}, {q("ends"), dayAfter(ends)}});
  };
  const Id globex = ws.add("company", {{q("name"), q("Globex")}});
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@globex.example")}});
  contract("company", globex, 10);
  contract("contact", ada, 300);
  const Record kept = ws.lead("Kept"), left = ws.lead("Left");
  ws.set("lead", kept.id(), {{q("company_name"), q("Globex")}, {q("email"), q("Ada@globex.example")}});
  ws.set("lead", left.id(), {{q("company_name"), q("Globex")}, {q("email"), q("bo@mail.example")}});
  ws.clock().advance(60 * kDay);
  for (const RecycleAfter& after : {RecycleAfter{0, 15}, RecycleAfter{30, 0}}) {
    const auto told = recycleLeads(*ws, after, true);
    REQUIRE(told->leads.size() == 1);
    CHECK(told->leads[0].title == q("Left"));
  }
  // Who signed it works there.
  ws.set("contact", ada, {{q("company"), globex}});
  CHECK(recycleLeads(*ws, {30, 15}, true)->leads.isEmpty());
}

TEST_CASE("a score is the sum of its lines, capped by rule and fading with time", "[sales][lead][score]") {
  Desk ws;
  ws.add("score_rule", {{q("name"), q("Large firm")}, {q("condition"), q("industry = \"Food\"")}, {q("points"), 15}});
  ws.add("score_rule", {{q("name"), q("They wrote")},
                        {q("event"), q("mail_in")},
                        {q("points"), 10},
                        {q("cap"), 25},
                        {q("half_life"), 30}});
  const Record lead = ws.lead("Ada", {{q("industry"), q("Food")}});
  const auto scoreOf = [&] { return ws.get("lead", lead.id()).value("score").decimal(); };
  const auto sum = [&] {
    double hundredths = 0;
    for (const Record& line : ws.rows("lead_points", "at"))
      if (line.value("lead").id() == lead.id()) hundredths += std::round(line.value("worth").decimal() * 100);
    return hundredths / 100;
  };
  CHECK(scoreOf() == 15.0);
  QList<Id> mails;
  for (int i = 0; i < 4; ++i) {
    mails << ws.add("activity", {{q("kind"), q("mail")}, {q("subject"), q("x")}, {q("direction"), q("in")}});
    ws.add("activity_link", {{q("activity"), mails.last()}, {q("record"), lead.id()}});
  }
  CHECK(scoreOf() == Approx(40.0).margin(0.01));
  CHECK(scoreOf() == sum());
  ws.clock().advance(45 * kDay);
  CHECK(scoreOf() == sum());
  CHECK(scoreOf() == Approx(15 + 3.54 * 2.5).margin(0.02));  // rules.md 3.7: 10 points after 45 days of 30
  ws.set("lead", lead.id(), {{q("industry"), q("Hotels")}});
  CHECK(scoreOf() == Approx(3.54 * 2.5).margin(0.02));
  for (const Id mail : mails) ws.remove("activity", mail);
  CHECK(scoreOf() == 0.0);
  REQUIRE(ws->undo().ok());
  CHECK(scoreOf() > 0);
  CHECK(scoreOf() == sum());
}

TEST_CASE("what a rule gives never goes beyond its cap", "[sales][lead][score]") {
  CHECK(cappedPoints(10, 25, 4) == QList<qint64>{10, 10, 5, 0});
  CHECK(cappedPoints(-10, 15, 3) == QList<qint64>{-10, -5, 0});
  CHECK(cappedPoints(10, {}, 3) == QList<qint64>{10, 10, 10});
}

TEST_CASE("the limits of the pool hold for whoever takes a lead by hand, too", "[sales][lead][pool]") {
  SalesWorkspace ws;
  const auto inPool = [&](const char* name) {
    const Id lead = ws.add("lead", {{q("name"), q(name)}});
    REQUIRE(releaseLeads(*ws, {lead.bits()}).ok());
    return lead;
  };
  const auto take = [&](Id lead, Id owner) {
    return ws->transact({ActKind::Edit, q("lead"), {}}, [&](Transaction& tx) {
      return tx.update(tx.def("lead"), lead, {{q("owner"), owner}});
    });
  };
  const Id a = inPool("A"), b = inPool("B"), c = inPool("C");
  REQUIRE(setPoolRules(*ws, {2, 1, 0, 0}).ok());
  const Id me = (*ws).me();
  REQUIRE(take(a, me).ok());
  CHECK(ws.get("lead", a).text("assigned_how") == q("claimed"));
  const auto second = take(b, me);
  REQUIRE_FALSE(second.ok());
  CHECK(second.problem().is("claim-most-day"));
  CHECK(claimLeads(*ws, {b.bits()}).problem().is("claim-most-day"));
  REQUIRE(setPoolRules(*ws, {1, 10, 0, 0}).ok());
  CHECK(take(b, me).problem().is("claim-most-open"));
  // Who gives a lead to somebody else does not claim it.
  const Id lena = ws.add("user", {{q("name"), q("Lena Kraus")}, {q("active"), Value(true)}});
  REQUIRE(take(b, lena).ok());
  CHECK(ws.get("lead", b).text("assigned_how") == q("by_hand"));
  CHECK(take(c, lena).ok());
}
