#pragma once

#include "core/reports/report_sheet.h"
#include "ui/records/page_part.h"

class QComboBox;
class QVBoxLayout;

namespace relata::ui {

class Button;
class Chart;
class FlowLayout;
class TextLabel;

/// On the page of a campaign: from planned to won as a funnel, what it cost and brought under a model that is chosen
/// and named, and the verdict where it was a test. Every figure opens the rows behind it; the numbers are those of the
/// reports.
class CampaignResultsPart : public PagePart {
  Q_OBJECT
 public:
  explicit CampaignResultsPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  bool isLoaded() const { return m_loaded; }
  /// "Sent: 120", a line for each figure and sentence.
  QStringList lines() const { return m_lines; }
  void setModel(const QString& key);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Sheets {
    ReportSheet campaign, test;
  };
  void read();
  void rebuild();
  void addFigure(const ReportSheet& sheet, int column);
  void drawFunnel();
  void addVerdicts();
  void open(const ReportRow& row, const ReportCell& cell);
  void fillModels();

  const RecordContext& m_context;
  Id m_campaign;
  Sheets m_sheets;
  bool m_loaded = false;
  QStringList m_lines;
  TextLabel *m_title, *m_formula;
  QComboBox* m_model;
  QWidget* m_figures;
  FlowLayout* m_flow;
  Chart* m_funnel;
  QVBoxLayout* m_verdicts;
  Button* m_costs;
  ReadSlot m_slot;
};

}  // namespace relata::ui
