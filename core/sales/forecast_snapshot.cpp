#include "core/sales/forecast_snapshot.h"

#include <QDateTime>

#include "core/sales/goal.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kMonths = 12;

bool isNoted(Reader& reader, const QDate& day) {
  db::StatementUse row(reader.connection().cached(s("SELECT 1 FROM forecast_snapshot WHERE day=? LIMIT 1")));
  row->bind(1, day.toString(Qt::ISODate));
  return row->step();
}

/// Later months for which nothing is expected say nothing yet; that nothing was expected of the present one is a
/// forecast.
QList<ForecastSnapshot> takeToday(Reader& reader, const QDate& day) {
  const SalesDataPtr data = readSalesData(reader);
  const QDate from(day.year(), day.month(), 1);
  const Forecast forecast = forecastOf(*data, {}, day, from, from.addMonths(kMonths).addDays(-1));
  ExchangeRates rates(reader.connection(), data->base);
  const auto money = [&](const MoneySum& sum) -> std::optional<MoneyValue> {
    const MoneyTotal total = sum.total(rates, day);
    return total.overflow ? std::nullopt : std::optional(MoneyValue{total.minor, data->base});
  };
  QList<ForecastSnapshot> months;
  for (const Forecast::Month& month : forecast.months) {
    const bool isBare = month.part.open + month.part.won == 0;
    if (isBare && (month.first != from || data->deals.empty())) continue;
    MoneySum all = month.part.closed;
    all.add(month.part.weighted);
    ForecastSnapshot snapshot;
    snapshot.day = day;
    snapshot.month = month.first;
    snapshot.deals = month.part.open;
    snapshot.closed = money(month.part.closed);
    snapshot.commit = money(month.part.commit);
    snapshot.bestCase = money(month.part.bestCase);
    snapshot.pipeline = money(month.part.pipeline);
    snapshot.forecast = money(all);
    months << snapshot;
  }
  return months;
}

}  // namespace

Result<qint64> noteForecast(Workspace& workspace) {
  if (workspace.isReadOnly()) return qint64{0};
  const FilterContext context = workspace.filterContext();
  const QDate day = QDateTime::fromMSecsSinceEpoch(workspace.now(), context.zone).date();
  const auto months = guarded([&] {
    const auto reader = workspace.read();
    return isNoted(*reader, day) ? QList<ForecastSnapshot>() : takeToday(*reader, day);
  });
  if (!months.ok()) return months.problem();
  if (months->isEmpty()) return qint64{0};
  const Result<qint64> done =
      workspace.note({ActKind::NoteForecast, s("forecast_snapshot"), {day.toString(Qt::ISODate)}},
                     [&](Transaction& tx) -> Result<void> {
                       for (const ForecastSnapshot& snapshot : *months)
                         if (auto made = tx.insert(tx.def("forecast_snapshot"), snapshot); !made.ok())
                           return made.problem();
                       return {};
                     });
  return done.ok() ? Result<qint64>(months->size()) : Result<qint64>(done.problem());
}

ForecastError forecastError(const std::vector<std::pair<qint64, qint64>>& forecastAndActual) {
  double off = 0, over = 0, actual = 0;
  for (const auto& [forecast, happened] : forecastAndActual) {
    const auto difference = static_cast<double>(forecast) - static_cast<double>(happened);
    off += std::abs(difference);
    over += difference;
    actual += static_cast<double>(happened);
  }
  if (actual <= 0) return {};
  return {off / actual, over / actual};
}

}  // namespace relata
