#pragma once

#include <QPushButton>
#include <QToolButton>

namespace relata::ui {

enum class ButtonKind { Normal, Primary, Quiet, Danger };

/// A text button. Takes focus by Tab only, so that a focus ring always means the keyboard.
class Button : public QPushButton {
  Q_OBJECT
 public:
  explicit Button(const QString& text, ButtonKind kind = ButtonKind::Normal, QWidget* parent = nullptr);
};

class PrimaryButton : public Button {
  Q_OBJECT
 public:
  explicit PrimaryButton(const QString& text, QWidget* parent = nullptr) : Button(text, ButtonKind::Primary, parent) {}
};

/// A button named by what people typed: as wide as it is allowed to be, with an ellipsis where there is no room.
class ElidedButton : public Button {
  Q_OBJECT
 public:
  explicit ElidedButton(ButtonKind kind, QWidget* parent = nullptr);
  void setName(const QString& name);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void elide();
  int padding() const;
  QString m_name;
};

/// A picture that acts; `name` is its tool tip and what a screen reader says.
class IconButton : public QToolButton {
  Q_OBJECT
 public:
  IconButton(const QString& iconName, const QString& name, QWidget* parent = nullptr);
  void setName(const QString& name);
};

}  // namespace relata::ui
