#pragma once

#include <QScrollArea>

#include "ui/records/record_context.h"

class QHBoxLayout;

namespace relata::ui {

class BoardColumn;
class BulkRunner;

/// A list as a board: one column for each option of a choice field, one card for each record. Dragging a card, or
/// Ctrl+Shift and an arrow key, gives it the column's value; that is one act.
class RecordBoard : public QScrollArea {
  Q_OBJECT
 public:
  RecordBoard(const RecordContext& context, const QString& entity, BulkRunner& runner, QWidget* parent = nullptr);

  /// The choice field whose options are the columns.
  void setBy(const QString& field);
  QString by() const { return m_by; }
  void setQuery(const Filter& filter, const QList<SortKey>& sort, const QStringList& columns);
  qint64 count() const;
  void goTo(Id id);
  void focusFirst();
  int columnCount() const { return static_cast<int>(m_columns.size()); }
  BoardColumn& column(int index) { return *m_columns[index]; }
  void move(const std::vector<qint64>& ids, const QString& option);

 Q_SIGNALS:
  void recordChosen(relata::Id id);
  void recordOpened(relata::Id id);
  void countChanged(qint64 count);
  void addRequested(const QHash<QString, relata::Value>& given);  ///< a card in the column

 private:
  void build();
  void query(BoardColumn& column);
  void step(int from, int by, bool moveCards);

  const RecordContext& m_context;
  BulkRunner& m_runner;
  RegistryPtr m_registry;
  QString m_entity;
  QString m_by;
  Filter m_filter;
  QList<SortKey> m_sort;
  QStringList m_fields;
  QHBoxLayout* m_row;
  QList<BoardColumn*> m_columns;
};

/// The fields that a board can be made by.
QList<const FieldDef*> boardFields(const EntityDef& def);

}  // namespace relata::ui
