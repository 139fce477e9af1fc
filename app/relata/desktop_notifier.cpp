#include "app/relata/desktop_notifier.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>
#ifdef RELATA_WITH_DBUS
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusReply>
#endif

#include "ui/theme/icon.h"

namespace relata::app {
namespace {

#ifdef RELATA_WITH_DBUS
constexpr char kService[] = "org.freedesktop.Notifications";
constexpr char kPath[] = "/org/freedesktop/Notifications";
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
  if (notifyByBus(tag, title, text, actions)) return;
  if (!m_tray) return;
  m_lastTag = tag;
  m_tray->showMessage(title, text, QSystemTrayIcon::Information, 15000);
}

#ifdef RELATA_WITH_DBUS
bool DesktopNotifier::notifyByBus(const QString& tag, const QString& title, const QString& text,
                                  const QList<Action>& actions) {
  if (QGuiApplication::platformName() == QLatin1String("offscreen")) return false;
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return false;
  const QString name = QLatin1String(kService);
  QDBusInterface service(name, QLatin1String(kPath), name, bus);
  if (!service.isValid()) return false;
  if (!m_listening) {
    m_listening = true;
    const QString path = QLatin1String(kPath);
    bus.connect(name, path, name, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
    bus.connect(name, path, name, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
  }
  QStringList keys{QStringLiteral("default"), QString()};
  for (const Action& action : actions) keys << action.key << action.text;
  const uint replaces = m_tags.key(tag, 0);
  service.setTimeout(1000);
  const QDBusReply<uint> id =
      service.call(QStringLiteral("Notify"), QStringLiteral("Relata"), replaces, QStringLiteral("relata"), title,
                   plain(text), keys, QVariantMap{{QStringLiteral("category"), QStringLiteral("im.received")}}, -1);
  if (!id.isValid()) return false;
  m_tags.insert(id.value(), tag);
  return true;
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
