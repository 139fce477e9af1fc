#include "ui/service/service_sheet.h"

#include "core/sample/sample_writer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;
using namespace relata::ui;

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

TEST_CASE("each count of the reports about tickets is the number of records that it opens", "[ui][service][reports]") {
  Served ws;
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
          CHECK(ws.count("ticket", cell.rows) == cell.value.integer());
          ++checked;
        }
      }
    }
  CHECK(checked > 60);
}

TEST_CASE("a period without tickets says so", "[ui][service][reports]") {
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
