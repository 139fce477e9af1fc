#include "core/marketing/contact_score.h"
#include "core/marketing/hand_over.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;
using Catch::Detail::Approx;

namespace {

constexpr qint64 kDay = 86'400'000;

class ScoreDesk : public TempWorkspace {
 public:
  Id person(const char* name, const QHash<QString, Value>& more = {}) {
    QHash<QString, Value> values = more;
    values.insert(q("name"), q(name));
    return add("contact", values);
  }
  Id rule(const char* name, qint64 points, QHash<QString, Value> more) {
    more.insert({{q("name"), q(name)}, {q("points"), points}});
    return add("contact_score_rule", more);
  }
  Id happens(Id person, const char* kind, const char* direction, UtcMs at) {
    const Id id =
        add("activity",
            {{q("kind"), q(kind)}, {q("subject"), q("Hello")}, {q("direction"), q(direction)}, {q("at"), Value(at)}});
    add("activity_link", {{q("activity"), id}, {q("record"), person}});
    return id;
  }
  void writes(Id person, int times) {
    for (int i = 0; i < times; ++i) happens(person, "mail", "in", (*this)->now());
  }
  ContactScore score(Id person) {
    const auto reader = (*this)->read();
    return contactScore(reader->connection(), person, (*this)->now());
  }
  double sumOfLines(Id person) {
    const auto reader = (*this)->read();
    double sum = 0;
    for (const ScoreLine& line : scoreLines(reader->connection(), person, (*this)->now())) sum += line.worth;
    return sum;
  }
  QList<Record> handOvers(const char* where = "") {
    const auto reader = (*this)->read();
    const EntityDef& entity = *reader->registry().entity(u"hand_over");
    QList<const FieldDef*> fields;
    for (const FieldDef& field : entity.fields) fields << &field;
    return reader->records(
        entity, reader->ids({q("hand_over"), *parseFilter(q(where), entity, reader->registry()), {}, false}), fields);
  }
  Result<void> decide(Id handOver, const char* reason) {
    clock().advance(1000);
    return (*this)->transact({ActKind::Edit, q("hand_over"), {}}, [&](Transaction& tx) {
      return *reason ? rejectHandOver(tx, handOver, q(reason)) : acceptHandOver(tx, handOver);
    });
  }
};

}  // namespace

TEST_CASE("fit and engagement are kept apart, and the lines add up to the score", "[marketing][score]") {
  ScoreDesk ws;
  ws.rule("Has a mail address", 10, {{q("condition"), q("email is not empty")}});
  ws.rule("In Lund", 5, {{q("condition"), q("city = \"Lund\"")}});
  ws.rule("They wrote", 10, {{q("event"), q("mail_in")}, {q("half_life"), 30}, {q("cap"), 25}});
  const Id ada = ws.person("Ada", {{q("email"), q("ada@example.org")}, {q("city"), q("Lund")}});
  CHECK(ws.score(ada).fit == 15);
  CHECK(ws.score(ada).engagement == 0);
  ws.writes(ada, 4);
  CHECK(ws.score(ada).fit == 15);
  CHECK(ws.score(ada).engagement == Approx(25).margin(0.01));
  CHECK(ws.sumOfLines(ada) == ws.score(ada).total());
  ws.clock().advance(45 * kDay);
  // rules.md 3.7: 10 points after 45 days of half-life 30 are 3.54; what somebody is does not fade.
  CHECK(ws.score(ada).engagement == Approx(3.54 * 2.5).margin(0.02));
  CHECK(ws.score(ada).fit == 15);
  CHECK(ws.sumOfLines(ada) == Approx(ws.score(ada).total()).margin(1e-9));
  CHECK(ws.get("contact", ada).value("total_score").decimal() == Approx(ws.score(ada).total()).margin(1e-9));
  CHECK(ws.count("contact", q("fit_score >= 15")) == 1);
  ws.set("contact", ada, {{q("city"), Value()}});
  CHECK(ws.score(ada).fit == 10);
}

TEST_CASE("rules of a group give no more than the group, and what takes away is not held by it", "[marketing][score]") {
  ScoreDesk ws;
  const Id group = ws.add("score_group", {{q("name"), q("Talks")}, {q("cap"), 30}});
  ws.rule("They wrote", 10, {{q("event"), q("mail_in")}, {q("score_group"), group}});
  ws.rule("They called", 15, {{q("event"), q("call_in")}, {q("score_group"), group}});
  ws.rule("Is a competitor", -20,
          {{q("condition"), q("source = \"competitor\"")}, {q("score_group"), group}, {q("axis"), q("engagement")}});
  const Id ada = ws.person("Ada"), ben = ws.person("Ben", {{q("source"), q("competitor")}});
  for (const Id each : {ada, ben}) {
    ws.writes(each, 2);
    ws.happens(each, "call", "in", ws->now());
  }
  CHECK(ws.score(ada).engagement == 30);
  CHECK(ws.score(ben).engagement == 10);
  CHECK(ws.sumOfLines(ben) == 10);
}

