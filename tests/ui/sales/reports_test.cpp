#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/records/records_support.h"
#include "ui/charts/chart.h"
#include "ui/charts/chart_body.h"
#include "ui/kit/tab_strip.h"
#include "ui/sales/day_field.h"
#include "ui/sales/past_rows.h"
#include "ui/sales/report_bar.h"
#include "ui/sales/report_export.h"
#include "ui/sales/reports_page.h"
#include "ui/sales/sheet_table.h"
#include "ui/sales/sheet_words.h"
#include "ui/theme/theme.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Reports : Desk {
  std::pair<QString, Filter> listed;
  Id me = workspace->me();

  Reports() {
    context.openList = [this](const QString& entity, const Filter& filter) { listed = {entity, filter}; };
    const auto stage = [&](const char* key) {
      const auto reader = workspace->read();
      return Id(reader->connection().integer(q("SELECT id FROM stage WHERE key='%1'").arg(q(key))));
    };
    const Id reason(workspace->read()->connection().integer(q("SELECT id FROM loss_reason LIMIT 1")));
    const auto deal = [&](const char* name, const char* to, qint64 amount) {
      const Id made = workspace.add("deal", {{q("name"), q(name)}, {q("amount"), MoneyValue{amount, q("EUR")}}});
      QHash<QString, Value> move{{q("stage"), stage(to)}};
      if (q(to) == q("lost")) move.insert(q("loss_reason"), reason);
      workspace.set("deal", made, move);
    };
    deal("One", "won", 10000);
    deal("Two", "won", 20000);
    deal("Three", "lost", 5000);
    deal("Four", "proposal", 7000);
    page = std::make_unique<ReportsPage>(context);
    page->resize(1000, 700);
    page->show();
  }
  void show(const char* report) {
    page->showReport(q(report));
    REQUIRE(waitFor([&] { return page->isLoaded() && page->sheet().key == q(report); }));
  }
  void choosePeriod(const char* key) {
    QComboBox* period = box(key);
    REQUIRE(period);
    period->setCurrentIndex(period->findData(q(key)));
    Q_EMIT period->activated(period->currentIndex());
  }
  int column(const char* key) { return page->sheet().column(q(key)); }
  qint64 rowsListed() {
    const auto reader = workspace->read();
    return reader->count({listed.first, listed.second, {}, false});
  }
  QComboBox* box(const char* data) {
    for (QComboBox* one : page->bar().findChildren<QComboBox*>())
      if (one->findData(q(data)) >= 0 && one->isVisible()) return one;
    return nullptr;
  }
  std::unique_ptr<ReportsPage> page;
};

}  // namespace

TEST_CASE("each report of the page is chosen by its tab and shows its rows", "[ui][sales][reports]") {
  Reports desk;
  for (const ReportDef& def : salesReports()) {
    INFO(def.key.toStdString());
    desk.page->findChild<TabStrip*>()->setCurrent(def.key);
    REQUIRE(waitFor([&] { return desk.page->isLoaded() && desk.page->sheet().key == def.key; }));
    CHECK(desk.page->report() == def.key);
    CHECK(desk.page->table().rowCount() == desk.page->sheet().rows.size());
  }
}

TEST_CASE("a number of a report opens exactly the deals that it counts", "[ui][sales][reports]") {
  Reports desk;
  desk.show("leaderboard");
  const ReportSheet& sheet = desk.page->sheet();
  const int won = desk.column("won");
  REQUIRE(sheet.rows[0].cells[won].value.integer() == 2);
  QTableWidgetItem* item = static_cast<QTableWidget&>(desk.page->table()).item(0, won);
  REQUIRE(item);
  desk.page->table().setCurrentItem(item);
  pressKey(&desk.page->table(), Qt::Key_Return);
  CHECK(desk.listed.first == q("deal"));
  CHECK(desk.rowsListed() == 2);
  desk.page->openRows(0, desk.column("open"));
  CHECK(desk.rowsListed() == 1);
}

