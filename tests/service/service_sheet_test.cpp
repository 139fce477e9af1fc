#include "core/service/service_sheet.h"

#include "core/sample/sample_writer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Served : TempWorkspace {
  Served() { REQUIRE(sample::generateInto(**this, {500, 0, 1}).ok()); }
  ReportSheet sheet(const char* report, const char* by) {
    ReportRequest request;
    request.report = q(report);
    request.by = q(by);
    const auto reader = (*this)->read();
    const auto made = serviceSheet(*reader, request, QDate(2026, 3, 2));
    REQUIRE(made.ok());
    return *made;
  }
};

}  // namespace

TEST_CASE("each count of the reports about tickets is the number of records that it opens", "[service][reports]") {
  Served ws;
  // One that we opened ourselves and that is overdue is no customer's who waits.
  ws.add("ticket", {{q("subject"), q("Opened by us")}, {q("received"), Value(ws.clock().now() - 5 * 86'400'000LL)}});
  int checked = 0;
  for (const char* report : {"service", "sla"})
    for (const char* by : {"policy", "agent", "priority", "channel", "category", "all"}) {
      const ReportSheet sheet = ws.sheet(report, by);
      REQUIRE_FALSE(sheet.rows.isEmpty());
      CHECK_FALSE(sheet.formula.isEmpty());
      for (const ReportRow& row : sheet.rows) {
        REQUIRE(row.cells.size() == sheet.columns.size());
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
          const ReportCell& cell = row.cells[i];
          if (cell.rows.isEmpty()) continue;
          INFO(report << ' ' << by << ' ' << row.key.toStdString() << ' ' << sheet.columns[i].key.toStdString() << ' '
                      << cell.rows.toStdString());
          // A median opens what it is of, which stands before it.
          qsizetype counted = i;
          while (sheet.columns[counted].kind != FigureKind::Count) --counted;
          CHECK(ws.count("ticket", cell.rows) == row.cells[counted].value.integer());
          ++checked;
        }
      }
    }
  CHECK(checked > 60);
}

TEST_CASE("a row opens its tickets however its category is called", "[service][reports]") {
  TempWorkspace ws;
  for (const char* name : {"Tools \\ hand", "Size 15\" and more", "ends in \\"}) {
    const Id category = ws.add("ticket_category", {{q("name"), q(name)}});
    ws.add("ticket", {{q("subject"), q(name)}, {q("category"), category}});
  }
  ReportRequest request;
  request.report = q("service");
  request.by = q("category");
  const auto reader = ws->read();
  const auto sheet = serviceSheet(*reader, request, QDateTime::fromMSecsSinceEpoch(ws->now()).date());
  REQUIRE(sheet.ok());
  REQUIRE(sheet->rows.size() == 4);  // and all together
  for (const ReportRow& row : sheet->rows) {
    INFO(row.cells[1].rows.toStdString());
    CHECK(ws.count("ticket", row.cells[1].rows) == row.cells[1].value.integer());
  }
}

TEST_CASE("a report about tickets counts those that its filter lets through", "[service][reports]") {
  Served ws;
  const auto reader = ws->read();
  ReportRequest request;
  request.report = q("service");
  request.by = q("all");
  request.from = QDate(2000, 1, 1);
  request.filter = *parseFilter(q("priority = urgent"), *reader->registry().entity(u"ticket"), reader->registry());
  const auto sheet = serviceSheet(*reader, request, QDate(2026, 3, 2));
  REQUIRE(sheet.ok());
  const qint64 urgent = ws.count("ticket", q("priority = urgent and received between 2000-01-01 and 2026-03-02"));
  REQUIRE(urgent > 0);
  REQUIRE(urgent < ws.count("ticket", q("received between 2000-01-01 and 2026-03-02")));
  CHECK(sheet->rows.last().cells[sheet->column(q("tickets"))].value.integer() == urgent);
  CHECK(serviceFigures(*reader, request, QDate(2026, 3, 2))->rows.last().tickets == urgent);
}

TEST_CASE("a choice that a report about tickets does not have is refused with those it has", "[service][reports]") {
  TempWorkspace ws;
  const auto reader = ws->read();
  ReportRequest request;
  request.report = q("sla");
  request.by = q("moon");
  const Problem problem = serviceSheet(*reader, request, QDate(2026, 3, 2)).problem();
  CHECK(problem.is("report-no-such-choice"));
  CHECK(problem.arguments.value(1).contains(q("policy")));
  request.report = q("moon");
  CHECK(serviceSheet(*reader, request, QDate(2026, 3, 2)).problem().is("report-unknown"));
}

TEST_CASE("a period without tickets says so", "[service][reports]") {
  TempWorkspace ws;
  ReportRequest request;
  request.report = q("service");
  const auto reader = ws->read();
  const auto sheet = serviceSheet(*reader, request, QDate(2026, 3, 2));
  REQUIRE(sheet.ok());
  CHECK(sheet->isEmpty);
  CHECK_FALSE(sheet->remarks.isEmpty());
  request.from = QDate(2026, 3, 2);
  request.to = QDate(2026, 3, 1);
  CHECK(serviceSheet(*reader, request, QDate(2026, 3, 2)).problem().is("report-period-upside-down"));
}
