#include "core/sales/funnel.h"

#include <QTimeZone>

#include "core/sales/sales_rates.h"
#include "core/sales/sales_report.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

constexpr qint64 kDay = 86'400'000;
const QDate kToday(2026, 3, 2);

class Funnels : public SalesWorkspace {
 public:
  /// A deal that goes through these stages, one day after the other.
  Id way(const char* name, const QList<const char*>& stages) {
    const Id id = deal(name, 100);
    for (const char* to : stages) {
      clock().advance(kDay);
      if (q(to) == q("lost"))
        REQUIRE(moveDeals(**this, {id.bits()}, {stage("lost"), reason("price"), {}, {}, {}}).ok());
      else
        REQUIRE(move({id}, to).ok());
    }
    return id;
  }
  SalesDataPtr data() {
    const auto reader = (*this)->read();
    return readSalesData(*reader);
  }
  Funnel funnel(FunnelKind kind) {
    const SalesDataPtr all = data();
    return funnelOf(*all, {}, pipeline(), kind, 0, 9'000'000);
  }
  ReportSheet sheet(const char* report, const QString& kind = {}, const QString& by = {}) {
    const auto reader = (*this)->read();
    ReportRequest request;
    request.report = q(report);
    request.kind = kind;
    request.by = by;
    const QDate today = QDateTime::fromMSecsSinceEpoch(clock().now(), reader->context().zone).date();
    auto made = salesReport({*reader, readSalesData(*reader), today}, request);
    REQUIRE(made.ok());
    return *made;
  }
};

QList<qint64> reached(const Funnel& funnel) {
  QList<qint64> out;
  for (const FunnelStep& step : funnel.steps) out << step.reached;
  return out;
}

}  // namespace

TEST_CASE("a funnel counts what was reached, in order, or visited at all, and these differ", "[sales][funnel]") {
  Funnels ws;
  ws.way("All the way", {"needs_analysis", "proposal", "negotiation", "won"});
  ws.way("Skipped a stage", {"proposal", "negotiation"});
  ws.way("Lost early", {"needs_analysis", "lost"});
  ws.way("Still there", {});
  // First contact, needs analysis, proposal, negotiation, won.
  CHECK(reached(ws.funnel(FunnelKind::Reached)) == QList<qint64>{4, 3, 2, 2, 1});
  CHECK(reached(ws.funnel(FunnelKind::InOrder)) == QList<qint64>{4, 2, 1, 1, 1});
  CHECK(reached(ws.funnel(FunnelKind::AnyVisit)) == QList<qint64>{4, 2, 2, 2, 1});
  const Funnel funnel = ws.funnel(FunnelKind::Reached);
  CHECK(funnel.deals == 4);
  CHECK(funnel.steps[0].next == 3);
  CHECK(funnel.steps[0].open == 1);
  CHECK(funnel.steps[1].lost == 1);
  CHECK(funnel.steps[3].open == 1);
  CHECK(funnel.open == 2);
  CHECK(funnel.won == 1);
}

TEST_CASE("a deal that was opened again counts once", "[sales][funnel]") {
  Funnels ws;
  const Id deal = ws.way("Twice", {"proposal", "lost"});
  REQUIRE(reopenDeal(*ws, deal).ok());
  const Funnel funnel = ws.funnel(FunnelKind::Reached);
  CHECK(reached(funnel) == QList<qint64>{1, 1, 1, 0, 0});
  CHECK(funnel.lost == 0);
  CHECK(funnel.steps[2].open == 1);
}

TEST_CASE("a deal that was won without all stages in order is not counted as lost", "[sales][funnel]") {
  Funnels ws;
  ws.way("Skipped two", {"negotiation", "won"});
  ws.way("All the way", {"needs_analysis", "proposal", "negotiation", "won"});
  ws.way("Lost", {"needs_analysis", "lost"});
  const Funnel funnel = ws.funnel(FunnelKind::InOrder);
  qint64 lost = 0, otherwise = 0;
  for (const FunnelStep& step : funnel.steps) {
    lost += step.lost;
    otherwise += step.won;
  }
  CHECK(lost == funnel.lost);
  CHECK(funnel.steps[0].won == 1);
  CHECK(otherwise + funnel.steps.last().reached == funnel.won);
  for (const FunnelStep& step : funnel.steps)
    if (&step != &funnel.steps.last()) CHECK(step.reached == step.next + step.lost + step.open + step.won);
}

