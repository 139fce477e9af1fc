#include "ui/kit/card.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace relata::ui {

Card::Card(QWidget* parent) : QFrame(parent) { setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3); }

void Card::setActive(bool on) {
  if (m_active == on) return;
  m_active = on;
  update();
}

void Card::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_active ? c.borderStrong : c.border, 1));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

QVBoxLayout* columnInCard(QWidget* part, int spacing) {
  auto* outer = new QVBoxLayout(part);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* card = new Card;
  outer->addWidget(card);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing);
  return column;
}

QWidget* scrolled(QWidget* content, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  content->setProperty("pane", true);
  content->setAutoFillBackground(false);
  area->setWidget(content);
  area->viewport()->setAutoFillBackground(false);
  return area;
}

}  // namespace relata::ui
