#pragma once

#include <QObject>
#include <QTimer>

#include "app/relata/app_state.h"
#include "app/relata/desktop_notifier.h"
#include "core/activities/agenda.h"
#include "ui/records/record_context.h"

class QAction;
class QMenu;
class QWidget;

namespace relata::ui {
class ReminderCard;
}  // namespace relata::ui

namespace relata::app {

/// Looks again and again which reminders have come, and says each once: on the desktop, and in the window until it is
/// answered. What came while the program was closed is said at the next start. How far it has told is kept beside the
/// workspace, for each person and computer.
class Reminders : public QObject {
  Q_OBJECT
 public:
  Reminders(const ui::RecordContext& context, AppState& state, QWidget* content, QObject* parent = nullptr);
  ~Reminders() override;
  /// Reads what has come until now.
  void look();
  /// What came until this moment was told, or found to be nothing.
  UtcMs toldUpTo() const { return m_toldUpTo; }
  ui::ReminderCard& card() { return *m_card; }
  DesktopNotifier& notifier() { return m_notifier; }

  /// While the screen is locked the desktop is told how many came, and nothing of what they are.
  void setLocked(bool on);

  /// Stay in the tray when the window is closed, so that reminders still come.
  bool staysInTray() const;
  void setStayInTray(bool on);
  /// Hides the window into the tray; false when it shall close.
  bool hideToTray();
  /// What the sign in the tray offers besides opening the window: `acts` in the window, which comes with them.
  void setTrayActions(const QList<QAction*>& acts, QAction* quit);
  QMenu& trayMenu() { return *m_menu; }

 Q_SIGNALS:
  void told(int count);
  void todayRequested();
  void windowRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void tell(const QList<Agenda::Item>& items);
  void tellLocked(qsizetype count);
  void answer(const QString& tag, const QString& action);
  void updateTray();
  void keepTold(UtcMs upTo);

  const ui::RecordContext& m_context;
  AppState& m_state;
  QWidget* m_content;  // of the window: what a lock hides
  ui::ReadSlot m_slot;
  QTimer m_tick, m_later;
  DesktopNotifier m_notifier;
  ui::ReminderCard* m_card;  // of the window
  std::unique_ptr<QMenu> m_menu;
  QAction* m_open;                      // of the menu
  QHash<QString, Agenda::Item> m_told;  // by tag
  UtcMs m_toldUpTo = 0;                 // in memory; kept when something was told, and at the end
  bool m_locked = false;
  qsizetype m_toldLocked = 0;  // how many came behind the lock
};

}  // namespace relata::app
