#pragma once

#include <QWidget>

#include "core/workspace/backup.h"
#include "ui/shell/new_workspace_form.h"

class QStackedWidget;
class QVBoxLayout;

namespace relata::ui {

class Banner;
class ProgressRow;

/// What is there before a workspace is open: make one, open one, try the sample, bring an address book. Whatever goes
/// wrong on the way is said here, with what can be done, and nothing that was typed is lost.
class StartWindow : public QWidget {
  Q_OBJECT
 public:
  explicit StartWindow(QWidget* parent = nullptr);

  void setPerson(const QString& userName, const QString& language);
  void setRecent(const QStringList& files);
  /// Says what happened to `path`; a missing or wrong passphrase asks for it in place.
  void showProblem(const relata::Problem& problem, const QString& path);
  /// Where the backups of a file are looked for; without it, beside the file.
  void setBackupFinder(std::function<QList<relata::BackupInfo>(const QString& path)> find) {
    m_backupsOf = std::move(find);
  }
  void setBusy(const QString& text);  ///< empty: no longer
  void setProgress(qint64 done, qint64 total);
  /// Goes on to the form of a new workspace; what is imported into it later is named there.
  void showNew(const QString& importFile = {});
  void showHome();
  void chooseFile();

 Q_SIGNALS:
  void openRequested(const QString& path, const QByteArray& passphrase, bool readOnly);
  void createRequested(const relata::ui::NewWorkspace& workspace, const QString& importFile);
  void sampleRequested();
  void restoreRequested(const QString& backup, const QString& path);
  void forgetRequested(const QString& path);
  void languageRequested(const QString& language);
  void cancelRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void rebuildHome();
  QWidget* actionColumn();
  QWidget* recentColumn();
  QWidget* passphraseRow();
  void offerWays(Banner* banner);
  void chooseImport();
  void take(const QString& path);

  QStackedWidget* m_pages;
  QWidget* m_home;
  QVBoxLayout* m_homeColumn;
  ProgressRow* m_progress = nullptr;
  NewWorkspaceForm* m_form = nullptr;
  QString m_userName, m_language, m_importFile, m_problemPath, m_busyText;
  QStringList m_recent;
  relata::Problem m_problem;
  std::function<QList<relata::BackupInfo>(const QString& path)> m_backupsOf;
};

}  // namespace relata::ui
