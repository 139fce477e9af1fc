#pragma once

#include "core/sales/report_money.h"
#include "core/sales/sales_report.h"

namespace relata {

/// What every report needs while it is made; each report is one function that fills a sheet.
struct ReportWork {
  const ReportSource& source;
  const ReportRequest& request;
  const SalesData& data;
  DealChoice deals;
  ExchangeRates rates;
  QDate day;
  UtcMs now = 0;
  ReportSheet sheet;
  QList<CurrencyTotal> missing;

  ReportWork(const ReportSource& from, const ReportRequest& wanted);

  MoneyTotal total(const MoneySum& sum) {
    MoneyTotal total = sum.total(rates, day);
    missing += total.missing;
    return total;
  }
  ReportCell money(const MoneySum& sum, const QString& rows = {}) { return moneyCell(total(sum), data.base, rows); }
  template <typename Use>
  void forEach(Use&& use) const {
    deals.forEach(data, std::forward<Use>(use));
  }
  int localDay(UtcMs moment) const;
  /// Names of users, loss reasons, competitors ….
  QString nameOf(const char* entity, Id id);

 private:
  QHash<QString, QHash<qint64, QString>> m_names;
};

// Texts of filters.
QString idIs(const char* field, const char* prefix, Id id);  // owner = U-…, "owner is empty" for none
QString dayFrom(const char* field, const QDate& from);       // "" for no day
QString dayTo(const char* field, const QDate& to);
QString dayBetween(const char* field, const QDate& from, const QDate& to);

/// A month, or a quarter where a span is long: the first day, and how it is called.
struct ReportMonth {
  QDate first, last;
  QString title;
};
QList<ReportMonth> monthsBetween(const QDate& from, const QDate& to);
QString dayText(const QDate& day);

/// Fewer than so many say nothing about others to come.
inline constexpr qint64 kEnoughDeals = 10;
inline constexpr qint64 kEnoughInStage = 5;

void forecastReport(ReportWork& work);
void funnelReport(ReportWork& work);
void cohortReport(ReportWork& work);
void stageTimeReport(ReportWork& work);
void velocityReport(ReportWork& work);
void winLossReport(ReportWork& work);
void goalReport(ReportWork& work);
void performanceReport(ReportWork& work);
void activityReport(ReportWork& work);
void coverageReport(ReportWork& work);
void changesReport(ReportWork& work);
void accuracyReport(ReportWork& work);

}  // namespace relata
