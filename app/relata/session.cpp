#include "app/relata/session.h"

#include <QApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeySequence>
#include <QLocale>
#include <QMimeData>
#include <QScreen>
#include <QUrl>

#include "app/relata/program_words.h"
#include "app/relata/record_search.h"
#include "app/relata/scheme_programs.h"
#include "app/relata/session_commands.h"
#include "core/workspace/file_place.h"
#include "ui/activities/follow_up_card.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/duplicates/quality_page.h"
#include "ui/marketing/marketing_rules_page.h"
#include "ui/sales/lead_rules_page.h"
#include "ui/sales/letterhead_page.h"
#include "ui/exchange/address_books_page.h"
#include "ui/service/mail_post.h"
#include "ui/exchange/import_page.h"
#include "ui/exchange/list_export.h"
#include "ui/shell/file_words.h"
#include "ui/shell/guided_tour.h"
#include "ui/shell/help_page.h"
#include "ui/shell/palette.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/shell_window.h"

namespace relata::app {
namespace {

/// A window that a screen which is gone would have shown comes back to one that is there.
void rescue(QWidget& window) {
  const QRect frame = window.frameGeometry();
  for (const QScreen* screen : QGuiApplication::screens())
    if (screen->availableGeometry().intersects(frame.adjusted(40, 10, -40, -10))) return;
  if (const QScreen* screen = QGuiApplication::primaryScreen())
    window.move(screen->availableGeometry().topLeft() + QPoint(40, 40));
}

}  // namespace

Session::Session(std::unique_ptr<Workspace> workspace, const ProgramServices& services)
    : m_workspace(std::move(workspace)),
      m_services(services),
      m_reads(*m_workspace),
      m_context{*m_workspace,
                m_reads,
                m_background,
                [this](const QString& entity, Id id) { openRecord(entity, id); },
                [this](const QString& text, qint64 tid) { say(text, tid); },
                {},
                [](const QString& url) { QDesktopServices::openUrl(QUrl(url)); }},
      m_window(std::make_unique<ui::ShellWindow>()) {
  m_context.openList = [this](const QString& entity, const Filter& filter) { openList(entity, filter); };
  m_context.knowsScheme = knowsScheme;
  m_context.mergeRecords = [this](const QString& entity, const std::vector<Id>& records) {
    m_duplicates->mergeThese(entity, records);
    activate(QStringLiteral("duplicates"));
  };
  keepDrafts();
  m_workspace->setBackupPlan(m_services.state.backupPlan(m_workspace->id()));
  m_window->setWindowTitle(QFileInfo(m_workspace->path()).completeBaseName() + QStringLiteral(" — Relata"));
  m_window->setAcceptDrops(true);
  m_window->installEventFilter(this);
  addModules();
  addPages();
  addCommands();
  m_acts = std::make_unique<Acts>(*m_window, *m_actsPage, *m_workspace, m_reads, m_background);
  m_navigation = std::make_unique<Navigation>(*m_window, m_modules, *m_workspace, m_reads);
  m_housekeeping = std::make_unique<Housekeeping>(*m_workspace, m_idle);
  connect(m_navigation.get(), &Navigation::viewsChanged, this,
          [this] { m_window->setCurrentNav(navOf(m_window->activeModule())); });
  m_lock = std::make_unique<ScreenLock>(*m_window, *m_workspace);
  m_more = std::make_unique<MoreWindows>(*m_window);
  addPalette();
  connectSettings();
  addReminders();
  connect(m_housekeeping.get(), &Housekeeping::tidied, this, [this] {
    if (m_searchState != Reader::SearchState::Complete) tellOfSearch();
  });
  connect(m_window.get(), &ui::ShellWindow::navActivated, this, &Session::chooseNav);
  connect(m_window.get(), &ui::ShellWindow::navMenuRequested, this, &Session::openNavMenu);
  connect(m_window.get(), &ui::ShellWindow::moduleActivated, this, [this](const QString& id) {
    m_window->setCurrentNav(navOf(id));
    refreshWords();
  });
  connect(&m_workspace->notifier(), &ChangeNotifier::changed, this, [this] {
    m_savedAt = m_workspace->now();
    refreshWords();
  });
  connect(&m_workspace->notifier(), &ChangeNotifier::searchDamaged, this, [this] {
    m_searchState = Reader::SearchState::Damaged;
    m_window->setStatusMessage(searchWords(m_searchState));
  });
  connect(m_housekeeping.get(), &Housekeeping::backupFailed, this, [this](const Problem& problem) {
    m_window->setStatusMessage(tr("Today's backup could not be made: %1").arg(ui::fileProblemText(problem)));
  });
  connect(m_housekeeping.get(), &Housekeeping::leadsReturned, this, [this](qint64 count) {
    m_context.toast(tr("%n leads went back into the pool", nullptr, static_cast<int>(count)));
  });
  // With room for the frame that the system puts around it.
  const QSize room = m_window->screen()->availableGeometry().size() - QSize(16, 48);
  m_window->resize(QSize(1440, 900).boundedTo(room).expandedTo(m_window->minimumSize()));
  restoreLayout();
  takePreferences();
  refreshWords();
  warnOfPlace();
  tellOfSearch();
  if (!m_modules.empty()) activate(m_modules.front().id);
}

void Session::addReminders() {
  if (m_workspace->isReadOnly()) return;
  m_followUp = new ui::FollowUpCard(m_context, m_window->content());
  m_reminders = std::make_unique<Reminders>(m_context, m_services.state, m_window->content());
  m_tickets = std::make_unique<TicketWatch>(m_context);
  m_journeys = std::make_unique<JourneyWatch>(m_context);
  connect(m_lock.get(), &ScreenLock::changed, m_reminders.get(), &Reminders::setLocked);
  connect(m_lock.get(), &ScreenLock::changed, this, &Session::takeHeldFiles);
  connect(m_reminders.get(), &Reminders::windowRequested, this, &Session::raise);
  connect(m_reminders.get(), &Reminders::todayRequested, this, [this] { activate(QStringLiteral("today")); });
  ui::CommandSet& commands = m_window->commands();
  m_reminders->setTrayActions(
      {commands.action(QStringLiteral("quick.add")), commands.action(QStringLiteral("today.open"))},
      commands.action(QStringLiteral("program.quit")));
  commands.add(ui::Command{QStringLiteral("tray.stay"),
                           words(QT_TRANSLATE_NOOP("Program", "Stay in the tray when the window is closed")),
                           words(QT_TRANSLATE_NOOP("Program", "Program")),
                           QStringLiteral("pin"),
                           {},
                           [this] { m_reminders->setStayInTray(!m_reminders->staysInTray()); },
                           [] {
                             return DesktopNotifier::hasTray()
                                        ? QString()
                                        : tr("This desktop has no tray: reminders come while the window is open");
                           },
                           [this] { return m_reminders->staysInTray(); }});
  m_window->addToProgramMenu({QStringLiteral("tray.stay")});
}

/// Asked in the background: a network drive may take its time to answer.
void Session::warnOfPlace() {
  m_idle.run<std::optional<Problem>>(
      this, [path = m_workspace->path()] { return placeWarning(path); },
      [this](std::optional<Problem> warning) {
        if (warning) m_window->setStatusMessage(ui::fileProblemText(*warning));
      });
}

/// A search must not look as if it knew all while it does not.
void Session::tellOfSearch() {
  m_reads.run<Reader::SearchState>(
      this, [] { return false; }, [](Reader& reader) { return reader.searchState(); },
      [this](Result<Reader::SearchState> state) {
        if (!state.ok() || m_searchState == *state) return;
        // An index that was damaged is emptied first, and then filled like any other: what was said stands.
        if (m_searchState == Reader::SearchState::Damaged && *state == Reader::SearchState::Filling) return;
        const bool mended = m_searchState == Reader::SearchState::Damaged;
        m_searchState = *state;
        m_window->setStatusMessage(searchWords(m_searchState));
        if (mended) say(tr("The search index was damaged and has been made anew"));
      });
}

QString Session::searchWords(Reader::SearchState state) {
  switch (state) {
    case Reader::SearchState::Complete: return {};
    case Reader::SearchState::Filling:
      return tr("Preparing the search: until then it finds records by the beginning of their name");
    case Reader::SearchState::Damaged:
      return tr("The search index is damaged and is being made anew: until then only names are searched");
    case Reader::SearchState::TitlesOnly: return tr("This file cannot be written: only names are searched");
  }
  return {};
}

Session::~Session() {
  m_drafts->close();
  m_more.reset();
  m_context.drafts = nullptr;
  m_housekeeping.reset();
  m_leadFolder.reset();
  m_context.mail = nullptr;
  m_mail.reset();
  m_tickets.reset();
  m_journeys.reset();
  m_reminders.reset();
  m_acts.reset();
  m_navigation.reset();
  m_settings->removeEventFilter(this);
  m_window->removeEventFilter(this);
}

void Session::addModules() {
  m_mail = std::make_unique<ui::MailPost>(m_context);
  m_calls = std::make_unique<ui::ReadSlot>(m_reads, this);
  m_context.mail = m_mail.get();
  m_modules = makeModules(
      m_context,
      {[this] {
         if (m_navigation) refreshWords();
       },
       [this] { m_window->commands().refresh(); }, [this](const QString& cameFrom) { openImport({}, cameFrom); },
       [this](const QString& id) { activate(id); }, [this](const QString& id, Id view) { takeView(id, view); },
       [this](const QString& entity, const QHash<QString, Value>& given) {
         if (const UiModule* module = moduleOf(entity); module && module->newRecord) module->newRecord(given);
       },
       [this](const QString& entity, Id record, const QString& kind) {
         if (const UiModule* module = moduleOf(entity); module && module->compose) module->compose(record, kind);
       },
       [this] { return m_window->content(); }, [this] { return m_window->activeModule(); },
       [this] { return channels::readChannelCommand(m_services.state.dir(), m_workspace->id()); }});
  for (UiModule& module : m_modules) {
    for (const ModulePanel& panel : module.panels)
      m_window->addModuleDock(panel.id, panel.title, panel.iconName, panel.content, panel.place, panel.shown);
    m_window->commands().add(module.commands);
    m_window->addToNewMenu(module.newCommands);
  }
  m_window->commands().add(
      ui::Command{QStringLiteral("record.new"),
                  words(QT_TRANSLATE_NOOP("Program", "New record in this list")),
                  words(QT_TRANSLATE_NOOP("Program", "New")),
                  QStringLiteral("plus"),
                  {QKeySequence(QStringLiteral("Ctrl+N"))},
                  [this] { newInList(); },
                  [this] { return m_workspace->isReadOnly() ? tr("Open for reading only") : QString(); },
                  {}});
}

/// Of the list that is in use; elsewhere a contact.
void Session::newInList() {
  const QString active = m_window->activeModule();
  const auto here = std::find_if(m_modules.begin(), m_modules.end(), [&](const UiModule& module) {
    return module.id == active && (module.newHere || (module.newRecord && !module.newCommands.isEmpty()));
  });
  if (here != m_modules.end() && here->newHere) return here->newHere();
  const UiModule* module = here != m_modules.end() ? &*here : moduleOf(QStringLiteral("contact"));
  if (module && module->newRecord) module->newRecord({});
}

void Session::addPages() {
  m_import = new ui::ImportPage(*m_workspace, m_background);
  m_export = new ui::ListExport(*m_workspace, m_background, m_window.get());
  m_settings = new ui::SettingsPage(&m_window->commands());
  m_settings->installEventFilter(this);
  m_actsPage = new ui::ActsPage;
  m_duplicates = new ui::DuplicatesPage(m_context);
  m_quality = new ui::QualityPage(m_context);
  m_window->addModuleDock(QStringLiteral("import"), words(QT_TRANSLATE_NOOP("Program", "Import")),
                          QStringLiteral("import"), m_import, ui::DockPlace::Main, false);
  m_window->addModuleDock(QStringLiteral("duplicates"), words(QT_TRANSLATE_NOOP("Program", "Duplicates")),
                          QStringLiteral("merge"), m_duplicates, ui::DockPlace::Main, false);
  m_window->addModuleDock(QStringLiteral("quality"), words(QT_TRANSLATE_NOOP("Program", "Data quality")),
                          QStringLiteral("insights"), m_quality, ui::DockPlace::Main, false);
  connect(m_duplicates, &ui::DuplicatesPage::importRequested, this, [this] { openImport({}); });
  connect(m_quality, &ui::QualityPage::importRequested, this, [this] { openImport({}); });
  connect(m_actsPage, &ui::ActsPage::importRequested, this, [this] { openImport({}); });
  m_books = new ui::AddressBooksPage(*m_workspace, m_background);
  m_window->addModuleDock(QStringLiteral("addressBooks"), words(QT_TRANSLATE_NOOP("Program", "Address books")),
                          QStringLiteral("refresh"), m_books, ui::DockPlace::Main, false);
  connect(m_books, &ui::AddressBooksPage::done, this, [this](const QString& text, qint64 tid) { say(text, tid); });
  m_window->addModuleDock(QStringLiteral("letterhead"), words(QT_TRANSLATE_NOOP("Program", "Letterhead and quotes")),
                          QStringLiteral("quote"), new ui::LetterheadPage(m_context), ui::DockPlace::Main, false);
  m_leadFolder = std::make_unique<ui::LeadFolder>(
      m_context, m_services.state.leadFolder(m_workspace->id()),
      [this](const ui::LeadFolderState& state) { m_services.state.setLeadFolder(m_workspace->id(), state); });
  m_window->addModuleDock(QStringLiteral("leadRules"), words(QT_TRANSLATE_NOOP("Program", "Rules for leads")),
                          QStringLiteral("bolt"), new ui::LeadRulesPage(m_context, *m_leadFolder), ui::DockPlace::Main,
                          false);
  m_window->addModuleDock(QStringLiteral("marketingRules"), words(QT_TRANSLATE_NOOP("Program", "Rules of marketing")),
                          QStringLiteral("marketing"), new ui::MarketingRulesPage(m_context, m_services.state.dir()),
                          ui::DockPlace::Main, false);
  m_window->addModuleDock(QStringLiteral("acts"), words(QT_TRANSLATE_NOOP("Program", "Acts")),
                          QStringLiteral("history"), m_actsPage, ui::DockPlace::Main, false);
  m_window->addModuleDock(QStringLiteral("help"), words(QT_TRANSLATE_NOOP("Program", "Help")), QStringLiteral("info"),
                          new ui::HelpPage(&m_window->commands()), ui::DockPlace::Main, false);
  m_window->addModuleDock(QStringLiteral("settings"), words(QT_TRANSLATE_NOOP("Program", "Settings")),
                          QStringLiteral("settings"), m_settings, ui::DockPlace::Main, false);
  connect(m_import, &ui::ImportPage::undoRequested, this, [this](qint64 tid) { m_acts->undo(tid); });
  connect(m_import, &ui::ImportPage::redoRequested, this, [this](qint64 tid) { m_acts->redo(tid); });
  connect(m_import, &ui::ImportPage::imported, this, [this](const QString& text, qint64 tid) { say(text, tid); });
  connect(m_import, &ui::ImportPage::refused, this, [this](const QString& why) { say(why); });
  connect(m_export, &ui::ListExport::exported, this, [this](const QString& text) { say(text); });
  connect(m_export, &ui::ListExport::working, m_window.get(), &ui::ShellWindow::addWork);
  connect(m_export, &ui::ListExport::refused, this, [this](const QString& why) { say(why); });
  connect(m_import, &ui::ImportPage::listRequested, this, [this](const QString& entity) {
    if (const UiModule* module = moduleOf(entity)) activate(module->id);
  });
}

void Session::addCommands() {
  const SessionActs acts{[this](const QString& id) { activate(id); },
                         [this] { openImport({}); },
                         [this] { exportList(); },
                         [this] { m_window->resetLayout(); },
                         [this] { m_window->close(); },
                         [this] { m_lock->lock(); },
                         [this] { showTour(); },
                         [this] {
                           if (const UiModule* list = activeList()) m_more->openList(*list);
                         },
                         [this] {
                           if (const UiModule* list = activeList()) list->openRecordWindow();
                         },
                         [this] {
                           const UiModule* list = activeList();
                           return list && list->shownRecord && list->shownRecord() ? QString()
                                                                                   : tr("Choose a record first");
                         }};
  addSessionCommands(*m_window, m_services, acts, m_workspace->isReadOnly());
}

void Session::addPalette() {
  ui::Palette& palette = m_window->searchPalette();
  palette.setRecent(m_services.state.recentItems(m_workspace->id()));
  // Asked on the search's own thread, so the list is copied there each time one is chosen.
  auto recent = std::make_shared<std::pair<std::mutex, QStringList>>();
  recent->second = palette.recent();
  connect(&palette, &ui::Palette::chosen, this, [this, recent] {
    const QStringList ids = m_window->searchPalette().recent();
    {
      const std::lock_guard guard(recent->first);
      recent->second = ids;
    }
    m_services.state.setRecentItems(m_workspace->id(), ids);
  });
  palette.addProvider(recordProvider(m_context, [recent] {
    const std::lock_guard guard(recent->first);
    return recent->second;
  }));
  palette.addProvider(viewProvider(*m_navigation, m_modules, [this](const QString& id) { activate(id); }));
  palette.addProvider(ui::commandProvider(&m_window->commands(), findsText));
}

void Session::show() {
  m_window->show();
  rescue(*m_window);
  // Once the panels are laid out: whoever begins by the keyboard is in the list at once.
  QMetaObject::invokeMethod(m_window.get(), &ui::ShellWindow::focusFront, Qt::QueuedConnection);
}

void Session::raise() {
  if (m_window->isMinimized()) m_window->showNormal();
  m_window->show();
  m_window->raise();
  m_window->activateWindow();
}

bool Session::isLocked() const { return m_lock && m_lock->isLocked(); }

void Session::openImport(const QString& path, const QString& cameFrom) {
  if (isLocked()) {
    if (!path.isEmpty()) m_held << path;
    return raise();
  }
  m_window->showModule(QStringLiteral("import"));
  if (path.isEmpty())
    m_import->chooseFile(cameFrom);
  else
    m_import->open(path, cameFrom);
}

/// Lists that another start handed over while nobody could see them.
void Session::takeHeldFiles() {
  if (isLocked()) return;
  for (const QString& path : std::exchange(m_held, {})) openImport(path);
}

void Session::exportList() {
  if (const UiModule* list = activeList()) m_export->choose(list->shownList());
}

/// The list that has the keyboard, or had it last.
const UiModule* Session::activeList() const {
  const QString active = m_window->activeModule();
  const UiModule* first = nullptr;
  for (const UiModule& module : m_modules) {
    if (!module.shownList) continue;
    if (module.id == active) return &module;
    if (!first) first = &module;
  }
  return first;
}

void Session::showTour() {
  if (!m_tour) m_tour = new ui::GuidedTour(m_window.get());
  if (!m_modules.empty()) activate(m_modules.front().id);
  m_services.state.setSawTour();
  m_tour->begin();
}

void Session::say(const QString& text, qint64 undoable) {
  if (undoable == 0)
    m_window->showToast(text);
  else
    m_window->showToast(text, tr("Undo"), [this, undoable] { m_acts->undo(undoable); });
}

void Session::refreshWords() {
  if (m_workspace->isNewer())
    m_window->setSaved(ui::Tone::Warning, tr("Made by a newer Relata: open for reading only"));
  else if (m_workspace->isReadOnly())
    m_window->setSaved(ui::Tone::Warning, tr("Open for reading only"));
  else if (m_savedAt == 0)
    m_window->setSaved(ui::Tone::Good, tr("All changes saved"));
  else
    m_window->setSaved(ui::Tone::Good, tr("All changes saved · %1")
                                           .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_savedAt).time(),
                                                                   QStringLiteral("HH:mm"))));
  m_window->setFileName(ui::shortName(m_workspace->path()));
  QString counts;
  const QString active = m_window->activeModule();
  for (const UiModule& module : m_modules)
    if (module.countsText && module.id == active) counts = module.countsText();
  m_window->setStatusCounts(counts);
}

