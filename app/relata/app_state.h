#pragma once

#include <QSettings>
#include <QStringList>

namespace relata::app {

/// What this person's program remembers beside the workspaces: language, look, recent files, and for each workspace its
/// layout. Kept in one file of the state folder; a workspace never holds any of it.
class AppState {
 public:
  explicit AppState(const QString& dir);
  const QString& dir() const { return m_dir; }

  QString language() const;  // "en", "zh"
  void setLanguage(const QString& language);
  QString theme() const;  // "light", "dark", "contrast"
  void setTheme(const QString& theme);
  QString userName() const;
  void setUserName(const QString& name);

  QStringList recentFiles() const;  // newest first
  void addRecent(const QString& path);
  void forgetRecent(const QString& path);

  QByteArray layout(const QByteArray& workspace) const;
  void setLayout(const QByteArray& workspace, const QByteArray& layout);
  QByteArray columns(const QByteArray& workspace, const QString& module) const;
  void setColumns(const QByteArray& workspace, const QString& module, const QByteArray& state);
  qint64 remindedUpTo(const QByteArray& workspace) const;  // UTC ms; 0: never yet
  void setRemindedUpTo(const QByteArray& workspace, qint64 moment);
  bool staysInTray() const;
  void setStayInTray(bool on);
  QStringList recentItems(const QByteArray& workspace) const;
  void setRecentItems(const QByteArray& workspace, const QStringList& ids);

 private:
  static QString key(const QByteArray& workspace, const QString& name);
  QString m_dir;
  mutable QSettings m_settings;
};

}  // namespace relata::app
