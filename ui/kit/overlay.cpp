#include "ui/kit/overlay.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/theme.h"

namespace relata::ui {

Overlay::Overlay(QWidget* window) : QFrame(window) {
  hide();
  window->installEventFilter(this);
}

void Overlay::setPreferredSize(const QSize& size) {
  m_preferred = size;
  place();
}

void Overlay::open() {
  if (!isVisible()) m_focusBefore = QApplication::focusWidget();
  place();
  auto* shadow = new QGraphicsDropShadowEffect(this);
  shadow->setBlurRadius(36);
  shadow->setOffset(0, 10);
  shadow->setColor(colors().shadow);
  setGraphicsEffect(shadow);
  show();
  raise();
  setFocus(Qt::PopupFocusReason);
  qApp->installEventFilter(this);
}

void Overlay::dismiss() {
  if (!isVisible()) return;
  qApp->removeEventFilter(this);
  hide();
  if (m_focusBefore) {
    m_focusBefore->setFocus(Qt::PopupFocusReason);
  } else if (QWidget* next = window()->focusWidget()) {
    next->clearFocus();  // Qt gave it to whatever comes next in the tab order
  }
  Q_EMIT dismissed();
}

void Overlay::place() {
  const QWidget* window = parentWidget();
  const QSize size = m_preferred.boundedTo(window->size() - QSize(48, 80));
  resize(size);
  move((window->width() - size.width()) / 2, qMin(64, (window->height() - size.height()) / 2));
}

void Overlay::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(c.borderStrong, 1));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void Overlay::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    dismiss();
  } else {
    QFrame::keyPressEvent(event);
  }
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  if (event->type() == QEvent::MouseButtonPress && isVisible()) {
    const auto* widget = qobject_cast<QWidget*>(watched);
    const bool inside = !widget || widget == this || isAncestorOf(widget) || widget->window() != window();
    if (!inside) {
      dismiss();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace relata::ui
