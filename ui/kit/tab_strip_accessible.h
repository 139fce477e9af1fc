#pragma once

#include <QAccessibleWidget>

namespace relata::ui {

class TabStrip;

/// The strip as assistive programs see it: a list of tabs, each with its name, its place and its act.
class TabStripAccessible : public QAccessibleWidget {
 public:
  explicit TabStripAccessible(TabStrip* strip);
  ~TabStripAccessible() override;
  TabStripAccessible(const TabStripAccessible&) = delete;
  TabStripAccessible& operator=(const TabStripAccessible&) = delete;

  int childCount() const override;
  QAccessibleInterface* child(int index) const override;
  int indexOfChild(const QAccessibleInterface* child) const override;
  QAccessibleInterface* childAt(int x, int y) const override;
  QAccessibleInterface* focusChild() const override;

  /// For QAccessible::installFactory().
  static QAccessibleInterface* make(const QString& className, QObject* object);

 private:
  TabStrip* strip() const;
  mutable QList<QAccessible::Id> m_tabs;  // made when asked for
};

}  // namespace relata::ui
