#include "core/sales/pipeline_report.h"

#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

const QDate kToday(2026, 3, 2);

PipelineReport report(TempWorkspace& ws, const QString& where = {}, const QDate& day = kToday) {
  const auto reader = ws->read();
  const auto filter = parseFilter(where, ws.def("deal"), reader->registry());
  REQUIRE(filter.ok());
  return pipelineReport(*reader, *filter, day);
}

StageTotals of(const PipelineReport& report, const QString& name) {
  for (const StageTotals& stage : report.stages)
    if (stage.name == name) return stage;
  FAIL("no stage " << name.toStdString());
  return {};
}

}  // namespace

TEST_CASE("a stage counts its deals, adds them up and weighs them", "[sales][report]") {
  SalesWorkspace ws;
  const Id first = ws.deal("First", 1000), second = ws.deal("Second", 500);
  const Id third = ws.deal("Third", 2000);
  ws.add("deal", {{q("name"), q("Amount not known yet")}});
  REQUIRE(ws.move({third}, "proposal").ok());
  const PipelineReport all = report(ws);
  CHECK(all.base == q("EUR"));
  REQUIRE(all.stages.size() == 6);
  const StageTotals begin = of(all, q("First contact"));
  CHECK(begin.count == 3);
  CHECK(begin.withoutAmount == 1);
  CHECK(begin.sum == 150000);
  CHECK(begin.weighted == 15000);
  CHECK(begin.ownChances == 0);
  CHECK(of(all, q("Proposal")).weighted == 100000);
  CHECK(of(all, q("Negotiation")).count == 0);
  CHECK(all.open.count == 4);
  CHECK(all.open.weighted == 115000);
  // The person's own probability wins over the stage's, while it is set.
  ws.set("deal", first, {{q("probability"), 50}});
  CHECK(of(report(ws), q("First contact")).weighted == 55000);
  CHECK(of(report(ws), q("First contact")).ownChances == 1);
  ws.set("deal", first, {{q("probability"), Value()}});
  CHECK(of(report(ws), q("First contact")).weighted == 15000);
  CHECK(of(report(ws, q("name = \"Second\"")), q("First contact")).sum == 50000);
  ws.remove("deal", second);
  CHECK(of(report(ws), q("First contact")).sum == 100000);
}

TEST_CASE("won counts whole, lost and what the forecast omits count nothing", "[sales][report]") {
  SalesWorkspace ws;
  const Id won = ws.deal("Won", 1000), lost = ws.deal("Lost", 1000);
  ws.deal("Omitted", 1000);
  REQUIRE(ws.move({won}, "won").ok());
  REQUIRE(moveDeals(*ws, {lost.bits()}, {ws.stage("lost"), ws.reason("price"), {}, {}, {}}).ok());
  ws.set("stage", ws.stage("first_contact"), {{q("category"), q("omitted")}});
  const PipelineReport all = report(ws);
  CHECK(of(all, q("Won")).weighted == 100000);
  CHECK(of(all, q("Lost")).sum == 100000);
  CHECK(of(all, q("Lost")).weighted == 0);
  CHECK(of(all, q("First contact")).weighted == 0);
  CHECK(all.open.sum == 100000);
}

TEST_CASE("a total is exact and rounded once", "[sales][report]") {
  SalesWorkspace ws;
  // Each of the three would round to 0; together they are 0.03 at 50 %.
  for (const char* name : {"a", "b", "c"}) {
    const Id deal = ws.add("deal", {{q("name"), q(name)}, {q("amount"), MoneyValue{1, q("EUR")}}});
    REQUIRE(ws.move({deal}, "proposal").ok());
  }
  CHECK(of(report(ws), q("Proposal")).sum == 3);
  CHECK(of(report(ws), q("Proposal")).weighted == 2);  // 1.5, halves away from zero
}

