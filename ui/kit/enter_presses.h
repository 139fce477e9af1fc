#pragma once

#include <QObject>

namespace relata::ui {

/// Enter presses the button that has the keyboard, as Space does; Qt does so in dialogs only. One for the program.
class EnterPresses : public QObject {
  Q_OBJECT
 public:
  explicit EnterPresses(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace relata::ui
