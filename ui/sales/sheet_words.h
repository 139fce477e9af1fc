#pragma once

#include "core/reports/report_sheet.h"
#include "ui/charts/chart.h"

namespace relata::ui {

/// A number of a report as a person reads it here: grouped; "–" where it is not known. An amount that is given as text
/// tells its own currency.
QString figureText(const ReportCell& cell, FigureKind kind);
/// "1.2M", "340k", in Chinese "120万": for axes, where there is no room.
QString shortFigure(double value);

/// "1 USD = 0.92 EUR (01/03/2026) · …"; empty where no amount was converted.
QString ratesText(const ReportSheet& sheet);

/// What of a sheet is drawn, and which of its rows and columns each part is.
struct SheetChart {
  ChartData data;
  QList<int> rows, columns;
  int leftOut = 0;  // rows for which there is no room
  /// "The first 12 of 30 rows", where some are left out.
  QString partText() const;
};
SheetChart chartOf(const ReportSheet& sheet);

}  // namespace relata::ui
