#include "ui/kit/items_accessible.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace relata::ui {
namespace {

class ItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  ItemAccessible(QWidget* widget, AccessibleItems* items, int index)
      : m_widget(widget), m_items(items), m_index(index) {}

  bool isValid() const override { return m_widget && m_index < m_items->itemCount(); }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  void setText(QAccessible::Text, const QString&) override {}
  QString text(QAccessible::Text what) const override {
    return isValid() && what == QAccessible::Name ? m_items->itemName(m_index) : QString();
  }
  QRect rect() const override { return isValid() ? m_items->itemRect(m_index) : QRect(); }
  QAccessible::Role role() const override { return m_widget ? m_items->itemRole() : QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) {
      state.invalid = true;
      return state;
    }
    state.selectable = state.focusable = true;
    state.selected = m_index == m_items->currentItem();
    state.focused = state.selected && m_widget->hasFocus();
    state.invisible = !m_widget->isVisible();
    state.offscreen = !m_items->isItemInSight(m_index);
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }

  QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& name) override {
    if (isValid() && name == pressAction()) m_items->pressItem(m_index);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  QPointer<QWidget> m_widget;
  AccessibleItems* m_items;  // of the widget
  int m_index;
};

class ItemsAccessible : public QAccessibleWidget {
 public:
  ItemsAccessible(QWidget* widget, AccessibleItems* items)
      : QAccessibleWidget(widget, items->listRole()), m_items(items) {}
  ~ItemsAccessible() override {
    for (const QAccessible::Id id : std::as_const(m_children)) QAccessible::deleteAccessibleInterface(id);
  }
  ItemsAccessible(const ItemsAccessible&) = delete;
  ItemsAccessible& operator=(const ItemsAccessible&) = delete;

  int childCount() const override { return widget() ? m_items->itemCount() : 0; }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    while (m_children.size() <= index)
      m_children << QAccessible::registerAccessibleInterface(
          new ItemAccessible(widget(), m_items, static_cast<int>(m_children.size())));
    return QAccessible::accessibleInterface(m_children[index]);
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    return static_cast<int>(
        m_children.indexOf(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child))));  // NOLINT
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    for (int i = 0; i < childCount(); ++i)
      if (QAccessibleInterface* item = child(i); item->rect().contains(x, y)) return item;
    return nullptr;
  }
  QAccessibleInterface* focusChild() const override {
    return widget() && widget()->hasFocus() ? child(m_items->currentItem()) : nullptr;
  }

 private:
  AccessibleItems* m_items;
  mutable QList<QAccessible::Id> m_children;  // made when asked for
};

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* items = dynamic_cast<AccessibleItems*>(object);
  return items ? new ItemsAccessible(static_cast<QWidget*>(object), items) : nullptr;
}

}  // namespace

void makeItemsKnown() { QAccessible::installFactory(&make); }  // Qt takes each only once

}  // namespace relata::ui