TEST_CASE("a won deal that is open again is not won in any funnel", "[sales][funnel]") {
  Funnels ws;
  const Id deal = ws.way("Open again", {"needs_analysis", "proposal", "negotiation", "won"});
  REQUIRE(reopenDeal(*ws, deal).ok());
  for (const FunnelKind kind : {FunnelKind::Reached, FunnelKind::InOrder, FunnelKind::AnyVisit}) {
    const Funnel funnel = ws.funnel(kind);
    CHECK(reached(funnel) == QList<qint64>{1, 1, 1, 1, 0});
    CHECK(funnel.steps[3].open == 1);
  }
}

TEST_CASE("every number of a funnel counts the deals that it opens", "[sales][funnel]") {
  Funnels ws;
  ws.way("All the way", {"needs_analysis", "proposal", "negotiation", "won"});
  ws.way("Skipped a stage", {"proposal", "negotiation"});
  ws.way("Lost early", {"needs_analysis", "lost"});
  ws.way("Won by a short cut", {"negotiation", "won"});
  REQUIRE(reopenDeal(*ws, ws.way("Open again", {"proposal", "negotiation", "won"})).ok());
  const Id open = ws.way("Still there", {});
  ws.task(open, ws.clock().now() + kDay);
  const Id called = ws.add("activity", {{q("kind"), q("call")},
                                        {q("subject"), q("Called")},
                                        {q("at"), Value(ws.clock().now() - 1000)},
                                        {q("owner"), (*ws).me()}});
  ws.add("activity_link", {{q("activity"), called}, {q("record"), open}});
  ws.add("sales_goal",
         {{q("starts"), q("2026-01-01")}, {q("ends"), q("2026-12-31")}, {q("amount"), MoneyValue{50000, q("EUR")}}});
  const auto reader = ws->read();
  for (const auto& [report, kind] :
       {std::pair("funnel", q("reached")), std::pair("funnel", q("order")), std::pair("funnel", q("any")),
        std::pair("cohorts", QString()), std::pair("stage-time", QString()), std::pair("velocity", QString()),
        std::pair("winloss", QString()), std::pair("leaderboard", QString()), std::pair("coverage", QString()),
        std::pair("activities", QString()), std::pair("goals", QString())}) {
    const ReportSheet sheet = ws.sheet(report, kind);
    int opened = 0;
    for (const ReportRow& row : sheet.rows)
      for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (sheet.columns[i].kind != FigureKind::Count || row.cells[i].rows.isEmpty()) continue;
        INFO(report << " " << row.key.toStdString() << " " << sheet.columns[i].key.toStdString() << ": "
                    << row.cells[i].rows.toStdString());
        const QString entity = row.entity.isEmpty() ? sheet.entity : row.entity;
        const auto rows = parseFilter(row.cells[i].rows, *ws->registry()->entity(entity), reader->registry());
        REQUIRE(rows.ok());
        CHECK(reader->count({entity, *rows, {}, false}) == row.cells[i].value.integer());
        ++opened;
      }
    CHECK(opened > 0);
  }
}

TEST_CASE("time in a stage adds up all visits and marks the bottleneck", "[sales][stage-time]") {
  Funnels ws;
  const Id deal = ws.deal("Back and forth", 100);
  for (const char* to : {"proposal", "negotiation", "proposal", "negotiation"}) {
    ws.clock().advance(3 * kDay);
    REQUIRE(ws.move({deal}, to).ok());
  }
  const SalesDataPtr all = ws.data();
  auto times = stageTimes(*all, {}, ws.pipeline(), 0, ws.clock().now() + 1, ws.clock().now());
  REQUIRE(times.size() == 4);
  CHECK(times[1].left.empty());  // needs analysis: never there
  REQUIRE(times[2].left.size() == 1);
  CHECK(times[2].left[0] == Approx(6).margin(0.01));  // two visits of three days
  CHECK(times[3].left.empty());
  CHECK(times[3].there.size() == 1);
  for (int i = 0; i < 6; ++i) ws.way("Other", {"needs_analysis", "proposal"});
  const ReportSheet sheet = ws.sheet("stage-time");
  int marked = 0;
  for (const ReportRow& row : sheet.rows) marked += row.tone == Tone::Warning ? 1 : 0;
  CHECK(marked == 1);
}

