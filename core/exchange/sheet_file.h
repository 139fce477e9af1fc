#pragma once

#include "core/reports/report_sheet.h"

namespace relata::exchange {

/// Writes a report into a file that appears only once it is whole: CSV as the command line prints it, or an Excel
/// workbook with numbers, amounts and days as what they are and the formula below them. By the ending of the name.
/// Problems: format-unknown [ending], file-not-writable [file, reason].
Result<void> writeSheet(const ReportSheet& sheet, const QString& path);

}  // namespace relata::exchange
