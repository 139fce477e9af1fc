#include "core/sales/goal.h"

#include <QTimeZone>

#include "core/sales/sales_report.h"
#include "core/store/filter.h"
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

TEST_CASE("a goal of a product counts the lines of won deals, at the rate of their closing day", "[sales][goals]") {
  SalesWorkspace ws;
  ws.rate("USD", "EUR", "2026-01-01", 0.5);
  const Id scanner = ws.add("product", {{q("name"), q("Scanner")}, {q("price"), Value(100.0)}});
  const Id printer = ws.add("product", {{q("name"), q("Printer")}, {q("price"), Value(50.0)}});
  const auto sell = [&](const char* currency, Id product, double price) {
    const Id deal = ws.deal("Sold", 10, currency);
    ws.add("line", {{q("record"), deal}, {q("product"), product}, {q("price"), Value(price)}});
    return deal;
  };
  REQUIRE(ws.move({sell("EUR", scanner, 100)}, "won").ok());
  REQUIRE(ws.move({sell("USD", scanner, 100)}, "won").ok());
  REQUIRE(ws.move({sell("EUR", printer, 70)}, "won").ok());
  sell("EUR", scanner, 40);  // still open
  ws.rate("USD", "EUR", "2026-03-03", 0.9);
  ws.add("sales_goal", {{q("product"), scanner},
                        {q("starts"), q("2026-01-01")},
                        {q("ends"), q("2026-03-31")},
                        {q("amount"), MoneyValue{30000, q("EUR")}}});
  ws.clock().advance(5LL * 86'400'000);
  const ReportSheet goals = sheet(ws, "goals");
  CHECK(value(goals, 0, "attained").money() == MoneyValue{15000, q("EUR")});
  CHECK(value(goals, 0, "won_deals").integer() == 2);
  CHECK(value(goals, 0, "attainment").decimal() == 50);
  CHECK(value(goals, 0, "goal").text().contains(q("Scanner")));
  // The number opens the deals that it counts.
  const QString rows = goals.rows[0].cells[goals.column(q("won_deals"))].rows;
  CHECK(ws.count("deal", rows) == 2);
}

TEST_CASE("a goal of a team counts its people, whatever the team is called", "[sales][goals][custom-field]") {
  SalesWorkspace ws;
  REQUIRE(ws->addField(q("user"), q("Team"), Kind::Text).ok());
  ws.set("user", ws->me(), {{q("team"), q("The \"A\" team")}});
  REQUIRE(ws.move({ws.deal("Won", 100)}, "won").ok());
  ws.add("sales_goal", {{q("team"), q("The \"A\" team")},
                        {q("starts"), q("2026-01-01")},
                        {q("ends"), q("2026-03-31")},
                        {q("number"), 4}});
  const ReportSheet goals = sheet(ws, "goals");
  CHECK(value(goals, 0, "won_deals").integer() == 1);
  CHECK(ws.count("deal", goals.rows[0].cells[goals.column(q("won_deals"))].rows) == 1);
}

TEST_CASE("what was won without a rate is told beside gap and attainment, never taken for nothing", "[sales][goals]") {
  SalesWorkspace ws;
  REQUIRE(ws.move({ws.deal("Won", 1000, "GBP")}, "won").ok());
  ws.add("sales_goal",
         {{q("starts"), q("2026-01-01")}, {q("ends"), q("2026-03-31")}, {q("amount"), MoneyValue{100000, q("EUR")}}});
  const ReportSheet goals = sheet(ws, "goals");
  CHECK(value(goals, 0, "attainment").isNull());
  CHECK_FALSE(goals.rows[0].cells[goals.column(q("gap"))].note.isEmpty());
}

TEST_CASE("an average leaves out what has no amount or no rate", "[sales][report]") {
  SalesWorkspace ws;
  REQUIRE(ws.move({ws.deal("A", 100)}, "won").ok());
  REQUIRE(ws.move({ws.add("deal", {{q("name"), q("B")}})}, "won").ok());
  REQUIRE(ws.move({ws.deal("C", 100, "GBP")}, "won").ok());
  const ReportSheet board = sheet(ws, "leaderboard");
  CHECK(value(board, 0, "average_won").money() == MoneyValue{10000, q("EUR")});
  CHECK(value(board, 0, "won").integer() == 3);
}

