#include "ui/kit/link_text.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/kit/keys.h"
#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"

namespace relata::ui {
namespace {

constexpr int kMargin = 3;  // room for the focus ring

}  // namespace

LinkText::LinkText(const QString& text, TextRole role, TextColor color, QWidget* parent)
    : QAbstractButton(parent), m_role(role), m_color(color) {
  setText(text);
  setAccessibleName(text);
  setFont(textFont(role));
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinkText::sizeHint() const {
  const QFontMetrics metrics(textFont(m_role));
  return {metrics.horizontalAdvance(text()) + 2 * kMargin + 1, qMax(24, metrics.height() + 6)};
}

QSize LinkText::minimumSizeHint() const { return {qMin(48, sizeHint().width()), sizeHint().height()}; }

void LinkText::resizeEvent(QResizeEvent* event) {
  QAbstractButton::resizeEvent(event);
  setToolTip(sizeHint().width() > width() ? plainTip(text()) : QString());
}

void LinkText::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = textFont(m_role);
  font.setUnderline(underMouse());
  painter.setFont(font);
  painter.setPen(isEnabled() ? colorOf(m_color) : colors().textDisabled);
  const QRect place = rect().adjusted(kMargin, 0, -kMargin, 0);
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
  if (hasFocus()) paintFocus(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), kPillRadius);
}

void LinkText::keyPressEvent(QKeyEvent* event) {
  if (isEnter(*event)) return click();
  QAbstractButton::keyPressEvent(event);
}

}  // namespace relata::ui
