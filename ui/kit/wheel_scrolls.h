#pragma once

#include <QObject>

namespace relata::ui {

/// The wheel over a page scrolls the page: a choice, a number, a date or a slider under the pointer is changed by it
/// only when it has the keyboard, and not while the page is being scrolled past it. Turning the wheel gives the
/// keyboard to nothing. One for the program.
class WheelScrolls : public QObject {
  Q_OBJECT
 public:
  explicit WheelScrolls(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  quint64 m_lastScroll = 0;  // of the page, by the clock of the events
};

}  // namespace relata::ui
