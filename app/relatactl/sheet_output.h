#pragma once

#include "context.h"
#include "core/sales/report_sheet.h"

namespace relata::ctl {

/// A report as a table for people, as CSV or as JSON; the numbers are those of the sheet.
void printSheet(Context& context, const ReportSheet& sheet, bool csv);

}  // namespace relata::ctl
