#pragma once

#include <QTableWidget>

#include "core/reports/report_sheet.h"

namespace relata::ui {

/// A report as a table. What has rows behind it is in the colour of links: a click, or Enter, opens them.
class SheetTable : public QTableWidget {
  Q_OBJECT
 public:
  explicit SheetTable(QWidget* parent = nullptr);
  void show(const ReportSheet& sheet);
  /// As high as all its rows.
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void opened(int row, int column);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  QTableWidgetItem* item(const ReportRow& row, int column) const;
  ReportSheet m_sheet;
};

}  // namespace relata::ui
