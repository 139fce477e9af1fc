#pragma once

#include "core/reports/report_def.h"
#include "core/store/reader.h"

namespace relata {

/// Open tickets whose age is more than the days of the band before and at most `days`.
struct BacklogBand {
  QString key;  // "1d", "3d", "7d", "30d", "older", and "unknown" where nobody knows when they came in
  int days = 0;
  std::vector<qint64> tickets, unanswered, overdue;  // all of them; without an answer; with a deadline that is over
};
/// All that is open now and passes the filter, whenever it came in; merged tickets are not.
std::vector<BacklogBand> backlogBands(Reader& reader, const Filter& filter, UtcMs now);

/// What is open, by age: a row for each band of `BacklogBand`.
ReportDef backlogReportDef();
ReportSheet backlogSheet(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata
