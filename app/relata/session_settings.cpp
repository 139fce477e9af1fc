// What the settings page asks of the open file: passphrase, backups, check, name.
#include "app/relata/display.h"
#include "app/relata/session.h"
#include "core/store/settings.h"
#include "core/workspace/check.h"
#include "ui/shell/file_words.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/shell_window.h"

namespace relata::app {

void Session::connectSettings() {
  using ui::SettingsPage;
  connect(m_settings, &SettingsPage::preferencesChosen, this, m_services.setPreferences);
  connect(m_settings, &SettingsPage::restartRequested, this, m_services.startAgain);
  connect(m_settings, &SettingsPage::lockRequested, m_lock.get(), &ScreenLock::lock);
  connect(m_settings, &SettingsPage::backupPlanChosen, this, &Session::setBackupPlan);
  connect(m_settings, &SettingsPage::userNameChosen, this, &Session::rename);
  connect(m_settings, &SettingsPage::resetLayoutRequested, this, [this] { m_window->resetLayout(); });
  connect(m_settings, &SettingsPage::passphraseChosen, this, &Session::setPassphrase);
  connect(m_settings, &SettingsPage::backupRequested, this, &Session::backUpNow);
  connect(m_settings, &SettingsPage::checkRequested, this, &Session::checkFile);
  connect(m_settings, &SettingsPage::previewRequested, this, &Session::preview);
  connect(m_settings, &SettingsPage::restoreRequested, this, &Session::restoreRequested);
  const auto always = [] { return false; };
  m_reads.run<QString>(
      this, always, [](Reader& reader) { return baseCurrency(reader.connection()); },
      [this](Result<QString> currency) {
        if (currency.ok()) m_context.currency = *currency;
      });
  m_reads.run<QString>(
      this, always,
      [me = m_workspace->me()](Reader& reader) {
        return reader.titles(*reader.registry().entity(QStringLiteral("user")), {me.bits()}).value(me.bits());
      },
      [this](Result<QString> name) {
        if (!name.ok()) return;
        m_me = *name;
        m_window->setPerson(m_me);
        refreshSettings();
      });
}

void Session::refreshSettings() {
  ui::SettingsState state;
  state.preferences = m_services.state.preferences();
  state.preferences.language = m_services.language();
  state.scaleNow = scaleNow();
  state.userName = m_me;
  state.path = m_workspace->path();
  state.encrypted = m_workspace->isEncrypted();
  state.readOnly = m_workspace->isReadOnly();
  state.plan = m_workspace->backupPlan();
  state.backupFolder = backupFolder(*m_workspace);
  state.backups = m_settings->state().backups;
  m_settings->setState(state);
  readBackups();
}

/// The folders may be on a drive that takes its time, and only who looks at the page wants to know.
void Session::readBackups() {
  if (!m_settings->isVisible()) return;
  m_idle.run<QList<BackupInfo>>(
      this, [path = m_workspace->path(), folder = backupFolder(*m_workspace)] { return listBackups(path, folder); },
      [this](const QList<BackupInfo>& backups) {
        ui::SettingsState state = m_settings->state();
        state.backups = backups;
        m_settings->setState(state);
      });
}

void Session::setBackupPlan(const BackupPlan& plan) {
  m_services.state.setBackupPlan(m_workspace->id(), plan);
  m_workspace->setBackupPlan(plan);
  m_services.state.setBackupFolderOf(m_workspace->path(),
                                     plan.folder.isEmpty() ? QString() : backupFolder(*m_workspace));
  refreshSettings();
}

void Session::setPassphrase(const QByteArray& present, const QByteArray& passphrase) {
  if (m_workspace->isEncrypted() && !m_workspace->opensWith(present))
    return m_settings->say(ui::Tone::Bad, tr("That is not the present passphrase. Nothing was changed."));
  m_background.run<Result<void>>(
      this, [this, passphrase] { return m_workspace->setPassphrase(passphrase); },
      [this, passphrase](Result<void> done) {
        refreshSettings();
        if (done.ok())
          m_idle.run(
              [file = m_draftFile, passphrase, kept = m_drafts->kept()] { (void)file->renew(passphrase, kept); });
        if (!done.ok())
          m_settings->say(ui::Tone::Bad, ui::fileProblemText(done.problem()));
        else if (passphrase.isEmpty())
          m_settings->say(ui::Tone::Good, tr("The file is no longer encrypted."));
        else
          sayEncrypted();
      });
}

/// Copies from before the passphrase stay as they were made; whoever encrypts should know.
void Session::sayEncrypted() {
  const QString done = tr("The file is encrypted. It asks for the passphrase from now on.");
  const int readable = readableBackups(m_workspace->path(), backupFolder(*m_workspace));
  if (readable == 0) return m_settings->say(ui::Tone::Good, done);
  m_settings->say(ui::Tone::Warning, done + QLatin1Char(' ') +
                                         tr("%n backup(s) from before can still be read without it; delete them if "
                                            "nobody else may read them.",
                                            nullptr, readable));
}

void Session::backUpNow() {
  m_idle.run<Result<void>>(
      this, [this] { return backupBefore(*m_workspace, QStringLiteral("manual")); },
      [this](const Result<void>& done) {
        refreshSettings();
        m_settings->say(done.ok() ? ui::Tone::Good : ui::Tone::Bad,
                        done.ok() ? tr("Backed up, opened and checked.") : ui::fileProblemText(done.problem()));
      });
}

void Session::checkFile(bool repair) {
  m_settings->say(ui::Tone::Info, tr("Checking the file…"));
  m_idle.run<Result<QList<CheckFinding>>>(
      this, [this, repair] { return checkWorkspace(*m_workspace, repair); },
      [this](Result<QList<CheckFinding>> found) {
        if (!found.ok()) return m_settings->say(ui::Tone::Bad, ui::fileProblemText(found.problem()));
        QStringList texts;
        bool repairable = false;
        for (const CheckFinding& finding : *found) {
          texts << checkText(finding);
          repairable = repairable || (finding.repairable && !finding.repaired);
        }
        m_settings->showCheck(texts, repairable && !m_workspace->isReadOnly());
      });
}

void Session::preview(const QString& backup) {
  const QByteArray key = m_workspace->key();
  m_idle.run<Result<RestorePreview>>(
      this, [this, backup, key] { return previewRestore(backup, key, m_workspace->path(), key); },
      [this, backup](Result<RestorePreview> found) {
        if (found.ok())
          m_settings->showPreview(backup, *found);
        else
          m_settings->say(ui::Tone::Bad, ui::fileProblemText(found.problem()));
      });
}

void Session::rename(const QString& name) {
  const auto done = m_workspace->transact({ActKind::Edit, QStringLiteral("user"), {name}}, [&](Transaction& tx) {
    return tx.update(tx.def("user"), m_workspace->me(), {{QStringLiteral("name"), name}});
  });
  if (!done.ok()) {
    m_settings->say(ui::Tone::Bad, ui::fileProblemText(done.problem()));
    return;
  }
  m_me = name;
  m_services.state.setUserName(name);
  m_window->setPerson(name);
  refreshSettings();
}

}  // namespace relata::app
