#include "ui/shell/nav_pane.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/nav_entry.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 208;
constexpr int kFoldedWidth = 53;  // an entry is 36 wide

QVBoxLayout* column() {
  auto* layout = new QVBoxLayout;
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  return layout;
}

void emptyColumn(QVBoxLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

}  // namespace

NavPane::NavPane(QWidget* parent)
    : QWidget(parent),
      m_sections(column()),
      m_views(column()),
      m_bottom(column()),
      m_heading(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_viewsMenu(new NavEntry(QStringLiteral("star"), {})) {
  setObjectName(QStringLiteral("navigation"));
  auto* lists = new QWidget;
  auto* inner = new QVBoxLayout(lists);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->setSpacing(0);
  inner->addLayout(m_sections);
  inner->addSpacing(kSpace3);
  m_heading->setContentsMargins(10, 0, 0, kSpace1);
  inner->addWidget(m_heading);
  m_viewsMenu->setObjectName(QStringLiteral("nav.views"));
  m_viewsMenu->setFolded(true);
  m_viewsMenu->hide();
  connect(m_viewsMenu, &NavEntry::clicked, this, &NavPane::openViewsMenu);
  inner->addWidget(m_viewsMenu);
  inner->addLayout(m_views);
  inner->addStretch();
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(kSpace2, kSpace3 - 1, kSpace2 + 1, kSpace2);
  whole->setSpacing(kSpace2);
  QWidget* area = scrolled(lists);
  m_scrollBar = qobject_cast<QScrollArea*>(area)->verticalScrollBar();
  connect(m_scrollBar, &QScrollBar::rangeChanged, this, &NavPane::fitWidth);
  whole->addWidget(area, 1);
  whole->addLayout(m_bottom);
  fitWidth();
  retranslate();
}

void NavPane::setItems(const QList<NavItem>& items) {
  for (QVBoxLayout* part : {m_sections, m_views, m_bottom}) emptyColumn(part);
  m_entries.clear();
  m_items = items;
  for (const NavItem& item : items) {
    const bool view = item.place == NavItem::Place::SavedView;
    addEntry(item, view ? m_views : item.place == NavItem::Place::Bottom ? m_bottom : m_sections);
  }
  showViews();
}

void NavPane::showViews() {
  const bool any = m_views->count() > 0;
  m_heading->setVisible(any && !m_folded);
  m_viewsMenu->setVisible(any && m_folded);
  bool current = false;
  for (const NavItem& item : std::as_const(m_items)) {
    if (item.place != NavItem::Place::SavedView) continue;
    m_entries[item.id]->setVisible(!m_folded);
    current = current || item.id == m_current;
  }
  m_viewsMenu->setCurrent(current);
}

void NavPane::openViewsMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setAccessibleName(m_heading->text());
  for (const NavItem& item : std::as_const(m_items)) {
    if (item.place != NavItem::Place::SavedView) continue;
    QString text = item.title.shown();
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    if (const qint64 count = m_counts.value(item.id, -1); count >= 0)
      text += QLatin1Char('\t') + QLocale().toString(count);
    QAction* action = menu->addAction(text, this, [this, id = item.id] {
      setCurrent(id);
      Q_EMIT activated(id);
    });
    action->setCheckable(true);
    action->setChecked(item.id == m_current);
  }
  menu->popup(m_viewsMenu->mapToGlobal(QPoint(m_viewsMenu->width(), 0)));
}

void NavPane::addEntry(const NavItem& item, QVBoxLayout* column) {
  auto* entry = new NavEntry(item.iconName, item.title.shown());
  entry->setObjectName(QStringLiteral("nav.") + item.id);
  entry->setFolded(m_folded);
  entry->setCount(m_counts.value(item.id, -1));
  entry->setCurrent(item.id == m_current);
  entry->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(entry, &NavEntry::clicked, this, [this, id = item.id] {
    setCurrent(id);
    Q_EMIT activated(id);
  });
  connect(entry, &NavEntry::customContextMenuRequested, this,
          [this, entry, id = item.id](const QPoint& at) { Q_EMIT menuRequested(id, entry->mapToGlobal(at)); });
  column->addWidget(entry);
  m_entries.insert(item.id, entry);
}

void NavPane::setCounts(const QHash<QString, qint64>& counts) {
  for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
    m_counts.insert(it.key(), it.value());
    if (NavEntry* entry = m_entries.value(it.key())) entry->setCount(it.value());
  }
}

void NavPane::setCurrent(const QString& id) {
  m_current = id;
  for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) it.value()->setCurrent(it.key() == id);
  showViews();
}

void NavPane::takeFocus() {
  NavEntry* entry = m_entries.value(m_current);
  if (!entry && !m_items.isEmpty()) entry = m_entries.value(m_items.first().id);
  if (entry) entry->setFocus(Qt::TabFocusReason);
}

void NavPane::setFolded(bool on) {
  if (m_folded == on) return;
  m_folded = on;
  fitWidth();
  for (NavEntry* entry : std::as_const(m_entries)) entry->setFolded(on);
  showViews();
}

/// Folded there is room for the icons alone: a scroll bar stands beside them, not on them.
void NavPane::fitWidth() {
  const int bar = m_folded && m_scrollBar->maximum() > 0 ? m_scrollBar->sizeHint().width() : 0;
  m_bottom->setContentsMargins(0, 0, bar, 0);  // in line with those above
  setFixedWidth(m_folded ? kFoldedWidth + bar : kWidth);
}

void NavPane::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors().surface);
  painter.fillRect(width() - 1, 0, 1, height(), colors().border);
}

void NavPane::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void NavPane::retranslate() {
  setAccessibleName(tr("Navigation"));
  m_heading->setText(tr("Saved views"));
  m_viewsMenu->setLabel(tr("Saved views"));
  for (const NavItem& item : std::as_const(m_items)) m_entries[item.id]->setLabel(item.title.shown());
}

}  // namespace relata::ui
