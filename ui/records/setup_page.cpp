#include "ui/records/setup_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/kit/card.h"
#include "ui/kit/nav_entry.h"
#include "ui/theme/tokens.h"

namespace relata::ui {

SetupPage::SetupPage(const RecordContext& context, std::vector<SetupList> lists, QWidget* parent)
    : QWidget(parent), m_context(context), m_lists(std::move(lists)), m_stack(new QStackedWidget) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  auto* names = new QWidget;
  auto* column = new QVBoxLayout(names);
  column->setContentsMargins(kSpace2, kSpace3, kSpace2, kSpace3);
  column->setSpacing(2);
  for (const SetupList& each : m_lists) {
    auto* entry = new NavEntry(each.list.iconName, {});
    m_entries[each.list.entity] = entry;
    column->addWidget(entry);
    connect(entry, &QAbstractButton::clicked, this, [this, entity = each.list.entity] { showList(entity); });
  }
  column->addStretch(1);
  // There are more lists than a low window has room for.
  m_names = scrolled(names);
  m_names->setFixedWidth(196);
  line->addWidget(m_names);
  line->addWidget(m_stack, 1);
  retranslate();
}

bool SetupPage::keeps(const QString& entity) const { return m_entries.count(entity) > 0; }

RecordListPage* SetupPage::shown() const {
  const auto page = m_pages.find(m_shown);
  return page == m_pages.end() ? nullptr : page->second;
}

RecordListPage* SetupPage::make(const ListPageSpec& spec) {
  auto* page = new RecordListPage(m_context, spec);
  page->offerAdd();
  m_stack->addWidget(page);
  connect(page, &RecordListPage::importRequested, this, &SetupPage::importRequested);
  connect(page, &RecordListPage::addRequested, this, &SetupPage::newRecord);
  connect(page, &RecordListPage::statusChanged, this, [this, page](const QString& text) {
    m_status[page] = text;
    if (page == shown()) Q_EMIT statusChanged(text);
  });
  return page;
}

RecordListPage* SetupPage::showList(const QString& entity) {
  if (!keeps(entity)) return nullptr;
  RecordListPage*& page = m_pages[entity];
  for (const SetupList& each : m_lists)
    if (!page && each.list.entity == entity) page = make(each.list);
  m_shown = entity;
  for (const auto& [key, entry] : m_entries) entry->setCurrent(key == entity);
  m_stack->setCurrentWidget(page);
  // Queued: the names have no places before the page is laid out.
  QMetaObject::invokeMethod(
      this,
      [this, entry = m_entries[entity]] {
        if (auto* area = qobject_cast<QScrollArea*>(m_names)) area->ensureWidgetVisible(entry, 0, kSpace3);
      },
      Qt::QueuedConnection);
  Q_EMIT statusChanged(m_status[page]);
  return page;
}

void SetupPage::openRecord(Id id) {
  const auto entity = guarded([&] {
    const EntityDef* def = m_context.workspace.read()->entityOf(id);
    return def ? def->key : QString();
  });
  if (!entity.ok()) return m_context.complain(entity.problem());
  if (RecordListPage* page = showList(*entity)) page->openRecord(id);
}

void SetupPage::newRecord(const QString& entity, const QHash<QString, Value>& given) {
  if (RecordListPage* page = showList(entity)) page->newRecord(given);
}

void SetupPage::showEvent(QShowEvent* event) {
  if (m_shown.isEmpty() && !m_lists.empty()) showList(m_lists.front().list.entity);
  QWidget::showEvent(event);
}

void SetupPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void SetupPage::retranslate() {
  for (const SetupList& each : m_lists) m_entries[each.list.entity]->setLabel(each.title.shown());
}

}  // namespace relata::ui
