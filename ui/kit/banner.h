#pragma once

#include <QFrame>
#include <functional>

#include "ui/theme/tokens.h"

class QBoxLayout;

namespace relata::ui {

class IconButton;
class IconMark;
class TextLabel;

/// A message across a page that stays until it is dealt with: what happened, and the acts that help.
class Banner : public QFrame {
  Q_OBJECT
 public:
  explicit Banner(Tone tone, const QString& text, QWidget* parent = nullptr);
  void setMessage(Tone tone, const QString& text);
  void addAction(const QString& text, std::function<void()> run);
  void clearActions();
  void setDismissible(bool on);
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void dismissed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void settle(int width);
  Tone m_tone;
  IconMark* m_icon;
  TextLabel* m_text;
  QBoxLayout* m_body;
  QBoxLayout* m_actions;
  IconButton* m_close;
};

}  // namespace relata::ui
