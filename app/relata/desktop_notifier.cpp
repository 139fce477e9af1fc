#include "app/relata/desktop_notifier.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>
#ifdef RELATA_WITH_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#endif

#include "ui/theme/icon.h"

namespace relata::app {
namespace {

#ifdef RELATA_WITH_DBUS
constexpr char kService[] = "org.freedesktop.Notifications";
constexpr char kPath[] = "/org/freedesktop/Notifications";
constexpr int kPatienceMs = 5000;
#endif

/// Servers of messages read a little HTML in the text.
QString plain(const QString& text) { return text.toHtmlEscaped(); }

}  // namespace

DesktopNotifier::DesktopNotifier(QObject* parent) : QObject(parent) {}
DesktopNotifier::~DesktopNotifier() { leaveTray(); }

bool DesktopNotifier::hasTray() {
  return QGuiApplication::platformName() != QLatin1String("offscreen") && QSystemTrayIcon::isSystemTrayAvailable();
}

void DesktopNotifier::notify(const QString& tag, const QString& title, const QString& text,
                             const QList<Action>& actions) {
  if (!notifyByBus(tag, title, text, actions)) notifyByTray(tag, title, text);
}

void DesktopNotifier::notifyByTray(const QString& tag, const QString& title, const QString& text) {
  if (!m_tray) return;
  m_lastTag = tag;
  m_tray->showMessage(title, text, QSystemTrayIcon::Information, 15000);
}

#ifdef RELATA_WITH_DBUS
/// Asked and not waited for: a service of messages may have to be started first, or hang. Whether there is one, its
/// answer tells.
bool DesktopNotifier::notifyByBus(const QString& tag, const QString& title, const QString& text,
                                  const QList<Action>& actions) {
  if (QGuiApplication::platformName() == QLatin1String("offscreen")) return false;
  const QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return false;
  listen();
  QStringList keys{QStringLiteral("default"), QString()};
  for (const Action& action : actions) keys << action.key << action.text;
  QDBusMessage message = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                                        QLatin1String(kService), QStringLiteral("Notify"));
  message << QStringLiteral("Relata") << m_tags.key(tag, 0) << QGuiApplication::desktopFileName() << title
          << plain(text) << keys << QVariantMap{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}}
          << -1;
  auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(message, kPatienceMs), this);
  connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, tag, title, text] {
    answer->deleteLater();
    const QDBusPendingReply<uint> id = *answer;
    if (id.isError()) return notifyByTray(tag, title, text);
    m_tags.insert(id.value(), tag);
  });
  return true;
}

void DesktopNotifier::listen() {
  if (m_listening) return;
  m_listening = true;
  QDBusConnection bus = QDBusConnection::sessionBus();
  const QString name = QLatin1String(kService), path = QLatin1String(kPath);
  bus.connect(name, path, name, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
  bus.connect(name, path, name, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
}
#else
bool DesktopNotifier::notifyByBus(const QString&, const QString&, const QString&, const QList<Action>&) {
  return false;
}
#endif

void DesktopNotifier::onAction(uint id, const QString& action) {
  if (const QString tag = m_tags.value(id); !tag.isEmpty()) Q_EMIT answered(tag, action);
}

void DesktopNotifier::onClosed(uint id, uint) { m_tags.remove(id); }

void DesktopNotifier::showInTray(const QString& toolTip, QMenu* menu) {
  if (m_tray || !hasTray()) return;
  m_tray = new QSystemTrayIcon(ui::icon("logo"), this);
  m_tray->setToolTip(toolTip);
  m_tray->setContextMenu(menu);
  connect(m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
    if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) Q_EMIT trayActivated();
  });
  connect(m_tray, &QSystemTrayIcon::messageClicked, this,
          [this] { Q_EMIT answered(m_lastTag, QStringLiteral("default")); });
  m_tray->show();
}

void DesktopNotifier::leaveTray() {
  delete m_tray;
  m_tray = nullptr;
}

}  // namespace relata::app
