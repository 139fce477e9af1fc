#pragma once

#include <QPointer>
#include <QWidget>

#include "core/workspace/backup.h"
#include "ui/shell/preferences.h"

class QStackedWidget;
class QVBoxLayout;

namespace relata::ui {

class ShortcutEditor;
class TabStrip;
class TextLabel;

/// What the settings show. The program fills it and answers the page's signals.
struct SettingsState {
  Preferences preferences;
  int scaleNow = 100;  // of this run
  QString userName;
  QString path;
  bool encrypted = false, readOnly = false;
  BackupPlan plan;
  QString backupFolder;       // where the next one goes
  QList<BackupInfo> backups;  // newest first
  friend bool operator==(const SettingsState&, const SettingsState&) = default;
};

/// Settings as a page: general, the file with its passphrase and check, backups, shortcuts, about.
class SettingsPage : public QWidget {
  Q_OBJECT
 public:
  explicit SettingsPage(const CommandSet* commands, QWidget* parent = nullptr);
  void setState(const SettingsState& state);
  const SettingsState& state() const { return m_state; }
  /// "general", "file" …, in the order of the tabs.
  static QStringList sections();
  void showSection(const QString& id);
  /// The answer to previewRequested.
  void showPreview(const QString& backup, const relata::RestorePreview& preview);
  /// An answer to what was asked here, in place.
  void say(Tone tone, const QString& text);
  /// What a check found; `repairable` offers to mend it.
  void showCheck(const QStringList& findings, bool repairable);

 Q_SIGNALS:
  void preferencesChosen(const relata::ui::Preferences& preferences);
  void restartRequested();
  void lockRequested();
  void userNameChosen(const QString& name);
  void resetLayoutRequested();
  /// `present` is what the person says it is now; `passphrase` empty: no longer encrypted.
  void passphraseChosen(const QByteArray& present, const QByteArray& passphrase);
  void backupRequested();
  void backupPlanChosen(const relata::BackupPlan& plan);
  /// Derived data that is wrong is to be made anew where `repair`.
  void checkRequested(bool repair);
  void previewRequested(const QString& backup);
  void restoreRequested(const QString& backup);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void fillSection();
  void prefer(const std::function<void(Preferences&)>& change);
  QWidget* general();
  QWidget* window();
  QWidget* lock();
  QWidget* file();
  QWidget* passphrase();
  QWidget* backups();
  QWidget* backupPlan();
  QWidget* check();
  QWidget* about();
  void previewInto(QVBoxLayout* column);

  const CommandSet* m_commands;
  SettingsState m_state;
  TabStrip* m_tabs;
  QVBoxLayout* m_body;
  QPointer<ShortcutEditor> m_shortcuts;
  QString m_previewed, m_said;
  Tone m_saidTone = Tone::Info;
  bool m_repairable = false;
  relata::RestorePreview m_preview;
};

}  // namespace relata::ui
