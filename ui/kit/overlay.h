#pragma once

#include <QFrame>
#include <QPointer>

namespace relata::ui {

/// A sheet over a window, centred near its top, without a frame. Esc and a click beside it close it, and the keyboard
/// goes back to where it was.
class Overlay : public QFrame {
  Q_OBJECT
 public:
  explicit Overlay(QWidget* window);
  void open();
  void dismiss();
  /// Preferred size; it is smaller in a small window.
  void setPreferredSize(const QSize& size);

 Q_SIGNALS:
  void dismissed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();
  QSize m_preferred{640, 440};
  QPointer<QWidget> m_focusBefore;
};

}  // namespace relata::ui
