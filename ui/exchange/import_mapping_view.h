#pragma once

#include <QHash>
#include <QWidget>

#include <functional>

#include "core/exchange/importer.h"
#include "core/meta/registry.h"

class QComboBox;
class QGridLayout;
class QLayout;

namespace relata::ui {

class TonePill;

/// What becomes of each column of a file, and how its rows meet those that are already there.
class ImportMappingView : public QWidget {
  Q_OBJECT
 public:
  /// The records of a kind by their names, where there are few of them; none where there are many.
  using Titles = std::function<QList<QPair<Id, QString>>(const QString& entity)>;
  /// `options` holds what was chosen before; empty fields mean what the analysis found.
  ImportMappingView(const exchange::ImportAnalysis& analysis, const exchange::ImportOptions& options,
                    RegistryPtr registry, const Titles& titles = {}, QWidget* parent = nullptr);
  const exchange::ColumnMapping& mapping() const { return m_mapping; }
  exchange::UpdateRule updateRule() const;
  QStringList matchKeys() const;  // empty: as is usual for what is mapped
  bool dayFirst() const;
  /// What rows get that do not say it themselves: the campaign of its members.
  QHash<QString, Value> otherwise() const;

 Q_SIGNALS:
  /// The rows are another kind of record: all columns are to be looked at anew.
  void entityChosen(const QString& entity);
  /// Another sheet of the spreadsheet holds the rows.
  void sheetChosen(const QString& sheet);
  /// The file is to be read again: whether its first row names the columns, what stands between its cells.
  void readingChosen(bool hasHeader, const QString& delimiter);
  /// Its bytes mean other letters ("GB18030").
  void encodingChosen(const QString& encoding);
  void previewRequested();
  void otherFileRequested();

 private:
  QWidget* summary() const;
  QWidget* columns();
  QWidget* rules(const Titles& titles);
  QWidget* reading();
  void addEncodings(QLayout* row);
  void addColumn(QGridLayout* grid, int column);
  void choose(int column, QComboBox* box, TonePill* pill);
  QString samples(int column) const;
  void fillMatch(const QStringList& chosen);

  exchange::ImportAnalysis m_analysis;
  exchange::ColumnMapping m_mapping;
  exchange::ImportOptions m_options;
  RegistryPtr m_registry;
  const EntityDef* m_def;
  QHash<QString, QComboBox*> m_otherwise;  // by field
  QComboBox *m_entity = nullptr, *m_update = nullptr, *m_match = nullptr, *m_dates = nullptr;
};

}  // namespace relata::ui
