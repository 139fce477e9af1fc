#include "ui/kit/small_list.h"

namespace relata::ui {

QSize RoomyRows::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QSize size = QStyledItemDelegate::sizeHint(option, index);
  return {size.width(), qMax(size.height(), SmallList::kRow)};
}

SmallList::SmallList(QWidget* parent) : QListWidget(parent) { setItemDelegate(new RoomyRows(this)); }

void SmallList::showRows(int most) { setFixedHeight(qMin(most, count()) * kRow + 2 * frameWidth()); }

}  // namespace relata::ui
