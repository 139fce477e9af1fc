#pragma once

#include "core/reports/report_def.h"
#include "core/store/reader.h"

namespace relata {

/// What readers of the web site of articles found there by themselves, as far as the logs of its server tell: visits in
/// which an article was read and nobody went on to write within 24 hours, of all visits. An upper bound, because who
/// leaves without writing may have found nothing. A row for each day, week or month, with the tickets that came in
/// beside.
ReportDef deflectionReportDef();
ReportSheet deflectionSheet(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata
