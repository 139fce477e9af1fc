#include "ui/records/day_grid_accessible.h"

#include <QPointer>

#include "ui/records/day_grid.h"

namespace relata::ui {
namespace {

class EntryAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  EntryAccessible(DayGrid* grid, int index) : m_grid(grid), m_index(index) {}

  bool isValid() const override { return m_grid && m_index < m_grid->entryCount(); }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return m_grid ? m_grid->window()->windowHandle() : nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  void setText(QAccessible::Text, const QString&) override {}
  QString text(QAccessible::Text what) const override {
    return isValid() && what == QAccessible::Name ? m_grid->entryText(m_index) : QString();
  }
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect box = m_grid->entryRect(m_index);
    return {m_grid->viewport()->mapToGlobal(box.topLeft()), box.size()};
  }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) {
      state.invalid = true;
      return state;
    }
    state.selectable = state.focusable = true;
    state.selected = m_index == m_grid->chosenIndex();
    state.focused = state.selected && m_grid->hasFocus();
    state.invisible = !m_grid->isVisible();
    state.offscreen = !m_grid->viewport()->rect().intersects(m_grid->entryRect(m_index));
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }

  QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& name) override {
    if (isValid() && name == pressAction()) m_grid->openEntry(m_index);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  QPointer<DayGrid> m_grid;
  int m_index;
};

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* grid = qobject_cast<DayGrid*>(object);
  return grid ? new DayGridAccessible(grid) : nullptr;
}

}  // namespace

DayGridAccessible::DayGridAccessible(DayGrid* grid) : QAccessibleWidget(grid, QAccessible::List) {}

DayGridAccessible::~DayGridAccessible() {
  for (const QAccessible::Id id : std::as_const(m_entries)) QAccessible::deleteAccessibleInterface(id);
}

DayGrid* DayGridAccessible::grid() const { return static_cast<DayGrid*>(object()); }

int DayGridAccessible::childCount() const { return grid() ? grid()->entryCount() : 0; }

QAccessibleInterface* DayGridAccessible::child(int index) const {
  if (index < 0 || index >= childCount()) return nullptr;
  while (m_entries.size() <= index)
    m_entries << QAccessible::registerAccessibleInterface(
        new EntryAccessible(grid(), static_cast<int>(m_entries.size())));
  return QAccessible::accessibleInterface(m_entries[index]);
}

int DayGridAccessible::indexOfChild(const QAccessibleInterface* child) const {
  return static_cast<int>(
      m_entries.indexOf(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child))));  // NOLINT
}

QAccessibleInterface* DayGridAccessible::childAt(int x, int y) const {
  for (int i = 0; i < childCount(); ++i)
    if (QAccessibleInterface* entry = child(i); entry->rect().contains(x, y)) return entry;
  return nullptr;
}

QAccessibleInterface* DayGridAccessible::focusChild() const {
  return grid() && grid()->hasFocus() && grid()->chosenIndex() >= 0 ? child(grid()->chosenIndex()) : nullptr;
}

void DayGridAccessible::install() {
  static const bool done = [] {
    QAccessible::installFactory(&make);
    return true;
  }();
  Q_UNUSED(done)
}

}  // namespace relata::ui
