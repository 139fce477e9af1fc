#include "ui/marketing/step_card.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"
#include "ui/theme/theme.h"

namespace relata::ui {

namespace {

/// So much of the text as a caption of this size shows, with "…" where it was cut.
QString wrapped(const QString& text, const QRect& room) {
  const QFontMetrics metrics(textFont(TextRole::Caption));
  const auto fits = [&](const QString& some) {
    return metrics.boundingRect(QRect(0, 0, room.width(), 1000), Qt::TextWordWrap, some).height() <= room.height();
  };
  QString some = text;
  while (!fits(some) && some.contains(u' ')) some = some.section(u' ', 0, -2) + QChar(0x2026);
  while (!fits(some) && some.size() > 2) some = some.chopped(2) + QChar(0x2026);
  return some;
}

}  // namespace

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
  setToolTip(plainTip(look.fault.isEmpty() ? look.words : look.words + QLatin1Char('\n') + look.fault));
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
  if (bad) {
    // As many lines as the card has; the whole of it is in the tooltip.
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(palette.tone(Tone::Bad).fg);
    const QRect room(inner.left(), y, inner.width(), rect().bottom() - y - 4);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, wrapped(m_look.fault, room));
  } else {
    y = line(y, TextRole::Small, palette.textSecondary, m_look.words);
    line(y, TextRole::Caption, palette.textMuted, m_look.counts);
  }
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