void Session::saveLayout() {
  m_services.state.setLayout(m_workspace->id(), m_window->saveLayout());
  for (const UiModule& module : m_modules)
    if (module.saveState) m_services.state.setColumns(m_workspace->id(), module.id, module.saveState());
}

void Session::restoreLayout() {
  const QByteArray layout = m_services.state.layout(m_workspace->id());
  if (!layout.isEmpty() && m_services.state.preferences().rememberWindow) m_window->restoreLayout(layout);
  for (const UiModule& module : m_modules)
    if (const QByteArray state = m_services.state.columns(m_workspace->id(), module.id);
        !state.isEmpty() && module.restoreState)
      module.restoreState(state);
}

void Session::takeDrop(const QString& path) {
  if (isLocked()) return;
  if (path.endsWith(QLatin1String(".relata"), Qt::CaseInsensitive))
    m_services.open(path);
  else
    openImport(path);
}

void Session::takePreferences() {
  const ui::Preferences preferences = m_services.state.preferences();
  m_window->commands().setKeys(preferences.keys);
  m_window->commands().setSingleKeys(preferences.singleKeys);
  m_lock->setMinutes(preferences.lockMinutes);
  m_context.workFrom = preferences.workFrom;
  m_context.workTo = preferences.workTo;
  m_window->commands().refresh();
  refreshSettings();
}

