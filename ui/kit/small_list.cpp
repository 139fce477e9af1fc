#include "ui/kit/small_list.h"

#include <QStyledItemDelegate>

namespace relata::ui {
namespace {

// The padding of the style sheet does not count in a list that is filled before it is shown.
class RoomyRows : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(size.height(), SmallList::kRow)};
  }
};

}  // namespace

SmallList::SmallList(QWidget* parent) : QListWidget(parent) { setItemDelegate(new RoomyRows(this)); }

void SmallList::showRows(int most) { setFixedHeight(qMin(most, count()) * kRow + 2 * frameWidth()); }

}  // namespace relata::ui