TEST_CASE("the middle and what four of five do not exceed", "[sales][figures]") {
  std::vector<double> none, odd{9, 1, 5}, even{4, 1, 3, 2}, ten{10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
  CHECK_FALSE(median(none));
  CHECK(*median(odd) == 5);
  CHECK(*median(even) == 2.5);
  CHECK(*percentile(ten, 0.8) == 8);
}

TEST_CASE("velocity is deals times amount times win rate by the days of the cycle", "[sales][velocity]") {
  // 40 deals, 25,000 on average, 25 % won, 90 days: 2,777.78 a day.
  CHECK(*velocity(40, Exact(10 * 2'500'000), 10, 30, 90) == 277'778);
  CHECK_FALSE(velocity(40, Exact(0), 0, 30, 90));
  CHECK_FALSE(velocity(40, Exact(100), 1, 0, 0));
  // Half of it still open, a quarter won: four times as much has to come in.
  CHECK(*neededPipeline(Exact(1000), 10, 30) == 4000);
  CHECK_FALSE(neededPipeline(Exact(1000), 0, 3));
}

TEST_CASE("both win rates are told and named", "[sales][velocity]") {
  Funnels ws;
  const Id won = ws.pipeline();
  Q_UNUSED(won)
  std::vector<qint64> deals;
  for (int i = 0; i < 10; ++i) deals.push_back(ws.deal("Deal", 100).bits());
  REQUIRE(moveDeals(*ws, {deals.begin(), deals.begin() + 3}, {ws.stage("won"), {}, {}, {}, {}}).ok());
  REQUIRE(moveDeals(*ws, {deals[3]}, {ws.stage("lost"), ws.reason("price"), {}, {}, {}}).ok());
  const ReportSheet sheet = ws.sheet("velocity");
  const ReportRow& all = sheet.rows.last();
  // 30 won, 10 lost, 60 open: 75 % of what closed, 30 % of what was opened.
  CHECK(all.cells[sheet.column(q("win_rate_closed"))].value.decimal() == 75);
  CHECK(all.cells[sheet.column(q("win_rate_created"))].value.decimal() == 30);
  CHECK(sheet.columns[sheet.column(q("win_rate_closed"))].title !=
        sheet.columns[sheet.column(q("win_rate_created"))].title);
}

TEST_CASE("lost deals are told by reason, by competitor and by the stage they stood in", "[sales][winloss]") {
  Funnels ws;
  ws.way("Too dear", {"proposal", "lost"});
  ws.way("Too dear as well", {"negotiation", "lost"});
  ws.way("Won", {"won"});
  const ReportSheet reasons = ws.sheet("winloss");
  REQUIRE(reasons.rows.size() == 2);  // price, and all
  CHECK(reasons.rows[0].cells[reasons.column(q("lost"))].value.integer() == 2);
  CHECK(reasons.rows[0].cells[reasons.column(q("lost_amount"))].value.money() == MoneyValue{20000, q("EUR")});
  CHECK(reasons.rows[0].cells[reasons.column(q("lost_from_1"))].value.integer() == 1);
  CHECK(reasons.columns[reasons.column(q("lost_from_1"))].title == q("Proposal"));
  const auto reader = ws->read();
  const auto opens = [&](const ReportCell& cell) {
    const auto rows = parseFilter(cell.rows, ws.def("deal"), reader->registry());
    return cell.rows.isEmpty() || !rows.ok() ? qint64(-1) : reader->count({q("deal"), *rows, {}, false});
  };
  CHECK(opens(reasons.rows.last().cells[reasons.column(q("lost_from_1"))]) == 1);
  const ReportSheet stages = ws.sheet("winloss", {}, q("stage"));
  for (const ReportRow& row : stages.rows)
    for (const char* column : {"won", "lost"}) {
      const ReportCell& cell = row.cells[stages.column(q(column))];
      INFO(row.key.toStdString() << " " << column);
      CHECK((cell.value.integer() == 0 || opens(cell) == cell.value.integer()));
    }
  CHECK(stages.rows.last().cells[stages.column(q("win_rate"))].value.decimal() == Approx(100.0 / 3));
}

TEST_CASE("without deals a report says that there is not enough data", "[sales][report]") {
  Funnels ws;
  for (const ReportDef& def : salesReports()) {
    INFO(def.key.toStdString());
    const ReportSheet sheet = ws.sheet(qPrintable(def.key));
    CHECK_FALSE(sheet.title.isEmpty());
    CHECK_FALSE(sheet.formula.isEmpty());
    CHECK(sheet.isEmpty);
    CHECK_FALSE(sheet.remarks.isEmpty());
  }
}
