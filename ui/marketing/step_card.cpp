#include "ui/marketing/step_card.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"
#include "ui/theme/theme.h"

namespace relata::ui {

StepCard::StepCard(const QString& key, QWidget* parent) : QAbstractButton(parent), m_key(key) {
  setFixedSize(kWidth, kHeight);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
}

void StepCard::setLook(const Look& look) {
  m_look = look;
  QStringList told{look.title};
  if (look.words != look.title) told << look.words;
  if (!look.counts.isEmpty()) told << look.counts;
  if (!look.fault.isEmpty()) told << look.fault;
  setAccessibleName(told.join(QStringLiteral(". ")));
  setToolTip(plainTip(look.fault.isEmpty() ? look.words : look.fault));
  update();
}

void StepCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Colors& palette = colors();
  const bool bad = !m_look.fault.isEmpty();
  const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
  const QColor edge = bad             ? palette.tone(Tone::Bad).fg
                      : m_look.isHeld ? palette.tone(Tone::Warning).fg
                                      : palette.border;
  painter.setPen(QPen(edge, bad || m_look.isHeld ? 1.5 : 1));
  painter.setBrush(underMouse() ? palette.surfaceHover : palette.surface);
  painter.drawRoundedRect(box, kRadius, kRadius);
  const QRect inner = rect().adjusted(kSpace3, kSpace2, -kSpace3, -kSpace2);
  const auto line = [&](int y, TextRole role, const QColor& color, const QString& text) {
    painter.setFont(textFont(role));
    painter.setPen(color);
    const QFontMetrics metrics(painter.font());
    painter.drawText(QRect(inner.left(), y, inner.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, inner.width()));
    return y + metrics.height() + 2;
  };
  int y = line(inner.top(), TextRole::Strong, palette.text, m_look.title);
  y = line(y, TextRole::Small, bad ? palette.tone(Tone::Bad).fg : palette.textSecondary,
           bad ? m_look.fault : m_look.words);
  line(y, TextRole::Caption, palette.textMuted, m_look.counts);
  if (hasFocus()) paintFocus(&painter, box, kRadius);
}

void StepCard::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: Q_EMIT moved(event->key()); return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removeRequested(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    default: QAbstractButton::keyPressEvent(event);
  }
}

}  // namespace relata::ui
