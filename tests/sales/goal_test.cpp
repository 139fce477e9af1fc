#include "core/sales/goal.h"

#include <QTimeZone>

#include "core/sales/sales_report.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

ReportSheet sheet(SalesWorkspace& ws, const char* report, int days = 0) {
  const auto reader = ws->read();
  ReportRequest request;
  request.report = q(report);
  request.days = days;
  const QDate today = QDateTime::fromMSecsSinceEpoch(ws.clock().now(), reader->context().zone).date();
  auto made = salesReport({*reader, readSalesData(*reader), today}, request);
  REQUIRE(made.ok());
  return *made;
}

Value value(const ReportSheet& sheet, int row, const char* column) {
  return sheet.rows[row].cells.value(sheet.column(q(column))).value;
}

QString refused(SalesWorkspace& ws, const char* entity, const QHash<QString, Value>& values) {
  const auto done = ws->transact({ActKind::Create, q(entity), {}}, [&](Transaction& tx) {
    Record record(tx.def(entity));
    for (auto it = values.begin(); it != values.end(); ++it) record.set(it.key(), it.value());
    return tx.insert(record);
  });
  return done.ok() ? QString() : done.problem().code;
}

}  // namespace

TEST_CASE("a goal tells what is attained, what is lacking and which pipeline that needs", "[sales][goals]") {
  SalesWorkspace ws;
  // Ten won of 100 and thirty lost: a quarter is won.
  for (int i = 0; i < 10; ++i) REQUIRE(ws.move({ws.deal("Won", 100)}, "won").ok());
  std::vector<qint64> lost;
  for (int i = 0; i < 30; ++i) lost.push_back(ws.deal("Lost", 100).bits());
  REQUIRE(moveDeals(*ws, lost, {ws.stage("lost"), ws.reason("price"), {}, {}, {}}).ok());
  const Id open = ws.deal("Open", 2500);
  ws.set("deal", open, {{q("expected_close"), q("2026-03-20")}});
  ws.add("sales_goal", {{q("owner"), (*ws).me()},
                        {q("starts"), q("2026-01-01")},
                        {q("ends"), q("2026-03-31")},
                        {q("amount"), MoneyValue{200000, q("EUR")}}});
  const ReportSheet goals = sheet(ws, "goals");
  REQUIRE(goals.rows.size() == 1);
  CHECK(value(goals, 0, "attained").money() == MoneyValue{100000, q("EUR")});
  CHECK(value(goals, 0, "attainment").decimal() == 50);
  CHECK(value(goals, 0, "gap").money() == MoneyValue{100000, q("EUR")});
  CHECK(value(goals, 0, "win_rate").decimal() == 25);
  CHECK(value(goals, 0, "needed").money() == MoneyValue{400000, q("EUR")});
  CHECK(value(goals, 0, "coverage").decimal() == 250);
  CHECK(value(goals, 0, "time_gone").decimal() == Approx(100.0 * 61 / 90));
}

TEST_CASE("a goal in deals counts deals, and little data gives no win rate", "[sales][goals]") {
  SalesWorkspace ws;
  REQUIRE(ws.move({ws.deal("Won", 100)}, "won").ok());
  ws.add("sales_goal", {{q("starts"), q("2026-03-01")}, {q("ends"), q("2026-03-31")}, {q("number"), Value(4)}});
  const ReportSheet goals = sheet(ws, "goals");
  CHECK(value(goals, 0, "attainment").decimal() == 25);
  CHECK(value(goals, 0, "gap_deals").integer() == 3);
  CHECK(value(goals, 0, "win_rate").isNull());
  CHECK(value(goals, 0, "needed").isNull());
  CHECK(goals.rows[0].mark.contains(q("1")));
}

TEST_CASE("a goal or an adjustment that cannot be is refused with its reason", "[sales][goals]") {
  SalesWorkspace ws;
  const QHash<QString, Value> days{{q("starts"), q("2026-03-01")}, {q("ends"), q("2026-03-31")}};
  const auto with = [&](QHash<QString, Value> values) {
    values.insert(days);
    return values;
  };
  CHECK(refused(ws, "sales_goal", days) == q("goal-without-target"));
  CHECK(refused(ws, "sales_goal", with({{q("number"), Value(1)}, {q("amount"), MoneyValue{1, q("EUR")}}})) ==
        q("goal-two-targets"));
  CHECK(refused(ws, "sales_goal", with({{q("number"), Value(0)}})) == q("goal-not-positive"));
  CHECK(refused(ws, "sales_goal",
                {{q("number"), Value(1)}, {q("starts"), q("2026-03-01")}, {q("ends"), q("2026-02-01")}}) ==
        q("goal-days-upside-down"));
  CHECK(refused(ws, "sales_goal", with({{q("number"), Value(1)}})).isEmpty());
  const Value amount = MoneyValue{-100, q("EUR")};
  CHECK(refused(ws, "forecast_adjustment", {{q("month"), q("2026-03-05")}, {q("amount"), amount}}) ==
        q("adjustment-without-reason"));
  CHECK(refused(ws, "forecast_adjustment", {{q("reason"), q("Late")}, {q("amount"), amount}}) ==
        q("adjustment-without-month"));
  CHECK(refused(ws, "forecast_adjustment", {{q("reason"), q("Late")}, {q("month"), q("2026-03-05")}}) ==
        q("adjustment-is-nothing"));
}

TEST_CASE("follow-up is covered by a touch of late or by a task to come", "[sales][coverage]") {
  SalesWorkspace ws;
  const Id touched = ws.deal("Touched", 1), planned = ws.deal("Planned", 1), late = ws.deal("Task is late", 1);
  ws.deal("Forgotten", 1);
  constexpr qint64 kDay = 86'400'000;
  const Id call = ws.add(
      "activity", {{q("kind"), q("call")}, {q("subject"), q("Called")}, {q("at"), Value(ws.clock().now() - 5 * kDay)}});
  ws.add("activity_link", {{q("activity"), call}, {q("record"), touched}});
  ws.task(planned, ws.clock().now() + kDay);
  ws.task(late, ws.clock().now() - 3 * kDay);
  const ReportSheet month = sheet(ws, "coverage", 30);
  const int last = static_cast<int>(month.rows.size()) - 1;
  CHECK(value(month, last, "open").integer() == 4);
  CHECK(value(month, last, "touched").integer() == 1);
  CHECK(value(month, last, "planned").integer() == 1);
  CHECK(value(month, last, "covered").integer() == 2);
  CHECK(value(month, last, "coverage").decimal() == 50);
  const ReportSheet short_ = sheet(ws, "coverage", 3);
  CHECK(value(short_, last, "covered").integer() == 1);
}