bool Session::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_settings && event->type() == QEvent::Show) readBackups();
  if (watched == m_window.get()) {
    if (event->type() == QEvent::Close) {
      const auto remember = [this] {
        if (m_services.state.preferences().rememberWindow && !m_lock->isLocked()) saveLayout();
      };
      if (m_reminders && !m_quitting && m_reminders->hideToTray()) {
        remember();
        event->ignore();
        return true;
      }
      m_drafts->close();
      remember();
      Q_EMIT closed();
    } else if (event->type() == QEvent::LanguageChange) {
      refreshWords();
      refreshSettings();
      m_acts->refresh();
    } else if (event->type() == QEvent::PaletteChange) {
      refreshSettings();
    } else if (event->type() == QEvent::DragEnter) {
      auto* drag = static_cast<QDragEnterEvent*>(event);
      if (drag->mimeData()->hasUrls() && drag->mimeData()->urls().first().isLocalFile()) drag->acceptProposedAction();
      return true;
    } else if (event->type() == QEvent::Drop) {
      auto* drop = static_cast<QDropEvent*>(event);
      drop->acceptProposedAction();
      for (const QUrl& url : drop->mimeData()->urls())
        if (url.isLocalFile()) takeDrop(url.toLocalFile());
      return true;
    }
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace relata::app
