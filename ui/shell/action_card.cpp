#include "ui/shell/action_card.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kCardHeight = 60;
constexpr int kFlatHeight = 48;
constexpr int kIcon = 20;

}  // namespace

ActionCard::ActionCard(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName), m_text(text) {
  setText(title);
  setAccessibleName(title);
  setAccessibleDescription(text);
  setToolTip(plainTip(text));
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ActionCard::setFlat(bool on) {
  m_flat = on;
  updateGeometry();
}

QSize ActionCard::sizeHint() const { return {360, m_flat ? kFlatHeight : kCardHeight}; }
QSize ActionCard::minimumSizeHint() const { return {220, m_flat ? kFlatHeight : kCardHeight}; }

void ActionCard::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  painter.setPen(m_flat ? QPen(Qt::NoPen) : QPen(underMouse() ? c.borderStrong : c.border, 1));
  painter.setBrush(underMouse() || isDown() ? c.surfaceHover : c.surface);
  painter.drawRoundedRect(frame, kRadius, kRadius);
  const QRect circle(kSpace3, (height() - 36) / 2, 36, 36);
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_flat ? c.surfaceSunken : c.accentSoft);
  painter.drawEllipse(circle);
  ui::icon(m_iconName, m_flat ? IconRole::Muted : IconRole::Accent)
      .paint(&painter, QRect(circle.center() - QPoint(kIcon / 2 - 1, kIcon / 2 - 1), QSize(kIcon, kIcon)));
  const QRect words = rect().adjusted(circle.right() + kSpace3, 0, -kSpace3, 0);
  const QFont title = textFont(TextRole::Strong), small = textFont(TextRole::Small);
  const int titleHeight = QFontMetrics(title).height(), smallHeight = QFontMetrics(small).height();
  const int top = (height() - titleHeight - smallHeight - 2) / 2;
  painter.setFont(title);
  painter.setPen(c.text);
  painter.drawText(QRect(words.left(), top, words.width(), titleHeight), Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetrics(title).elidedText(text(), Qt::ElideRight, words.width()));
  painter.setFont(small);
  painter.setPen(c.textMuted);
  painter.drawText(QRect(words.left(), top + titleHeight + 2, words.width(), smallHeight),
                   Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetrics(small).elidedText(m_text, m_flat ? Qt::ElideMiddle : Qt::ElideRight, words.width()));
  if (hasFocus()) paintFocus(&painter, rect(), kRadius);
}

void ActionCard::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Delete: Q_EMIT removeRequested(); return;
    case Qt::Key_Down: focusNextChild(); return;
    case Qt::Key_Up: focusPreviousChild(); return;
    default: QAbstractButton::keyPressEvent(event);
  }
}

}  // namespace relata::ui
