#pragma once

#include "core/reports/report_sheet.h"
#include "core/store/filter.h"

namespace relata {

/// What a report is asked for. What is left empty is as the report itself has it.
struct ReportRequest {
  QString report;  // key
  Filter filter;   // of the entity that the report is about
  QDate from, to;  // both days included
  QString by;      // what its rows are
  QString kind;    // how it counts
  Id pipeline;     // where it is about one: the first that deals are in
  int days = 0;    // how long a touch counts, how long a window is
};

struct ReportOption {
  QString key, title, hint;
};

/// A report there is, and what can be chosen about it.
struct ReportDef {
  QString key, title, about;
  QString entity = QStringLiteral("deal");  // that its filter is of
  const char* source = "";                  // of the title, untranslated
  QList<ReportOption> by, kinds;            // the first is the default
  bool hasPeriod = false;                   // `from` and `to`
  bool ofPipeline = false;                  // is about one pipeline
  bool hasDays = false;                     // `days`
  int usualDays = 30;
  QString aboutDays;
  bool hasSince = false;  // `from` is the day that it looks back to; `days` is counted from today otherwise
  bool usesFilter = true;
};

/// The request with what it leaves to the report: the first choices, and no filter where the report has none.
/// Problems: report-no-such-choice [word, what there is], report-period-upside-down.
Result<ReportRequest> completed(const ReportDef& def, ReportRequest request);

/// The days that a report of the past looks at where none are given: the last 90 up to `day`.
void lookBack(ReportRequest& request, const QDate& day);

}  // namespace relata
