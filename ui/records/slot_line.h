#pragma once

#include <QLineEdit>

namespace relata::ui {

/// A line over a place of a calendar, in which a new entry is typed: Enter takes it, Escape and an empty line that is
/// left give it up. It deletes itself.
class SlotLine : public QLineEdit {
  Q_OBJECT
 public:
  explicit SlotLine(QWidget* parent);
  /// Gives it up without a word.
  void close();

 Q_SIGNALS:
  void typed(const QString& text);
  void closed(bool byKey);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void end(bool byKey);
  bool m_ended = false;
};

}  // namespace relata::ui
