#pragma once

#include <QAbstractButton>

class QMenu;

namespace relata::ui {

/// A rounded choice in a filter bar: it can be toggled (checkable), open a menu (drop-down), or be taken away
/// (removable: a cross at its right, Delete and Backspace).
class Chip : public QAbstractButton {
  Q_OBJECT
 public:
  explicit Chip(const QString& text, QWidget* parent = nullptr);
  /// Shows an arrow and opens `menu` (not owned) below the chip.
  void setMenu(QMenu* menu);
  void setDropDown(bool on);
  void setRemovable(bool on);
  /// A leading drawing of resources/icons.
  void setIconName(const QString& name);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void removeRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QRect crossRect() const;
  QMenu* m_menu = nullptr;
  QString m_iconName;
  bool m_dropDown = false;
  bool m_removable = false;
  bool m_crossPressed = false;
};

}  // namespace relata::ui
