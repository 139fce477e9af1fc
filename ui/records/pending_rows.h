#pragma once

#include <QAbstractTableModel>

#include <optional>
#include <vector>

#include "core/workspace/bulk_edit.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// Cells from a spreadsheet before they become records: which field each column holds, what each row would do, and what
/// is wrong in it. Row 0 of the model names the fields; column 0 says what becomes of each row.
class PendingRows : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// `columns` are the fields of the list, of which the block begins at the one numbered `start`, and `targets` the
  /// records from the current row on: what the block changes unless its rows become new records. Those begin at the
  /// first column; a block of which no row fits where it was put is taken for new ones.
  PendingRows(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
              const QList<QStringList>& block, const QList<const FieldDef*>& columns, qsizetype start,
              std::vector<qint64> targets, const QStringList& targetTitles, QObject* parent = nullptr);

  /// Rows that `setState` brings back.
  PendingRows(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
              QObject* parent = nullptr);

  /// All of them as one text, for drafts; empty without rows.
  QString state() const;
  void setState(const QString& state);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

  const EntityDef* entity() const { return &m_def; }
  bool addsAll() const { return m_addsAll; }
  void setAddsAll(bool on);
  bool canChange() const { return !m_targets.empty(); }
  const FieldDef* field(int column) const { return m_fields.value(column - 1); }
  void setField(int column, const FieldDef* field);
  bool isFieldRow(const QModelIndex& index) const { return index.row() == 0 && index.column() > 0; }

  int newCount() const;
  int changeCount() const;
  int wrongCount() const;
  int madeCount() const;  ///< companies that come with the rows
  /// Names of companies that nobody knows, in rows that change somebody: a slip of the pen, or to be made as well.
  int unknownCount() const;
  void makeUnknown();
  int likeCount() const;  ///< of the new ones those that may be there already
  int pendingCount() const { return static_cast<int>(m_rows.size()); }
  /// The rows that are right, as they are to be written.
  QList<RowChange> changes() const;
  /// Takes the rows that are right away: what is left is to be mended.
  void dropRight();

 Q_SIGNALS:
  void countsChanged();

 private:
  struct Cell {
    QString text;
    Value value;
    QString problem;
    bool makes = false;    // the record that it names is made with the row
    bool unknown = false;  // it could be
  };
  struct Row {
    std::vector<Cell> cells;
    Id target;
    QString targetTitle;
    QString problem;  // of the row as a whole
    QString like;     // a record that is there already and may be the same
    bool isRight() const;
  };
  void readAll();
  void read(Row& row);
  void readCell(Cell& cell, const FieldDef& field, bool isNew);
  Result<Id> link(const FieldDef& field, const QString& text);
  bool isNew(const Row& row) const { return m_addsAll || !row.target; }
  void lookForLike();
  Record draftOf(const Row& row) const;
  QString fate(const Row& row) const;
  void changed();
  void beginAtFirst();
  bool anyRight() const;

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef& m_def;
  QList<const FieldDef*> m_fields;
  QList<const FieldDef*> m_columns;  // of the list
  bool m_header = false;             // the block names its fields itself
  std::vector<qint64> m_targets;
  std::vector<Row> m_rows;
  QHash<QString, std::optional<Id>> m_links;  // field and name -> record, so that a name is looked for once
  bool m_addsAll = false, m_makesAll = false;
  mutable QString m_state;  // empty: not written since the last change
  ReadSlot m_slot;
};

}  // namespace relata::ui
