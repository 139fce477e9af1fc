#include "app/relata/app_state.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace relata::app {
namespace {

constexpr int kRecentFiles = 12;

QString systemLanguage() {
  return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

QString systemUser() {
  const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
  return name == QLatin1String("root") ? QString() : name.left(1).toUpper() + name.mid(1);
}

}  // namespace

AppState::AppState(const QString& dir)
    : m_dir(dir), m_settings(QDir(dir).filePath(QStringLiteral("relata.ini")), QSettings::IniFormat) {
  QDir().mkpath(dir);
}

QString AppState::language() const { return m_settings.value(QStringLiteral("language"), systemLanguage()).toString(); }
void AppState::setLanguage(const QString& language) { m_settings.setValue(QStringLiteral("language"), language); }
QString AppState::theme() const {
  return m_settings.value(QStringLiteral("theme"), QStringLiteral("light")).toString();
}
void AppState::setTheme(const QString& theme) { m_settings.setValue(QStringLiteral("theme"), theme); }
QString AppState::userName() const { return m_settings.value(QStringLiteral("user"), systemUser()).toString(); }
void AppState::setUserName(const QString& name) { m_settings.setValue(QStringLiteral("user"), name); }

QStringList AppState::recentFiles() const { return m_settings.value(QStringLiteral("recent")).toStringList(); }

void AppState::addRecent(const QString& path) {
  QStringList files = recentFiles();
  files.removeAll(path);
  files.prepend(path);
  if (files.size() > kRecentFiles) files.resize(kRecentFiles);
  m_settings.setValue(QStringLiteral("recent"), files);
}

void AppState::forgetRecent(const QString& path) {
  QStringList files = recentFiles();
  files.removeAll(path);
  m_settings.setValue(QStringLiteral("recent"), files);
}

QString AppState::key(const QByteArray& workspace, const QString& name) {
  return QStringLiteral("workspace-%1/%2").arg(QString::fromLatin1(workspace.toHex()), name);
}

QByteArray AppState::layout(const QByteArray& workspace) const {
  return m_settings.value(key(workspace, QStringLiteral("layout"))).toByteArray();
}
void AppState::setLayout(const QByteArray& workspace, const QByteArray& layout) {
  m_settings.setValue(key(workspace, QStringLiteral("layout")), layout);
}
QByteArray AppState::columns(const QByteArray& workspace, const QString& module) const {
  return m_settings.value(key(workspace, QStringLiteral("columns-") + module)).toByteArray();
}
void AppState::setColumns(const QByteArray& workspace, const QString& module, const QByteArray& state) {
  m_settings.setValue(key(workspace, QStringLiteral("columns-") + module), state);
}
qint64 AppState::remindedUpTo(const QByteArray& workspace) const {
  return m_settings.value(key(workspace, QStringLiteral("reminded"))).toLongLong();
}

void AppState::setRemindedUpTo(const QByteArray& workspace, qint64 moment) {
  m_settings.setValue(key(workspace, QStringLiteral("reminded")), moment);
}

bool AppState::staysInTray() const { return m_settings.value(QStringLiteral("stayInTray")).toBool(); }
void AppState::setStayInTray(bool on) { m_settings.setValue(QStringLiteral("stayInTray"), on); }

QStringList AppState::recentItems(const QByteArray& workspace) const {
  return m_settings.value(key(workspace, QStringLiteral("recent"))).toStringList();
}
void AppState::setRecentItems(const QByteArray& workspace, const QStringList& ids) {
  m_settings.setValue(key(workspace, QStringLiteral("recent")), ids);
}

}  // namespace relata::app
