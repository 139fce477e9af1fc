#pragma once

#include <QAbstractButton>

namespace relata::ui {

/// One line of the navigation: drawing, label, count at the right. Folded, only the drawing; the label is then its tool
/// tip.
class NavEntry : public QAbstractButton {
  Q_OBJECT
 public:
  NavEntry(const QString& iconName, const QString& label, QWidget* parent = nullptr);
  void setLabel(const QString& label);
  /// -1 for none.
  void setCount(qint64 count);
  void setFolded(bool on);
  /// Whether what it leads to is shown.
  void setCurrent(bool on);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void nextCheckState() override {}  // what is shown decides, not the press
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void describe();
  QString countText() const;
  QString m_iconName;
  qint64 m_count = -1;
  bool m_folded = false;
  bool m_setting = false;
};

}  // namespace relata::ui
