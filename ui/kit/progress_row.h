#pragma once

#include <QWidget>

class QProgressBar;

namespace relata::ui {

class Button;
class ElidedLabel;

/// Long work: what it does, how far it is, and a way to stop it.
class ProgressRow : public QWidget {
  Q_OBJECT
 public:
  explicit ProgressRow(const QString& text, QWidget* parent = nullptr);
  void setText(const QString& text);
  /// `total` 0: not known yet, the bar only moves.
  void setProgress(qint64 done, qint64 total);
  /// The button turns grey once pressed: stopping takes a moment.
  void setCancellable(bool on);

 Q_SIGNALS:
  void cancelRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  ElidedLabel* m_text;
  QProgressBar* m_bar;
  Button* m_cancel;
};

}  // namespace relata::ui
