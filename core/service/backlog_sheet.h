#pragma once

#include "core/reports/report_def.h"
#include "core/store/reader.h"

namespace relata {

/// What is open, by age: a row for each band of `BacklogBand`.
ReportDef backlogReportDef();
ReportSheet backlogSheet(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata
