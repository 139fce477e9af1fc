#include "app/relata/app_state.h"

#include <QCryptographicHash>
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

QString folderKey(const QString& path) { return QStringLiteral("backup-folders/") + placeKey(path); }

QString fileIn(const QString& dir) { return QDir(dir).filePath(QStringLiteral("relata.ini")); }

int knownScale(int scale) { return std::clamp(scale, ui::kScales[0], ui::kScales[std::size(ui::kScales) - 1]); }

const QString kLanguage = QStringLiteral("language");
const QString kTheme = QStringLiteral("theme");
const QString kDensity = QStringLiteral("density");
const QString kCompact = QStringLiteral("compact");
const QString kScale = QStringLiteral("scale");
const QString kSingleKeys = QStringLiteral("singleKeys");
const QString kRememberWindow = QStringLiteral("rememberWindow");
const QString kOpenLast = QStringLiteral("openLast");
const QString kWorkFrom = QStringLiteral("workFrom");
const QString kWorkTo = QStringLiteral("workTo");
const QString kLockMinutes = QStringLiteral("lockMinutes");
const QString kShortcuts = QStringLiteral("shortcuts");
const QString kSawTour = QStringLiteral("sawTour");

}  // namespace

QString placeKey(const QString& path) {
  const QByteArray hash =
      QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
  return QString::fromLatin1(hash.toHex().left(16));
}

AppState::AppState(const QString& dir) : m_dir(dir), m_settings(fileIn(dir), QSettings::IniFormat) {
  QDir().mkpath(dir);
}

int AppState::scaleIn(const QString& dir) {
  return knownScale(QSettings(fileIn(dir), QSettings::IniFormat).value(kScale).toInt());
}

ui::Preferences AppState::preferences() const {
  ui::Preferences out;
  out.language = m_settings.value(kLanguage, systemLanguage()).toString();
  out.theme = m_settings.value(kTheme, out.theme).toString();
  if (m_settings.value(kDensity).toString() == kCompact) out.density = ui::Density::Compact;
  out.scale = knownScale(m_settings.value(kScale).toInt());
  out.singleKeys = m_settings.value(kSingleKeys, out.singleKeys).toBool();
  out.rememberWindow = m_settings.value(kRememberWindow, out.rememberWindow).toBool();
  out.openLast = m_settings.value(kOpenLast, out.openLast).toBool();
  const int from = m_settings.value(kWorkFrom, out.workFrom).toInt(),
            to = m_settings.value(kWorkTo, out.workTo).toInt();
  if (from >= 0 && from < to && to <= 24 * 60) {
    out.workFrom = from;
    out.workTo = to;
  }
  out.lockMinutes = qMax(0, m_settings.value(kLockMinutes).toInt());
  m_settings.beginGroup(kShortcuts);
  for (const QString& command : m_settings.childKeys()) out.keys.insert(command, m_settings.value(command).toString());
  m_settings.endGroup();
  return out;
}

void AppState::setPreferences(const ui::Preferences& preferences) {
  m_settings.setValue(kLanguage, preferences.language);
  m_settings.setValue(kTheme, preferences.theme);
  m_settings.setValue(kDensity, preferences.density == ui::Density::Compact ? kCompact : QString());
  m_settings.setValue(kScale, preferences.scale);
  m_settings.setValue(kSingleKeys, preferences.singleKeys);
  m_settings.setValue(kRememberWindow, preferences.rememberWindow);
  m_settings.setValue(kOpenLast, preferences.openLast);
  m_settings.setValue(kLockMinutes, preferences.lockMinutes);
  m_settings.setValue(kWorkFrom, preferences.workFrom);
  m_settings.setValue(kWorkTo, preferences.workTo);
  m_settings.remove(kShortcuts);
  m_settings.beginGroup(kShortcuts);
  for (auto it = preferences.keys.begin(); it != preferences.keys.end(); ++it)
    m_settings.setValue(it.key(), it.value());
  m_settings.endGroup();
}

bool AppState::sawTour() const { return m_settings.value(kSawTour).toBool(); }
void AppState::setSawTour() { m_settings.setValue(kSawTour, true); }
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

ui::LeadFolderState AppState::leadFolder(const QByteArray& workspace) const {
  return {m_settings.value(key(workspace, QStringLiteral("leadFolder"))).toString(),
          m_settings.value(key(workspace, QStringLiteral("leadFolderOn"))).toBool(),
          m_settings.value(key(workspace, QStringLiteral("leadFolderSeen"))).toStringList()};
}

void AppState::setLeadFolder(const QByteArray& workspace, const ui::LeadFolderState& state) {
  m_settings.setValue(key(workspace, QStringLiteral("leadFolder")), state.folder);
  m_settings.setValue(key(workspace, QStringLiteral("leadFolderOn")), state.on);
  m_settings.setValue(key(workspace, QStringLiteral("leadFolderSeen")), state.seen);
}

bool AppState::staysInTray() const { return m_settings.value(QStringLiteral("stayInTray")).toBool(); }
void AppState::setStayInTray(bool on) { m_settings.setValue(QStringLiteral("stayInTray"), on); }

QStringList AppState::recentItems(const QByteArray& workspace) const {
  return m_settings.value(key(workspace, QStringLiteral("recent"))).toStringList();
}
void AppState::setRecentItems(const QByteArray& workspace, const QStringList& ids) {
  m_settings.setValue(key(workspace, QStringLiteral("recent")), ids);
}

BackupPlan AppState::backupPlan(const QByteArray& workspace) const {
  BackupPlan plan;
  plan.folder = m_settings.value(key(workspace, QStringLiteral("backup-folder"))).toString();
  const auto number = [&](const char* name, int usual) {
    return qMax(1, m_settings.value(key(workspace, QLatin1String(name)), usual).toInt());
  };
  plan.days = number("backup-days", plan.days);
  plan.weeks = number("backup-weeks", plan.weeks);
  plan.months = number("backup-months", plan.months);
  return plan;
}

void AppState::setBackupPlan(const QByteArray& workspace, const BackupPlan& plan) {
  m_settings.setValue(key(workspace, QStringLiteral("backup-folder")), plan.folder);
  m_settings.setValue(key(workspace, QStringLiteral("backup-days")), plan.days);
  m_settings.setValue(key(workspace, QStringLiteral("backup-weeks")), plan.weeks);
  m_settings.setValue(key(workspace, QStringLiteral("backup-months")), plan.months);
}

QString AppState::backupFolderOf(const QString& path) const { return m_settings.value(folderKey(path)).toString(); }
void AppState::setBackupFolderOf(const QString& path, const QString& folder) {
  if (folder.isEmpty())
    m_settings.remove(folderKey(path));
  else
    m_settings.setValue(folderKey(path), folder);
}

}  // namespace relata::app
