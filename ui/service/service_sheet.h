#pragma once

#include "core/sales/sales_report.h"

namespace relata::ui {

/// The reports about tickets, as the page of reports shows them: response times, and how many promises were kept.
/// `key` is "service" or "sla", as on the command line.
QList<ReportDef> serviceReportDefs();

/// By the rules of core/service/service_report; hours are business hours, and with `kind` "calendar" all of them.
/// `from` and `to`: when the tickets came in; without them the last 90 days.
Result<ReportSheet> serviceSheet(Reader& reader, const ReportRequest& request, QDate day);

}  // namespace relata::ui
