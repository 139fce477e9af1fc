#pragma once

#include <QAccessibleWidget>

namespace relata::ui {

class DayGrid;

/// The days as assistive programs see them: a list of entries, each with its day, its time and its act.
class DayGridAccessible : public QAccessibleWidget {
 public:
  explicit DayGridAccessible(DayGrid* grid);
  ~DayGridAccessible() override;
  DayGridAccessible(const DayGridAccessible&) = delete;
  DayGridAccessible& operator=(const DayGridAccessible&) = delete;

  int childCount() const override;
  QAccessibleInterface* child(int index) const override;
  int indexOfChild(const QAccessibleInterface* child) const override;
  QAccessibleInterface* childAt(int x, int y) const override;
  QAccessibleInterface* focusChild() const override;

  /// Makes it known, once.
  static void install();

 private:
  DayGrid* grid() const;
  mutable QList<QAccessible::Id> m_entries;  // made when asked for
};

}  // namespace relata::ui
