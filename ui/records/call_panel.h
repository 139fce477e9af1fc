#pragma once

#include <QTimer>

#include "ui/records/desk_panel.h"

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;

namespace relata::ui {

class FlowLayout;
class IconButton;
class TextLabel;

/// The note of a call: a timer that runs, whether somebody was reached, what was said, and what is next. Saving makes
/// the call with its duration and the task as one act.
class CallPanel : public DeskPanel {
  Q_OBJECT
 public:
  explicit CallPanel(const RecordContext& context, QWidget* parent = nullptr);
  /// Dials the record's first number, or this one, and opens the note.
  void call(const QString& phone = {});
  /// Opens the note of a call that came in from that number, and dials nothing.
  void take(const QString& phone);
  bool save();
  void stopTimer();
  QString timerText() const;  ///< "2:35"
  QString warning() const;
  QString nextText() const;  ///< how the line of what is next was understood

  QPlainTextEdit& note() { return *m_note; }
  QLineEdit& next() { return *m_next; }
  void setOutcome(const QString& key);

 protected:
  QString state() const override;
  void restore(const QString& state) override;
  void resume(const QString& state) override;
  QString foldedText() const override;
  QString draftTitle() const override;
  QWidget* firstField() const override;
  void retranslate() override;
  void refresh() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addOutcomes();
  qint64 elapsed() const;  // ms
  void showTimer();
  void showNext();
  void toggleTimer();
  QString outcome() const;
  QString whom() const;
  void complain(const QString& text);

  UtcMs m_began = 0;
  UtcMs m_since = 0;    // since when the timer runs; 0: it stands
  qint64 m_before = 0;  // what it ran before, in ms
  QString m_phone;
  bool m_incoming = false;
  QTimer m_tick;
  TextLabel* m_title;
  TextLabel* m_timer;
  Button* m_stop;
  IconButton* m_close;
  FlowLayout* m_outcomes;
  QButtonGroup* m_group;
  QPlainTextEdit* m_note;
  QLineEdit* m_next;
  TextLabel* m_understood;
  class IconMark* m_mark;
  TextLabel* m_warning;
  Button* m_save;
};

}  // namespace relata::ui
