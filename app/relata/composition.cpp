#include "app/relata/composition.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStyleHints>

#include "core/packs/pack.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"
#include "core/workspace/backup.h"
#include "core/workspace/file_identity.h"
#include "ui/kit/enter_presses.h"
#include "ui/kit/menu_key.h"
#include "ui/kit/wheel_scrolls.h"
#include "ui/shell/file_words.h"
#include "ui/shell/shell_window.h"
#include "ui/theme/theme.h"

namespace relata::app {
namespace {

constexpr int kBusyWaitMs = 500;  // an edit waits for tidying to step aside

ui::ThemeKind themeOf(const QString& theme) {
  if (theme == QLatin1String("system")) return ui::systemIsDark() ? ui::ThemeKind::Dark : ui::ThemeKind::Light;
  if (theme == QLatin1String("dark")) return ui::ThemeKind::Dark;
  return theme == QLatin1String("contrast") ? ui::ThemeKind::HighContrast : ui::ThemeKind::Light;
}

QString stateDirOf(const ProgramOptions& options) {
  return options.dataDir.isEmpty() ? defaultStateDir() : options.dataDir;
}

/// A name that is not taken yet: "Sample company", "Sample company 2", ….
QString freeName(const QDir& dir, const QString& name) {
  QString path = dir.filePath(name + QLatin1String(".relata"));
  for (int i = 2; QFileInfo::exists(path); ++i) path = dir.filePath(QStringLiteral("%1 %2.relata").arg(name).arg(i));
  return path;
}

/// The workspace was opened on another thread; its signals are from now on sent from here.
Result<std::unique_ptr<Workspace>> handOver(Result<std::unique_ptr<Workspace>> opened, QThread* to) {
  if (opened.ok()) (*opened)->notifier().moveToThread(to);
  return opened;
}

}  // namespace

Composition::Composition(QApplication& application, const ProgramOptions& options)
    : m_application(application), m_options(options), m_state(stateDirOf(options)) {
  ui::Preferences preferences = m_state.preferences();
  if (!options.language.isEmpty()) preferences.language = options.language;
  if (!options.theme.isEmpty()) preferences.theme = options.theme;
  if (preferences != m_state.preferences()) m_state.setPreferences(preferences);
  m_language.set(preferences.language);
  applyLook();
  new ui::EnterPresses(this);
  new ui::WheelScrolls(this);
#ifndef Q_OS_WIN  // there the system does it
  new ui::MenuKey(this);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
    if (m_state.preferences().theme == QLatin1String("system")) applyLook();
  });
#endif
  m_start = std::make_unique<ui::StartWindow>();
  m_start->setPerson(m_state.userName(), m_language.current());
  m_start->setBackupFinder([this](const QString& path) { return listBackups(path, m_state.backupFolderOf(path)); });
  m_start->setRecent(m_state.recentFiles());
  connect(m_start.get(), &ui::StartWindow::openRequested, this, &Composition::open);
  connect(m_start.get(), &ui::StartWindow::createRequested, this, &Composition::create);
  connect(m_start.get(), &ui::StartWindow::sampleRequested, this, &Composition::makeSample);
  connect(m_start.get(), &ui::StartWindow::languageRequested, this, &Composition::setLanguage, Qt::QueuedConnection);
  connect(m_start.get(), &ui::StartWindow::cancelRequested, this, [this] { *m_stop = true; });
  connect(m_start.get(), &ui::StartWindow::restoreRequested, this,
          [this](const QString& backup, const QString& path) { restore(backup, path, {}, false); });
  connect(
      m_start.get(), &ui::StartWindow::forgetRequested, this,
      [this](const QString& path) {
        m_state.forgetRecent(path);
        m_start->setRecent(m_state.recentFiles());
      },
      Qt::QueuedConnection);
}

Composition::~Composition() {
  *m_stop = true;
  m_background.wait();
}

bool Composition::otherTakesOver(const ProgramOptions& options) {
  const QString other = stateDirOf(options);
  if (!SingleInstance::handOver(other, options.file)) return false;
  for (const QString& file : options.more) SingleInstance::handOver(other, file);
  return true;
}

void Composition::start() {
  m_instance = std::make_unique<SingleInstance>(m_state.dir());
  connect(m_instance.get(), &SingleInstance::openRequested, this, &Composition::takeFile);
  connect(m_instance.get(), &SingleInstance::raiseRequested, this, [this] {
    if (m_sessions.empty())
      showStart();
    else
      m_sessions.back().session->raise();
  });
  showStart();
  m_lists = m_options.more;
  if (!m_options.file.isEmpty()) return takeFile(m_options.file);
  const QString last = m_state.recentFiles().value(0);
  if (m_state.preferences().openLast && QFileInfo(last).isFile()) open(last);
}

