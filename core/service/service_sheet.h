#pragma once

#include "core/reports/report_def.h"
#include "core/service/service_report.h"

namespace relata {

/// The reports about tickets, for pages, files and the command line: response times, how many promises were kept, when
/// tickets come in, and how many were not needed. Their keys are "service", "sla", "volume" and "deflection".
QList<ReportDef> serviceReportDefs();

/// By the rules of core/service/service_report; hours are business hours, and with `kind` "calendar" all of them.
/// `from` and `to`: when the tickets came in; without them the last 90 days. The tickets that a count opens are those
/// of its cell that pass the filter too. Problems: as of `completed`, report-unknown [key, what there is].
Result<ReportSheet> serviceSheet(Reader& reader, const ReportRequest& request, QDate day);

/// What the sheet of the same request is made of.
Result<ServiceReport> serviceFigures(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata
