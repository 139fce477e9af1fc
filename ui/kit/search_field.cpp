#include "ui/kit/search_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include "ui/kit/keys.h"
#include "ui/kit/paint.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHeight = 34;
constexpr int kIconRoom = 36;

}  // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QFrame(parent), m_edit(new QLineEdit) {
  setFixedHeight(kHeight);
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::IBeamCursor);
  m_edit->setProperty("bare", true);
  m_edit->setAttribute(Qt::WA_MacShowFocusRect, false);
  m_edit->installEventFilter(this);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kIconRoom, 1, kSpace3, 1);
  row->addWidget(m_edit);
  setFocusProxy(m_edit);
  setPlaceholder(placeholder);
  connect(m_edit, &QLineEdit::textEdited, this, &SearchField::textEdited);
}

void SearchField::setPlaceholder(const QString& text) {
  m_edit->setPlaceholderText(text);
  m_edit->setAccessibleName(text);
  setAccessibleName(text);
  update();
}

void SearchField::setShortcutHint(const QString& text) {
  m_hint = text;
  const int room = text.isEmpty() ? kSpace3 : fontMetrics().horizontalAdvance(text) + 2 * kSpace3 + kSpace2;
  layout()->setContentsMargins(kIconRoom, 1, room, 1);
  setAccessibleDescription(text);
  update();
}

void SearchField::setActsAsButton(bool on) {
  m_button = on;
  m_edit->setVisible(!on);
  setFocusProxy(on ? nullptr : m_edit);
  setFocusPolicy(on ? Qt::TabFocus : Qt::StrongFocus);
  setCursor(on ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

QSize SearchField::sizeHint() const { return {560, kHeight}; }

void SearchField::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  const bool focused = hasFocus() || m_edit->hasFocus();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(underMouse() ? c.borderStrong : c.border, 1));
  painter.setBrush(c.surfaceSunken);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kControlRadius, kControlRadius);
  icon("search", IconRole::Muted).paint(&painter, {12, (height() - 16) / 2, 16, 16});
  if (m_button) {
    painter.setPen(c.textMuted);
    const QRect room = rect().adjusted(kIconRoom, 0, -layout()->contentsMargins().right(), 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_edit->placeholderText(), Qt::ElideRight, room.width()));
  }
  if (!m_hint.isEmpty()) {
    painter.setFont(textFont(TextRole::Caption));
    const int width = painter.fontMetrics().horizontalAdvance(m_hint) + 12;
    const QRectF key(this->width() - width - 10.5, (height() - 18) / 2.0, width, 18);
    painter.setPen(QPen(c.border, 1));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(key, 4, 4);
    painter.setPen(c.textSecondary);
    painter.drawText(key, Qt::AlignCenter | Qt::TextSingleLine, m_hint);
  }
  if (focused) paintFocus(&painter, rect(), kControlRadius - 1);
}

void SearchField::mousePressEvent(QMouseEvent* event) {
  if (m_button) {
    Q_EMIT pressed();
  } else {
    QFrame::mousePressEvent(event);
  }
}

void SearchField::keyPressEvent(QKeyEvent* event) {
  const bool presses = event->key() == Qt::Key_Space || isEnter(*event);
  if (m_button && presses) {
    Q_EMIT pressed();
  } else {
    QFrame::keyPressEvent(event);
  }
}

bool SearchField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
  return QFrame::eventFilter(watched, event);
}

}  // namespace relata::ui
