#include "ui/kit/key_figure.h"

#include <QPainter>

#include "ui/kit/paint.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHeight = 56;

}  // namespace

KeyFigure::KeyFigure(const QString& label, const QString& value, QWidget* parent)
    : QAbstractButton(parent), m_label(label), m_value(value) {
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  describe();
}

void KeyFigure::setLabel(const QString& label) {
  m_label = label;
  describe();
}

void KeyFigure::setValue(const QString& value) {
  m_value = value;
  describe();
}

void KeyFigure::setPill(const QString& text, Tone tone) {
  m_pill = text;
  m_tone = tone;
  describe();
}

void KeyFigure::describe() {
  setAccessibleName(m_label);
  setAccessibleDescription(m_pill.isEmpty() ? m_value : m_value + QStringLiteral(", ") + m_pill);
  updateGeometry();
  update();
}

QSize KeyFigure::sizeHint() const {
  const int label = QFontMetrics(textFont(TextRole::Small)).horizontalAdvance(m_label);
  int value = QFontMetrics(textFont(TextRole::Figure)).horizontalAdvance(m_value);
  if (!m_pill.isEmpty()) value += kSpace2 + pillSize(m_pill).width();
  return {qMax(label, value) + 2 * kSpace3 + 2, kHeight};
}

QSize KeyFigure::minimumSizeHint() const { return {qMin(sizeHint().width(), 84), kHeight}; }

void KeyFigure::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(underMouse() ? c.borderStrong : c.border, 1));
  painter.setBrush(underMouse() ? c.surfaceHover : c.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
  const QRect inner = rect().adjusted(kSpace3, 6, -kSpace2, -6);
  painter.setPen(c.textMuted);
  painter.setFont(textFont(TextRole::Small));
  painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(m_label, Qt::ElideRight, inner.width()));
  painter.setPen(c.text);
  painter.setFont(textFont(TextRole::Figure));
  const QRect line(inner.left(), inner.bottom() - 24, inner.width(), 22);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(m_value, Qt::ElideRight, line.width()));
  const int taken = painter.fontMetrics().horizontalAdvance(m_value) + kSpace2;
  if (!m_pill.isEmpty() && taken + 24 < line.width())
    paintPill(&painter, line.adjusted(taken, 0, 0, 0), m_pill, m_tone);
  if (hasFocus()) paintFocus(&painter, rect(), kRadius - 1);
}

}  // namespace relata::ui
