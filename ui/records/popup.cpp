#include "ui/records/popup.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace relata::ui {

Popup::Popup(QWidget* anchor, int width)
    : QFrame(anchor, Qt::Popup | Qt::FramelessWindowHint), m_anchor(anchor), m_column(new QVBoxLayout(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_WindowPropagation);
  setFixedWidth(width);
  m_column->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
  m_column->setSpacing(kSpace2);
}

void Popup::openBelow(QWidget* first) { openAt(m_anchor->mapToGlobal(QPoint(0, m_anchor->height() + kSpace1)), first); }

void Popup::openAt(QPoint at, QWidget* first) {
  settle(at);
  show();
  if (first) first->setFocus(Qt::PopupFocusReason);
}

void Popup::settle() { settle(pos()); }

void Popup::settle(QPoint at) {
  const QRect room = m_anchor->screen()->availableGeometry();
  // Not adjustSize(), which gives a window two thirds of the screen at most and cuts the rest off.
  m_column->activate();
  const int wanted =
      m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width()) : m_column->totalSizeHint().height();
  resize(width(), qMin(wanted, room.height()));
  at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
  at.setY(qBound(room.top(), at.y(), qMax(room.top(), room.bottom() - height())));
  move(at);
}

void Popup::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors().surface);
  painter.setPen(colors().borderStrong);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Popup::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close();
    return;
  }
  QFrame::keyPressEvent(event);
}

}  // namespace relata::ui
