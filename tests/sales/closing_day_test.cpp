#include "core/sales/expect_close.h"
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

TEST_CASE("a deal that is expected in another month keeps the day of the month where it can",
          "[sales][deal][forecast]") {
  const QDate today(2026, 3, 2);
  CHECK(dayInMonth({2026, 3, 20}, {2026, 5, 1}, today) == QDate(2026, 5, 20));
  CHECK(dayInMonth({2026, 3, 31}, {2026, 4, 1}, today) == QDate(2026, 4, 30));
  CHECK(dayInMonth({2026, 4, 1}, {2026, 3, 1}, today) == today);  // not overdue at once
  CHECK(dayInMonth({}, {2026, 5, 1}, today) == QDate(2026, 5, 31));

  SalesWorkspace ws;
  const Id one = ws.deal("One", 10), other = ws.deal("Other", 20);
  ws.set("deal", one, {{q("expected_close"), q("2026-03-20")}});
  REQUIRE(expectInMonth(*ws, {one.bits(), other.bits()}, {2026, 5, 1})->changed == 2);
  CHECK(ws.get("deal", one).text("expected_close") == q("2026-05-20"));
  CHECK(ws.get("deal", other).text("expected_close") == q("2026-05-31"));
  REQUIRE(ws->undo().ok());  // one act
  CHECK(ws.get("deal", one).text("expected_close") == q("2026-03-20"));
  CHECK(ws.get("deal", other).value("expected_close").isNull());
}