/// A workspace is opened; a contact list goes into a new one, or into the one that is open.
void Composition::takeFile(const QString& path) {
  if (path.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive)) return takeCall(path.mid(4));
  const bool list = !path.endsWith(QLatin1String(".relata"), Qt::CaseInsensitive) && QFileInfo(path).isFile();
  const Result<FileLook> look = lookAtFile(path);
  if (!list || !look.ok() || *look != FileLook::Other) return open(path);
  if (!m_sessions.empty() && !m_sessions.back().session->workspace().isReadOnly()) {
    m_sessions.back().session->raise();
    return m_sessions.back().session->openImport(path);
  }
  showStart();
  m_start->showNew(path);
}

/// In the workspace that is open, else in the one that was open last.
void Composition::takeCall(const QString& number) {
  if (!m_sessions.empty()) return m_sessions.back().session->takeCall(number);
  const QString last = m_state.recentFiles().value(0);
  if (!QFileInfo(last).isFile()) return;
  m_call = number;
  open(last);
}

WorkspaceOptions Composition::workspaceOptions(const QString& path) const {
  WorkspaceOptions options;
  options.backupFolder = m_state.backupFolderOf(path);
  options.stateDir = m_state.dir();
  options.userName = m_state.userName();
  options.language = m_language.current();
  options.busyWaitMs = kBusyWaitMs;
  options.searchLater = true;
  return options;
}

bool Composition::raiseIfOpen(const QString& path) {
  const QString wanted = QFileInfo(path).canonicalFilePath();
  for (const Running& running : m_sessions)
    if (!wanted.isEmpty() && QFileInfo(running.session->workspace().path()).canonicalFilePath() == wanted) {
      running.session->raise();
      m_start->hide();
      return true;
    }
  return false;
}

void Composition::open(const QString& path, const QByteArray& passphrase, bool readOnly) {
  if (raiseIfOpen(path)) return;
  WorkspaceOptions options = workspaceOptions(path);
  options.passphrase = passphrase;
  options.readOnly = readOnly;
  m_start->setBusy(tr("Opening %1…").arg(ui::shortName(path)));
  openInBackground(path, {}, [path, options] { return Workspace::open(path, options, relataParts()); });
}

void Composition::create(const ui::NewWorkspace& wanted, const QString& importFile) {
  WorkspaceOptions options = workspaceOptions(wanted.path);
  options.passphrase = wanted.passphrase;
  options.currency = wanted.currency;
  options.language = wanted.language;
  if (!wanted.userName.isEmpty()) {
    options.userName = wanted.userName;
    m_state.setUserName(wanted.userName);
  }
  openInBackground(wanted.path, importFile, [path = wanted.path, options, name = wanted.pack]() -> Opened {
    Opened made = Workspace::create(path, options, relataParts());
    if (!made.ok() || name.isEmpty()) return made;
    const Result<Pack> pack = packNamed(name);
    const auto applied = pack.ok() ? applyPack(**made, *pack, options.language) : Result<PackReport>(pack.problem());
    if (applied.ok()) return made;
    made->reset();
    QFile::remove(path);
    return applied.problem();
  });
}

void Composition::makeSample() {
  const QDir folder(ui::usualFolder(QStandardPaths::DocumentsLocation));
  const QString path = freeName(folder, tr("Sample company"));
  WorkspaceOptions options = workspaceOptions({});
  if (options.userName.isEmpty()) options.userName = QStringLiteral("Lin Meng");
  *m_stop = false;
  m_start->setBusy(tr("Making the sample company…"));
  const auto tell = [this](qint64 done, qint64 total) {
    QMetaObject::invokeMethod(
        m_start.get(), [start = m_start.get(), done, total] { start->setProgress(done, total); }, Qt::QueuedConnection);
  };
  m_tourFor = path;
  openInBackground(path, {}, [path, options, tell, stop = m_stop]() -> Opened {
    Opened made = Workspace::create(path, options, relataParts());
    if (!made.ok()) return made;
    const auto counts = sample::generateInto(**made, {}, [&](qint64 done, qint64 total) {
      tell(done, total);
      return !*stop;
    });
    if (counts.ok()) return made;
    made->reset();
    QFile::remove(path);
    return counts.problem();
  });
}

void Composition::openInBackground(const QString& path, const QString& importFile, std::function<Opened()> work) {
  const auto shared = [work = std::move(work), to = thread()] {
    return std::make_shared<Opened>(handOver(work(), to));
  };
  m_background.run<std::shared_ptr<Opened>>(this, shared, [this, path, importFile](std::shared_ptr<Opened> opened) {
    if (opened->ok()) {
      take(std::move(**opened), importFile);
      return;
    }
    // Another window of this user has it open: that one is what was wanted.
    const Problem& problem = opened->problem();
    if (problem.is("file-locked") && SingleInstance::raiseOther(path)) {
      m_start->setBusy({});
      if (m_sessions.empty()) m_application.quit();
      return;
    }
    m_start->show();
    m_start->setBusy({});
    m_start->showProblem(problem, path);
    Q_EMIT openFailed(problem);
  });
}

