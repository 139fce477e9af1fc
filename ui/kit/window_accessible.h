#pragma once

#include <QAccessibleWidget>

class QAbstractScrollArea;

namespace relata::ui {

/// A window as assistive programs see it. Qt leaves menus and small sheets (Qt::Popup) out of their tree on X11; here
/// those that are open are among the children of the window they belong to.
class WindowAccessible : public QAccessibleWidget {
 public:
  explicit WindowAccessible(QWidget* window) : QAccessibleWidget(window, QAccessible::Window) {}
  int childCount() const override;
  QAccessibleInterface* child(int index) const override;
  int indexOfChild(const QAccessibleInterface* child) const override;
};

/// To be called in the constructor of the window.
void showPopupsToAssistants(QWidget* window);

/// Of an area that has more than what is scrolled: Qt tells assistive programs of the viewport and scroll bars alone.
/// To be called in its constructor.
void showChildrenToAssistants(QAbstractScrollArea* area);

}  // namespace relata::ui
