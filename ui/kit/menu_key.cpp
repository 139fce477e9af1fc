#include "ui/kit/menu_key.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace relata::ui {

MenuKey::MenuKey(QObject* parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

bool MenuKey::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  const auto* press = static_cast<QKeyEvent*>(event);
  if (press->key() != Qt::Key_F10 || press->modifiers() != Qt::ShiftModifier) return false;
  auto* widget = qobject_cast<QWidget*>(watched);
  if (!widget || press->isAutoRepeat()) return false;
  const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
  QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at), Qt::NoModifier);
  QCoreApplication::sendEvent(widget, &menu);
  return true;
}

}  // namespace relata::ui
