#pragma once

#include <QWidget>

#include "core/exchange/importer.h"
#include "ui/theme/tokens.h"

class QTableWidget;
class QTableWidgetItem;

namespace relata::ui {

class Button;

/// What an import would do, or did: counts that add up, and rows of each outcome with their original line.
class ImportResultView : public QWidget {
  Q_OBJECT
 public:
  ImportResultView(const exchange::ImportReport& report, RegistryPtr registry, QWidget* parent = nullptr);
  /// The outcome whose rows are listed; nothing: all.
  void showOutcome(std::optional<exchange::RowOutcome> outcome);
  /// New records that may mean one that is there already, each with what speaks for it.
  void showNear();

 Q_SIGNALS:
  void backRequested();
  void importRequested();
  void undoRequested();
  void saveErrorsRequested();
  void listRequested();
  void againRequested();
  /// The rest of the file, as records of that kind.
  void othersRequested(const QString& entity);
  /// A cell of a row that was refused is as it should be now.
  void rowMended(qint64 row, const QStringList& cells);
  void tryAgainRequested();

 private:
  QWidget* figures();
  QLayout* buttons();
  QLayout* remarks();
  void fill();
  void fillNear();
  const exchange::RowError* errorAt(qint64 line) const;
  void widenReasons(int column);
  /// The rows that are refused with their cells, to be mended in place.
  void fillErrors();
  bool isMending() const;
  void takeMended(QTableWidgetItem* item);
  void put(const QString& outcome, Tone tone, qint64 line, const QString& title, const QString& reason,
           const QString& original);
  QString reasonText(relata::Problem reason) const;
  exchange::ImportReport m_report;
  RegistryPtr m_registry;
  std::optional<exchange::RowOutcome> m_outcome;
  bool m_near = false;  // only rows that may be there already
  bool m_filling = false;
  Button *m_tryAgain = nullptr, *m_import = nullptr;
  QTableWidget* m_table;
};

}  // namespace relata::ui
