#pragma once

#include <functional>

#include <QAbstractTableModel>
#include <QTimer>

#include "ui/records/row_cache.h"

namespace relata::ui {

/// A list of one entity, however long: an ordered snapshot of ids, made in the background, and the few pages of rows
/// that are looked at. Column 0 is the check box of the selection; the others are fields.
class RecordTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role { IdRole = Qt::UserRole + 1, ValueRole, LoadedRole };

  RecordTableModel(const RecordContext& context, const QString& entity, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

  const EntityDef& def() const { return *m_def; }
  const RegistryPtr& registry() const { return m_registry; }
  const FieldDef* fieldAt(int column) const { return m_fields.value(column - 1); }
  int columnOf(const QString& key) const;
  QStringList columns() const;
  void setColumns(const QStringList& keys);
  /// Fields that are read with each row though they are no columns.
  void setAlsoRead(const QStringList& keys);
  /// Fields of which no cell is edited here.
  void setReadOnly(const QStringList& keys) { m_readOnly = keys; }

  void setFilter(const Filter& filter);
  const ListQuery& query() const { return m_query; }
  /// Filter and order as text; rows that come and go by themselves do not change it.
  QString question() const;
  const Filter& filter() const { return m_query.filter; }
  void setSort(const QList<SortKey>& keys);
  const QList<SortKey>& sort() const { return m_query.sort; }
  void setShowsDeleted(bool on);
  bool showsDeleted() const { return m_query.deleted; }

  Id idAt(int row) const;
  int rowOf(Id id) const;  ///< -1 when it is not in the list
  /// The record as far as it was read; null while it is not here.
  const Record* recordAt(int row) const;
  LinkTitles titlesAt(int row) const;
  /// What these fields of the row say, those that are filled, one beside the other.
  QString wordsAt(int row, const QStringList& keys) const;
  /// What assistive programs say of a row that is shown as a card.
  void setRowWords(std::function<QString(int row)> words) { m_rowWords = std::move(words); }
  /// True once the whole snapshot is here.
  bool isComplete() const { return m_complete; }

  /// While on, rows stay where they are (an editor is open); what came meanwhile is arranged when it is off again.
  void setHeld(bool on);

  /// Writes a cell as one act. What the database makes of it comes back with the change.
  Result<void> commit(const QModelIndex& index, const Value& value);

 Q_SIGNALS:
  /// The rows are about to be others; remember by id what is to stay, and take it up again.
  void aboutToRearrange();
  void rearranged();
  void countChanged(qint64 count);
  /// The answer to a question takes long enough to say so, or is here.
  void lookingChanged(bool on);
  void registryChanged();
  void failed(const relata::Problem& problem);

 private:
  void take(ChangeSetPtr changes);
  void takeSchema();
  bool mayRearrange(const EntityChanges& changes) const;
  bool showsThrough(const ChangeSet& changes) const;
  void snapshot(bool firstPageToo);
  void arrange(std::vector<qint64> ids, bool complete);
  void fetch(int pageIndex) const;
  void setLooking(bool on);
  void refreshPages(const std::vector<int>& pages);
  QList<const FieldDef*> wantedFields() const;
  QString sortMark(const FieldDef& field) const;

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef* m_def;
  ListQuery m_query;
  QList<const FieldDef*> m_fields;
  QStringList m_alsoRead;
  QStringList m_readOnly;
  std::vector<qint64> m_ids;
  bool m_complete = false;
  bool m_held = false;
  std::optional<std::vector<qint64>> m_waiting;
  mutable RowCache m_cache;
  ReadSlot m_first, m_all;
  std::shared_ptr<std::atomic<int>> m_generation = std::make_shared<std::atomic<int>>(0);
  QTimer m_slow;  // runs while an answer is waited for
  bool m_looking = false;
  QTimer m_later;  // several changes in one go make one new snapshot
  std::function<QString(int row)> m_rowWords;
};

}  // namespace relata::ui
