#include "ui/kit/labels.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/kit/plain_tip.h"

namespace relata::ui {
TextLabel::TextLabel(const QString& text, TextRole role, TextColor color, QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setOpenExternalLinks(false);
  setFont(textFont(role));
  if (color != TextColor::Normal) setTextColor(this, color);
  setText(text);
}

ElidedLabel::ElidedLabel(const QString& text, TextRole role, TextColor color, QWidget* parent)
    : QWidget(parent), m_color(color) {
  setFont(textFont(role));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setText(text);
}

void ElidedLabel::setText(const QString& text) {
  m_text = text;
  setAccessibleName(text);
  updateToolTip();
  updateGeometry();
  update();
}

bool ElidedLabel::isElided() const { return fontMetrics().horizontalAdvance(m_text) > width(); }

QSize ElidedLabel::sizeHint() const {
  return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 3, sizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(isEnabled() ? colorOf(m_color) : colors().textDisabled);
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  updateToolTip();
}

// A tool tip guesses rich text, so the escaped form is handed over.
void ElidedLabel::updateToolTip() { setToolTip(isElided() ? plainTip(m_text) : QString()); }

SectionHeader::SectionHeader(const QString& title, QWidget* trailing, QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(title, TextRole::Strong)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace2);
  row->addWidget(m_title);
  row->addStretch();
  if (trailing) row->addWidget(trailing);
  setAccessibleName(title);
}

void SectionHeader::setTitle(const QString& title) {
  m_title->setText(title);
  setAccessibleName(title);
}

}  // namespace relata::ui
