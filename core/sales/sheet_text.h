#pragma once

#include "core/reports/report_sheet.h"

namespace relata {

/// A number as files carry it: a point, no grouping, no unit. Percent and days with at most two digits behind the
/// point.
QString plainFigure(const ReportCell& cell, FigureKind kind);

/// The sheet as rows of text for a CSV file: the keys of the columns, then the rows; the currency and what is to be
/// said about a row stand last.
QList<QStringList> sheetRows(const ReportSheet& sheet);

}  // namespace relata
