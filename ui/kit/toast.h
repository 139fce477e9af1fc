#pragma once

#include <QFrame>
#include <functional>

#include "ui/kit/scheduler.h"

namespace relata::ui {

class Button;
class TextLabel;

/// A short message over the lower edge of a window, for instance "Imported 200 contacts" with Undo. It covers nothing
/// that is edited. It leaves by itself, but never while the pointer is on it or its button has the keyboard. A new
/// message takes the old one's place.
class Toast : public QFrame {
  Q_OBJECT
 public:
  explicit Toast(QWidget* window, Scheduler scheduler = timerScheduler());
  void showMessage(const QString& text, const QString& action = {}, std::function<void()> run = {},
                   int milliseconds = 8000);
  QString text() const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();
  QRect withKeyboard() const;
  void leaveLater(int milliseconds);
  Scheduler m_scheduler;
  TextLabel* m_text;
  Button* m_action;
  std::function<void()> m_run;
  int m_generation = 0;
};

}  // namespace relata::ui
