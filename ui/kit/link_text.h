#pragma once

#include <QAbstractButton>

#include "ui/theme/theme.h"

namespace relata::ui {

/// One line of text at the left that opens something: underlined under the pointer, with an ellipsis where there is no
/// room. Enter and Space open it as well.
class LinkText : public QAbstractButton {
  Q_OBJECT
 public:
  explicit LinkText(const QString& text, TextRole role = TextRole::Body, TextColor color = TextColor::Normal,
                    QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  TextRole m_role;
  TextColor m_color;
};

}  // namespace relata::ui
