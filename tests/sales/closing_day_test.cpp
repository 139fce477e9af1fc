#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("a deal that comes in closed closed on the day that its file tells", "[sales][deal]") {
  SalesWorkspace ws;
  Id known, later;
  const auto done = ws->transactBulk({ActKind::Import, q("deal"), {}}, [&](Transaction& tx) -> Result<void> {
    const auto add = [&](const char* day) {
      Record deal(tx.def("deal"));
      deal.set("name", q("Scanners"));
      deal.set("stage", ws.stage("won"));
      deal.set("expected_close", q(day));
      return tx.insert(deal);
    };
    known = *add("2025-06-30");
    later = *add("2027-06-30");
    return {};
  });
  REQUIRE(done.ok());
  CHECK(ws.get("deal", known).text("closed_on") == q("2025-06-30"));
  CHECK(ws.get("deal", later).text("closed_on") == q("2026-03-02"));  // what is won did not close in the future
  CHECK(ws.get("deal", known).value("opened_on").isNull());           // nobody knows when it began
}
