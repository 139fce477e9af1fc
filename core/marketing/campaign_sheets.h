#pragma once

#include "core/reports/report_def.h"
#include "core/store/reader.h"

namespace relata {

/// The reports about what campaigns brought: "campaign" (each with its funnel, cost and return), "campaign-funnel" (all
/// chosen ones together, step by step), "attribution" (won deals by campaign or channel and model), "cac" (cost of
/// acquisition by channel), "ab" (arms of a test), "handover" (what sales said).
QList<ReportDef> campaignReportDefs();

/// Problems: those of `completed`; report-unknown is the caller's.
Result<ReportSheet> campaignSheet(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata
