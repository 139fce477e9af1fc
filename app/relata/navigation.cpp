#include "app/relata/navigation.h"

#include <QElapsedTimer>

#include <algorithm>

#include "ui/shell/shell_window.h"

namespace relata::app {
namespace {

constexpr int kLaterMs = 250;  // several changes in one go are counted once
constexpr int kFirstRestMs = 1000;
constexpr int kRestFactor = 20;  // a count that took a second is not taken again for twenty

}  // namespace

QString Navigation::idOf(Id view) { return QStringLiteral("view:") + QString::number(view.bits()); }

bool Navigation::lists(const QString& navId) const {
  const SavedView* found = view(navId);
  return found && found->pinned;
}

Navigation::Navigation(ui::ShellWindow& window, const std::vector<UiModule>& modules, Workspace& workspace,
                       ui::ReadPool& reads)
    : m_window(window), m_modules(modules), m_slot(reads, this), m_countSlot(reads, this) {
  m_later.setSingleShot(true);
  m_later.setInterval(kLaterMs);
  connect(&m_later, &QTimer::timeout, this, &Navigation::refresh);
  m_recount.setSingleShot(true);
  m_recount.setInterval(kFirstRestMs);
  connect(&m_recount, &QTimer::timeout, this, &Navigation::countViewsNow);
  connect(&workspace.notifier(), &ChangeNotifier::changed, this, [this] {
    if (!m_later.isActive()) m_later.start();  // changes that do not end must not put it off for ever
  });
  showItems();
  refresh();
}

const SavedView* Navigation::view(const QString& navId) const {
  for (qsizetype i = 0; i < m_viewIds.size(); ++i)
    if (idOf(m_viewIds[i]) == navId) return &m_views[i];
  return nullptr;
}

QStringList Navigation::viewNavIds() const {
  QStringList out;
  for (const Id id : m_viewIds) out << idOf(id);
  return out;
}

Id Navigation::viewId(const QString& navId) const {
  for (const Id id : m_viewIds)
    if (idOf(id) == navId) return id;
  return {};
}

Navigation::Found Navigation::look(Reader& reader, const QList<Counting>& countings) {
  Found found;
  for (const auto& [id, entity, count] : countings)
    found.totals.insert(id, count ? count(reader) : reader.count({entity, {}, {}}));
  const EntityDef& def = *reader.registry().entity(QStringLiteral("view"));
  for (const qint64 id : reader.ids({def.key, {}, {}}, 100)) {
    const auto record = reader.record(def, Id(id));
    if (!record) continue;
    found.views.append({id, fromRecord<SavedView>(*record)});
  }
  std::stable_sort(found.views.begin(), found.views.end(), [](const auto& a, const auto& b) {
    return a.second.position.value_or(1 << 20) < b.second.position.value_or(1 << 20);
  });
  return found;
}

Navigation::Counted Navigation::countViews(Reader& reader, const QList<std::pair<qint64, SavedView>>& views) {
  Counted counted;
  QElapsedTimer timer;
  timer.start();
  for (const auto& [id, view] : views) {
    const EntityDef* of = reader.registry().entity(view.entity);
    if (!of) continue;
    const Result<Filter> filter = parseFilter(view.filter, *of, reader.registry());
    if (filter.ok()) counted.views.insert(idOf(Id(id)), reader.count({view.entity, *filter, {}}));
  }
  counted.tookMs = static_cast<int>(timer.elapsed());
  return counted;
}

void Navigation::refresh() {
  QList<Counting> countings;
  for (const UiModule& module : m_modules)
    if (module.count || !module.entity.isEmpty()) countings.append({module.id, module.entity, module.count});
  m_slot.ask<Found>([countings](Reader& reader) { return look(reader, countings); },
                    [this](Result<Found> found) {
                      if (found.ok()) take(*found);
                    });
}

void Navigation::take(const Found& found) {
  QList<SavedView> views;
  QList<Id> ids;
  bool same = m_itemsShown && found.views.size() == m_viewIds.size();
  for (const auto& [id, view] : found.views) {
    same = same && m_viewIds[views.size()] == Id(id) && m_views[views.size()] == view;
    ids << Id(id);
    views << view;
  }
  m_views = views;
  m_viewIds = ids;
  m_counts.insert(found.totals);
  if (!same) {
    showItems();
    Q_EMIT viewsChanged();
  }
  m_window.setNavCounts(m_counts);
  if (!same) {
    countViewsNow();
  } else if (!m_recount.isActive()) {
    m_recount.start();
  }
}

// A view's filter may walk through the whole file: its count follows when it is there, and rests longer than it took.
void Navigation::countViewsNow() {
  QList<std::pair<qint64, SavedView>> views;
  for (qsizetype i = 0; i < m_views.size(); ++i) views.append({m_viewIds[i].bits(), m_views[i]});
  m_countSlot.ask<Counted>([views](Reader& reader) { return countViews(reader, views); },
                           [this](Result<Counted> counted) {
                             if (!counted.ok()) return;
                             m_recount.setInterval(std::max(kLaterMs, counted->tookMs * kRestFactor));
                             m_counts.insert(counted->views);
                             m_window.setNavCounts(m_counts);
                           });
}

void Navigation::showItems() {
  using Place = ui::NavItem::Place;
  QList<ui::NavItem> items;
  // Pages of their own come before the lists.
  for (const bool list : {false, true})
    for (const UiModule& module : m_modules)
      if (module.entity.isEmpty() != list && !module.atBottom)
        items.append({module.id, module.title, module.iconName, Place::Section});
  for (qsizetype i = 0; i < m_views.size(); ++i) {
    if (!m_views[i].pinned) continue;
    items.append({idOf(m_viewIds[i]), ui::Words::asTyped(m_views[i].name), QStringLiteral("search"), Place::SavedView});
  }
  items.append({QStringLiteral("acts"), ui::Words("Program", QT_TRANSLATE_NOOP("Program", "Acts")),
                QStringLiteral("history"), Place::Bottom});
  for (const UiModule& module : m_modules)
    if (module.atBottom) items.append({module.id, module.title, module.iconName, Place::Bottom});
  items.append({QStringLiteral("help"), ui::Words("Program", QT_TRANSLATE_NOOP("Program", "Help")),
                QStringLiteral("info"), Place::Bottom});
  items.append({QStringLiteral("settings"), ui::Words("Program", QT_TRANSLATE_NOOP("Program", "Settings")),
                QStringLiteral("settings"), Place::Bottom});
  m_window.setNavItems(items);
  m_itemsShown = true;
}

}  // namespace relata::app
