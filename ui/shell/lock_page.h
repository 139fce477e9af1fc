#pragma once

#include <QWidget>

class QLineEdit;

namespace relata::ui {

class Button;
class TextLabel;

/// What a locked window shows in place of everything: where a passphrase is typed, or, for a file without one, a
/// button.
class LockPage : public QWidget {
  Q_OBJECT
 public:
  explicit LockPage(QWidget* parent = nullptr);
  void set(const QString& fileName, bool asksPassphrase);
  void complain(const QString& text);

 Q_SIGNALS:
  void unlockRequested(const QByteArray& passphrase);

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void retranslate();
  QString m_fileName;
  bool m_asks = false;
  TextLabel *m_title, *m_text, *m_label, *m_problem;
  QLineEdit* m_passphrase;
  Button* m_open;
};

}  // namespace relata::ui
