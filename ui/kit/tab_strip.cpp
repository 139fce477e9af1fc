#include "ui/kit/tab_strip.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include "ui/kit/paint.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHeight = 32;
constexpr int kGap = 16;

QString countText(int count) { return count < 0 ? QString() : QLocale().toString(count); }

}  // namespace

TabStrip::TabStrip(QWidget* parent) : QWidget(parent) {
  makeItemsKnown();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TabStrip::setTabs(const QList<Tab>& tabs) {
  const QString before = current();
  m_tabs = tabs;
  m_current = 0;
  m_hovered = -1;
  for (int i = 0; i < m_tabs.size(); ++i) {
    if (m_tabs[i].id == before) m_current = i;
  }
  updateGeometry();
  update();
}

void TabStrip::setCount(const QString& id, int count) {
  for (Tab& tab : m_tabs) {
    if (tab.id == id) tab.count = count;
  }
  update();
}

void TabStrip::setCurrent(const QString& id) {
  for (int i = 0; i < m_tabs.size(); ++i) {
    if (m_tabs[i].id == id) choose(i);
  }
}

QString TabStrip::label(int index) const {
  const QString count = countText(m_tabs[index].count);
  return count.isEmpty() ? m_tabs[index].title : m_tabs[index].title + QLatin1Char(' ') + count;
}

QRect TabStrip::tabRect(int index) const {
  for (const Place& place : places())
    if (place.index == index) return place.rect;
  return {};
}

QString TabStrip::current() const { return m_tabs.isEmpty() ? QString() : m_tabs[m_current].id; }

QSize TabStrip::sizeHint() const {
  int width = 0;
  for (int i = 0; i < m_tabs.size(); ++i) width += tabWidth(i) + kGap;
  return {width, kHeight};
}

QSize TabStrip::minimumSizeHint() const { return {qMin(sizeHint().width(), 120), kHeight}; }

int TabStrip::tabWidth(int index) const {
  // Measured as if chosen (semibold), so that choosing a tab moves nothing.
  const int title = QFontMetrics(textFont(TextRole::Strong)).horizontalAdvance(m_tabs[index].title);
  const QString count = countText(m_tabs[index].count);
  return count.isEmpty() ? title : title + 5 + numberWidth(fontMetrics(), count);
}

void TabStrip::setMostLines(int lines) {
  m_mostLines = lines;
  QSizePolicy policy = sizePolicy();
  policy.setHeightForWidth(lines > 1);
  policy.setVerticalPolicy(lines > 1 ? QSizePolicy::Minimum : QSizePolicy::Fixed);
  setSizePolicy(policy);
  updateGeometry();
}

/// The shown tabs one after the other, in as many lines as they need; in the last one there may be less room.
QList<TabStrip::Place> TabStrip::flow(const std::vector<bool>& shown, int width, int lastWidth) const {
  QList<Place> result;
  int x = 0, line = 0;
  for (int i = 0; i < m_tabs.size(); ++i) {
    if (!shown[static_cast<size_t>(i)]) continue;
    const int wide = tabWidth(i);
    if (x > 0 && x + wide > (line + 1 >= m_mostLines ? lastWidth : width)) {
      ++line;
      x = 0;
    }
    result.append({i, QRect(x, line * kHeight, wide, kHeight)});
    x += wide + kGap;
  }
  return result;
}

int TabStrip::linesAt(int width) const {
  if (m_mostLines == 1 || m_tabs.isEmpty()) return 1;
  const QList<Place> all = flow(std::vector<bool>(static_cast<size_t>(m_tabs.size()), true), width, width);
  return qMin(m_mostLines, all.last().rect.top() / kHeight + 1);
}

int TabStrip::heightForWidth(int width) const { return linesAt(width) * kHeight; }

QRect TabStrip::restRect() const { return {width() - kMoreWidth, height() - kHeight, kMoreWidth, kHeight}; }

// Without room for all, empty tabs go into the menu first and then others, the last one before the first; those that
// stay go last.
QList<TabStrip::Place> TabStrip::places() const {
  std::vector<bool> shown(static_cast<size_t>(m_tabs.size()), true);
  const auto fit = [this](const QList<Place>& all) {
    return all.isEmpty() || all.last().rect.top() / kHeight < m_mostLines;
  };
  QList<Place> result = flow(shown, width(), width());
  if (fit(result)) return result;
  const int room = width() - kMoreWidth;
  for (int round = 0; round < 3 && !fit(result); ++round)
    for (int i = static_cast<int>(m_tabs.size()) - 1; i >= 0 && !fit(result); --i) {
      const bool may = round == 0 ? m_tabs[i].count == 0 && !m_tabs[i].stays : round == 1 ? !m_tabs[i].stays : true;
      if (!may || i == m_current || !shown[static_cast<size_t>(i)]) continue;
      shown[static_cast<size_t>(i)] = false;
      result = flow(shown, width(), room);
    }
  return result;
}

void TabStrip::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  QPainter painter(this);
  painter.fillRect(0, height() - 1, width(), 1, c.border);
  const QList<Place> shown = places();
  for (const auto& [index, box] : shown) {
    const bool on = index == m_current;
    painter.setFont(textFont(on ? TextRole::Strong : TextRole::Body));
    painter.setPen(on ? c.accent : index == m_hovered ? c.text : c.textSecondary);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_tabs[index].title);
    const QString count = countText(m_tabs[index].count);
    if (!count.isEmpty()) {
      painter.setFont(textFont(TextRole::Body));
      painter.setPen(on ? c.accent : c.textMuted);
      paintNumber(&painter, box, count);
    }
    if (on) painter.fillRect(box.left(), box.bottom() - 1, box.width(), 2, c.accent);
    if (on && hasFocus() && m_byKeyboard) paintFocus(&painter, QRectF(box).adjusted(-5, 3, 5, -4), kPillRadius);
  }
  if (shown.size() < m_tabs.size()) {
    icon("more", IconRole::Muted).paint(&painter, {width() - 18, restRect().center().y() - 8, 16, 16});
  }
}

