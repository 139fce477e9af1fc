#pragma once

#include <QObject>

namespace relata::ui {

/// Shift+F10 opens the menu of what has the keyboard, as the menu key does; keyboards without that key are common, and
/// Qt listens to it alone on X11 and Wayland. One for the program.
class MenuKey : public QObject {
  Q_OBJECT
 public:
  explicit MenuKey(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace relata::ui
