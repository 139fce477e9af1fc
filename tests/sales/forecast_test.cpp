#include "core/sales/forecast.h"

#include <QTimeZone>

#include "core/sales/sales_report.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

const QDate kToday(2026, 3, 2);

Result<ReportSheet> made(SalesWorkspace& ws, const ReportRequest& request, const QDate& day = kToday) {
  const auto reader = ws->read();
  return salesReport({*reader, readSalesData(*reader), day}, request);
}

ReportSheet sheet(SalesWorkspace& ws, const QString& by = {}, const QString& kind = {}, const QString& where = {}) {
  ReportRequest request;
  request.report = q("forecast");
  request.by = by;
  request.kind = kind;
  request.filter = *parseFilter(where, ws.def("deal"), *ws->registry());
  auto done = made(ws, request);
  REQUIRE(done.ok());
  return *done;
}

ReportCell cell(const ReportSheet& sheet, const QString& row, const char* column) {
  for (const ReportRow& one : sheet.rows)
    if (one.key == row) return one.cells.value(sheet.column(q(column)));
  FAIL("no row " << row.toStdString());
  return {};
}
qint64 minor(const ReportSheet& sheet, const QString& row, const char* column) {
  return cell(sheet, row, column).value.money().minor;
}
bool has(const ReportSheet& sheet, const QString& row) {
  for (const ReportRow& one : sheet.rows)
    if (one.key == row) return true;
  return false;
}

Id expected(SalesWorkspace& ws, const char* name, qint64 amount, const char* stage, const char* day) {
  const Id id = ws.deal(name, amount);
  ws.set("deal", id, {{q("expected_close"), q(day)}, {q("stage"), ws.stage(stage)}});
  return id;
}

}  // namespace

TEST_CASE("open deals are forecast in the month they are expected to close, by their chance", "[sales][forecast]") {
  SalesWorkspace ws;
  // 100k at 50 % in June, 100k at 50 % in July, 100k at 100 % in August (Frappe CRM #798).
  expected(ws, "June", 100000, "proposal", "2026-06-10");
  expected(ws, "July", 100000, "proposal", "2026-07-10");
  const Id august = expected(ws, "August", 100000, "proposal", "2026-08-10");
  ws.set("deal", august, {{q("probability"), 100}});
  const ReportSheet all = sheet(ws);
  CHECK(minor(all, q("2026-06"), "weighted") == 5'000'000);
  CHECK(minor(all, q("2026-07"), "forecast") == 5'000'000);
  CHECK(minor(all, q("2026-08"), "forecast") == 10'000'000);
  CHECK(minor(all, q("2026-05"), "forecast") == 0);
  CHECK(minor(all, q("total"), "forecast") == 20'000'000);
  CHECK(all.base == q("EUR"));
}

