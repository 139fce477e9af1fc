#pragma once

#include "core/sales/forecast.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Notes what is forecast today for this month and the eleven after it, once a day, so that it can be compared with
/// what happens. No act of a person: Undo does not meet it. Answers how many months were noted, 0 where that was done
/// already.
Result<qint64> noteForecast(Workspace& workspace);

/// How far forecasts were off (spec 3.1). WAPE = sum |actual − forecast| ÷ sum actual; bias = sum (forecast − actual) ÷
/// sum actual. Nothing where nothing happened.
struct ForecastError {
  std::optional<double> wape, bias;
};
ForecastError forecastError(const std::vector<std::pair<qint64, qint64>>& forecastAndActual);

}  // namespace relata
