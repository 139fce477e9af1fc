#pragma once

#include <QFrame>
#include <QPointer>

namespace relata::ui {

class Button;
class ShellWindow;
class TextLabel;

/// A few words on each part of the window, one after the other, beside the part. It can be left at any step; nothing
/// has to be done for it, and the window works meanwhile.
class GuidedTour : public QFrame {
  Q_OBJECT
 public:
  explicit GuidedTour(ShellWindow* window);
  void begin();
  void go(int step);
  int step() const { return m_step; }
  int steps() const;
  void end();

 Q_SIGNALS:
  void ended();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool takeKey(int key);
  void show(int step);
  void place();
  ShellWindow* m_window;
  QWidget* m_ring;
  QPointer<QWidget> m_part, m_focusBefore;
  TextLabel *m_title, *m_text, *m_count;
  Button *m_back, *m_next, *m_leave;
  int m_step = 0;
};

}  // namespace relata::ui
