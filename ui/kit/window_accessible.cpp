#include "ui/kit/window_accessible.h"

#include <QAbstractScrollArea>
#include <QApplication>

namespace relata::ui {
namespace {

constexpr const char kMark[] = "relata-lists-popups";
constexpr const char kAllMark[] = "relata-lists-all-children";

/// The first widget up from a popup that is a window by itself.
const QWidget* ownerOf(const QWidget* popup) {
  const QWidget* at = popup->parentWidget();
  while (at && at->window() != at) at = at->window();
  while (at && at->windowType() == Qt::Popup && at->parentWidget()) at = at->parentWidget()->window();
  return at;
}

QList<QWidget*> openPopups(const QWidget* window) {
  QList<QWidget*> popups;
  for (QWidget* widget : QApplication::topLevelWidgets())
    // The list of a combo box is told of by the box itself.
    if (widget->windowType() == Qt::Popup && widget->isVisible() && !widget->inherits("QComboBoxPrivateContainer") &&
        ownerOf(widget) == window)
      popups << widget;
  return popups;
}

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  if (widget && widget->property(kAllMark).toBool()) return new QAccessibleWidget(widget, QAccessible::Pane);
  return widget && widget->property(kMark).toBool() ? new WindowAccessible(widget) : nullptr;
}

}  // namespace

void showPopupsToAssistants(QWidget* window) {
  window->setProperty(kMark, true);
  QAccessible::installFactory(&make);
}

void showChildrenToAssistants(QAbstractScrollArea* area) {
  area->setProperty(kAllMark, true);
  QAccessible::installFactory(&make);
}

int WindowAccessible::childCount() const {
  return QAccessibleWidget::childCount() + static_cast<int>(openPopups(widget()).size());
}

QAccessibleInterface* WindowAccessible::child(int index) const {
  const int own = QAccessibleWidget::childCount();
  if (index < own) return QAccessibleWidget::child(index);
  const QList<QWidget*> popups = openPopups(widget());
  return index - own < popups.size() ? QAccessible::queryAccessibleInterface(popups[index - own]) : nullptr;
}

int WindowAccessible::indexOfChild(const QAccessibleInterface* child) const {
  const auto at = openPopups(widget()).indexOf(qobject_cast<QWidget*>(child ? child->object() : nullptr));
  return at < 0 ? QAccessibleWidget::indexOfChild(child) : QAccessibleWidget::childCount() + static_cast<int>(at);
}

}  // namespace relata::ui
