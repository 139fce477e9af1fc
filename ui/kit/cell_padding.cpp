#include "ui/kit/cell_padding.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

#include "ui/theme/tokens.h"

namespace relata::ui {
namespace {

constexpr int kSide = kSpace3 - 3;  // Qt adds three itself

class PaddedDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    // The panel is drawn; only the words stand further in.
    cell.rect.adjust(kSide, 0, -kSide, 0);
    cell.backgroundBrush = Qt::NoBrush;
    cell.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kSide, 0);
  }
};

}  // namespace

void padCells(QTableView* table) { table->setItemDelegate(new PaddedDelegate(table)); }

}  // namespace relata::ui
