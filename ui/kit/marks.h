#pragma once

#include <QImage>
#include <QWidget>

#include "ui/theme/tokens.h"

namespace relata::ui {

/// A short state in a tone; see paintPill() for tables.
class TonePill : public QWidget {
  Q_OBJECT
 public:
  explicit TonePill(const QString& text, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
  void set(const QString& text, Tone tone);
  QString text() const { return m_text; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_text;
  Tone m_tone;
};

/// The round sign of a person or company; see paintAvatar() for tables.
class Avatar : public QWidget {
  Q_OBJECT
 public:
  explicit Avatar(const QString& name, int diameter = 28, QWidget* parent = nullptr);
  void setName(const QString& name);
  /// Shown in place of the initials; a null image brings them back.
  void setPhoto(const QImage& photo);
  QSize sizeHint() const override { return {m_diameter, m_diameter}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_name;
  QImage m_photo;
  int m_diameter;
};

/// A drawing of resources/icons, in a line of text or in a soft circle (timelines).
class IconMark : public QWidget {
  Q_OBJECT
 public:
  explicit IconMark(const QString& iconName, Tone tone = Tone::Neutral, int size = 16, bool circle = false,
                    QWidget* parent = nullptr);
  void set(const QString& iconName, Tone tone);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_iconName;
  Tone m_tone;
  int m_size;
  bool m_circle;
};

}  // namespace relata::ui