TEST_CASE("the period of a report is chosen, and its numbers follow", "[ui][sales][reports]") {
  Reports desk;
  desk.show("leaderboard");
  desk.choosePeriod("last-month");
  REQUIRE(waitFor([&] {
    const ReportSheet& sheet = desk.page->sheet();
    return !sheet.rows.isEmpty() && sheet.rows.last().cells[desk.column("won")].value.integer() == 0;
  }));
  CHECK(desk.page->sheet().rows.last().cells[desk.column("open")].value.integer() == 1);
}

TEST_CASE("a report is written as table, workbook, page and picture", "[ui][sales][reports][export]") {
  Reports desk;
  desk.show("winloss");
  const QTemporaryDir dir;
  const QHash<QString, QByteArray> begins{
      {q("csv"), "\xEF\xBB\xBF"}, {q("xlsx"), "PK"}, {q("pdf"), "%PDF-"}, {q("png"), "\x89PNG"}};
  for (auto it = begins.begin(); it != begins.end(); ++it) {
    INFO(it.key().toStdString());
    const QString path = dir.filePath(q("report.") + it.key());
    REQUIRE(writeReport(desk.page->sheet(), desk.page->chart(), path).ok());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(8);
    CHECK((head.startsWith(it.value()) || it.key() == q("csv")));
    CHECK(file.size() > 40);
  }
  CHECK(writeReport(desk.page->sheet(), desk.page->chart(), dir.filePath(q("no/where.csv")))
            .problem()
            .is("file-not-writable"));
}

TEST_CASE("a written report says its currency, day, filter and rates", "[ui][sales][reports][export]") {
  Reports desk;
  desk.show("winloss");
  ReportSheet sheet = desk.page->sheet();
  sheet.rates = {{q("USD"), 0.9, QDate(2026, 3, 1)}};
  QStringList said;
  for (const ReportRemark& remark : explained(sheet, {q("Owner: Mara")}).remarks) said << remark.text;
  const QString all = said.join(QLatin1Char('\n'));
  CHECK(all.contains(q("Owner: Mara")));
  CHECK(all.contains(q("Amounts in EUR")));
  CHECK(all.contains(q("1 USD = 0.9 EUR")));
  CHECK(all.contains(QLocale().toString(sheet.day, QLocale::LongFormat)));
}

TEST_CASE("names below columns stand in full, fewer of them where there is little room", "[ui][charts]") {
  const QFontMetricsF metrics(QApplication::font());
  QStringList months;
  for (int i = 1; i <= 12; ++i) months << q("2025 年 %1 月").arg(i);
  const qreal widest = metrics.horizontalAdvance(months.last());
  CHECK(namesEvery(months, metrics, 12 * (widest + 20)) == 1);
  const int every = namesEvery(months, metrics, 12 * widest / 2);
  CHECK(every >= 2);
  CHECK(every * widest / 2 >= widest);  // so many columns have the room that a name needs
  CHECK(namesEvery({}, metrics, 100) == 1);
}

TEST_CASE("what is printed of a dark window is light, and names its bars", "[ui][reports][chart]") {
  Reports desk;
  desk.show("winloss");
  auto* chart = desk.page->findChild<Chart*>();
  REQUIRE(chart);
  const QImage light = chart->picture();
  applyTheme(*qApp, ThemeKind::Dark);
  QApplication::processEvents();
  const QImage dark = chart->picture();
  const QColor window = colors().surface;
  applyTheme(*qApp, ThemeKind::Light);
  REQUIRE(light.size() == dark.size());
  CHECK(dark.pixelColor(2, 2) == light.pixelColor(2, 2));
  CHECK(dark.pixelColor(2, 2) != window);
  // The column to the left of the bars holds more than background.
  int written = 0;
  for (int y = 0; y < light.height(); y += 2)
    for (int x = 2; x < 60; x += 2) written += light.pixelColor(x, y) != light.pixelColor(2, 2);
  CHECK(written > 10);
  CHECK(light == dark);
}

