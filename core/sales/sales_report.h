#pragma once

#include <functional>

#include "core/sales/report_sheet.h"

namespace relata {

/// What a report is asked for. What is left empty is as the report itself has it.
struct ReportRequest {
  QString report;  // key
  Filter filter;   // of deals
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
  const char* source = "";        // of the title, untranslated
  QList<ReportOption> by, kinds;  // the first is the default
  bool hasPeriod = false;         // `from` and `to`
  bool ofPipeline = false;        // is about one pipeline
  bool hasDays = false;           // `days`
  int usualDays = 30;
  QString aboutDays;
  bool hasSince = false;  // `from` is the day that it looks back to; `days` is counted from today otherwise
  bool usesFilter = true;
};
/// In the order they are shown, in the program's language.
QList<ReportDef> salesReports();

/// What reports read from.
struct ReportSource {
  Reader& reader;
  SalesDataPtr data;                                        // of the same moment as the reader
  QDate day;                                                // "today" of the report
  std::function<std::unique_ptr<Reader>(UtcMs)> past = {};  // how everything stood; for what changed since
};

/// Makes a report: the one function behind the page, the file and the command line. Problems: report-unknown [name,
/// what there is], report-no-such-choice [word, what there is], report-period-upside-down.
Result<ReportSheet> salesReport(const ReportSource& source, const ReportRequest& request);

}  // namespace relata
