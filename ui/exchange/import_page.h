#pragma once

#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include <atomic>

#include "core/exchange/folder/workspace_folder.h"
#include "core/exchange/importer.h"
#include "core/mail/import_mail.h"

class QVBoxLayout;

namespace relata::ui {

class Background;
class ImportMappingView;
class ProgressRow;

/// An import from choosing the file to undoing it: columns, preview, run, result. One page, no chain of dialogs; what
/// takes long runs in the background and can be stopped.
class ImportPage : public QWidget {
  Q_OBJECT
 public:
  enum class Step { Choose, Mapping, Preview, Result, Working };

  ImportPage(Workspace& workspace, Background& background, QWidget* parent = nullptr);
  ~ImportPage() override;

  /// One at a time: while another file is being read, mapped or looked at, this one waits and is offered above it.
  /// `cameFrom`: the kind of records in whose list a person was; nothing: in none.
  void open(const QString& path, const QString& cameFrom = {});
  QStringList waiting() const;
  void chooseFile(const QString& cameFrom = {});
  /// A folder that holds a whole exported workspace, or mails.
  void chooseFolder();
  /// The rows of the file are records of this kind.
  void chooseEntity(const QString& entity);
  /// They stand on this sheet of the file.
  void chooseSheet(const QString& sheet);
  /// What a person says about the form of the file.
  void readAgain(bool hasHeader, const QString& delimiter);
  void readEncoded(const QString& encoding);
  void preview();
  void run();
  Step step() const { return m_working ? Step::Working : m_step; }
  const exchange::ImportReport& report() const { return m_report; }
  const exchange::FolderReport& folderReport() const { return m_folder; }
  const mail::MailImportReport& mailReport() const { return m_mails; }
  ImportMappingView* mappingView() const { return m_mapping; }

 Q_SIGNALS:
  void stepChanged();
  void imported(const QString& text, qint64 tid);
  void undoRequested(qint64 tid);
  void redoRequested(qint64 tid);
  void listRequested(const QString& entity);
  void refused(const QString& why);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum class What { Table, Folder, Mails };
  struct Progress {
    std::atomic<qint64> done = 0, total = 0, rows = 0;
    std::atomic<bool> stop = false;
  };
  struct Waiting {
    QString path, cameFrom;
  };
  void begin(const QString& path, const QString& cameFrom = {});
  void analyse();
  void goThroughFolder(bool dryRun);
  void goThroughMails(bool dryRun);
  void rebuild();
  void fillBody();
  void addWaiting();
  void takeKeyboard();
  void show(Step step);
  void beginWork(const QString& text);
  void endWork();
  void complain(const relata::Problem& problem);
  void takeChoices();
  exchange::ImportProgress reporter() const;
  void showResult(QVBoxLayout* rows);
  void showBrought(QVBoxLayout* rows);
  void saveErrors();

  Workspace& m_workspace;
  Background& m_background;
  Step m_step = Step::Choose;
  QString m_path, m_workText;
  QList<Waiting> m_waiting;  // files that came meanwhile
  bool m_working = false;
  relata::Problem m_problem;
  exchange::ImportOptions m_options;
  exchange::ImportAnalysis m_analysis;
  exchange::ImportReport m_report;
  exchange::FolderReport m_folder;
  mail::MailImportReport m_mails;
  What m_what = What::Table;
  bool m_wantsKeyboard = false;  // a file was just chosen
  std::shared_ptr<exchange::ImportJob> m_job;
  std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
  QTimer m_tick;
  QTemporaryDir m_errors;  // the rows that failed, until they are saved somewhere
  QVBoxLayout* m_body;
  ProgressRow* m_bar = nullptr;
  ImportMappingView* m_mapping = nullptr;
};

}  // namespace relata::ui
