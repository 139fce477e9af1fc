#pragma once

#include <QListWidget>
#include <QStyledItemDelegate>

namespace relata::ui {

/// A list to choose from in a popup, its rows high enough to be hit with a pointer.
class SmallList : public QListWidget {
  Q_OBJECT
 public:
  explicit SmallList(QWidget* parent = nullptr);
  static constexpr int kRow = 28;
  /// Room for all rows there are now, but no more than so many.
  void showRows(int most);
};

/// Rows of a list in a popup. The padding of the style sheet does not count in a list that is filled before it is
/// shown.
class RoomyRows : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace relata::ui