void TabStrip::mousePressEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  const QList<Place> shown = places();
  for (const auto& [index, box] : shown) {
    if (box.adjusted(-kGap / 2, 0, kGap / 2, 0).contains(at)) return choose(index);
  }
  if (shown.size() < m_tabs.size() && restRect().contains(at)) openRest();
}

void TabStrip::openRest() {
  const QList<Place> shown = places();
  QMenu menu(this);
  for (int i = 0; i < m_tabs.size(); ++i) {
    const auto here = [i](const Place& place) { return place.index == i; };
    if (std::any_of(shown.begin(), shown.end(), here)) continue;
    menu.addAction(label(i).replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, i] { choose(i); });
  }
  menu.exec(mapToGlobal(QPoint(width() - kMoreWidth, height())));
}

void TabStrip::mouseMoveEvent(QMouseEvent* event) {
  int hovered = -1;
  for (const auto& [index, box] : places()) {
    if (box.contains(event->position().toPoint())) hovered = index;
  }
  setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (hovered == m_hovered) return;
  m_hovered = hovered;
  update();
}

void TabStrip::leaveEvent(QEvent*) {
  m_hovered = -1;
  update();
}

void TabStrip::keyPressEvent(QKeyEvent* event) {
  const int last = static_cast<int>(m_tabs.size()) - 1;
  m_byKeyboard = true;
  switch (event->key()) {
    case Qt::Key_Left: return choose(m_current - 1);
    case Qt::Key_Right: return choose(m_current + 1);
    case Qt::Key_Home: return choose(0);
    case Qt::Key_End: return choose(last);
    default: QWidget::keyPressEvent(event);
  }
}

void TabStrip::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  m_byKeyboard = event->reason() != Qt::MouseFocusReason;
  tellChosen();
}

/// The keyboard is on the strip, but it is the tab that assistive programs follow.
void TabStrip::tellChosen() {
  if (!hasFocus() || m_tabs.isEmpty()) return;
  QAccessibleEvent event(this, QAccessible::Focus);
  event.setChild(m_current);
  QAccessible::updateAccessibility(&event);
}

void TabStrip::choose(int index) {
  if (index < 0 || index >= m_tabs.size() || index == m_current) return;
  m_current = index;
  update();
  tellChosen();
  Q_EMIT currentChanged(m_tabs[index].id);
}

QRect TabStrip::itemRect(int index) const {
  const QRect box = index < count() ? tabRect(index) : restRect();
  return box.isEmpty() ? QRect() : QRect(mapToGlobal(box.topLeft()), box.size());
}

}  // namespace relata::ui
