#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

#include "ui/records/row_look.h"

namespace relata::ui {

class FieldEditor;
struct RecordContext;
class RecordTableModel;

/// Paints the cells of a list by the kind of their field, and edits them in place.
class RecordDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  RecordDelegate(const RecordContext& context, RecordTableModel& model, QObject* parent = nullptr);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const override;

  /// What the next editor begins with instead of the value.
  void setTypedAhead(const QString& text) { m_typedAhead = text; }
  /// False where what stands in the open editor is refused: it keeps the keyboard, and what was typed stays.
  bool finishEditing();
  void setLook(const RowLook& look) { m_look = look; }
  const RowLook& look() const { return m_look; }
  void setHovered(const QModelIndex& index) { m_hovered = index; }

 Q_SIGNALS:
  void editingChanged(bool on);
  /// What was typed into this cell was taken with Enter: as in a spreadsheet the next one is below it.
  void entered(const QModelIndex& index);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool tryCommit(FieldEditor* editor, EndEditHint hint);
  void paintCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 const QRect& rect) const;
  void paintTwoLines(QPainter* painter, const QModelIndex& index, const QRect& rect) const;
  const RecordContext& m_context;
  RecordTableModel& m_model;
  RowLook m_look;
  mutable QString m_typedAhead;
  QPersistentModelIndex m_hovered;
  int m_open = 0;
  mutable QPointer<FieldEditor> m_editor;  // the one opened last
};

/// The check box of a row and of the header.
void paintCheck(QPainter* painter, const QRect& rect, Qt::CheckState state);
QRect checkRect(const QRect& cell);

}  // namespace relata::ui
