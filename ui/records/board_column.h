#pragma once

#include <QListView>

#include "ui/records/board_spec.h"
#include "ui/records/record_table_model.h"

namespace relata::ui {

class EmptyState;

/// What is dragged from a board of that entity, and the records in it.
QString boardMime(const QString& entity);
std::vector<qint64> draggedIds(const QMimeData& data, const QString& entity);

/// The cards of one option of a board: a list like any other, shown as cards, from which cards are dragged away and
/// onto which they are dropped.
class BoardCards : public QListView {
  Q_OBJECT
 public:
  BoardCards(const RecordContext& context, const EntityDef& def, const FieldDef& by, const BoardSpec* spec,
             QWidget* parent = nullptr);
  RecordTableModel& records() { return *m_model; }
  std::vector<qint64> selectedIds() const;
  Id currentId() const { return m_model->idAt(currentIndex().row()); }
  void goTo(Id id);
  /// Takes the keyboard, with these chosen as far as they are here; false: none is.
  bool take(const std::vector<qint64>& ids);

 Q_SIGNALS:
  void chosen(relata::Id id);
  void opened(relata::Id id);
  void taken(const std::vector<qint64>& ids);  ///< by the pointer, to be dropped somewhere
  void dropped(const std::vector<qint64>& ids);
  void stepRequested(int columns, bool moveCards);  ///< to the column at the left (-1) or right (1)

 protected:
  void startDrag(Qt::DropActions actions) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  bool takes(const QMimeData* data) const;
  void recall();
  QString m_entity;  // only its cards are taken
  RecordTableModel* m_model;
  std::vector<qint64> m_kept;  // chosen before the list was made anew
  bool m_under = false;        // cards are held over it
  bool m_pressing = false;
};

/// One column of a board: what it is, how many cards, and the cards.
class BoardColumn : public QWidget {
  Q_OBJECT
 public:
  BoardColumn(const RecordContext& context, const EntityDef& def, const FieldDef& by, BoardOption option,
              const BoardSpec* spec, QWidget* parent = nullptr);
  BoardCards& cards() { return *m_cards; }
  QString option() const { return m_option.key; }
  const BoardOption& what() const { return m_option; }
  /// What its cards come to.
  void setFigures(const BoardOption& option);
  QString title() const;
  qint64 count() const { return m_count; }
  /// Of a low board: the head is one line, so that cards have the room.
  void setLow(bool on);
  /// The list is filtered: an empty column says so.
  void setNarrowed(bool on);

 Q_SIGNALS:
  void addRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  const EntityDef& m_def;
  const FieldDef& m_by;
  void sayEmpty();
  void nameCards();
  void sayFigures();
  int headHeight() const;
  void paintFigures(QPainter& painter, const QRect& head);
  const BoardSpec* m_spec;
  BoardOption m_option;
  EmptyState* m_empty;
  BoardCards* m_cards;
  bool m_isNarrowed = false;
  bool m_isLow = false;
  bool m_isWritable = true;
  qint64 m_count = -1;
};

}  // namespace relata::ui
