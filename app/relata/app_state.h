#pragma once

#include <QSettings>
#include <QStringList>

#include "core/workspace/workspace.h"
#include "ui/sales/lead_folder.h"
#include "ui/shell/preferences.h"

namespace relata::app {

/// A file by where it lies, as a part of a name.
QString placeKey(const QString& path);

/// What this person's program remembers beside the workspaces: what was set, recent files, and for each workspace its
/// layout. Kept in one file of the state folder; a workspace never holds any of it.
class AppState {
 public:
  explicit AppState(const QString& dir);
  const QString& dir() const { return m_dir; }
  /// The size that was set, for the time before there is a program that could ask.
  static int scaleIn(const QString& dir);

  ui::Preferences preferences() const;
  void setPreferences(const ui::Preferences& preferences);
  QString userName() const;
  void setUserName(const QString& name);
  bool sawTour() const;
  void setSawTour();

  QStringList recentFiles() const;  // newest first
  void addRecent(const QString& path);
  void forgetRecent(const QString& path);

  QByteArray layout(const QByteArray& workspace) const;
  void setLayout(const QByteArray& workspace, const QByteArray& layout);
  QByteArray columns(const QByteArray& workspace, const QString& module) const;
  void setColumns(const QByteArray& workspace, const QString& module, const QByteArray& state);
  qint64 remindedUpTo(const QByteArray& workspace) const;  // UTC ms; 0: never yet
  void setRemindedUpTo(const QByteArray& workspace, qint64 moment);
  ui::LeadFolderState leadFolder(const QByteArray& workspace) const;
  void setLeadFolder(const QByteArray& workspace, const ui::LeadFolderState& state);
  bool staysInTray() const;
  void setStayInTray(bool on);
  QStringList recentItems(const QByteArray& workspace) const;
  void setRecentItems(const QByteArray& workspace, const QStringList& ids);
  BackupPlan backupPlan(const QByteArray& workspace) const;
  void setBackupPlan(const QByteArray& workspace, const BackupPlan& plan);
  /// Where the backups of the file at `path` go, also when it cannot be opened to say whose it is; empty: beside it.
  QString backupFolderOf(const QString& path) const;
  void setBackupFolderOf(const QString& path, const QString& folder);

 private:
  static QString key(const QByteArray& workspace, const QString& name);
  QString m_dir;
  mutable QSettings m_settings;
};

}  // namespace relata::app
