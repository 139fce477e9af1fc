#pragma once

#include <QFrame>

#include "core/activities/agenda.h"
#include "core/workspace/change_notifier.h"
#include "ui/records/read_pool.h"
#include "ui/records/record_context.h"

class QLineEdit;

namespace relata::ui {

class Button;
class TextLabel;

/// Asks what is next when something was done, wherever that was noted: on the page of today, in a list, by a reminder.
/// One line in a corner of the window; Enter plans it, Esc leaves it. Not asked where something is planned already, and
/// not for many at once.
class FollowUpCard : public QFrame {
  Q_OBJECT
 public:
  FollowUpCard(const RecordContext& context, QWidget* window);
  bool isAsking() const { return m_asking.has_value(); }
  QString question() const;
  QLineEdit& line() { return *m_line; }
  bool plan();
  void putAway();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Asked {
    Id activity;
    QString subject, whom;
    QList<Id> records;
  };
  void hear(const ChangeSetPtr& changes);
  void ask(const Asked& asked);
  void describe();
  void showUnderstood();
  void place();
  static std::optional<Asked> questionAbout(Reader& reader, Id activity);

  const RecordContext& m_context;
  ReadSlot m_slot;
  std::optional<Asked> m_asking;
  TextLabel* m_title;
  QLineEdit* m_line;
  TextLabel* m_understood;
  Button* m_add;
  Button* m_none;
};

}  // namespace relata::ui
