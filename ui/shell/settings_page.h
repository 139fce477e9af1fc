#pragma once

#include <QWidget>

#include "core/workspace/backup.h"
#include "ui/theme/tokens.h"

class QStackedWidget;
class QVBoxLayout;

namespace relata::ui {

class CommandSet;
class TabStrip;
class TextLabel;

/// What the settings show. The program fills it and answers the page's signals.
struct SettingsState {
  QString language, theme, userName;
  QString path;
  bool encrypted = false, readOnly = false;
  QList<BackupInfo> backups;  // newest first
  friend bool operator==(const SettingsState&, const SettingsState&) = default;
};

/// Settings as a page: general, the file with its passphrase and backups, shortcuts, about.
class SettingsPage : public QWidget {
  Q_OBJECT
 public:
  explicit SettingsPage(const CommandSet* commands, QWidget* parent = nullptr);
  void setState(const SettingsState& state);
  const SettingsState& state() const { return m_state; }
  void showSection(const QString& id);  // "general", "file", "shortcuts", "about"
  /// The answer to previewRequested.
  void showPreview(const QString& backup, const relata::RestorePreview& preview);
  /// An answer to what was asked here, in place.
  void say(Tone tone, const QString& text);
  /// What a check found; `repairable` offers to mend it.
  void showCheck(const QStringList& findings, bool repairable);

 Q_SIGNALS:
  void languageChosen(const QString& language);
  void themeChosen(const QString& theme);
  void userNameChosen(const QString& name);
  void resetLayoutRequested();
  void passphraseChosen(const QByteArray& passphrase);  // empty: no longer encrypted
  void backupRequested();
  /// Derived data that is wrong is to be made anew where `repair`.
  void checkRequested(bool repair);
  void previewRequested(const QString& backup);
  void restoreRequested(const QString& backup);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  QWidget* general();
  QWidget* file();
  QWidget* passphrase();
  QWidget* backups();
  QWidget* check();
  QWidget* shortcuts();
  QWidget* about();
  void previewInto(QVBoxLayout* column);

  const CommandSet* m_commands;
  SettingsState m_state;
  TabStrip* m_tabs;
  QVBoxLayout* m_body;
  QString m_previewed, m_said;
  Tone m_saidTone = Tone::Info;
  bool m_repairable = false;
  relata::RestorePreview m_preview;
};

/// Every command with keys, by group, as two columns; for settings and help.
QWidget* shortcutList(const CommandSet& commands);

}  // namespace relata::ui
