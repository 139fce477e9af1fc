#include <QFile>
#include <QTimeZone>

#include <iostream>

#include "core/exchange/importer.h"
#include "core/sales/sales_report.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

/// What the file itself says, row by row, without any of the program.
struct Straight {
  QHash<QString, qint64> byAgent, byQuarter, byProduct;  // won, in whole units
  QHash<QString, qint64> stages;                         // deals
  qint64 won = 0;
};

Straight addUp(const QStringList& lines) {
  Straight sums;
  for (const QString& line : lines.mid(1)) {
    const QStringList cells = line.split(QLatin1Char(','));
    if (cells.size() < 8) continue;
    ++sums.stages[cells[4]];
    if (cells[4] != q("Won")) continue;
    const qint64 value = cells[7].toLongLong();
    const QStringList day = cells[6].split(QLatin1Char('-'));
    sums.byAgent[cells[1]] += value;
    sums.byProduct[cells[2]] += value;
    sums.byQuarter[q("%1-%2").arg(day[2]).arg((day[1].toInt() - 1) / 3)] += value;
    sums.won += value;
  }
  return sums;
}

}  // namespace

TEST_CASE("the totals of a real export equal those of the file, by person, product and quarter",
          "[sales][report][data]") {
  QFile file(qEnvironmentVariable("RELATA_DATA") + q("/crm-maven/sales_pipeline_dd-mm-yyyy.third.csv"));
  if (!file.open(QIODevice::ReadOnly)) {
    std::cout << "skipped: RELATA_DATA has no crm-maven\n";
    return;
  }
  // Its deals have a number and no name; the number is what they are called.
  const QString text = QString::fromUtf8(file.readAll()).replace(q("opportunity_id"), q("Deal Name"));
  QStringList lines;
  for (const QString& line : text.split(QLatin1Char('\n'))) lines << line.trimmed();
  const Straight straight = addUp(lines);
  REQUIRE(straight.won > 0);
  WorkspaceOptions options;
  options.currency = q("USD");
  SalesWorkspace ws(options);
  ws.clock().set(1798714800000);  // the deals of the file are of 2016 and 2017
  for (const QString& agent : straight.byAgent.keys()) ws.add("user", {{q("name"), agent}});
  for (const char* stage : {"Prospecting", "Engaging"})
    ws.add("stage", {{q("name"), q(stage)}, {q("pipeline"), ws.pipeline()}});
  const QString path = ws.file(q("deals.csv"));
  QFile copy(path);
  REQUIRE(copy.open(QIODevice::WriteOnly));
  copy.write(text.toUtf8());
  copy.close();
  exchange::ImportOptions import;
  import.entity = q("deal");
  auto job = exchange::ImportJob::open(*ws, path, import);
  REQUIRE(job.ok());
  REQUIRE((*job)->run({}).ok());
  const auto reader = ws->read();
  const SalesDataPtr data = readSalesData(*reader);
  const auto report = [&](const char* name, const char* by, const QDate& from, const QDate& to) {
    ReportRequest request;
    request.report = q(name);
    request.by = q(by);
    request.from = from;
    request.to = to;
    auto made = salesReport({*reader, data, QDate(2027, 1, 1)}, request);
    REQUIRE(made.ok());
    return *made;
  };
  const ReportSheet people = report("winloss", "owner", QDate(2000, 1, 1), QDate(2030, 1, 1));
  const int amount = people.column(q("won_amount"));
  int agents = 0;
  for (const ReportRow& row : people.rows) {
    if (row.isTotal) {
      CHECK(row.cells[amount].value.money() == MoneyValue{straight.won * 100, q("USD")});
      continue;
    }
    const QString name = row.cells[0].value.text();
    if (!straight.byAgent.contains(name)) continue;
    INFO(name.toStdString());
    CHECK(row.cells[amount].value.money() == MoneyValue{straight.byAgent[name] * 100, q("USD")});
    ++agents;
  }
  CHECK(agents == straight.byAgent.size());
  const ReportSheet products = report("winloss", "product", QDate(2000, 1, 1), QDate(2030, 1, 1));
  int sold = 0;
  for (const ReportRow& row : products.rows) {
    const QString name = row.cells[0].value.text();
    if (row.isTotal || !straight.byProduct.contains(name)) continue;
    INFO(name.toStdString());
    CHECK(row.cells[products.column(q("won_amount"))].value.money() ==
          MoneyValue{straight.byProduct[name] * 100, q("USD")});
    ++sold;
  }
  CHECK(sold == straight.byProduct.size());
  for (auto it = straight.byQuarter.begin(); it != straight.byQuarter.end(); ++it) {
    const QStringList quarter = it.key().split(QLatin1Char('-'));
    const QDate first(quarter[0].toInt(), quarter[1].toInt() * 3 + 1, 1);
    const ReportSheet sheet = report("leaderboard", "", first, first.addMonths(3).addDays(-1));
    INFO(it.key().toStdString());
    CHECK(sheet.rows.last().cells[sheet.column(q("won_amount"))].value.money() ==
          MoneyValue{it.value() * 100, q("USD")});
  }
  for (auto it = straight.stages.begin(); it != straight.stages.end(); ++it) {
    INFO(it.key().toStdString());
    const auto in = parseFilter(q("stage = \"%1\"").arg(it.key()), ws.def("deal"), reader->registry());
    REQUIRE(in.ok());
    CHECK(reader->count({q("deal"), *in, {}, false}) == it.value());
  }
}
