#pragma once

#include "core/reports/report_def.h"
#include "core/store/reader.h"

namespace relata {

/// The reports about what customers buy: RFM groups ("rfm"), and customers by the month of their first purchase
/// ("cohort"), both of orders; and those of campaignReportDefs. The filter is of the entity of each.
QList<ReportDef> marketingReportDefs();

/// Problems: as of `completed`, report-unknown [key, what there is].
Result<ReportSheet> marketingSheet(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata
