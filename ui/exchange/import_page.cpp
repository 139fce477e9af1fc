#include "ui/exchange/import_page.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

#include "core/mail/mail_files.h"
#include "core/store/reader.h"
#include "ui/exchange/brought_view.h"
#include "ui/exchange/import_history.h"
#include "ui/exchange/import_mapping_view.h"
#include "ui/exchange/import_result_view.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/background.h"
#include "ui/records/page_words.h"
#include "ui/shell/file_words.h"
#include "ui/shell/form_rows.h"

namespace relata::ui {
namespace {

constexpr int kTickMs = 100;
constexpr int kExamples = 200;

using Report = Result<exchange::ImportReport>;

/// The newest first, as what is imported about one is mostly about the last of them.
QList<QPair<Id, QString>> titlesOf(Workspace& workspace, const QString& entity) {
  constexpr qint64 kMost = 200;
  QList<QPair<Id, QString>> out;
  const auto reader = workspace.read();
  const EntityDef* def = reader->registry().entity(entity);
  if (!def || !def->titleField()) return out;
  std::vector<qint64> ids = reader->ids({entity, {}, {}, false}, kMost + 1);
  if (ids.size() > static_cast<size_t>(kMost)) return out;
  std::sort(ids.begin(), ids.end(), std::greater<>());
  for (const Record& record : reader->records(*def, ids, {def->titleField()}))
    out.append({record.id(), record.title()});
  return out;
}

}  // namespace

ImportPage::ImportPage(Workspace& workspace, Background& background, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_background(background), m_body(new QVBoxLayout(this)) {
  new FileDrop(
      this, [](const QStringList& paths) { return paths.mid(0, 1); },
      [this](const QStringList& paths) { open(paths.first()); });
  m_body->setContentsMargins(0, 0, 0, 0);
  m_body->setSpacing(0);
  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, this, [this] {
    if (!m_bar) return;
    m_bar->setProgress(m_progress->done, m_progress->total);
    if (const qint64 rows = m_progress->rows; rows > 0)
      m_bar->setText(m_workText + QStringLiteral(" · ") +
                     separated(tr("%n rows", nullptr, static_cast<int>(rows)), rows));
  });
  rebuild();
}

ImportPage::~ImportPage() { m_progress->stop = true; }

void ImportPage::chooseFile(const QString& cameFrom) {
  const QString path = QFileDialog::getOpenFileName(
      this, tr("Choose a file to import"), usualFolder(QStandardPaths::DownloadLocation),
      tr("Lists, cards, calendars and mails (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ics *.jsonl *.eml *.mbox);;All "
         "files (*)"));
  if (!path.isEmpty()) begin(path, cameFrom);
}

void ImportPage::chooseFolder() {
  const QString path = QFileDialog::getExistingDirectory(this, tr("Choose an exported workspace, or a folder of mails"),
                                                         usualFolder(QStandardPaths::DocumentsLocation));
  if (!path.isEmpty()) begin(path);
}

void ImportPage::open(const QString& path, const QString& cameFrom) {
  // The same file once more was mended meanwhile.
  const bool isFree = (m_step != Step::Mapping && m_step != Step::Preview) || path == m_path;
  if (!m_working && isFree) return begin(path, cameFrom);
  if (waiting().contains(path)) return;
  m_waiting << Waiting{path, cameFrom};
  Q_EMIT refused(tr("%1 waits until the import at hand has ended.").arg(shortName(path)));
  if (!m_working) rebuild();
}

QStringList ImportPage::waiting() const {
  QStringList paths;
  for (const Waiting& one : m_waiting) paths << one.path;
  return paths;
}

void ImportPage::begin(const QString& path, const QString& cameFrom) {
  if (m_working) return;
  m_waiting.removeIf([&](const Waiting& one) { return one.path == path; });
  m_path = path;
  m_wantsKeyboard = true;
  m_options = {};
  m_options.cameFrom = cameFrom;
  m_options.examples = kExamples;
  m_options.errorFile = m_errors.filePath(QFileInfo(path).completeBaseName() + QStringLiteral(" errors.csv"));
  m_step = Step::Choose;
  const bool isFolder = QFileInfo(path).isDir();
  m_what = isFolder && exchange::isExportedFolder(path) ? What::Folder
           : isFolder || mail::isMailFile(path)         ? What::Mails
                                                        : What::Table;
  switch (m_what) {
    case What::Table: return analyse();
    case What::Folder: return goThroughFolder(true);
    case What::Mails: return goThroughMails(true);
  }
}

void ImportPage::goThroughFolder(bool dryRun) {
  beginWork((dryRun ? tr("Looking at %1…") : tr("Importing %1…")).arg(shortName(m_path)));
  m_background.run<Result<exchange::FolderReport>>(
      this,
      [&workspace = m_workspace, path = m_path, dryRun, report = reporter()] {
        return exchange::importFolder(workspace, path, dryRun,
                                      [report](qint64 done, qint64 total) { return report(0, total, done); });
      },
      [this, dryRun](Result<exchange::FolderReport> report) {
        endWork();
        if (!report.ok()) {
          complain(report.problem());
          return;
        }
        m_folder = *report;
        show(dryRun ? Step::Preview : Step::Result);
        if (!dryRun)
          Q_EMIT imported(
              separated(tr("Imported %n rows from %1", nullptr, static_cast<int>(m_folder.total())), m_folder.total())
                  .arg(shortName(m_path)),
              m_folder.tid);
      });
}

void ImportPage::goThroughMails(bool dryRun) {
  beginWork((dryRun ? tr("Looking at %1…") : tr("Importing %1…")).arg(shortName(m_path)));
  m_background.run<Result<mail::MailImportReport>>(
      this,
      [&workspace = m_workspace, path = m_path, dryRun, report = reporter()] {
        mail::MailImportOptions options;
        options.dryRun = dryRun;
        return mail::importMail(workspace, {path}, options, report);
      },
      [this, dryRun](Result<mail::MailImportReport> report) {
        endWork();
        if (!report.ok()) return complain(report.problem());
        m_mails = *std::move(report);
        if (m_mails.mails == 0)
          return complain(Problem(QFileInfo(m_path).isDir() ? "folder-not-ours" : "csv-empty", {m_path}));
        show(dryRun ? Step::Preview : Step::Result);
        if (!dryRun)
          Q_EMIT imported(
              tr("Imported %n mails from %1", nullptr, static_cast<int>(m_mails.mails)).arg(shortName(m_path)),
              m_mails.tid);
      });
}

void ImportPage::analyse() {
  m_job.reset();
  beginWork(tr("Looking at %1…").arg(shortName(m_path)));
  using Opened = std::shared_ptr<Result<std::unique_ptr<exchange::ImportJob>>>;
  m_background.run<Opened>(
      this,
      [&workspace = m_workspace, path = m_path, options = m_options] {
        return std::make_shared<Result<std::unique_ptr<exchange::ImportJob>>>(
            exchange::ImportJob::open(workspace, path, options));
      },
      [this](Opened opened) {
        endWork();
        if (!opened->ok()) {
          complain(opened->problem());
          return;
        }
        m_job = std::move(**opened);
        m_analysis = m_job->analysis();
        show(Step::Mapping);
      });
}

void ImportPage::chooseEntity(const QString& entity) {
  if (m_working || m_path.isEmpty()) return;
  takeChoices();
  m_options.entity = entity;
  m_options.mapping.reset();  // what a column of people means says nothing about firms
  m_options.matchKeys.clear();
  analyse();
}

void ImportPage::chooseSheet(const QString& sheet) {
  if (m_working || m_path.isEmpty()) return;
  m_options.file.sheet = sheet;
  m_options.corrections.clear();
  m_options.entity.clear();
  m_options.mapping.reset();
  m_options.matchKeys.clear();
  analyse();
}

void ImportPage::readAgain(bool hasHeader, const QString& delimiter) {
  if (m_working || m_path.isEmpty()) return;
  m_options.file.csv.hasHeader = hasHeader;
  m_options.corrections.clear();  // its rows are counted anew
  if (!delimiter.isEmpty()) m_options.file.csv.delimiter = delimiter;
  m_options.entity.clear();
  m_options.mapping.reset();
  m_options.matchKeys.clear();
  analyse();
}

void ImportPage::readEncoded(const QString& encoding) {
  m_options.file.csv.encoding = encoding.toLatin1();
  readAgain(m_analysis.hasHeader, {});
}

// What was chosen on the page of columns is kept in the options, from which each job is made.
void ImportPage::takeChoices() {
  if (!m_mapping) return;
  m_analysis.mapping = m_mapping->mapping();
  m_options.entity = m_analysis.mapping.entity;
  m_options.mapping = m_analysis.mapping.toJson();
  m_options.matchKeys = m_mapping->matchKeys();
  m_options.update = m_mapping->updateRule();
  m_options.dayFirst = m_mapping->dayFirst();
  m_options.otherwise = m_mapping->otherwise();
}

exchange::ImportProgress ImportPage::reporter() const {
  return [progress = m_progress](qint64 done, qint64 total, qint64 rows) {
    progress->done = done;
    progress->total = total;
    progress->rows = rows;
    return !progress->stop;
  };
}

void ImportPage::preview() {
  if (m_working || m_path.isEmpty()) return;
  takeChoices();
  beginWork(tr("Trying what %1 would change…").arg(shortName(m_path)));
  struct Tried {
    std::shared_ptr<exchange::ImportJob> job;
    Report report;
  };
  m_background.run<Tried>(
      this,
      [&workspace = m_workspace, path = m_path, options = m_options, report = reporter()]() -> Tried {
        auto job = exchange::ImportJob::open(workspace, path, options);
        if (!job.ok()) return {nullptr, job.problem()};
        std::shared_ptr<exchange::ImportJob> shared = std::move(*job);
        return {shared, shared->rehearse(report)};
      },
      [this](Tried tried) {
        endWork();
        if (!tried.report.ok()) {
          complain(tried.report.problem());
          return;
        }
        m_job = tried.job;
        m_report = *tried.report;
        show(Step::Preview);
      });
}

void ImportPage::run() {
  if (m_working) return;
  if (m_what == What::Folder) return goThroughFolder(false);
  if (m_what == What::Mails) return goThroughMails(false);
  if (!m_job) return;
  m_job->setCorrections(m_options.corrections);
  beginWork(tr("Importing %1…").arg(shortName(m_path)));
  m_background.run<Report>(
      this, [job = m_job, report = reporter()] { return job->run(report); },
      [this](Report report) {
        endWork();
        if (!report.ok()) {
          complain(report.problem());
          return;
        }
        m_report = *report;
        show(Step::Result);
        Q_EMIT imported(
            separated(tr("Imported %n rows from %1", nullptr, static_cast<int>(m_report.added + m_report.updated)),
                      m_report.added + m_report.updated)
                .arg(shortName(m_path)),
            m_report.tid);
      });
}

void ImportPage::beginWork(const QString& text) {
  m_working = true;
  m_workText = text;
  m_problem = {};
  m_progress = std::make_shared<Progress>();
  m_tick.start();
  rebuild();
  Q_EMIT stepChanged();
}

void ImportPage::endWork() {
  m_working = false;
  m_tick.stop();
}

void ImportPage::complain(const Problem& problem) {
  m_problem = problem;
  rebuild();
  Q_EMIT stepChanged();
}

void ImportPage::show(Step step) {
  m_step = step;
  rebuild();
  Q_EMIT stepChanged();
}

// Rebuilding takes away the widget that has the keyboard; its place is the next step's.
void ImportPage::rebuild() {
  const QWidget* focus = window()->focusWidget();
  const bool had = m_wantsKeyboard || (focus && isAncestorOf(focus));
  fillBody();
  // What was just added is shown, and can have the keyboard, only once events are handled.
  // Who went to another page meanwhile stays there.
  if (had)
    QTimer::singleShot(0, this, [this, wanted = m_wantsKeyboard] {
      if (wanted || isVisible()) takeKeyboard();
    });
  if (!m_working) m_wantsKeyboard = false;
}

void ImportPage::takeKeyboard() {
  QWidget* first = nullptr;
  for (int i = 0; i < m_body->count(); ++i) {
    QWidget* part = m_body->itemAt(i)->widget();
    if (!part) continue;
    if (auto* button = part->findChild<PrimaryButton*>(); button && m_step != Step::Mapping) first = button;
    for (QWidget* child : part->findChildren<QWidget*>())
      if (!first && (child->focusPolicy() & Qt::TabFocus) && child->isEnabled() && !child->isHidden()) first = child;
  }
  setFocusPolicy(Qt::ClickFocus);
  setAccessibleName(tr("Import"));
  (first ? first : this)->setFocus(Qt::OtherFocusReason);
}

void ImportPage::fillBody() {
  clearLayout(m_body);
  m_bar = nullptr;
  m_mapping = nullptr;
  if (!m_problem.code.isEmpty()) {
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kSpace4, kSpace3, kSpace4, 0);
    auto* banner = new Banner(m_problem.is("cancelled") ? Tone::Info : Tone::Bad, fileProblemText(m_problem));
    connect(banner, &Banner::dismissed, this, [this] { m_problem = {}; });
    line->addWidget(banner);
    m_body->addLayout(line);
  }
  if (m_working) {
    auto* line = new QVBoxLayout;
    line->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    m_bar = new ProgressRow(m_workText);
    m_bar->setProgress(0, 0);
    connect(m_bar, &ProgressRow::cancelRequested, this, [this] { m_progress->stop = true; });
    line->addWidget(m_bar);
    line->addStretch(1);
    m_body->addLayout(line);
    return;
  }
  if (!m_waiting.isEmpty()) addWaiting();
  if (m_step == Step::Mapping) {
    m_mapping = new ImportMappingView(m_analysis, m_options, m_workspace.registry(),
                                      [this](const QString& entity) { return titlesOf(m_workspace, entity); });
    connect(m_mapping, &ImportMappingView::entityChosen, this, &ImportPage::chooseEntity, Qt::QueuedConnection);
    connect(m_mapping, &ImportMappingView::sheetChosen, this, &ImportPage::chooseSheet, Qt::QueuedConnection);
    connect(m_mapping, &ImportMappingView::readingChosen, this, &ImportPage::readAgain, Qt::QueuedConnection);
    connect(m_mapping, &ImportMappingView::encodingChosen, this, &ImportPage::readEncoded, Qt::QueuedConnection);
    connect(m_mapping, &ImportMappingView::previewRequested, this, &ImportPage::preview, Qt::QueuedConnection);
    connect(
        m_mapping, &ImportMappingView::otherFileRequested, this, [this] { chooseFile(m_options.cameFrom); },
        Qt::QueuedConnection);
    m_body->addWidget(m_mapping, 1);
  } else if (m_step == Step::Choose) {
    auto* empty = new EmptyState;
    empty->set(
        QStringLiteral("import"), tr("Bring your address book"),
        tr("Choose a CSV file, an Excel workbook, a vCard file, a calendar or mails, or drop them here. Exports of "
           "Google, Outlook, LinkedIn, HubSpot, Salesforce, Zoho, Pipedrive and others are recognised. You see "
           "everything before it is written."));
    empty->setActions(tr("Choose a file…"), tr("Choose a folder…"));
    connect(empty, &EmptyState::primaryClicked, this, [this] { chooseFile(); });
    connect(empty, &EmptyState::secondaryClicked, this, &ImportPage::chooseFolder);
    m_body->addWidget(empty, 1);
    auto* line = new QVBoxLayout;
    line->setContentsMargins(kSpace4, 0, kSpace4, kSpace4);
    auto* history = new ImportHistory(m_workspace, m_background);
    connect(history, &ImportHistory::undoRequested, this, &ImportPage::undoRequested);
    connect(history, &ImportHistory::redoRequested, this, &ImportPage::redoRequested);
    auto* area = scrolled(history);
    line->addWidget(area);
    m_body->addLayout(line, 1);
  } else if (m_what != What::Table) {
    showBrought(m_body);
  } else {
    showResult(m_body);
  }
}