TEST_CASE("amounts of other currencies go in by the rate of the day, or are told apart", "[sales][report][rates]") {
  SalesWorkspace ws;
  ws.deal("Euro", 100);
  ws.deal("Dollar", 100, "USD");
  ws.deal("Yuan", 1000, "CNY");
  ws.rate("USD", "EUR", "2026-01-01", 0.9);
  ws.rate("USD", "EUR", "2026-03-02", 0.85);
  ws.rate("USD", "EUR", "2026-04-01", 0.5);  // later than the day that is asked for
  ws.rate("CNY", "EUR", "2026-04-01", 0.125);
  const StageTotals now = of(report(ws), q("First contact"));
  CHECK(now.sum == 18500);
  REQUIRE(now.missing.size() == 1);
  CHECK(now.missing.first().currency == q("CNY"));
  CHECK(now.missing.first().sum == 100000);
  CHECK(now.missing.first().weighted == 10000);
  REQUIRE(now.currencies.size() == 3);
  CHECK(of(report(ws, {}, QDate(2026, 2, 1)), q("First contact")).sum == 19000);
  const PipelineReport later = report(ws, {}, QDate(2026, 4, 1));
  CHECK(of(later, q("First contact")).sum == 10000 + 5000 + 12500);
  CHECK(later.open.missing.isEmpty());
  REQUIRE(later.rates.size() == 2);
}

TEST_CASE("a closed deal keeps the rate of its closing day", "[sales][report][rates]") {
  SalesWorkspace ws;
  ws.rate("USD", "EUR", "2026-01-01", 0.9);
  const Id deal = ws.deal("Dollar", 100, "USD");
  REQUIRE(ws.move({deal}, "won").ok());
  Record won = ws.get("deal", deal);
  CHECK(won.value("frozen_amount").money() == MoneyValue{9000, q("EUR")});
  CHECK(won.text("frozen_day") == q("2026-01-01"));
  ws.rate("USD", "EUR", "2026-03-01", 0.5);  // noted afterwards
  CHECK(of(report(ws), q("Won")).sum == 9000);
  // A corrected amount stays at the rate of that day; another day takes its own.
  ws.set("deal", deal, {{q("amount"), MoneyValue{20000, q("USD")}}});
  CHECK(ws.get("deal", deal).value("frozen_amount").money() == MoneyValue{18000, q("EUR")});
  ws.set("deal", deal, {{q("closed_on"), q("2026-03-01")}});
  CHECK(ws.get("deal", deal).value("frozen_amount").money() == MoneyValue{10000, q("EUR")});
  REQUIRE(reopenDeal(*ws, deal).ok());
  CHECK(ws.get("deal", deal).value("frozen_amount").isNull());
}

TEST_CASE("a deal that closed without a rate is told, and counts at its closing day once there is one",
          "[sales][report][rates]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Yen", 100, "CNY");
  REQUIRE(ws.move({deal}, "won").ok());
  CHECK(ws.get("deal", deal).value("frozen_amount").isNull());
  REQUIRE(of(report(ws), q("Won")).missing.size() == 1);
  CHECK(of(report(ws), q("Won")).sum == 0);
  ws.rate("CNY", "EUR", "2026-02-01", 0.125);
  ws.rate("CNY", "EUR", "2026-06-01", 0.5);
  CHECK(of(report(ws, {}, QDate(2026, 7, 1)), q("Won")).sum == 1250);
  // From then on it keeps that rate.
  CHECK(ws.get("deal", deal).value("frozen_rate").decimal() == 0.125);
  ws.set("rate", Id(ws->read()->ids({q("rate"), {}, *parseSort(q("date"), ws.def("rate"), *ws->registry()), false})[0]),
         {{q("rate"), 0.25}});
  CHECK(of(report(ws, {}, QDate(2026, 7, 1)), q("Won")).sum == 1250);
}

