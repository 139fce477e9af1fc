#include "core/sales/contract_rules.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

/// It is 2 March 2026.
struct Contracts : SalesWorkspace {
  Id contract(const char* name, const char* starts, const char* ends, const char* renewal) {
    return add("contract",
               {{q("name"), q(name)}, {q("starts"), q(starts)}, {q("ends"), q(ends)}, {q("renewal"), q(renewal)}});
  }
  QString ends(Id id) { return get("contract", id).text("ends"); }
  QString state(Id id) { return get("contract", id).text("state"); }
};

}  // namespace

TEST_CASE("a term is as many months as a contract runs", "[sales][contract]") {
  const auto term = [](const QDate& from, const QDate& to) { return contractTerm(from, to); };
  CHECK(term({2025, 1, 1}, {2025, 12, 31}) == 12);
  CHECK(term({2024, 3, 1}, {2025, 2, 28}) == 12);
  CHECK(term({2025, 1, 15}, {2025, 4, 14}) == 3);
  CHECK(term({2025, 1, 1}, {2025, 1, 10}) == 1);
  CHECK(term({2025, 1, 1}, {2027, 1, 1}) == 24);
  CHECK(term({}, {2025, 12, 31}) == 12);
  CHECK(renewedEnd({2025, 12, 31}, 12, {2026, 3, 2}) == QDate(2026, 12, 31));
  CHECK(renewedEnd({2026, 2, 28}, 12, {2028, 2, 1}) == QDate(2028, 2, 29));
  CHECK(renewedEnd({2026, 1, 31}, 1, {2026, 3, 2}) == QDate(2026, 3, 31));
}

TEST_CASE("a contract that renews itself runs on to the end of its next term, and reminds before it",
          "[sales][contract]") {
  Contracts ws;
  const Id own = ws.contract("Care", "2025-01-01", "2025-12-31", "automatic");
  const Id manual = ws.contract("Licence", "2025-01-01", "2025-12-31", "manual");
  const Id once = ws.contract("Project", "2025-01-01", "2025-12-31", "none");
  const Id running = ws.contract("Rent", "2026-01-01", "2026-06-30", "automatic");
  CHECK(ws.get("contract", own).value("term_months").integer() == 12);
  const auto renewed = renewDueContracts(*ws);
  REQUIRE(renewed.ok());
  CHECK(*renewed == 1);
  CHECK(ws.ends(own) == q("2026-12-31"));
  CHECK(ws.get("contract", own).text("starts") == q("2025-01-01"));
  CHECK(ws.get("contract", own).text("remind_on") == q("2026-12-01"));
  CHECK(ws.get("contract", own).value("term_months").integer() == 12);
  CHECK(ws.ends(manual) == q("2025-12-31"));
  CHECK(ws.ends(running) == q("2026-06-30"));
  CHECK(*renewDueContracts(*ws) == 0);
  // One that is over says so, whoever notes it.
  CHECK(ws.state(own) == q("active"));
  CHECK(ws.state(manual) == q("over"));
  CHECK(ws.state(once) == q("ended"));
  CHECK(ws.get("contract", manual).text("status") == q("active"));
  // Years later it has renewed itself more than once.
  ws.clock().set(QDateTime(QDate(2029, 5, 1), QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch());
  REQUIRE(renewDueContracts(*ws).ok());
  CHECK(ws.ends(own) == q("2029-12-31"));
  CHECK(ws.ends(running) == q("2029-06-30"));
}

TEST_CASE("the term of a contract follows its days, until somebody gives another one", "[sales][contract]") {
  Contracts ws;
  const auto term = [&](Id id) { return ws.get("contract", id).value("term_months").integer(); };
  const Id id = ws.contract("Care", "2026-01-01", "2026-12-31", "automatic");
  ws.set("contract", id, {{q("ends"), q("2026-06-30")}});
  CHECK(term(id) == 6);
  ws.set("contract", id, {{q("ends"), q("2026-12-31")}});  // one term more
  CHECK(term(id) == 6);
  ws.set("contract", id, {{q("term_months"), Value(3)}});
  ws.set("contract", id, {{q("ends"), q("2027-12-31")}});
  CHECK(term(id) == 3);
  const auto refused = ws->transact({ActKind::Edit, q("contract"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("contract"), id, {{q("term_months"), Value(0)}});
  });
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("contract-term"));
}
