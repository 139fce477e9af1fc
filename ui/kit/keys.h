#pragma once

#include <QKeyEvent>

namespace relata::ui {

/// Either Enter key, whatever is held with it.
inline bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

/// Ctrl+Enter (⌘Enter on a Mac) is pressed: what stands in a field of several lines is done. Shift may be held too.
inline bool isCtrlEnter(const QEvent& event) {
  if (event.type() != QEvent::KeyPress) return false;
  const auto& press = static_cast<const QKeyEvent&>(event);
  return isEnter(press) && press.modifiers().testFlag(Qt::ControlModifier);
}

}  // namespace relata::ui
