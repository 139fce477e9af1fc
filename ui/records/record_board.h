#pragma once

#include <QScrollArea>

#include "ui/records/board_spec.h"

class QHBoxLayout;

namespace relata::ui {

class BoardCards;
class BoardColumn;
class BoardZone;
class BulkRunner;

/// A list as a board: one column for each option of a choice field, or as its description says; one card for each
/// record. Dragging a card, or Ctrl+Shift and an arrow key, gives it the column's value; that is one act.
class RecordBoard : public QScrollArea {
  Q_OBJECT
 public:
  /// `specs` outlive the board; each is used for its own field only.
  RecordBoard(const RecordContext& context, const QString& entity, BulkRunner& runner, const QList<BoardSpec>& specs,
              QWidget* parent = nullptr);

  /// The field whose options are the columns.
  void setBy(const QString& field);
  QString by() const { return m_by; }
  void setQuery(const Filter& filter, const QList<SortKey>& sort, const QStringList& columns);
  qint64 count() const;
  void goTo(Id id);
  void focusFirst();
  int columnCount() const { return static_cast<int>(m_columns.size()); }
  BoardColumn& column(int index) { return *m_columns[index]; }
  const QList<BoardZone*>& zones() const { return m_zones; }
  void move(const std::vector<qint64>& ids, const QString& option);

 Q_SIGNALS:
  void recordChosen(relata::Id id);
  void recordOpened(relata::Id id);
  void countChanged(qint64 count);
  void selectionCountChanged(int count);
  void addRequested(const QHash<QString, relata::Value>& given);  ///< a card in the column

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void build(const QList<BoardOption>& options);
  void addColumn(const BoardOption& option);
  void addZone(const BoardOption& option);
  void placeZones();
  bool isLow() const;
  void readColumns();
  void takeColumns(const QList<BoardOption>& options);
  void query(BoardColumn& column);
  void step(int from, int by, bool moveCards);
  void moveTo(const BoardOption& to, QWidget* at, const std::vector<qint64>& ids);
  void moveNow(const BoardOption& to, QWidget* at, const std::vector<qint64>& ids);
  void follow(BoardColumn& column);
  void tellSelection();
  std::vector<qint64> selectedIds() const;
  std::vector<qint64> meantIds() const;
  bool hasOwnColumns() const { return m_spec != nullptr; }

  const RecordContext& m_context;
  BulkRunner& m_runner;
  const QList<BoardSpec>& m_specs;
  const BoardSpec* m_spec = nullptr;  // of the field that the board is by
  RegistryPtr m_registry;
  QString m_entity;
  QString m_by;
  Filter m_filter;
  QList<SortKey> m_sort;
  QStringList m_fields;
  ReadSlot m_read;
  QHBoxLayout* m_row;
  QWidget* m_zonePlace;
  QHBoxLayout* m_zoneRow;
  QList<BoardColumn*> m_columns;
  QList<BoardZone*> m_zones;
  BoardCards* m_here = nullptr;    // where the keyboard was last
  std::vector<qint64> m_followed;  // moved by keyboard, and not yet seen where they go
  QString m_followedTo;
};

/// The fields that a board can be made by.
QList<const FieldDef*> boardFields(const EntityDef& def);

}  // namespace relata::ui
