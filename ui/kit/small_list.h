#pragma once

#include <QListWidget>

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

}  // namespace relata::ui