TEST_CASE("a forecast says how far it may lie from what comes, and the goal beside it", "[sales][forecast][goal]") {
  SalesWorkspace ws;
  // Four of 100 at 50 %: 200 +- 1.2816 x sqrt(4 x 100 x 100 x 0.25) = 128.16.
  for (const char* name : {"A", "B", "C", "D"}) expected(ws, name, 100, "proposal", "2026-06-10");
  CHECK(minor(sheet(ws), q("2026-06"), "low") == 20'000 - 12'816);
  CHECK(minor(sheet(ws), q("2026-06"), "high") == 20'000 + 12'816);
  CHECK(minor(sheet(ws), q("2026-07"), "high") == 0);
  CHECK(sheet(ws).column(q("goal")) < 0);
  // One deal alone never brings more than it is worth, nor less than nothing.
  expected(ws, "Alone", 100, "proposal", "2026-08-10");
  CHECK(minor(sheet(ws), q("2026-08"), "low") == 0);
  CHECK(minor(sheet(ws), q("2026-08"), "high") == 10'000);
  ws.add("sales_goal",
         {{q("starts"), q("2026-06-01")}, {q("ends"), q("2026-06-30")}, {q("amount"), MoneyValue{30000, q("EUR")}}});
  ws.add("sales_goal",
         {{q("starts"), q("2026-07-01")}, {q("ends"), q("2026-08-31")}, {q("amount"), MoneyValue{62000, q("EUR")}}});
  CHECK(minor(sheet(ws), q("2026-06"), "goal") == 30'000);
  CHECK(minor(sheet(ws), q("2026-07"), "goal") == 31'000);
  CHECK(minor(sheet(ws), q("total"), "goal") == 92'000);
}

TEST_CASE("a closing day that is over is never in this month", "[sales][forecast]") {
  SalesWorkspace ws;
  expected(ws, "Late", 1000, "proposal", "2026-03-01");
  expected(ws, "Today", 1000, "proposal", "2026-03-02");
  ws.deal("Some day", 500);
  const ReportSheet all = sheet(ws);
  CHECK(minor(all, q("2026-03"), "weighted") == 50'000);
  CHECK(minor(all, q("overdue"), "weighted") == 50'000);
  CHECK(minor(all, q("undated"), "weighted") == 5'000);
  CHECK(minor(all, q("total"), "weighted") == 50'000);
  CHECK_FALSE(has(all, q("later")));
}

TEST_CASE("categories are told alone and added up", "[sales][forecast]") {
  // 50/100/150/200 gives 50/150/300 and 450 open.
  const CumulativeForecast sums = cumulative({50, 100, 150, 200});
  CHECK(sums.closed == 50);
  CHECK(sums.commit == 150);
  CHECK(sums.bestCase == 300);
  CHECK(sums.openPipeline == 450);
  SalesWorkspace ws;
  const Id won = ws.deal("Won", 50);
  REQUIRE(ws.move({won}, "won").ok());
  expected(ws, "Commit", 100, "negotiation", "2026-03-20");
  expected(ws, "Best case", 150, "proposal", "2026-03-20");
  expected(ws, "Pipeline", 200, "first_contact", "2026-03-20");
  const ReportSheet single = sheet(ws);
  CHECK(minor(single, q("2026-03"), "closed") == 5'000);
  CHECK(minor(single, q("2026-03"), "commit") == 10'000);
  CHECK(minor(single, q("2026-03"), "best_case") == 15'000);
  CHECK(minor(single, q("2026-03"), "pipeline") == 20'000);
  const ReportSheet added = sheet(ws, {}, q("cumulative"));
  CHECK(minor(added, q("2026-03"), "closed") == 5'000);
  CHECK(minor(added, q("2026-03"), "commit_forecast") == 15'000);
  CHECK(minor(added, q("2026-03"), "best_case_forecast") == 30'000);
  CHECK(minor(added, q("2026-03"), "open_pipeline") == 45'000);
}

TEST_CASE("deals of nobody have no goal in a forecast by person", "[sales][forecast][goal]") {
  SalesWorkspace ws;
  expected(ws, "Mine", 100, "proposal", "2026-03-10");
  const Id nobodys = expected(ws, "Nobody's", 100, "proposal", "2026-03-10");
  ws.set("deal", nobodys, {{q("owner"), Value()}});
  for (const Id owner : {Id(), ws->me()})
    ws.add("sales_goal", {{q("owner"), owner ? Value(owner) : Value()},
                          {q("starts"), q("2026-03-01")},
                          {q("ends"), q("2026-03-31")},
                          {q("amount"), MoneyValue{31'000, q("EUR")}}});
  const ReportSheet all = sheet(ws, q("owner"));
  CHECK(minor(all, ws->me().text(q("U")), "goal") == 31'000);
  CHECK(minor(all, q("total"), "goal") == 31'000);
  CHECK(cell(all, q("none"), "goal").value.isNull());
}

TEST_CASE("every figure of a forecast counts the rows that it opens", "[sales][forecast]") {
  SalesWorkspace ws;
  expected(ws, "Late", 1000, "proposal", "2026-02-01");
  expected(ws, "March", 1000, "negotiation", "2026-03-10");
  expected(ws, "Omitted", 1000, "needs_analysis", "2026-03-10");
  expected(ws, "Far", 1000, "proposal", "2027-03-10");
  ws.set("stage", ws.stage("needs_analysis"), {{q("category"), q("omitted")}});
  const Id won = ws.deal("Won", 50);
  REQUIRE(ws.move({won}, "won").ok());
  const auto reader = ws->read();
  for (const QString& by : {q("month"), q("owner")}) {
    const ReportSheet all = sheet(ws, by);
    const int open = all.column(q("open"));
    for (const ReportRow& row : all.rows) {
      const ReportCell& count = row.cells[open];
      if (count.value.integer() == 0) continue;
      INFO(row.key.toStdString() << ": " << count.rows.toStdString());
      const auto rows = parseFilter(count.rows, ws.def("deal"), reader->registry());
      REQUIRE(rows.ok());
      CHECK(reader->count({q("deal"), *rows, {}, false}) == count.value.integer());
    }
  }
  CHECK(minor(sheet(ws), q("2026-03"), "weighted") == 75'000);  // what the forecast omits is left out
}

TEST_CASE("an amount without a rate is told and in no total", "[sales][forecast][rates]") {
  SalesWorkspace ws;
  const Id dollars = ws.deal("Dollars", 100, "USD");
  ws.set("deal", dollars, {{q("expected_close"), q("2026-03-10")}});
  const ReportSheet all = sheet(ws);
  const ReportCell weighted = cell(all, q("2026-03"), "weighted");
  CHECK(weighted.value.money().minor == 0);
  CHECK(weighted.incomplete);
  REQUIRE_FALSE(all.remarks.isEmpty());
  CHECK(all.remarks.last().tone == Tone::Bad);
  ws.rate("USD", "EUR", "2026-01-01", 0.9);
  const ReportSheet known = sheet(ws);
  CHECK(minor(known, q("2026-03"), "weighted") == 900);
  CHECK_FALSE(cell(known, q("2026-03"), "weighted").incomplete);
}

TEST_CASE("forecast amounts are added exactly and rounded once", "[sales][forecast]") {
  SalesWorkspace ws;
  for (const char* name : {"a", "b", "c"}) {
    const Id deal = ws.add(
        "deal", {{q("name"), q(name)}, {q("amount"), MoneyValue{1, q("EUR")}}, {q("expected_close"), q("2026-03-10")}});
    REQUIRE(ws.move({deal}, "proposal").ok());
  }
  CHECK(minor(sheet(ws), q("2026-03"), "weighted") == 2);  // 1.5, not 3 times 0.5
}

TEST_CASE("what sales figures hold in memory follows every change", "[sales][cache]") {
  SalesWorkspace ws;
  SalesCache cache;
  const auto same = [&] {
    const auto reader = ws->read();
    const SalesDataPtr kept = cache.current(*reader), fresh = readSalesData(*reader);
    REQUIRE(kept->deals.size() == fresh->deals.size());
    for (size_t i = 0; i < fresh->deals.size(); ++i) {
      const DealFacts &a = kept->deals[i], &b = fresh->deals[i];
      CHECK(a.id == b.id);
      CHECK(a.stage == b.stage);
      CHECK(a.state == b.state);
      CHECK(a.amount == b.amount);
      CHECK(a.closedOn == b.closedOn);
      REQUIRE(a.visits == b.visits);
      for (int v = 0; v < a.visits; ++v) {
        CHECK(kept->visitsOf(a)[v].stage == fresh->visitsOf(b)[v].stage);
        CHECK(kept->visitsOf(a)[v].entered == fresh->visitsOf(b)[v].entered);
      }
    }
    return kept;
  };
  same();
  const Id first = ws.deal("First", 100), second = ws.deal("Second", 200, "USD");
  same();
  REQUIRE(ws.move({first}, "proposal").ok());
  const SalesDataPtr before = same();
  ws.add("contact", {{q("name"), q("Somebody")}});
  CHECK(same() == before);  // nothing about deals
  REQUIRE(ws->undo().ok());
  REQUIRE(ws->undo().ok());
  same();
  ws.remove("deal", second);
  same();
  ws.set("stage", ws.stage("proposal"), {{q("probability"), 60}});
  CHECK(same()->stages.size() == 6);
}

TEST_CASE("a report that there is not, or a word that it does not know, is named", "[sales][forecast]") {
  SalesWorkspace ws;
  ReportRequest request;
  request.report = q("horoscope");
  CHECK(made(ws, request).problem().is("report-unknown"));
  request.report = q("forecast");
  request.by = q("moon");
  CHECK(made(ws, request).problem().is("report-no-such-choice"));
  request.by.clear();
  request.from = QDate(2026, 5, 1);
  request.to = QDate(2026, 4, 1);
  CHECK(made(ws, request).problem().is("report-period-upside-down"));
}
