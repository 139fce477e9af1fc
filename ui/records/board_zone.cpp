#include "ui/records/board_zone.h"

#include <QDragEnterEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>

#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"
#include "ui/records/board_column.h"
#include "ui/theme/theme.h"

namespace relata::ui {

BoardZone::BoardZone(const QString& entity, BoardOption option, bool writable, QWidget* parent)
    : QAbstractButton(parent), m_entity(entity) {
  setAcceptDrops(writable);
  setEnabled(writable);
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setFigures(option);
}

void BoardZone::setFigures(const BoardOption& option) {
  m_option = option;
  const QString count = QLocale().toString(option.count);
  setText(option.title);
  setAccessibleName(tr("%1: %2 records, %3").arg(option.title, count, option.figure));
  const QString how = tr("Drop cards here, or choose some and press this.");
  setAccessibleDescription(how);
  setToolTip(plainTip(how));
  update();
}

QSize BoardZone::sizeHint() const { return {220, m_isLow ? 32 : 44}; }

void BoardZone::setLow(bool on) {
  m_isLow = on;
  updateGeometry();
}

void BoardZone::dragEnterEvent(QDragEnterEvent* event) {
  if (!event->mimeData()->hasFormat(boardMime(m_entity))) return;
  m_under = true;
  update();
  event->acceptProposedAction();
}

void BoardZone::dragLeaveEvent(QDragLeaveEvent*) {
  m_under = false;
  update();
}

void BoardZone::dropEvent(QDropEvent* event) {
  m_under = false;
  update();
  event->acceptProposedAction();
  Q_EMIT dropped(draggedIds(*event->mimeData(), m_entity));
}

void BoardZone::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
  painter.setPen(QPen(m_under ? colors().accent : colors().borderStrong, m_under ? 1.5 : 1, Qt::DashLine));
  painter.setBrush(m_under ? colors().accentSoft : colors().surfaceSunken);
  painter.drawRoundedRect(frame, kRadius, kRadius);
  if (hasFocus()) paintFocus(&painter, frame, kRadius);
  const QRect inner = rect().adjusted(kSpace3, 0, -kSpace3, 0);
  const QRect pill = paintPill(&painter, inner, m_option.title, m_option.tone);
  painter.setFont(textFont(TextRole::Small));
  painter.setPen(colors().textMuted);
  const QRect rest = inner.adjusted(pill.width() + kSpace2, 0, 0, 0);
  const QString count = QLocale().toString(m_option.count);
  QString words = count + QStringLiteral(" · ") + m_option.figure;
  if (painter.fontMetrics().horizontalAdvance(words) > rest.width()) words = count;
  paintNumber(&painter, rest, painter.fontMetrics().elidedText(words, Qt::ElideRight, rest.width()),
              Qt::AlignLeft | Qt::AlignVCenter);
}

}  // namespace relata::ui