TEST_CASE("the leaderboard's total of activities is that of its rows", "[sales][report]") {
  SalesWorkspace ws;
  const Id ann = ws.add("user", {{q("name"), q("Ann")}, {q("active"), Value(true)}});
  ws.add("activity",
         {{q("kind"), q("call")}, {q("subject"), q("One")}, {q("owner"), ann}, {q("at"), Value(ws->now())}});
  ws.deal("Mine", 100);
  const auto reader = ws->read();
  ReportRequest request;
  request.report = q("leaderboard");
  request.filter = *parseFilter(q("owner = me"), ws.def("deal"), reader->registry());
  const QDate today = QDateTime::fromMSecsSinceEpoch(ws.clock().now(), reader->context().zone).date();
  const auto filtered = salesReport({*reader, readSalesData(*reader), today}, request);
  REQUIRE(filtered.ok());
  CHECK(value(*filtered, static_cast<int>(filtered->rows.size()) - 1, "activities").integer() == 0);
  const ReportSheet all = sheet(ws, "leaderboard");
  CHECK(value(all, static_cast<int>(all.rows.size()) - 1, "activities").integer() == 1);
}

TEST_CASE("a goal of a team counts what the people in it win, and says where nobody is in it", "[sales][goals]") {
  SalesWorkspace ws;
  const Id lena = ws.add("user", {{q("name"), q("Lena Kraus")}, {q("active"), Value(true)}});
  const Id north = ws.add("lead_team", {{q("name"), q("North")}});
  const Id south = ws.add("lead_team", {{q("name"), q("South")}});
  ws.add("lead_team_member", {{q("team"), north}, {q("user"), lena}});
  const Id hers = ws.deal("Hers", 8000), mine = ws.deal("Mine", 100);
  ws.set("deal", hers, {{q("owner"), lena}});
  REQUIRE(ws.move({hers, mine}, "won").ok());
  const QHash<QString, Value> days{
      {q("starts"), q("2026-03-01")}, {q("ends"), q("2026-03-31")}, {q("number"), Value(4)}};
  const auto goalOf = [&](Id team) {
    QHash<QString, Value> values = days;
    values.insert(q("team"), team);
    return ws.add("sales_goal", values);
  };
  const Id goal = goalOf(north);
  CHECK(ws.get("sales_goal", goal).title().startsWith(q("North")));
  const ReportSheet one = sheet(ws, "goals");
  CHECK(value(one, 0, "won_deals").integer() == 1);
  CHECK(value(one, 0, "attainment").decimal() == 25);
  // The number opens exactly the deals that it counts.
  const auto reader = ws->read();
  const auto rows = parseFilter(one.rows[0].cells[one.column(q("won_deals"))].rows, ws.def("deal"), reader->registry());
  REQUIRE(rows.ok());
  CHECK(reader->ids({q("deal"), *rows, {}, false}) == std::vector<qint64>{hers.bits()});
  CHECK(one.remarks.isEmpty());
  goalOf(south);
  const ReportSheet two = sheet(ws, "goals");
  REQUIRE(two.remarks.size() == 1);
  CHECK(two.remarks[0].text.contains(q("South")));
  const int empty = value(two, 0, "won_deals").integer() == 0 ? 0 : 1;
  // There is nothing behind nothing; the column of what is open opens no rows either.
  CHECK(two.rows[empty].cells[two.column(q("won_deals"))].rows.isEmpty());
  const auto none = parseFilter(two.rows[empty].cells[two.column(q("open"))].rows, ws.def("deal"), reader->registry());
  REQUIRE(none.ok());
  CHECK((none->isEmpty() || reader->count({q("deal"), *none, {}, false}) == 0));
  QHash<QString, Value> both = days;
  both.insert(q("team"), north);
  both.insert(q("owner"), lena);
  CHECK(refused(ws, "sales_goal", both) == q("goal-person-and-team"));
}

TEST_CASE("a meeting that is still to come is a next step", "[sales][coverage]") {
  SalesWorkspace ws;
  constexpr qint64 kDay = 86'400'000;
  const auto meet = [&](const char* name, qint64 at) {
    const Id deal = ws.deal(name, 1);
    const Id meeting =
        ws.add("activity", {{q("kind"), q("meeting")}, {q("subject"), q("Visit")}, {q("at"), Value(at)}});
    ws.add("activity_link", {{q("activity"), meeting}, {q("record"), deal}});
    return deal;
  };
  const qint64 then = ws.clock().now() + 14 * kDay;
  const Id planned = meet("Planned", then);
  const Id over = meet("Over", ws.clock().now() - 60 * kDay);
  CHECK(ws.get("deal", planned).value("next_task").integer() == then);
  CHECK_FALSE(ws.get("deal", planned).value("neglected").flag());
  CHECK(ws.get("deal", over).value("next_task").isNull());
  const ReportSheet month = sheet(ws, "coverage", 30);
  const int last = static_cast<int>(month.rows.size()) - 1;
  CHECK(value(month, last, "planned").integer() == 1);
  CHECK(value(month, last, "covered").integer() == 1);
  const auto reader = ws->read();
  const auto rows =
      parseFilter(month.rows[last].cells[month.column(q("planned"))].rows, ws.def("deal"), reader->registry());
  REQUIRE(rows.ok());
  CHECK(reader->ids({q("deal"), *rows, {}, false}) == std::vector<qint64>{planned.bits()});
}