/// The files that came while another one was at hand, and a way on to the first of them.
void ImportPage::addWaiting() {
  QStringList names;
  for (const QString& path : waiting()) names << shortName(path);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(kSpace4, kSpace3, kSpace4, 0);
  auto* banner =
      new Banner(Tone::Info, tr("%n file(s) wait: %1", nullptr, static_cast<int>(names.size())).arg(names.join(u", ")));
  banner->addAction(m_step == Step::Result ? tr("Import the next one") : tr("Leave this one, go on with the next"),
                    [this] {
                      const Waiting next = m_waiting.value(0);
                      begin(next.path, next.cameFrom);
                    });
  connect(banner, &Banner::dismissed, this, [this] { m_waiting.clear(); });
  line->addWidget(banner);
  m_body->addLayout(line);
}

void ImportPage::showBrought(QVBoxLayout* rows) {
  const bool done = m_step == Step::Result, mails = m_what == What::Mails;
  const BroughtWords words =
      mails ? mailWords(m_path, m_mails, done) : folderWords(m_path, m_folder, done, *m_workspace.registry());
  auto* view = new BroughtView(words, done);
  connect(view, &BroughtView::importRequested, this, &ImportPage::run, Qt::QueuedConnection);
  connect(
      view, &BroughtView::againRequested, this, [this] { show(Step::Choose); }, Qt::QueuedConnection);
  connect(view, &BroughtView::listRequested, this,
          [this, mails] { Q_EMIT listRequested(mails ? QStringLiteral("ticket") : QStringLiteral("contact")); });
  connect(
      view, &BroughtView::undoRequested, this,
      [this, tid = words.tid] {
        Q_EMIT undoRequested(tid);
        show(Step::Choose);
      },
      Qt::QueuedConnection);
  rows->addWidget(view, 1);
}

