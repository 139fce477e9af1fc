#pragma once

#include "context.h"
#include "core/reports/report_def.h"

namespace relata::ctl {

/// A report as a table for people, as CSV or as JSON; the numbers are those of the sheet.
/// "month (By month), owner (By person)"
QString wordsOf(const QList<ReportOption>& options);

void printSheet(Context& context, const ReportSheet& sheet, bool csv);

}  // namespace relata::ctl
