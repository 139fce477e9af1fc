#pragma once

#include <QFrame>
#include <QPoint>

class QVBoxLayout;

namespace relata::ui {

/// A small sheet below a chip or button; Esc and a click beside it close it. Deletes itself when closed.
class Popup : public QFrame {
  Q_OBJECT
 public:
  explicit Popup(QWidget* anchor, int width = 260);
  QVBoxLayout* column() const { return m_column; }
  /// Shows it below its anchor, within the screen, and gives `first` the keyboard.
  void openBelow(QWidget* first);
  void openAt(QPoint position, QWidget* first);
  /// What is in it has another size now: it takes the room, and stays within the screen.
  void settle();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void settle(QPoint at);
  QWidget* m_anchor;
  QVBoxLayout* m_column;
};

}  // namespace relata::ui
