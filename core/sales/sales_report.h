#pragma once

#include <functional>

#include "core/reports/report_def.h"
#include "core/sales/sales_data.h"

namespace relata {

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
/// what there is], report-no-such-choice [word, what there is], report-period-upside-down,
/// report-since-not-over [day, day of the report].
Result<ReportSheet> salesReport(const ReportSource& source, const ReportRequest& request);

}  // namespace relata
