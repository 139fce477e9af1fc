#pragma once

#include <QWidget>

#include "core/exchange/importer.h"
#include "ui/theme/tokens.h"

class QLayout;
class QTableWidget;
class QTableWidgetItem;

namespace relata::ui {

class Button;

/// What an import would do, or did: counts that add up, and rows of each outcome with their original line.
class ImportResultView : public QWidget {
  Q_OBJECT
 public:
  /// What there is of a kind of records, for values that nothing is called; empty: too many to choose from.
  using Titles = std::function<QList<QPair<Id, QString>>(const QString& entity)>;
  ImportResultView(const exchange::ImportReport& report, RegistryPtr registry, const Titles& titles = {},
                   QWidget* parent = nullptr);
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
  /// That is what the values of a column mean; empty: nothing.
  void valueMeant(const QString& column, const QString& value, const QString& meaning);
  void tryAgainRequested();

 private:
  QWidget* figures();
  QLayout* buttons();
  QLayout* remarks();
  /// Values that nothing is called, each with a box of what may be meant. Null: there are none.
  QWidget* meanings(const Titles& titles);
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
