#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("what is still to happen gives a lead its points when it does, and not before", "[sales][leads][score]") {
  SalesWorkspace ws;
  ws.add("score_rule", {{q("name"), q("Met")}, {q("points"), 10}, {q("event"), q("meeting")}});
  const Id lead = ws.add("lead", {{q("name"), q("Ada Lindqvist")}});
  const Id meeting = ws.add(
      "activity", {{q("kind"), q("meeting")}, {q("subject"), q("Visit")}, {q("at"), Value(ws->now() + 86'400'000)}});
  ws.add("activity_link", {{q("activity"), meeting}, {q("record"), lead}});
  CHECK(ws.get("lead", lead).value("score").decimal() == 0);
  ws.clock().advance(2LL * 86'400'000);
  CHECK(ws.get("lead", lead).value("score").decimal() == 10);
  CHECK(ws.count("lead", q("score >= 10")) == 1);
}
