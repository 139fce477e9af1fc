#include "ui/kit/marks.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/kit/paint.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {

TonePill::TonePill(const QString& text, Tone tone, QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  set(text, tone);
}

void TonePill::set(const QString& text, Tone tone) {
  m_text = text;
  m_tone = tone;
  setAccessibleName(text);
  // Without a parent it would be a window for a moment, and a window that is shown closes what is popped up.
  if (parentWidget())
    setVisible(!text.isEmpty());
  else
    setAttribute(Qt::WA_WState_ExplicitShowHide, false);
  updateGeometry();
  update();
}

QSize TonePill::sizeHint() const { return pillSize(m_text); }

void TonePill::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintPill(&painter, rect(), m_text, m_tone);
}

Avatar::Avatar(const QString& name, int diameter, QWidget* parent) : QWidget(parent), m_diameter(diameter) {
  setFixedSize(diameter, diameter);
  setName(name);
}

void Avatar::setName(const QString& name) {
  m_name = name;
  setAccessibleName(name);
  update();
}

void Avatar::setPhoto(const QImage& photo) {
  m_photo = photo;
  update();
}

void Avatar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (m_photo.isNull()) return paintAvatar(&painter, rect(), m_name);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  QPainterPath circle;
  circle.addEllipse(QRectF(rect()));
  painter.setClipPath(circle);
  const int side = qMin(m_photo.width(), m_photo.height());
  painter.drawImage(rect(), m_photo, QRect((m_photo.width() - side) / 2, (m_photo.height() - side) / 2, side, side));
}

IconMark::IconMark(const QString& iconName, Tone tone, int size, bool circle, QWidget* parent)
    : QWidget(parent), m_iconName(iconName), m_tone(tone), m_size(size), m_circle(circle) {
  setFixedSize(sizeHint());
}

void IconMark::set(const QString& iconName, Tone tone) {
  m_iconName = iconName;
  m_tone = tone;
  update();
}

QSize IconMark::sizeHint() const {
  const int side = m_circle ? m_size + 10 : m_size;
  return {side, side};
}

void IconMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_circle) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().tone(m_tone).bg);
    painter.drawEllipse(QRectF(rect()));
  }
  static constexpr IconRole kRoles[kToneCount] = {IconRole::Normal, IconRole::Accent, IconRole::Good, IconRole::Warning,
                                                  IconRole::Bad};
  const QRect inner((width() - m_size) / 2, (height() - m_size) / 2, m_size, m_size);
  icon(m_iconName, kRoles[static_cast<int>(m_tone)]).paint(&painter, inner);
}

}  // namespace relata::ui
