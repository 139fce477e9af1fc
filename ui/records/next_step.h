#pragma once

#include <QFrame>

#include "ui/records/record_view.h"

namespace relata::ui {

class Button;
class IconMark;
class TextLabel;

/// What is to be done next for a record: its first open task, or the advice to plan one. On the page of a task, or of a
/// call or meeting that is planned, that one itself.
class NextStep : public QFrame {
  Q_OBJECT
 public:
  explicit NextStep(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);
  /// Whether there can be a next step: notes and what is over have none.
  static bool concerns(const RecordView& view, UtcMs now);

 Q_SIGNALS:
  void taskRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void act();
  void describe();
  void describeStep(const Record& step);
  const Record* step() const;
  bool isOwn() const;
  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = true;
  TextLabel* m_title;
  TextLabel* m_text;
  TextLabel* m_when;
  Button* m_button;
  Button* m_later;
};

/// Marks a task as done or open as one act, with Undo offered.
void completeTask(const RecordContext& context, Id task, const QString& subject, bool done);

}  // namespace relata::ui
