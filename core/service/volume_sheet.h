#pragma once

#include "core/reports/report_def.h"
#include "core/store/reader.h"

namespace relata {

/// When tickets come in: a row for each hour of the day, day of the week or day, a column for each channel.
ReportDef volumeReportDef();
ReportSheet volumeSheet(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata
