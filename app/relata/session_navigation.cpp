// Where a person goes in the window: lists, saved views, records.
#include <QMenu>

#include "app/relata/session.h"
#include "ui/records/saved_views.h"
#include "ui/shell/shell_window.h"

namespace relata::app {

const UiModule* Session::moduleOf(const QString& entity) const {
  for (const UiModule& module : m_modules)
    if (module.entity == entity || module.alsoKeeps.contains(entity)) return &module;
  return nullptr;
}

void Session::openRecord(const QString& entity, Id id) {
  if (isLocked()) return raise();
  if (const UiModule* module = moduleOf(entity); module && module->openRecord) module->openRecord(id);
}

void Session::openList(const QString& entity, const Filter& filter) {
  const UiModule* module = moduleOf(entity);
  if (module && module->entity != entity && module->showRows) {
    activate(module->id);
    return module->showRows(entity, filter);
  }
  if (!module || !module->showFilter) return;
  activate(module->id);
  module->showFilter(filter);
}

void Session::activate(const QString& navId) {
  if (isLocked()) return raise();
  if (const SavedView* view = m_navigation ? m_navigation->view(navId) : nullptr) {
    if (const UiModule* module = moduleOf(view->entity); module && module->showView) {
      m_window->showModule(module->id);
      module->showView(m_navigation->viewId(navId));
      m_shownView.insert(module->id, navId);
      m_window->setCurrentNav(navOf(module->id));
    }
    return;
  }
  // A list that showed a saved view shows everything again; filters that a person set stay.
  for (const UiModule& module : m_modules)
    if (module.id == navId && m_shownView.remove(navId) > 0 && module.showAll) module.showAll();
  m_window->showModule(navId);
  m_window->setCurrentNav(navId);
}

/// An entry chosen once brings its list as it was left; chosen again, all the rows that its count stands for.
void Session::chooseNav(const QString& navId) {
  const bool again = m_window->activeModule() == navId && !m_shownView.contains(navId);
  activate(navId);
  for (const UiModule& module : m_modules)
    if (again && module.id == navId && module.showAll) module.showAll();
}

void Session::openNavMenu(const QString& navId, const QPoint& position) {
  const SavedView* view = m_navigation->view(navId);
  if (!view) return;
  QMenu menu(m_window.get());
  menu.addAction(tr("Open"), this, [this, navId] { activate(navId); });
  ui::addViewActs(&menu, m_context, m_navigation->viewId(navId), view->name, view->pinned, m_window.get(), position);
  menu.exec(position);
}

void Session::takeView(const QString& module, Id view) {
  if (view)
    m_shownView.insert(module, Navigation::idOf(view));
  else
    m_shownView.remove(module);
  if (m_window->activeModule() == module) m_window->setCurrentNav(navOf(module));
}

/// The entry that is lit while a module is active: its saved view where the navigation shows that.
QString Session::navOf(const QString& module) const {
  const QString view = m_shownView.value(module);
  return m_navigation && m_navigation->lists(view) ? view : module;
}

}  // namespace relata::app
