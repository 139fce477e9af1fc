#include "ui/kit/enter_presses.h"

#include <QCoreApplication>

#include "ui/kit/buttons.h"
#include "ui/kit/keys.h"

namespace relata::ui {

EnterPresses::EnterPresses(QObject* parent) : QObject(parent) {
  QCoreApplication::instance()->installEventFilter(this);
}

bool EnterPresses::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  const auto* press = static_cast<QKeyEvent*>(event);
  if (!isEnter(*press) || press->modifiers() & ~Qt::KeypadModifier || press->isAutoRepeat()) return false;
  QAbstractButton* button = qobject_cast<Button*>(watched);
  if (!button) button = qobject_cast<IconButton*>(watched);
  if (!button || !button->isEnabled()) return false;
  button->click();
  return true;
}

}  // namespace relata::ui
