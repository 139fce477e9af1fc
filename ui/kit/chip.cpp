#include "ui/kit/chip.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include "ui/kit/keys.h"
#include "ui/kit/paint.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHeight = 26;
constexpr int kPadding = 10;
constexpr int kMark = 12;  // side of the small drawings

}  // namespace

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
  setText(text);
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(this, &QAbstractButton::clicked, this, [this] {
    if (m_menu) m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
  });
}

void Chip::setMenu(QMenu* menu) {
  m_menu = menu;
  setDropDown(menu != nullptr);
}

void Chip::setDropDown(bool on) {
  m_dropDown = on;
  updateGeometry();
  update();
}

void Chip::setRemovable(bool on) {
  m_removable = on;
  updateGeometry();
  update();
}

void Chip::setIconName(const QString& name) {
  m_iconName = name;
  updateGeometry();
  update();
}

QSize Chip::sizeHint() const {
  int width = 2 * kPadding + fontMetrics().horizontalAdvance(text());
  if (!m_iconName.isEmpty()) width += kMark + kSpace1;
  if (m_dropDown) width += kMark + 2;
  if (m_removable) width += kMark + kSpace1;
  return {width, kHeight};
}

QRect Chip::crossRect() const { return {width() - kPadding - kMark + 2, (height() - kMark) / 2, kMark, kMark}; }

void Chip::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  const bool on = isChecked();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  const bool framed = !on || currentTheme() == ThemeKind::HighContrast;
  painter.setPen(framed ? QPen(underMouse() ? c.borderStrong : c.border, 1) : QPen(Qt::NoPen));
  painter.setBrush(on ? c.accentSoft : underMouse() ? c.surfaceHover : c.surface);
  painter.drawRoundedRect(shape, height() / 2.0, height() / 2.0);
  const QColor ink = !isEnabled() ? c.textDisabled : on ? c.accent : c.textSecondary;
  const IconRole role = on ? IconRole::Accent : IconRole::Normal;
  const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
  int x = kPadding;
  if (!m_iconName.isEmpty()) {
    ui::icon(m_iconName, role).paint(&painter, {x, (height() - kMark) / 2, kMark, kMark}, Qt::AlignCenter, mode);
    x += kMark + kSpace1;
  }
  painter.setPen(ink);
  painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
  x += fontMetrics().horizontalAdvance(text()) + 2;
  if (m_dropDown) {
    ui::icon("chevron-down", role)
        .paint(&painter, {x, (height() - kMark) / 2 + 1, kMark, kMark}, Qt::AlignCenter, mode);
  }
  if (m_removable) ui::icon("close", role).paint(&painter, crossRect(), Qt::AlignCenter, mode);
  if (hasFocus()) paintFocus(&painter, rect(), height() / 2.0 - 1);
}

void Chip::mousePressEvent(QMouseEvent* event) {
  m_crossPressed = m_removable && crossRect().adjusted(-3, -6, 6, 6).contains(event->position().toPoint());
  if (!m_crossPressed) QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_crossPressed) {
    QAbstractButton::mouseReleaseEvent(event);
    return;
  }
  m_crossPressed = false;
  if (rect().contains(event->position().toPoint())) Q_EMIT removeRequested();
}

void Chip::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (m_removable && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
    Q_EMIT removeRequested();
  } else if (isEnter(*event) || (m_dropDown && key == Qt::Key_Down)) {
    click();
  } else {
    QAbstractButton::keyPressEvent(event);
  }
}

}  // namespace relata::ui