TEST_CASE("at most so many points for one person holds for what somebody is, too", "[marketing][score]") {
  ScoreDesk ws;
  const Id rule = ws.rule("In Lund", 50, {{q("condition"), q("city = \"Lund\"")}, {q("cap"), 40}});
  ws.rule("No mail address", -30, {{q("condition"), q("email is empty")}, {q("cap"), 20}});
  ws.rule("Customer", 30, {{q("condition"), q("stage = customer")}});
  const Id ada = ws.person("Ada", {{q("city"), q("Lund")}, {q("stage"), q("customer")}});
  CHECK(ws.score(ada).fit == 50);  // 40 - 20 + 30
  CHECK(ws.sumOfLines(ada) == 50);
  ws.set("contact_score_rule", rule, {{q("cap"), Value()}});
  CHECK(ws.score(ada).fit == 60);
}

TEST_CASE("changing a rule counts everybody anew, and undoing it counts back", "[marketing][score][undo]") {
  ScoreDesk ws;
  const Id ada = ws.person("Ada", {{q("city"), q("Lund")}}), ben = ws.person("Ben", {{q("city"), q("Bonn")}});
  const Id rule = ws.rule("Nordic", 10, {{q("condition"), q("city = \"Lund\"")}});
  CHECK(ws.score(ada).fit == 10);
  ws.set("contact_score_rule", rule, {{q("condition"), q("city = \"Bonn\"")}, {q("points"), 12}});
  CHECK(ws.score(ada).fit == 0);
  CHECK(ws.score(ben).fit == 12);
  REQUIRE(ws->undo().ok());
  CHECK(ws.score(ada).fit == 10);
  CHECK(ws.score(ben).fit == 0);
  ws.set("contact_score_rule", rule, {{q("off"), true}});
  CHECK(ws.score(ada).fit == 0);
}

TEST_CASE("people without points have none, and lists do not show zeros", "[marketing][score]") {
  ScoreDesk ws;
  const Id ada = ws.person("Ada");
  CHECK(ws.get("contact", ada).value("total_score").isNull());
  CHECK(ws.score(ada).total() == 0);
}

TEST_CASE("what somebody is does not happen each time", "[marketing][score]") {
  ScoreDesk ws;
  const auto made = ws->transact({}, [&](Transaction& tx) {
    ContactScoreRule rule;
    rule.name = q("Wrong");
    rule.axis = q("fit");
    rule.event = q("mail_in");
    rule.points = 3;
    return tx.insert(tx.def("contact_score_rule"), rule);
  });
  CHECK(made.problem().is("score-axis-event"));
}

TEST_CASE("a grade says fit by letter and engagement by figure", "[marketing][score]") {
  const ScoreLimits limits;
  CHECK(scoreGrade({40, 40}, limits) == q("A1"));
  CHECK(scoreGrade({39.9, 40}, limits) == q("B1"));
  CHECK(scoreGrade({20, 20}, limits) == q("B2"));
  CHECK(scoreGrade({19, 60}, limits) == q("C1"));
  CHECK(scoreGrade({0, 0}, limits) == q("C3"));
}

TEST_CASE("warm is from 70 on, and until below 60", "[marketing][score]") {
  const ScoreLimits limits;
  CHECK_FALSE(isWarm(false, 69.99, limits));
  CHECK(isWarm(false, 70, limits));
  CHECK(isWarm(true, 69, limits));
  CHECK(isWarm(true, 60, limits));
  CHECK_FALSE(isWarm(true, 59.99, limits));
  CHECK_FALSE(isWarm(false, 65, limits));
}

