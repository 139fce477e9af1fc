#pragma once

#include <QAbstractButton>

#include "ui/theme/tokens.h"

namespace relata::ui {

/// A figure with its label in a small card; a click opens the rows behind it.
class KeyFigure : public QAbstractButton {
  Q_OBJECT
 public:
  explicit KeyFigure(const QString& label, const QString& value = {}, QWidget* parent = nullptr);
  void setLabel(const QString& label);
  void setValue(const QString& value);
  /// An empty text takes the pill away.
  void setPill(const QString& text, Tone tone);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();
  QString m_label;
  QString m_value;
  QString m_pill;
  Tone m_tone = Tone::Neutral;
};

}  // namespace relata::ui
