#include "core/marketing/journey_rehearsal.h"
#include "tests/marketing/journey_desk.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("why somebody is not in is told condition by condition", "[marketing][journey]") {
  JourneyDesk ws;
  const Id ben = ws.person("Ben", "lead");
  const Id journey = ws.journey("Mail", ws.plan({ws.bySegment(), ws.send()}));
  ws.run();
  const JourneyExplanation told = ws.explain(journey, ben);
  CHECK(told.runs.isEmpty());
  CHECK_FALSE(told.notIn.isEmpty());
  REQUIRE(told.conditions);
  CHECK_FALSE(told.conditions->holds);
}

TEST_CASE("a rehearsal says who would have come, what they would have got, and whom it would be too much",
          "[marketing][journey][rehearsal]") {
  JourneyDesk ws;
  ws.set("campaign", ws.campaign, {{q("cap_count"), 2}, {q("cap_days"), 7}});
  JourneyStep ordered = ws.step(StepKind::Enter);
  ordered.by = q("event");
  ordered.event = q("order");
  ordered.again = true;
  const Id ada = ws.person("Ada"), ben = ws.person("Ben", "customer", false);
  for (const auto& [who, day] :
       {std::pair(ada, "2026-02-01"), std::pair(ada, "2026-02-03"), std::pair(ben, "2026-02-10"),
        std::pair(ada, "2025-06-01"), std::pair(ada, "2026-03-01")})
    ws.add("order", {{q("name"), q("Order")}, {q("contact"), who}, {q("ordered_on"), q(day)}});
  const JourneyPlan plan = ws.plan({ordered, ws.send(), ws.step(StepKind::Wait, "", 2), ws.send(),
                                    ws.step(StepKind::Branch, "stage = customer"), ws.task("Call")});
  const auto told = rehearseJourney(*ws, plan);
  REQUIRE(told.ok());
  CHECK(told->entries == 4);
  CHECK(told->people == 2);
  CHECK(told->mails == 5);  // three times two of Ada's, of which the last one is still to come
  CHECK(told->inside == 1);
  CHECK(told->finished == 3);
  CHECK(told->steps[1].done == 3);
  CHECK(told->steps[1].refused == 1);
  REQUIRE(told->refusals.size() == 1);
  CHECK(told->refusals[0].example.is("consent-none"));
  CHECK(told->refusals[0].times == 2);
  CHECK(told->peopleByMails == QList<qint64>{0, 0, 0, 0, 0, 1});
  CHECK(told->peopleOverCap == 1);  // four mails within five days
  REQUIRE(told->conflicts.size() == 1);
  CHECK(told->conflicts[0].person == ada);
  CHECK(told->conflicts[0].mails == 3);
  CHECK(told->busiestDay == 2);
  CHECK(ws.count("journey_run") == 0);
  CHECK(ws.count("activity") == 0);
}

TEST_CASE("a rehearsal by segment knows who joined since", "[marketing][journey][rehearsal]") {
  JourneyDesk ws;
  ws.person("Ada");
  ws.clock().advance(40 * kDay);
  const Id ben = ws.person("Ben", "lead");
  ws.clock().advance(20 * kDay);
  ws.set("contact", ben, {{q("stage"), q("customer")}});
  ws.clock().advance(20 * kDay);
  const auto told =
      rehearseJourney(*ws, ws.plan({ws.bySegment(), ws.step(StepKind::Wait, "", 25), ws.task("Call")}), 60);
  REQUIRE(told.ok());
  CHECK(told->people == 2);
  CHECK(told->atOnce == 2);
  CHECK(told->inside == 1);  // Ben joined less than 25 days ago
}
