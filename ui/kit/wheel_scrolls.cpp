#include "ui/kit/wheel_scrolls.h"

#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QScrollBar>
#include <QWheelEvent>

namespace relata::ui {
namespace {

constexpr quint64 kOneTurnMs = 600;  // between two notches of one turning

/// What has a value that the wheel would change.
QWidget* valued(QObject* watched) {
  if (auto* box = qobject_cast<QComboBox*>(watched)) return box;
  if (auto* spin = qobject_cast<QAbstractSpinBox*>(watched)) return spin;
  if (qobject_cast<QScrollBar*>(watched)) return nullptr;
  return qobject_cast<QAbstractSlider*>(watched);
}

bool isViewport(QObject* watched) {
  const auto* area = qobject_cast<QAbstractScrollArea*>(watched->parent());
  return area && area->viewport() == watched;
}

}  // namespace

WheelScrolls::WheelScrolls(QObject* parent) : QObject(parent) {
  QCoreApplication::instance()->installEventFilter(this);
}

bool WheelScrolls::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Polish) {
    // Qt gives these the keyboard for a turn of the wheel, and they would take the next one.
    if (QWidget* widget = valued(watched); widget && widget->focusPolicy() == Qt::WheelFocus)
      widget->setFocusPolicy(Qt::StrongFocus);
    return false;
  }
  if (event->type() != QEvent::Wheel) return false;
  const quint64 now = static_cast<QWheelEvent*>(event)->timestamp();
  if (isViewport(watched)) m_lastScroll = now;
  const QWidget* widget = valued(watched);
  if (!widget) return false;
  const bool passesBy = m_lastScroll > 0 && now >= m_lastScroll && now - m_lastScroll < kOneTurnMs;
  if (widget->hasFocus() && !passesBy) return false;
  event->ignore();  // and so it goes on to what the widget lies in
  return true;
}

}  // namespace relata::ui