TEST_CASE("crossing the limit asks sales once, with the reasons, and again only after cooling down",
          "[marketing][score][handover]") {
  ScoreDesk ws;
  ws.rule("Has a mail address", 40, {{q("condition"), q("email is not empty")}});
  ws.rule("They wrote", 10, {{q("event"), q("mail_in")}, {q("half_life"), 30}});
  const Id ada = ws.person("Ada Lindqvist", {{q("email"), q("ada@example.org")}});
  ws.writes(ada, 2);
  CHECK(ws.handOvers().isEmpty());
  ws.writes(ada, 2);  // 80
  REQUIRE(ws.handOvers().size() == 1);
  const Record first = ws.handOvers()[0];
  CHECK(first.text("state") == q("offered"));
  CHECK(first.text("grade") == q("A2"));
  CHECK(first.text("reasons").contains(q("They wrote (")));
  CHECK(first.text("reasons").contains(q("Has a mail address")));
  const Record task = ws.get("activity", first.value("task").id());
  CHECK(task.text("kind") == q("task"));
  CHECK(task.text("subject").contains(q("Ada Lindqvist")));
  CHECK(task.text("body") == first.text("reasons"));
  CHECK(ws.count("activity", q("kind = task")) == 1);
  ws.writes(ada, 3);
  CHECK(ws.handOvers().size() == 1);
  // Points fade without anybody writing: 65 is still warm, 45 is not.
  ws.clock().advance(100 * kDay);
  REQUIRE(handOverDue(*ws).ok());
  CHECK_FALSE(ws.handOvers()[0].value("cooled_at").isNull());
  // Nobody answered the first one: it holds again, and sales is not asked twice.
  ws.writes(ada, 3);
  REQUIRE(ws.handOvers().size() == 1);
  CHECK(ws.handOvers()[0].value("cooled_at").isNull());
  CHECK(ws.count("activity", q("kind = task")) == 1);
  REQUIRE(ws->transact({}, [&](Transaction& tx) { return acceptHandOver(tx, first.id()); }).ok());
  ws.clock().advance(200 * kDay);
  REQUIRE(handOverDue(*ws).ok());
  ws.writes(ada, 4);
  REQUIRE(ws.handOvers().size() == 2);
  CHECK(ws.count("activity", q("kind = task")) == 2);
  CHECK(*handOverDue(*ws) == 0);
}

TEST_CASE("who only fits is not handed over", "[marketing][score][handover]") {
  ScoreDesk ws;
  ws.rule("Perfect", 90, {{q("condition"), q("email is not empty")}});
  ws.person("Ada", {{q("email"), q("ada@example.org")}});
  CHECK(ws.handOvers().isEmpty());
  CHECK(*handOverDue(*ws) == 0);
}

TEST_CASE("sales accepts or rejects with a reason, once", "[marketing][score][handover]") {
  ScoreDesk ws;
  ws.rule("They wrote", 40, {{q("event"), q("mail_in")}});
  const Id ada = ws.person("Ada", {{q("stage"), q("lead")}}), ben = ws.person("Ben");
  ws.writes(ada, 2);
  ws.writes(ben, 2);
  const Id adas = ws.handOvers("contact = Ada")[0].id(), bens = ws.handOvers("contact = Ben")[0].id();
  CHECK(ws->transact({}, [&](Transaction& tx) { return rejectHandOver(tx, bens, {}); })
            .problem()
            .is("handover-reason-missing"));
  REQUIRE(ws.decide(bens, "too_early").ok());
  REQUIRE(ws.decide(adas, "").ok());
  CHECK(ws.get("contact", ada).text("stage") == q("opportunity"));
  CHECK(ws.get("contact", ada).value("owner").id() == ws->me());
  CHECK_FALSE(ws.get("activity", ws.get("hand_over", adas).value("task").id()).value("done_at").isNull());
  CHECK(ws.get("hand_over", bens).text("reason") == q("too_early"));
  CHECK(ws.get("contact", ben).text("stage").isEmpty());
  CHECK(ws.decide(adas, "no_need").problem().is("handover-decided"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("contact", ada).text("stage") == q("lead"));
  CHECK(ws.get("hand_over", adas).text("state") == q("offered"));
}

TEST_CASE("rules to begin with are made once", "[marketing][score]") {
  ScoreDesk ws;
  CHECK(ws->transact({}, [&](Transaction& tx) { return makeUsualScoreRules(tx, q("zh")); }).ok());
  CHECK(ws.count("contact_score_rule") == 9);
  CHECK(*ws->transact({}, [&](Transaction& tx) { return makeUsualScoreRules(tx, q("en")); }) == 0);
}

TEST_CASE("limits that are upside down are refused", "[marketing][score]") {
  ScoreDesk ws;
  ScoreLimits limits;
  limits.enter = 50;
  CHECK(ws->transact({}, [&](Transaction& tx) { return writeScoreLimits(tx, limits); })
            .problem()
            .is("score-limits-upside-down"));
  limits.leave = 40;
  REQUIRE(ws->transact({}, [&](Transaction& tx) { return writeScoreLimits(tx, limits); }).ok());
  CHECK(scoreLimits(ws->read()->connection()) == limits);
}
