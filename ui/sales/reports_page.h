#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "core/sales/sales_report.h"
#include "ui/records/record_context.h"
#include "ui/sales/past_rows.h"

class QVBoxLayout;

namespace relata::ui {

class Button;
class Card;
class Chart;
class EmptyState;
class ReportBar;
class SheetTable;
class TabStrip;
class TextLabel;

/// Reports of another part of the program, on the same page.
struct ReportProvider {
  std::function<QList<ReportDef>()> defs;  // in the program's language, at any time
  const char* context = "";                // of their titles, for commands
  std::function<Result<ReportSheet>(Reader&, const ReportRequest&, QDate day)> make;
};

/// Figures about sales and what else is measured: a picture and a table of each report, its formula, and the rows
/// behind every number.
class ReportsPage : public QWidget {
  Q_OBJECT
 public:
  explicit ReportsPage(const RecordContext& context, QList<ReportProvider> more = {}, QWidget* parent = nullptr);
  ~ReportsPage() override;
  void showReport(const QString& key);
  QString report() const { return m_report; }
  const ReportSheet& sheet() const { return m_sheet; }
  bool isLoaded() const { return m_loaded; }
  Chart& chart() { return *m_chart; }
  SheetTable& table() { return *m_table; }
  ReportBar& bar() { return *m_bar; }
  PastRows* pastRows() { return m_pastRows; }
  void refresh();
  /// The rows behind a number, as a list of deals (or of what the report is about); those of a past day, as they stood
  /// then, in a window of their own.
  void openRows(int row, int column);

 Q_SIGNALS:
  void statusChanged(const QString& text);
  void newRecordRequested(const QString& entity);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void take(const ReportSheet& sheet);
  void fillChart();
  void fillRemarks();
  void openExport();
  void openPastRows(const QString& entity, const Filter& filter);
  ReportDef def() const;
  QList<ReportDef> defs() const;
  const ReportProvider* provider() const;  // of the report shown; null: it is one of sales
  QString entityToAdd() const;
  static QString addText(const QString& entity);

  const RecordContext& m_context;
  QList<ReportProvider> m_more;
  ReadSlot m_slot, m_names;
  std::shared_ptr<SalesCache> m_cache;
  QTimer m_later;
  TextLabel* m_title;
  TabStrip* m_tabs;
  ReportBar* m_bar;
  Button *m_new, *m_export;
  QVBoxLayout* m_remarks;
  Card* m_picture;
  Chart* m_chart;
  TextLabel* m_part;
  Card* m_rows;
  SheetTable* m_table;
  TextLabel* m_formula;
  EmptyState* m_empty;
  QList<int> m_chartRows, m_chartColumns;
  QString m_report;
  ReportSheet m_sheet;
  Filter m_asked;
  bool m_loaded = false, m_past = false;
  UtcMs m_moment = 0;  // of the past day that is shown
  QPointer<PastRows> m_pastRows;
};

}  // namespace relata::ui