void Composition::take(std::unique_ptr<Workspace> workspace, const QString& importFile) {
  const QString path = workspace->path();
  m_state.addRecent(path);
  m_start->setRecent(m_state.recentFiles());
  m_start->setBusy({});
  m_start->showHome();
  Running running;
  if (!workspace->isReadOnly()) running.instance = std::make_unique<SingleInstance>(path);
  running.session = std::make_unique<Session>(std::move(workspace), services());
  Session* session = running.session.get();
  if (running.instance) connect(running.instance.get(), &SingleInstance::raiseRequested, session, &Session::raise);
  connect(
      session, &Session::closed, this, [this, session] { end(session); }, Qt::QueuedConnection);
  connect(
      session, &Session::restoreRequested, this,
      [this, session](const QString& backup) {
        const QString file = session->workspace().path();
        const QByteArray key = session->workspace().key();
        end(session);
        restore(backup, file, key, true);  // its preview said whose backup it is
      },
      Qt::QueuedConnection);
  m_sessions.push_back(std::move(running));
  session->show();
  m_start->hide();
  if (!importFile.isEmpty()) session->openImport(importFile);
  for (const QString& list : std::exchange(m_lists, {})) session->openImport(list);
  if (!m_call.isEmpty()) session->takeCall(std::exchange(m_call, {}));
  if (m_tourFor == path && !m_state.sawTour()) session->showTour();
  Q_EMIT sessionOpened(session);
}

void Composition::end(Session* session) {
  for (auto it = m_sessions.begin(); it != m_sessions.end(); ++it) {
    if (it->session.get() != session) continue;
    m_sessions.erase(it);
    break;
  }
}

void Composition::restore(const QString& backup, const QString& path, const QByteArray& passphrase,
                          bool evenOfAnother) {
  showStart();
  m_start->setBusy(tr("Restoring %1…").arg(ui::shortName(path)));
  WorkspaceOptions options = workspaceOptions(path);
  options.passphrase = passphrase;
  openInBackground(path, {}, [=]() -> Opened {
    if (const Result<void> done = restoreBackup(backup, passphrase, path, evenOfAnother); !done.ok())
      return done.problem();
    return Workspace::open(path, options, relataParts());
  });
}

void Composition::showStart() {
  m_start->setRecent(m_state.recentFiles());
  m_start->show();
  m_start->raise();
  m_start->activateWindow();
}

void Composition::setLanguage(const QString& language) {
  ui::Preferences preferences = m_state.preferences();
  preferences.language = language;
  setPreferences(preferences);
}

void Composition::setTheme(const QString& theme) {
  ui::Preferences preferences = m_state.preferences();
  preferences.theme = theme;
  setPreferences(preferences);
}

void Composition::setPreferences(const ui::Preferences& preferences) {
  const ui::Preferences before = m_state.preferences();
  m_state.setPreferences(preferences);
  if (m_language.current() != preferences.language) {
    m_language.set(preferences.language);
    m_start->setPerson(m_state.userName(), preferences.language);
  }
  if (before.theme != preferences.theme || before.density != preferences.density) applyLook();
  for (const Running& running : m_sessions) running.session->takePreferences();
}

void Composition::applyLook() {
  const ui::Preferences preferences = m_state.preferences();
  ui::applyTheme(m_application, themeOf(preferences.theme), preferences.density);
}

/// The size of everything is read when a program begins; this one ends first, and lets go of its files.
void Composition::startAgain() {
  QStringList arguments;
  if (!m_options.dataDir.isEmpty()) arguments << QStringLiteral("--data-dir") << m_options.dataDir;
  if (!m_sessions.empty()) arguments << m_sessions.back().session->workspace().path();
  m_startAgain = arguments;
  quit();
}

/// Windows that stay in the tray close now as well. The last window that closes ends the program only where it was in
/// sight, so that is said as well.
void Composition::quit() {
  for (const Running& running : m_sessions) running.session->prepareToQuit();
  m_application.closeAllWindows();
  for (const Running& running : m_sessions) running.session->window().close();
  m_application.quit();
}

ProgramServices Composition::services() {
  return {m_state,
          [this] { return m_language.current(); },
          [this](const QString& language) { setLanguage(language); },
          [this](const QString& theme) { setTheme(theme); },
          [this](const ui::Preferences& preferences) { setPreferences(preferences); },
          [this] { startAgain(); },
          [this] { showStart(); },
          [this] { quit(); },
          [this](const QString& path) { open(path); }};
}

}  // namespace relata::app
