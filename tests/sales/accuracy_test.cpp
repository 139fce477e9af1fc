#include <QTimeZone>

#include "core/sales/forecast_snapshot.h"
#include "core/sales/sales_report.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

constexpr qint64 kDay = 86'400'000;

QDate today(SalesWorkspace& ws) {
  return QDateTime::fromMSecsSinceEpoch(ws.clock().now(), ws->filterContext().zone).date();
}

Result<ReportSheet> made(SalesWorkspace& ws, const char* report, const QDate& from) {
  const auto reader = ws->read();
  ReportRequest request;
  request.report = q(report);
  request.from = from;
  return salesReport({*reader, readSalesData(*reader), today(ws), [&](UtcMs at) { return ws->readAsOf(at); }}, request);
}

ReportSheet sheet(SalesWorkspace& ws, const char* report, const QDate& from = {}) {
  auto one = made(ws, report, from);
  REQUIRE(one.ok());
  return *one;
}

qint64 minor(const ReportSheet& sheet, const char* row, const char* column) {
  for (const ReportRow& one : sheet.rows)
    if (one.key == q(row)) return one.cells.value(sheet.column(q(column))).value.money().minor;
  FAIL("no row " << row);
  return 0;
}

qint64 count(const ReportSheet& sheet, const char* row) {
  for (const ReportRow& one : sheet.rows)
    if (one.key == q(row)) return one.cells.value(1).value.integer();
  return 0;
}

}  // namespace

TEST_CASE("how far forecasts were off is told as WAPE and bias", "[sales][accuracy]") {
  // 100 forecast and 80 came, 100 forecast and 120 came: 40 of 200 off, and on the whole right.
  const ForecastError error = forecastError({{100, 80}, {100, 120}});
  CHECK(*error.wape == Approx(0.2));
  CHECK(*error.bias == Approx(0.0));
  CHECK(*forecastError({{150, 100}}).bias == Approx(0.5));
  CHECK_FALSE(forecastError({{100, 0}}).wape);
}

TEST_CASE("the forecast of a day is noted once, and Undo does not meet it", "[sales][accuracy]") {
  SalesWorkspace ws;
  CHECK(*noteForecast(*ws) == 0);  // nothing is expected
  const Id deal = ws.deal("Scanners", 1000);
  ws.set("deal", deal, {{q("expected_close"), q("2026-03-20")}});
  CHECK(*noteForecast(*ws) == 1);
  CHECK(*noteForecast(*ws) == 0);
  REQUIRE(ws->undo().ok());  // the closing day, not the note
  CHECK(ws.get("deal", deal).value("expected_close").isNull());
  CHECK(ws.rows("forecast_snapshot", "day").size() == 1);
  REQUIRE(ws->redo().ok());
  ws.clock().advance(kDay);
  CHECK(*noteForecast(*ws) == 1);
}

