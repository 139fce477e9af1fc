#pragma once

#include <QStyledItemDelegate>

#include "ui/records/board_spec.h"
#include "ui/records/record_table_model.h"

namespace relata::ui {

/// Paints a record as a card: its title, and below what the list shows beside it as far as there is room, or what the
/// board's own description says of it.
class BoardCardDelegate final : public QStyledItemDelegate {
 public:
  BoardCardDelegate(const RecordContext& context, RecordTableModel& model, QString by, const BoardSpec* spec,
                    QObject* parent);
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// Everything that the card shows, for screen readers.
  QString words(int row) const;

 private:
  void paintListed(QPainter* painter, const QRect& card, int row) const;
  void paintOwn(QPainter* painter, const QRect& card, int row) const;
  BoardCard cardOf(int row) const;

  const RecordContext& m_context;
  RecordTableModel& m_model;
  QString m_by;
  const BoardSpec* m_spec;
};

}  // namespace relata::ui
