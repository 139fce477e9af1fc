#include "ui/records/link_row.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/kit/keys.h"
#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"
#include "ui/theme/theme.h"

namespace relata::ui {

LinkRow::LinkRow(const QString& title, const QString& detail, QWidget* parent)
    : QAbstractButton(parent), m_title(title), m_detail(detail) {
  setAccessibleName(detail.isEmpty() ? title : title + QStringLiteral(", ") + detail);
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setToolTip(plainTip(detail));
}

void LinkRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().surfaceHover);
    painter.drawRoundedRect(rect(), kControlRadius, kControlRadius);
  }
  paintAvatar(&painter, QRect(6, 9, 28, 28), m_title);
  const QRect words = rect().adjusted(44, 4, -6, -4);
  const bool two = !m_detail.isEmpty();
  const auto line = [&](const QRect& place, const QString& text, TextRole role, const QColor& color) {
    painter.setFont(textFont(role));
    painter.setPen(color);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
  };
  line(two ? words.adjusted(0, 0, 0, -words.height() / 2) : words, m_title, TextRole::Body, colors().text);
  if (two) line(words.adjusted(0, words.height() / 2, 0, 0), m_detail, TextRole::Small, colors().textMuted);
  if (hasFocus()) paintFocus(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), kControlRadius);
}

void LinkRow::keyPressEvent(QKeyEvent* event) {
  if (isEnter(*event)) return click();
  QAbstractButton::keyPressEvent(event);
}

}  // namespace relata::ui