TEST_CASE("days of a period are taken as they are typed, and what is no day is said", "[ui][sales][reports]") {
  Reports desk;
  desk.show("leaderboard");
  desk.choosePeriod("days");
  const auto fields = desk.page->bar().findChildren<DayField*>();
  REQUIRE(fields.size() == 3);
  DayField& to = *fields[1];
  REQUIRE(to.isVisible());
  const auto type = [&](const char* text) {
    to.setFocus();
    to.selectAll();
    QTest::keyClicks(&to, q(text));
    QTest::keyClick(&to, Qt::Key_Return);
  };
  type("2027-12-31");
  CHECK(desk.page->bar().request().to == QDate(2027, 12, 31));
  type("15.11.2027");
  CHECK(desk.page->bar().request().to == QDate(2027, 11, 15));
  type("31.02.2027");
  CHECK(desk.page->bar().request().to == QDate(2027, 11, 15));
  CHECK(to.text() == q("31.02.2027"));
  CHECK(desk.page->bar().problems().size() == 1);
  type("2027-10-31");
  CHECK(desk.page->bar().problems().isEmpty());
  CHECK(desk.page->bar().request().to == QDate(2027, 10, 31));
}

TEST_CASE("a figure of a past day opens the deals as they stood then", "[ui][sales][reports][as-of]") {
  Reports desk;
  const auto day = [&](qint64 days) { desk.workspace.clock().set(desk.workspace.clock().now() + days * 86'400'000); };
  day(20);
  {
    const auto reader = desk.workspace->read();
    const Id four(reader->connection().integer(q("SELECT id FROM deal WHERE name='Four'")));
    desk.workspace.set("deal", four, {{q("amount"), MoneyValue{990000, q("EUR")}}, {q("name"), q("Four, renamed")}});
  }
  desk.show("leaderboard");
  QComboBox* when = desk.box("yesterday");
  REQUIRE(when);
  when->setCurrentIndex(when->findData(q("yesterday")));
  Q_EMIT when->activated(when->currentIndex());
  const QDate today = QDateTime::fromMSecsSinceEpoch(desk.workspace.clock().now()).date();
  REQUIRE(waitFor([&] { return desk.page->sheet().day == today.addDays(-1); }));
  desk.page->openRows(0, desk.column("open"));
  REQUIRE(desk.page->pastRows());
  REQUIRE(waitFor([&] { return desk.page->pastRows()->isLoaded(); }));
  const ReportSheet& rows = desk.page->pastRows()->sheet();
  REQUIRE(rows.rows.size() == 1);
  CHECK(rows.rows[0].cells[rows.column(q("name"))].value.text() == q("Four"));
  CHECK(figureText(rows.rows[0].cells[rows.column(q("amount"))], FigureKind::Money) == q("70.00 EUR"));
  CHECK(rows.column(q("stage")) >= 0);
  CHECK(rows.column(q("chance")) >= 0);
  CHECK(desk.listed.first.isEmpty());
  desk.page->pastRows()->close();
}

TEST_CASE("a picture says when it has no room for all rows, and its axis is exact", "[ui][sales][reports][chart]") {
  CHECK(shortFigure(0.25) == QLocale().toString(0.25, 'f', 2));
  CHECK(shortFigure(0.5) == QLocale().toString(0.5, 'f', 1));
  CHECK(shortFigure(3) == q("3"));
  CHECK(axisSteps(0, 1, 4, 1) == QList<double>{0, 1});
  CHECK(axisSteps(0, 7, 4, 1) == QList<double>{0, 2, 4, 6, 8});
  ReportSheet sheet;
  sheet.chart = ChartKind::Bars;
  sheet.add(q("who"), q("Who"), FigureKind::Text);
  sheet.add(q("won"), q("Won"), FigureKind::Count, {}, FigureLook::Fact);
  for (int i = 0; i < 30; ++i)
    sheet.rows << ReportRow{QString::number(i), {textCell(QString::number(i)), countCell(i)}};
  const SheetChart chart = chartOf(sheet);
  CHECK(chart.data.counts);
  CHECK(chart.rows.size() == 12);
  CHECK(chart.partText() == q("The picture shows the first 12 of 30 rows."));
  sheet.rows = sheet.rows.mid(0, 12);
  CHECK(chartOf(sheet).partText().isEmpty());
}
