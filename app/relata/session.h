#pragma once

#include <QPointer>

#include <mutex>

#include "app/relata/acts.h"
#include "app/relata/app_state.h"
#include "app/relata/housekeeping.h"
#include "app/relata/modules.h"
#include "app/relata/more_windows.h"
#include "app/relata/navigation.h"
#include "app/relata/reminders.h"
#include "app/relata/journey_watch.h"
#include "app/relata/ticket_watch.h"
#include "app/relata/screen_lock.h"
#include "core/store/reader.h"
#include "ui/kit/background.h"
#include "ui/records/drafts.h"

namespace relata::ui {
class AddressBooksPage;
class Banner;
class DuplicatesPage;
class FollowUpCard;
class GuidedTour;
class ImportPage;
class ListExport;
class MailPost;
class QualityPage;
class SettingsPage;
class ShellWindow;
}  // namespace relata::ui

namespace relata::app {

/// What an open workspace needs from the program.
struct ProgramServices {
  AppState& state;
  std::function<QString()> language;
  std::function<void(const QString&)> setLanguage, setTheme;
  std::function<void(const ui::Preferences&)> setPreferences;
  std::function<void()> startAgain;
  std::function<void()> showStart, quit;
  std::function<void(const QString& path)> open;
};

/// One open workspace and its window: hands the parts their contexts and keeps the window's words true.
class Session : public QObject {
  Q_OBJECT
 public:
  Session(std::unique_ptr<Workspace> workspace, const ProgramServices& services);
  ~Session() override;

  Workspace& workspace() { return *m_workspace; }
  ui::ShellWindow& window() { return *m_window; }
  Acts& acts() { return *m_acts; }
  Navigation& navigation() { return *m_navigation; }
  ui::Background& background() { return m_background; }
  Reminders* reminders() { return m_reminders.get(); }
  ui::ImportPage& importPage() { return *m_import; }
  ui::ListExport& listExport() { return *m_export; }
  ui::SettingsPage& settingsPage() { return *m_settings; }
  ui::AddressBooksPage& addressBooksPage() { return *m_books; }
  ui::QualityPage& qualityPage() { return *m_quality; }
  ui::DuplicatesPage& duplicatesPage() { return *m_duplicates; }
  ui::ActsPage& actsPage() { return *m_actsPage; }
  const std::vector<UiModule>& modules() const { return m_modules; }
  const ui::RecordContext& context() const { return m_context; }
  const UiModule* moduleOf(const QString& entity) const;

  void show();
  void raise();
  /// Nothing is opened behind a lock, whoever asks: a panel of its own window would be readable.
  bool isLocked() const;
  /// The next closing of the window ends the session, tray or not.
  void prepareToQuit() { m_quitting = true; }
  /// `path` empty: the page asks for a file.
  void openImport(const QString& path, const QString& cameFrom = {});
  /// Asks for a file and writes the list that has the keyboard, or had it last.
  void exportList();
  void openRecord(const QString& entity, Id id);
  /// Somebody calls: their page with a note of the call, or a new contact with that number.
  void takeCall(const QString& number);
  void openList(const QString& entity, const Filter& filter);
  void activate(const QString& navId);
  void say(const QString& text, qint64 undoable = 0);
  /// What a person set for the program was changed.
  void takePreferences();
  ScreenLock& screenLock() { return *m_lock; }
  ui::Drafts& drafts() { return *m_drafts; }
  MoreWindows& moreWindows() { return *m_more; }
  /// The tour of the window; once by itself, where the workspace is the sample.
  void showTour();
  ui::GuidedTour* tour() const { return m_tour; }

 Q_SIGNALS:
  void closed();
  void restoreRequested(const QString& backup);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addModules();
  void newInList();
  void addPages();
  void addCommands();
  void addPalette();
  void connectSettings();
  void addReminders();
  void refreshSettings();
  void readBackups();
  void refreshWords();
  void warnOfPlace();
  void tellOfSearch();
  static QString searchWords(Reader::SearchState state);
  void setPassphrase(const QByteArray& present, const QByteArray& passphrase);
  void setBackupPlan(const BackupPlan& plan);
  void keepDrafts();
  void offerDraft();
  void openDraft(const Draft& draft);
  void sayEncrypted();
  void backUpNow();
  void checkFile(bool repair);
  void preview(const QString& backup);
  void rename(const QString& name);
  void chooseNav(const QString& navId);
  void openNavMenu(const QString& navId, const QPoint& position);
  void takeView(const QString& module, Id view);
  QString navOf(const QString& module) const;
  void saveLayout();
  void restoreLayout();
  void takeDrop(const QString& path);
  void takeHeldFiles();
  const UiModule* activeList() const;

  std::unique_ptr<Workspace> m_workspace;
  ProgramServices m_services;
  ui::ReadPool m_reads;
  ui::Background m_background;  // imports, undo, passphrases: what a person waits for
  ui::Background m_idle;        // backups, tidying, drafts
  std::shared_ptr<DraftFile> m_draftFile;
  std::unique_ptr<ui::Drafts> m_drafts;
  ui::RecordContext m_context;
  std::unique_ptr<ui::ReadSlot> m_calls;
  QStringList m_held;  // files that came while the window was locked
  std::vector<UiModule> m_modules;
  std::unique_ptr<ui::ShellWindow> m_window;
  ui::ImportPage* m_import = nullptr;
  ui::ListExport* m_export = nullptr;
  ui::SettingsPage* m_settings = nullptr;
  ui::DuplicatesPage* m_duplicates = nullptr;
  ui::AddressBooksPage* m_books = nullptr;
  ui::QualityPage* m_quality = nullptr;
  ui::ActsPage* m_actsPage = nullptr;
  std::unique_ptr<Navigation> m_navigation;
  std::unique_ptr<Acts> m_acts;
  std::unique_ptr<Housekeeping> m_housekeeping;
  std::unique_ptr<Reminders> m_reminders;
  std::unique_ptr<ui::LeadFolder> m_leadFolder;
  std::unique_ptr<ui::MailPost> m_mail;
  ui::FollowUpCard* m_followUp = nullptr;  // of the window
  std::unique_ptr<TicketWatch> m_tickets;
  std::unique_ptr<JourneyWatch> m_journeys;
  bool m_quitting = false;
  std::unique_ptr<ScreenLock> m_lock;
  std::unique_ptr<MoreWindows> m_more;
  ui::GuidedTour* m_tour = nullptr;
  QPointer<ui::Banner> m_draftNotice;
  QHash<QString, QString> m_shownView;                                // module -> entry of the saved view that it shows
  Reader::SearchState m_searchState = Reader::SearchState::Complete;  // as the status line says
  QString m_me;
  UtcMs m_savedAt = 0;
};

}  // namespace relata::app
