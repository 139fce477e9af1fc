#pragma once

#include <QLabel>

#include "ui/theme/theme.h"

namespace relata::ui {

/// A QLabel that shows what was typed: plain text always, never a link or a picture.
class TextLabel : public QLabel {
  Q_OBJECT
 public:
  explicit TextLabel(const QString& text = {}, TextRole role = TextRole::Body, TextColor color = TextColor::Normal,
                     QWidget* parent = nullptr);
};

/// One line that gives way: shows an ellipsis and the whole text as a tool tip when there is no room.
class ElidedLabel : public QWidget {
  Q_OBJECT
 public:
  explicit ElidedLabel(const QString& text = {}, TextRole role = TextRole::Body, TextColor color = TextColor::Normal,
                       QWidget* parent = nullptr);
  void setText(const QString& text);
  QString text() const { return m_text; }
  bool isElided() const;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void updateToolTip();
  QString m_text;
  TextColor m_color;
};

/// The caption over a group of entries, with an optional widget (a link, a button) at the right.
class SectionHeader : public QWidget {
  Q_OBJECT
 public:
  explicit SectionHeader(const QString& title, QWidget* trailing = nullptr, QWidget* parent = nullptr);
  void setTitle(const QString& title);

 private:
  TextLabel* m_title;
};

}  // namespace relata::ui
