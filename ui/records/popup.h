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

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* m_anchor;
  QVBoxLayout* m_column;
};

}  // namespace relata::ui
