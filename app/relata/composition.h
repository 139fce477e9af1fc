#pragma once

#include <QObject>

#include <memory>
#include <vector>

#include "app/relata/app_state.h"
#include "app/relata/language.h"
#include "app/relata/options.h"
#include "app/relata/session.h"
#include "app/relata/single_instance.h"
#include "ui/shell/start_window.h"

class QApplication;

namespace relata::app {

/// Builds the program: look and language, the start window, and a session for each open workspace. Opening, making and
/// restoring happen in the background; what goes wrong is said in the start window, in place.
class Composition : public QObject {
  Q_OBJECT
 public:
  Composition(QApplication& application, const ProgramOptions& options);
  ~Composition() override;

  /// Opens the file that was asked for, or shows the start window.
  void start();
  void open(const QString& path, const QByteArray& passphrase = {}, bool readOnly = false);
  void create(const ui::NewWorkspace& wanted, const QString& importFile = {});
  void makeSample();
  void setLanguage(const QString& language);
  void setTheme(const QString& theme);
  void setPreferences(const ui::Preferences& preferences);
  /// A program that runs already and took over what this one was asked for: this one can end.
  static bool otherTakesOver(const ProgramOptions& options);
  /// What to start once everything is closed; nothing unless a person asked to start again.
  std::optional<QStringList> startAgainWith() const { return m_startAgain; }
  AppState& state() { return m_state; }
  ui::StartWindow& startWindow() { return *m_start; }
  /// The newest one; null while none is open.
  Session* session() const { return m_sessions.empty() ? nullptr : m_sessions.back().session.get(); }

 Q_SIGNALS:
  void sessionOpened(relata::app::Session* session);
  void openFailed(const relata::Problem& problem);

 private:
  using Opened = Result<std::unique_ptr<Workspace>>;
  struct Running {
    std::unique_ptr<Session> session;
    std::unique_ptr<SingleInstance> instance;
  };
  WorkspaceOptions workspaceOptions(const QString& path) const;
  void openInBackground(const QString& path, const QString& importFile, std::function<Opened()> work);
  void take(std::unique_ptr<Workspace> workspace, const QString& importFile);
  void end(Session* session);
  void restore(const QString& backup, const QString& path, const QByteArray& passphrase, bool evenOfAnother);
  void showStart();
  bool raiseIfOpen(const QString& path);
  ProgramServices services();
  void applyLook();
  void startAgain();
  void quit();
  void takeCall(const QString& number);
  void takeFile(const QString& path);

  QApplication& m_application;
  ProgramOptions m_options;
  AppState m_state;
  Language m_language;
  ui::Background m_background;
  std::unique_ptr<SingleInstance> m_instance;
  std::optional<QStringList> m_startAgain;
  QString m_tourFor;  // the sample company that was just made
  std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
  std::unique_ptr<ui::StartWindow> m_start;
  std::vector<Running> m_sessions;
  QStringList m_lists;  // to import once a workspace is open
  QString m_call;       // a number that calls, until a workspace is open
};

}  // namespace relata::app
