#pragma once

#include <QWidget>

#include "core/exchange/importer.h"

class QTableWidget;

namespace relata::ui {

/// What an import would do, or did: counts that add up, and rows of each outcome with their original line.
class ImportResultView : public QWidget {
  Q_OBJECT
 public:
  ImportResultView(const exchange::ImportReport& report, RegistryPtr registry, QWidget* parent = nullptr);
  /// The outcome whose rows are listed; nothing: all.
  void showOutcome(std::optional<exchange::RowOutcome> outcome);

 Q_SIGNALS:
  void backRequested();
  void importRequested();
  void undoRequested();
  void saveErrorsRequested();
  void listRequested();
  void againRequested();

 private:
  QWidget* figures();
  QLayout* buttons();
  QLayout* remarks();
  void fill();
  QString reasonText(relata::Problem reason) const;
  exchange::ImportReport m_report;
  RegistryPtr m_registry;
  std::optional<exchange::RowOutcome> m_outcome;
  QTableWidget* m_table;
};

}  // namespace relata::ui
