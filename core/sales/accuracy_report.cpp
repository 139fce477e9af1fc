#include <QCoreApplication>
#include <QDateTime>

#include "core/sales/forecast_snapshot.h"
#include "core/sales/report_builder.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(AccuracyReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kFirstDays = 7;  // a note of the second or third day is one of the beginning, too

struct Told {
  QDate day;
  std::optional<MoneyValue> forecast;
  bool isLate = false;  // the month was well under way: part of what came was known
};

/// What was forecast for a month when it began: the last note before, or one of its first days.
std::map<QDate, Told> toldAtBeginning(Reader& reader, const QString& base) {
  std::map<QDate, Told> told;
  db::Statement rows(
      reader.connection(),
      s("SELECT month, day, forecast, forecast_cur FROM forecast_snapshot WHERE _del IS NOT 1 AND day IS "
        "NOT NULL ORDER BY month, day"));
  while (rows.step()) {
    const QDate month = QDate::fromString(rows.text(0), Qt::ISODate),
                day = QDate::fromString(rows.text(1), Qt::ISODate);
    Told& known = told[month];
    if (known.day.isValid() && day > month) continue;
    known.day = day;
    known.isLate = day >= month.addDays(kFirstDays);
    known.forecast =
        rows.isNull(2) || rows.text(3) != base ? std::nullopt : std::optional(MoneyValue{rows.integer(2), base});
  }
  return told;
}

}  // namespace

void accuracyReport(ReportWork& work) {
  ReportSheet& sheet = work.sheet;
  sheet.title = Words::tr("Forecast against what happened");
  sheet.formula = Words::tr(
      "Forecast = as it was noted when the month began, in its first 7 days at the latest. Actual = won in the month. "
      "WAPE = sum of |actual − forecast| ÷ "
      "sum of "
      "actual: how far it was off. Bias = sum of (forecast − actual) ÷ sum of actual: more than 0 % was too hopeful. "
      "Relata "
      "notes the forecast once a day: while its window is open, and in each “relatactl run”.");
  sheet.add(s("month"), Words::tr("Month"), FigureKind::Text);
  sheet.add(s("noted_on"), Words::tr("Noted on"), FigureKind::Date);
  sheet.add(s("forecast"), Words::tr("Forecast"), FigureKind::Money, {}, FigureLook::Expected);
  sheet.add(s("actual"), Words::tr("Actual"), FigureKind::Money, {}, FigureLook::Fact);
  sheet.add(s("difference"), Words::tr("Difference"), FigureKind::Money, Words::tr("forecast − actual"));
  sheet.add(s("off"), Words::tr("Off by (WAPE)"), FigureKind::Percent);
  sheet.add(s("bias"), Words::tr("Bias"), FigureKind::Percent);
  sheet.chart = ChartKind::Columns;
  const std::map<QDate, Told> told = toldAtBeginning(work.source.reader, work.data.base);
  const QDate now(work.day.year(), work.day.month(), 1);
  std::map<QDate, MoneySum> won;
  work.forEach([&](const DealFacts& deal) {
    if (deal.state != DealState::Won || deal.closedOn == 0) return;
    const QDate day = dayOf(deal.closedOn);
    if (const QDate month(day.year(), day.month(), 1); told.count(month)) won[month].add(work.data, deal);
  });
  std::vector<std::pair<qint64, qint64>> pairs;
  int late = 0;
  MoneyTotal forecasts, actuals, differences;
  for (const auto& [month, known] : told) {
    if (month >= now || !known.forecast) continue;  // months that are not over prove nothing
    if (known.isLate) {
      ++late;
      continue;
    }
    const QDate last = month.addMonths(1).addDays(-1);
    const MoneyTotal actual = work.total(won[month]);
    const ForecastError error = forecastError({{known.forecast->minor, actual.minor}});
    pairs.emplace_back(known.forecast->minor, actual.minor);
    MoneyTotal forecast, difference;
    forecast.count = difference.count = 1;
    forecast.minor = known.forecast->minor;
    difference.minor = forecast.minor - actual.minor;
    forecasts.minor += forecast.minor;
    actuals.minor += actual.minor;
    differences.minor += difference.minor;
    const auto percent = [](const std::optional<double>& share) {
      ReportCell cell;
      if (share) cell.value = *share * 100;
      return cell;
    };
    sheet.rows << ReportRow{
        month.toString(s("yyyy-MM")),
        {textCell(monthsBetween(month, month).first().title), textCell(known.day.toString(Qt::ISODate)),
         moneyCell(forecast, work.data.base),
         moneyCell(actual, work.data.base, both(s("status = won"), dayBetween("closed_on", month, last))),
         moneyCell(difference, work.data.base), percent(error.wape), percent(error.bias)}};
  }
  if (late > 0)
    sheet.remark(
        Tone::Info,
        Words::tr("%n months are left out: their forecast was first noted when they were under way.", "months", late));
  if (pairs.empty()) {
    sheet.isEmpty = true;
    sheet.remark(Tone::Neutral,
                 Words::tr("Not enough data: no month has ended yet since forecasts are noted. Come back when "
                           "one has."));
    return;
  }
  const ForecastError all = forecastError(pairs);
  ReportRow total{s("total"),
                  {textCell(Words::tr("All")),
                   {},
                   moneyCell(forecasts, work.data.base),
                   moneyCell(actuals, work.data.base),
                   moneyCell(differences, work.data.base),
                   {},
                   {}}};
  if (all.wape) total.cells[5].value = *all.wape * 100;
  if (all.bias) total.cells[6].value = *all.bias * 100;
  total.isTotal = true;
  sheet.rows << total;
  if (pairs.size() < 3)
    sheet.remark(Tone::Warning, Words::tr("Not enough data: %n months. A trend needs at least 3.", "months",
                                          static_cast<int>(pairs.size())));
}

}  // namespace relata
