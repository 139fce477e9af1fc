#pragma once

#include <QObject>

#include "core/reports/report_sheet.h"

class QWidget;

namespace relata::ui {

class Chart;

/// The same sheet with what a reader of the paper needs to know: the currency of the amounts, the day, the filter (its
/// conditions in words) and the rates.
ReportSheet explained(const ReportSheet& sheet, const QStringList& conditions);

/// Writes a report as it is shown: numbers as CSV or Excel workbook, the picture as PNG, both on a page as PDF. By the
/// ending of the name.
Result<void> writeReport(const ReportSheet& sheet, Chart& chart, const QString& path);

/// Asks where to, and writes it; the name that was written, empty where nobody chose one.
Result<QString> chooseAndWriteReport(const ReportSheet& sheet, Chart& chart, QWidget* window);

}  // namespace relata::ui
