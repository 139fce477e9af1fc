#pragma once

#include <QDate>

#include "core/rules/exchange_rates.h"
#include "core/store/reader.h"

namespace relata {

/// Amounts of one currency, in its minor units.
struct CurrencyTotal {
  QString currency;
  qint64 count = 0;
  qint64 sum = 0, weighted = 0;
  QDate since = {};  // the earliest day for which a rate is asked
};

/// The deals of one stage, or of all. `sum` and `weighted` are in the currency of the report: each deal by its own
/// rate, added exactly and rounded once. What has no rate is in `missing` and in neither of them.
struct StageTotals {
  Id pipeline, stage;
  QString pipelineName, name, kind;
  std::optional<qint64> probability;
  qint64 count = 0;
  qint64 withoutAmount = 0;
  qint64 ownChances = 0;            // open ones that a person's own probability weighs
  QList<CurrencyTotal> currencies;  // as they stand on the deals, by code
  qint64 sum = 0, weighted = 0;
  QList<CurrencyTotal> missing;
  bool overflow = false;  // a total is too large to be told
};

/// A rate that was used for open deals.
struct UsedRate {
  QString currency;
  RateOn rate;
};

struct PipelineReport {
  QString base;
  QDate day;
  QList<StageTotals> stages;  // in the order of the pipelines; a stage that is gone has no name
  StageTotals open;           // all open ones together
  QList<UsedRate> rates;
};

/// How many deals stand in each stage, their sum, and their sum weighted by the probability that counts (spec: the
/// person's own, else the stage's; won 100 %, lost 0 %; stages that the forecast omits 0 %). Open deals are converted
/// at the rate of `day`, closed ones at that of their closing day, frozen with them. One grouped query.
PipelineReport pipelineReport(Reader& reader, const Filter& filter, const QDate& day);

}  // namespace relata
