#include "ui/kit/tab_strip_accessible.h"

#include <QPointer>

#include "ui/kit/tab_strip.h"

namespace relata::ui {
namespace {

class TabAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  TabAccessible(TabStrip* strip, int index) : m_strip(strip), m_index(index) {}

  bool isValid() const override { return m_strip && m_index < m_strip->count(); }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return m_strip ? m_strip->window()->windowHandle() : nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_strip); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  void setText(QAccessible::Text, const QString&) override {}
  QString text(QAccessible::Text what) const override {
    return isValid() && what == QAccessible::Name ? m_strip->label(m_index) : QString();
  }
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect box = m_strip->tabRect(m_index);
    return box.isEmpty() ? QRect() : QRect(m_strip->mapToGlobal(box.topLeft()), box.size());
  }
  QAccessible::Role role() const override { return QAccessible::PageTab; }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) {
      state.invalid = true;
      return state;
    }
    state.selectable = state.focusable = true;
    state.selected = m_index == m_strip->currentIndex();
    state.focused = state.selected && m_strip->hasFocus();
    state.invisible = !m_strip->isVisible();
    state.offscreen = m_strip->tabRect(m_index).isEmpty();
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }

  QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& name) override {
    if (isValid() && name == pressAction()) m_strip->choose(m_index);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  QPointer<TabStrip> m_strip;
  int m_index;
};

}  // namespace

TabStripAccessible::TabStripAccessible(TabStrip* strip) : QAccessibleWidget(strip, QAccessible::PageTabList) {}

TabStripAccessible::~TabStripAccessible() {
  for (const QAccessible::Id id : std::as_const(m_tabs)) QAccessible::deleteAccessibleInterface(id);
}

TabStrip* TabStripAccessible::strip() const { return static_cast<TabStrip*>(object()); }

int TabStripAccessible::childCount() const { return strip() ? strip()->count() : 0; }

QAccessibleInterface* TabStripAccessible::child(int index) const {
  if (index < 0 || index >= childCount()) return nullptr;
  while (m_tabs.size() <= index)
    m_tabs << QAccessible::registerAccessibleInterface(new TabAccessible(strip(), static_cast<int>(m_tabs.size())));
  return QAccessible::accessibleInterface(m_tabs[index]);
}

int TabStripAccessible::indexOfChild(const QAccessibleInterface* child) const {
  return static_cast<int>(m_tabs.indexOf(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child))));  // NOLINT
}

QAccessibleInterface* TabStripAccessible::childAt(int x, int y) const {
  for (int i = 0; i < childCount(); ++i)
    if (QAccessibleInterface* tab = child(i); tab->rect().contains(x, y)) return tab;
  return nullptr;
}

QAccessibleInterface* TabStripAccessible::focusChild() const {
  return strip() && strip()->hasFocus() ? child(strip()->currentIndex()) : nullptr;
}

QAccessibleInterface* TabStripAccessible::make(const QString&, QObject* object) {
  auto* strip = qobject_cast<TabStrip*>(object);
  return strip ? new TabStripAccessible(strip) : nullptr;
}

}  // namespace relata::ui