void ImportPage::showResult(QVBoxLayout* rows) {
  auto* view = new ImportResultView(m_report, m_workspace.registry(),
                                    [this](const QString& entity) { return titlesOf(m_workspace, entity); });
  connect(view, &ImportResultView::valueMeant, this,
          [this](const QString& column, const QString& value, const QString& meaning) {
            if (meaning.isEmpty())
              m_options.values[column].remove(value);
            else
              m_options.values[column].insert(value, meaning);
          });
  connect(
      view, &ImportResultView::backRequested, this, [this] { show(Step::Mapping); }, Qt::QueuedConnection);
  connect(view, &ImportResultView::rowMended, this,
          [this](qint64 row, const QStringList& cells) { m_options.corrections.insert(row, cells); });
  connect(view, &ImportResultView::tryAgainRequested, this, &ImportPage::preview, Qt::QueuedConnection);
  connect(view, &ImportResultView::importRequested, this, &ImportPage::run, Qt::QueuedConnection);
  // The page with the files that came before, from which they can be taken back.
  connect(
      view, &ImportResultView::againRequested, this, [this] { show(Step::Choose); }, Qt::QueuedConnection);
  connect(
      view, &ImportResultView::othersRequested, this,
      [this](const QString& entity) {
        m_options.corrections.clear();  // its rows are others
        chooseEntity(entity);
      },
      Qt::QueuedConnection);
  connect(view, &ImportResultView::saveErrorsRequested, this, &ImportPage::saveErrors);
  connect(view, &ImportResultView::listRequested, this,
          [this] { Q_EMIT listRequested(m_report.analysis.mapping.entity); });
  connect(
      view, &ImportResultView::undoRequested, this,
      [this] {
        Q_EMIT undoRequested(m_report.tid);
        m_report = {};
        show(Step::Mapping);
      },
      Qt::QueuedConnection);
  rows->addWidget(view, 1);
}

void ImportPage::saveErrors() {
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Save the rows that failed"),
      QFileInfo(m_path).absolutePath() + QLatin1Char('/') + QFileInfo(m_options.errorFile).fileName(),
      tr("CSV (*.csv)"));
  if (path.isEmpty()) return;
  // The dialog has asked whether the file may be replaced.
  QFile::remove(path);
  if (!QFile::copy(m_options.errorFile, path)) complain(Problem("no-permission", {path}));
}

void ImportPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    takeChoices();
    rebuild();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
