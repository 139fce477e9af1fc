#pragma once

#include <QAbstractButton>

namespace relata::ui {

/// A wide button that explains itself: drawing, title, and a line that says what it does or where something is.
class ActionCard : public QAbstractButton {
  Q_OBJECT
 public:
  ActionCard(const QString& iconName, const QString& title, const QString& text, QWidget* parent = nullptr);
  /// Drawn without a border, for lists of them.
  void setFlat(bool on);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void removeRequested();  // Delete, or the entry of the menu

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QString m_iconName, m_text;
  bool m_flat = false;
};

}  // namespace relata::ui
