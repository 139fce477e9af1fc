#pragma once

#include <map>

#include "core/sales/pipeline_report.h"
#include "core/sales/sales_data.h"

namespace relata {

/// A sum in the currency of the workspace. What has no rate is in `missing` and in no sum.
struct MoneyTotal {
  qint64 count = 0;  // deals with an amount
  qint64 minor = 0;
  bool overflow = false;  // too large to be told
  QList<CurrencyTotal> missing;
  bool isWhole() const { return missing.isEmpty() && !overflow; }
};

/// Adds up amounts of deals exactly: open ones at the rate of the day that is asked for, closed ones as they were
/// frozen at their closing day, or at that day's rate. Rounded once, at the end (spec 3.1, 3.14).
class MoneySum {
 public:
  void add(const SalesData& data, const DealFacts& deal, int percent = 100);
  /// An amount of its own, at the rate of the day, or of a closing day (Julian).
  void add(const MoneyValue& amount, int closedOn = 0);
  void add(const MoneySum& other);
  qint64 count() const { return m_count; }
  /// The exact sum in minor units of the base; where something is missing or not, only what is there.
  Exact exact(ExchangeRates& rates, const QDate& day, QList<CurrencyTotal>* missing = nullptr) const;
  MoneyTotal total(ExchangeRates& rates, const QDate& day) const;

 private:
  // In two halves, so that no sum of many large amounts overflows on its way.
  struct Wide {
    qint64 high = 0, low = 0, count = 0;
    void add(qint64 minor, int percent) {
      high += minor / kHalf * percent;
      low += minor % kHalf * percent;
      ++count;
    }
    Exact exact() const { return (Exact(high).shifted(9) + Exact(low)).shifted(-2); }
  };
  static constexpr qint64 kHalf = 1'000'000'000;

  bool isUsual(const QString& base);

  QString m_code;                                    // the currency of `m_base`
  Wide m_base;                                       // in the currency that the workspace has, or had then
  std::map<std::pair<QString, int>, Wide> m_others;  // by currency and closing day; 0: the day of the report
  qint64 m_count = 0;
};

}  // namespace relata
