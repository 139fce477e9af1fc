#pragma once

#include <QFrame>

#include "ui/records/record_view.h"

namespace relata::ui {

class Button;
class IconMark;
class TextLabel;

/// What is to be done next for a record: its first open task, or the advice to plan one.
class NextStep : public QFrame {
  Q_OBJECT
 public:
  explicit NextStep(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);

 Q_SIGNALS:
  void taskRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void act();
  void describe();
  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = true;
  TextLabel* m_title;
  TextLabel* m_text;
  TextLabel* m_when;
  Button* m_button;
};

/// Marks a task as done or open as one act, with Undo offered.
void completeTask(const RecordContext& context, Id task, const QString& subject, bool done);

}  // namespace relata::ui
