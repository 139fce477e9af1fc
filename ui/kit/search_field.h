#pragma once

#include <QFrame>

class QLineEdit;

namespace relata::ui {

/// A line to search in: a glass at the left, a shortcut ("Ctrl K") at the right. As a button (`setActsAsButton`) it
/// only looks like a field and says that it was pressed: the palette then opens over it.
class SearchField : public QFrame {
  Q_OBJECT
 public:
  explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);
  QLineEdit* edit() const { return m_edit; }
  void setPlaceholder(const QString& text);
  void setShortcutHint(const QString& text);
  void setActsAsButton(bool on);
  QSize sizeHint() const override;

 Q_SIGNALS:
  void pressed();
  void textEdited(const QString& text);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QLineEdit* m_edit;
  QString m_hint;
  bool m_button = false;
};

}  // namespace relata::ui
