#include "ui/kit/nav_entry.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHeight = 32;
constexpr int kIcon = 16;

}  // namespace

NavEntry::NavEntry(const QString& iconName, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName) {
  setCheckable(true);
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setLabel(label);
  // An assistive program presses what can be checked by toggling it.
  connect(this, &QAbstractButton::toggled, this, [this](bool on) {
    if (m_setting) return;
    setCurrent(!on);
    click();
  });
}

void NavEntry::setCurrent(bool on) {
  m_setting = true;
  setChecked(on);
  m_setting = false;
}

void NavEntry::setLabel(const QString& label) {
  QString text = label;
  setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
  setAccessibleName(label);
  describe();
}

void NavEntry::setCount(qint64 count) {
  m_count = count;
  describe();
  update();
}

void NavEntry::setFolded(bool on) {
  m_folded = on;
  describe();
  updateGeometry();
  update();
}

QString NavEntry::countText() const { return m_count < 0 ? QString() : QLocale().toString(m_count); }

void NavEntry::describe() {
  setAccessibleDescription(countText());
  setToolTip(m_folded ? plainTip(accessibleName()) : QString());
}

QSize NavEntry::sizeHint() const { return {m_folded ? 36 : 176, kHeight}; }

QSize NavEntry::minimumSizeHint() const { return {36, kHeight}; }

void NavEntry::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  const bool on = isChecked();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (on || underMouse()) {
    painter.setPen(on && currentTheme() == ThemeKind::HighContrast ? QPen(c.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(on ? c.accentSoft : c.surfaceHover);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kControlRadius, kControlRadius);
  }
  const int left = m_folded ? (width() - kIcon) / 2 : 10;
  ui::icon(m_iconName, on ? IconRole::Accent : IconRole::Normal)
      .paint(&painter, {left, (height() - kIcon) / 2, kIcon, kIcon});
  if (!m_folded) {
    const QString count = countText();
    painter.setFont(textFont(TextRole::Small));
    const int countWidth = count.isEmpty() ? 0 : numberWidth(painter.fontMetrics(), count);
    const QRect inner = rect().adjusted(left + kIcon + 10, 0, -10, 0);
    painter.setPen(on ? c.accent : c.textMuted);
    if (countWidth > 0) paintNumber(&painter, inner, count);
    painter.setFont(textFont(on ? TextRole::Strong : TextRole::Body));
    painter.setPen(on ? c.accent : c.textSecondary);
    const int room = inner.width() - (countWidth > 0 ? countWidth + kSpace2 : 0);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight, room));
  }
  if (hasFocus()) paintFocus(&painter, rect(), kControlRadius - 1);
}

void NavEntry::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return click();
    case Qt::Key_Up: focusPreviousChild(); return;
    case Qt::Key_Down: focusNextChild(); return;
    default: QAbstractButton::keyPressEvent(event);
  }
}

void NavEntry::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange) describe();
  QAbstractButton::changeEvent(event);
}

}  // namespace relata::ui
