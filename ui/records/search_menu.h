#pragma once

#include "ui/records/popup.h"

class QLineEdit;
class QListWidgetItem;

namespace relata::ui {

class SmallList;

/// A list with a search line over it, to choose one thing by typing. The keyboard stays in the line and walks through
/// the list from there.
class SearchMenu : public Popup {
 public:
  SearchMenu(QWidget* anchor, int width, const QString& prompt, const QString& listName);
  QLineEdit& search() { return *m_search; }
  SmallList& list() { return *m_list; }

 protected:
  /// Puts what has the words (folded) into the empty list, and the current row.
  virtual void fill(const QString& words) = 0;
  /// The menu is closed already.
  virtual void pick(const QListWidgetItem& item) = 0;
  void refill();
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void pickCurrent();
  QLineEdit* m_search;
  SmallList* m_list;
};

}  // namespace relata::ui
