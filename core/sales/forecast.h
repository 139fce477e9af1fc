#pragma once

#include "core/sales/forecast_range.h"
#include "core/sales/money_sum.h"

namespace relata {

/// The four categories of a forecast, each alone.
struct ForecastCategories {
  qint64 closed = 0, commit = 0, bestCase = 0, pipeline = 0;
};
/// The same added up as sales people read it: what is closed, what comes if the committed ones close as well, what if
/// the best case comes true, and all that is open (spec 3.1: 50/100/150/200 gives 50/150/300/450).
struct CumulativeForecast {
  qint64 closed = 0, commit = 0, bestCase = 0, openPipeline = 0;
};
CumulativeForecast cumulative(const ForecastCategories& single);

/// Deals that are expected to close in one span, or by one person.
struct ForecastPart {
  qint64 open = 0, won = 0;                     // deals
  MoneySum closed, commit, bestCase, pipeline;  // whole amounts by category; closed: won on a day of the span
  MoneySum weighted;                            // open amounts by their chance
  MoneySum adjustment;                          // what managers added or took off
  ForecastSpread spread;                        // of the weighted amounts
  void add(const ForecastPart& other);
};

struct Forecast {
  struct Month {
    QDate first, last;
    ForecastPart part;
  };
  QList<Month> months;
  ForecastPart overdue;  // open with a closing day that is over: in no month
  ForecastPart later;    // open after the last month
  ForecastPart undated;
  std::map<qint64, ForecastPart> owners;  // of the months, by the bits of their id
  ForecastPart total;                     // of the months
};

/// Open deals by their expected close, won ones by their closing day (spec 3.1). What the forecast omits is left out.
/// `from` is the first day of a month, `to` the last of one.
Forecast forecastOf(const SalesData& data, const DealChoice& deals, const QDate& day, const QDate& from,
                    const QDate& to);

}  // namespace relata