TEST_CASE("a pair is read both ways and by way of the base currency", "[sales][rates]") {
  SalesWorkspace ws;
  ws.rate("EUR", "CNY", "2026-01-01", 8);
  ws.rate("USD", "EUR", "2026-02-01", 0.9);
  const auto reader = ws->read();
  ExchangeRates rates(reader->connection(), q("EUR"));
  CHECK(rates.rate(q("CNY"), q("EUR"), kToday)->rate == 0.125);
  CHECK(rates.rate(q("USD"), q("CNY"), kToday)->rate == Approx(7.2));
  CHECK(rates.rate(q("USD"), q("CNY"), kToday)->since == QDate(2026, 1, 1));
  CHECK_FALSE(rates.rate(q("USD"), q("CNY"), QDate(2026, 1, 15)));
  CHECK_FALSE(rates.rate(q("GBP"), q("EUR"), kToday));
  CHECK(rates.rate(q("EUR"), q("EUR"), kToday)->rate == 1);
  // Yen have no minor unit, dinars have three digits behind the point.
  CHECK(*converted(Exact(1000), q("JPY"), q("EUR"), 0.00625).rounded() == 625);
  CHECK(*converted(Exact(1000), q("KWD"), q("EUR"), 3).rounded() == 300);
}

TEST_CASE("a rate that cannot be is refused", "[sales][rates]") {
  SalesWorkspace ws;
  const auto code = [&](const char* from, const char* into, const Value& rate, const Value& day) {
    const auto done = ws->transact({ActKind::Create, q("rate"), {}}, [&](Transaction& tx) {
      Record record(tx.def("rate"));
      record.set("code", q(from));
      record.set("base", q(into));
      record.set("rate", rate);
      record.set("date", day);
      return tx.insert(record);
    });
    return done.ok() ? QString() : done.problem().code;
  };
  CHECK(code("USD", "EUR", 0.0, q("2026-01-01")) == q("rate-not-positive"));
  CHECK(code("USD", "EUR", -1.0, q("2026-01-01")) == q("rate-not-positive"));
  CHECK(code("XQZ", "EUR", 1.0, q("2026-01-01")) == q("currency-unknown"));
  CHECK(code("EUR", "EUR", 1.0, q("2026-01-01")) == q("rate-same-currency"));
  CHECK(code("usd", "EUR", 0.9, q("2026-01-01")).isEmpty());
  CHECK(code("USD", "EUR", 0.95, q("2026-01-01")) == q("rate-there-already"));
  CHECK(code("USD", "EUR", 0.95, q("2026-01-02")).isEmpty());
}

TEST_CASE("deals in a stage that is gone are told and not dropped", "[sales][report]") {
  SalesWorkspace ws;
  ws.dealWithoutStage("Scanners", 1000);
  const PipelineReport all = report(ws);
  REQUIRE(all.stages.size() == 6);
  CHECK(all.stages.last().name.isEmpty());
  CHECK(all.stages.last().sum == 100000);
  CHECK(all.stages.last().weighted == 0);
  CHECK(all.open.count == 1);
}

TEST_CASE("the report tells how things stood on a day that is over", "[sales][report][past]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  const UtcMs before = ws.clock().now();
  ws.clock().advance(86'400'000);
  REQUIRE(ws.move({deal}, "won").ok());
  const auto past = ws->readAsOf(before);
  const PipelineReport then = pipelineReport(*past, {}, kToday);
  CHECK(of(then, q("First contact")).sum == 100000);
  CHECK(of(then, q("Won")).count == 0);
  CHECK(of(report(ws), q("Won")).sum == 100000);
}

TEST_CASE("totals that no amount of 64 bits can hold are told to be too large", "[sales][report]") {
  SalesWorkspace ws;
  const qint64 huge = std::numeric_limits<qint64>::max() / 100 - 1;
  ws.deal("Huge", huge);
  CHECK_FALSE(of(report(ws), q("First contact")).overflow);
  CHECK(of(report(ws), q("First contact")).sum == huge * 100);
  ws.deal("Huge as well", huge);
  CHECK(of(report(ws), q("First contact")).overflow);
}