TEST_CASE("when a month is over its forecast stands beside what was won", "[sales][accuracy]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  ws.set("deal", deal, {{q("expected_close"), q("2026-03-20")}, {q("stage"), ws.stage("proposal")}});
  REQUIRE(noteForecast(*ws).ok());
  CHECK(sheet(ws, "accuracy").isEmpty);
  REQUIRE(ws.move({deal}, "won").ok());
  ws.clock().advance(40 * kDay);
  const ReportSheet after = sheet(ws, "accuracy");
  CHECK(minor(after, "2026-03", "forecast") == 50'000);
  CHECK(minor(after, "2026-03", "actual") == 100'000);
  CHECK(after.rows.last().cells.last().value.decimal() == Approx(-50));
}

TEST_CASE("what changed since a day adds up from what was open to what is", "[sales][changes]") {
  SalesWorkspace ws;
  const Id won = ws.deal("Won", 100), lost = ws.deal("Lost", 200), up = ws.deal("Dearer", 300);
  const Id pushed = ws.deal("Later", 400);
  ws.set("deal", pushed, {{q("expected_close"), q("2026-03-10")}});
  const Id gone = ws.deal("Deleted", 50);
  ws.clock().advance(2 * kDay);
  REQUIRE(ws.move({won}, "won").ok());
  REQUIRE(moveDeals(*ws, {lost.bits()}, {ws.stage("lost"), ws.reason("price"), {}, {}, {}}).ok());
  ws.set("deal", up, {{q("amount"), MoneyValue{35000, q("EUR")}}});
  REQUIRE(ws.move({up}, "proposal").ok());
  ws.set("deal", pushed, {{q("expected_close"), q("2026-04-10")}});
  ws.remove("deal", gone);
  ws.deal("New", 1000);
  const ReportSheet all = sheet(ws, "changes", QDate(2026, 3, 3));
  CHECK(minor(all, "start", "amount") == 105'000);
  CHECK(minor(all, "end", "amount") == 175'000);
  qint64 sum = 0;
  for (const ReportRow& row : all.rows)
    if (!row.isTotal && !row.isDetail) sum += row.cells[2].value.money().minor;
  CHECK(sum == 70'000);
  for (const char* kind : {"added", "won", "lost", "deleted", "forward", "up", "pushed"}) {
    INFO(kind);
    CHECK(count(all, kind) == 1);
  }
  CHECK(count(all, "back") == 0);
  const auto reader = ws->read();
  for (const ReportRow& row : all.rows) {
    if (row.isDetail || row.key == q("start") || row.key == q("deleted")) continue;  // these stand in no list of today
    INFO(row.key.toStdString());
    REQUIRE_FALSE(row.cells[1].rows.isEmpty());
    const auto rows = parseFilter(row.cells[1].rows, ws.def("deal"), reader->registry());
    REQUIRE(rows.ok());
    CHECK(reader->count({q("deal"), *rows, {}, false}) == row.cells[1].value.integer());
  }
}

TEST_CASE("what changed since a day that is not over is not told as if all deals were new", "[sales][changes]") {
  SalesWorkspace ws;
  ws.deal("Scanners", 1000);
  ws.clock().advance(kDay);
  for (const int ahead : {0, 5}) {
    INFO(ahead);
    CHECK(made(ws, "changes", today(ws).addDays(ahead)).problem().is("report-since-not-over"));
  }
  const ReportSheet since = sheet(ws, "changes", today(ws).addDays(-1));
  CHECK(minor(since, "start", "amount") == 100'000);
  CHECK(count(since, "added") == 0);
}

TEST_CASE("reports without amounts speak of no currency and no rates", "[sales][forecast]") {
  SalesWorkspace ws;
  ws.rate("USD", "EUR", "2026-01-01", 0.9);
  ws.deal("Scanners", 1000, "USD");
  for (const char* report : {"coverage", "activities", "stage-time"}) {
    INFO(report);
    const ReportSheet one = sheet(ws, report);
    CHECK(one.base.isEmpty());
    CHECK(one.rates.isEmpty());
  }
  const ReportSheet forecast = sheet(ws, "forecast");
  CHECK(forecast.base == q("EUR"));
  CHECK(forecast.rates.size() == 1);
}

TEST_CASE("a manager's adjustment stands beside the forecast and can be undone", "[sales][forecast]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  ws.set("deal", deal, {{q("expected_close"), q("2026-03-20")}, {q("stage"), ws.stage("proposal")}});
  ws.add("forecast_adjustment", {{q("month"), q("2026-03-15")},
                                 {q("owner"), (*ws).me()},
                                 {q("amount"), MoneyValue{-10'000, q("EUR")}},
                                 {q("reason"), q("The budget is not signed yet")}});
  const ReportSheet with = sheet(ws, "forecast");
  CHECK(minor(with, "2026-03", "forecast") == 50'000);
  CHECK(minor(with, "2026-03", "adjustment") == -10'000);
  CHECK(minor(with, "total", "adjusted") == 40'000);
  const QList<Record> entries = ws.rows("forecast_adjustment", "month");
  REQUIRE(entries.size() == 1);
  CHECK(entries.first().value("author").id() == (*ws).me());
  CHECK(entries.first().text("month") == q("2026-03-01"));
  REQUIRE(ws->undo().ok());
  CHECK(sheet(ws, "forecast").column(q("adjusted")) < 0);
}

TEST_CASE("a month whose forecast was first noted when it was under way proves nothing", "[sales][accuracy]") {
  SalesWorkspace ws;  // 2 March
  ws.clock().advance(12 * kDay);
  const Id deal = ws.deal("Scanners", 700);
  ws.set("deal", deal, {{q("expected_close"), q("2026-03-20")}});
  REQUIRE(ws.move({deal}, "won").ok());
  REQUIRE(noteForecast(*ws).ok());
  ws.clock().advance(40 * kDay);
  const ReportSheet late = sheet(ws, "accuracy");
  CHECK(late.isEmpty);
  CHECK(std::any_of(late.remarks.begin(), late.remarks.end(),
                    [](const ReportRemark& remark) { return remark.text.contains(q("left out")); }));
}

TEST_CASE("that nothing was expected of a month is a forecast, too", "[sales][accuracy]") {
  SalesWorkspace ws;
  ws.deal("Some day", 100);
  CHECK(*noteForecast(*ws) == 1);
  const Id deal = ws.deal("Out of the blue", 700);
  REQUIRE(ws.move({deal}, "won").ok());
  ws.clock().advance(40 * kDay);
  const ReportSheet after = sheet(ws, "accuracy");
  CHECK(minor(after, "2026-03", "forecast") == 0);
  CHECK(minor(after, "2026-03", "actual") == 70'000);
}

TEST_CASE("a rate that moved is no amount that somebody changed", "[sales][changes]") {
  SalesWorkspace ws;
  ws.rate("USD", "EUR", "2026-01-01", 0.9);
  const Id deal = ws.deal("Overseas", 1000, "USD");
  ws.clock().advance(2 * kDay);
  REQUIRE(ws.move({deal}, "won").ok());
  ws.rate("USD", "EUR", "2026-03-06", 0.8);
  ws.clock().advance(4 * kDay);
  const ReportSheet all = sheet(ws, "changes", QDate(2026, 3, 3));
  CHECK(minor(all, "start", "amount") == 80'000);
  CHECK(minor(all, "won", "amount") == -80'000);
  CHECK(count(all, "up") == 0);
  CHECK(count(all, "down") == 0);
}

TEST_CASE("a report that no filter can follow on both sides follows none", "[sales][accuracy]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  ws.set("deal", deal, {{q("expected_close"), q("2026-03-20")}, {q("stage"), ws.stage("proposal")}});
  REQUIRE(noteForecast(*ws).ok());
  REQUIRE(ws.move({deal}, "won").ok());
  ws.clock().advance(40 * kDay);
  const auto reader = ws->read();
  ReportRequest request;
  request.report = q("accuracy");
  request.filter = *parseFilter(q("name = nothing"), ws.def("deal"), reader->registry());
  const auto made = salesReport({*reader, readSalesData(*reader), QDate(2026, 4, 11), {}}, request);
  REQUIRE(made.ok());
  CHECK(minor(*made, "2026-03", "actual") == 100'000);
}
