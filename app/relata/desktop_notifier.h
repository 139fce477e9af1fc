#pragma once

#include <QHash>
#include <QObject>

class QSystemTrayIcon;
class QMenu;

namespace relata::app {

/// Messages of the desktop: over D-Bus with buttons where the system has that (most Linux desktops), from the tray
/// elsewhere. Also the sign in the tray, while the program shall stay there.
class DesktopNotifier : public QObject {
  Q_OBJECT
 public:
  explicit DesktopNotifier(QObject* parent = nullptr);
  ~DesktopNotifier() override;

  struct Action {
    QString key, text;
  };
  /// `tag` comes back with the answer; a new message of the same tag takes the place of the old one.
  void notify(const QString& tag, const QString& title, const QString& text, const QList<Action>& actions);
  /// Whether there is a tray to stay in: many desktops have none.
  static bool hasTray();
  /// Null without a tray. The menu is not owned.
  void showInTray(const QString& toolTip, QMenu* menu);
  void leaveTray();
  bool isInTray() const { return m_tray != nullptr; }

 Q_SIGNALS:
  /// "default" when the message itself was chosen.
  void answered(const QString& tag, const QString& action);
  void trayActivated();

 private Q_SLOTS:
  void onAction(uint id, const QString& action);
  void onClosed(uint id, uint reason);

 private:
  bool notifyByBus(const QString& tag, const QString& title, const QString& text, const QList<Action>& actions);
  void notifyByTray(const QString& tag, const QString& title, const QString& text);
  void listen();
  QSystemTrayIcon* m_tray = nullptr;
  QHash<uint, QString> m_tags;
  QString m_lastTag;
  bool m_listening = false;
};

}  // namespace relata::app
