#include "ui/shell/start_window.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "core/workspace/backup.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/window_accessible.h"
#include "ui/shell/action_card.h"
#include "ui/shell/file_words.h"
#include "ui/shell/form_rows.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kPageWidth = 860;
constexpr int kFormWidth = 460;

/// A column in the middle, as wide as `width` at most.
QWidget* centred(QWidget* content, int width) {
  content->setMaximumWidth(width);
  auto* page = new QWidget;
  auto* row = new QHBoxLayout(page);
  row->setContentsMargins(24, 32, 24, 24);
  row->addStretch(1);
  row->addWidget(content, 100);
  row->addStretch(1);
  return page;
}

bool isWorkspace(const QString& path) { return path.endsWith(QLatin1String(".relata"), Qt::CaseInsensitive); }

}  // namespace

StartWindow::StartWindow(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget), m_home(new QWidget), m_homeColumn(new QVBoxLayout(m_home)) {
  setObjectName(QStringLiteral("start"));
  showPopupsToAssistants(this);
  setWindowTitle(QGuiApplication::applicationDisplayName());
  new FileDrop(
      this, [](const QStringList& paths) { return paths.size() == 1 ? paths : QStringList(); },
      [this](const QStringList& paths) { take(paths.first()); });
  setFocusPolicy(Qt::ClickFocus);
  resize(980, 680);
  m_homeColumn->setContentsMargins(0, 0, 0, 0);
  m_homeColumn->setSpacing(kSpace4);
  m_pages->addWidget(scrolled(centred(m_home, kPageWidth)));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pages);
  rebuildHome();
}

void StartWindow::setPerson(const QString& userName, const QString& language) {
  m_userName = userName;
  m_language = language;
  rebuildHome();
}

void StartWindow::setRecent(const QStringList& files) {
  m_recent = files;
  rebuildHome();
}

void StartWindow::showProblem(const Problem& problem, const QString& path) {
  m_problem = problem;
  m_problemPath = path;
  m_busyText.clear();
  if (m_form && m_pages->currentIndex() != 0) {
    m_form->complain(fileProblemText(problem));
    m_pages->currentWidget()->setEnabled(true);
    return;
  }
  rebuildHome();
  if (auto* edit = m_home->findChild<QLineEdit*>()) edit->setFocus();
}

void StartWindow::setBusy(const QString& text) {
  m_busyText = text;
  if (!text.isEmpty()) m_problem = {};
  rebuildHome();
}

void StartWindow::setProgress(qint64 done, qint64 total) {
  if (m_progress) m_progress->setProgress(done, total);
}

void StartWindow::showHome() {
  m_pages->setCurrentIndex(0);
  rebuildHome();
}

void StartWindow::showNew(const QString& importFile) {
  m_importFile = importFile;
  if (m_pages->count() > 1) {
    QWidget* old = m_pages->widget(1);
    m_pages->removeWidget(old);
    old->deleteLater();
  }
  auto* card = new Card;
  auto* inside = new QVBoxLayout(card);
  card->setContentsMargins(24, 24, 24, 24);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(kSpace3);
  if (!importFile.isEmpty()) {
    auto* note = new Banner(
        Tone::Info, tr("%1 goes into this new workspace in the next step. You see what becomes of each column first.")
                        .arg(shortName(importFile)));
    note->setDismissible(false);
    inside->addWidget(note);
  }
  m_form = new NewWorkspaceForm(m_userName, m_language);
  inside->addWidget(m_form);
  connect(m_form, &NewWorkspaceForm::cancelled, this, &StartWindow::showHome);
  connect(m_form, &NewWorkspaceForm::accepted, this,
          [this](const NewWorkspace& workspace) { Q_EMIT createRequested(workspace, m_importFile); });
  m_pages->addWidget(scrolled(centred(card, kFormWidth)));
  m_pages->setCurrentIndex(1);
  m_form->setFocus();
}

void StartWindow::rebuildHome() {
  clearLayout(m_homeColumn);
  m_progress = nullptr;
  auto* head = new QHBoxLayout;
  head->setSpacing(kSpace3);
  head->addWidget(new IconMark(QStringLiteral("logo"), Tone::Info, 34));
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(new TextLabel(QStringLiteral("Relata"), TextRole::Heading));
  words->addWidget(new TextLabel(tr("Customers, in one file that is yours"), TextRole::Body, TextColor::Secondary));
  head->addLayout(words, 1);
  auto* language = new Button(m_language == QLatin1String("zh") ? QStringLiteral("English") : QString::fromUtf8("中文"),
                              ButtonKind::Quiet);
  connect(language, &QPushButton::clicked, this, [this] {
    Q_EMIT languageRequested(m_language == QLatin1String("zh") ? QStringLiteral("en") : QStringLiteral("zh"));
  });
  head->addWidget(language);
  m_homeColumn->addLayout(head);
  if (!m_problem.code.isEmpty()) {
    auto* banner = new Banner(m_problem.is("passphrase-needed") ? Tone::Info : Tone::Bad, fileProblemText(m_problem));
    connect(banner, &Banner::dismissed, this, [this] { m_problem = {}; });
    offerWays(banner);
    m_homeColumn->addWidget(banner);
    if (m_problem.is("passphrase-needed") || m_problem.is("wrong-passphrase")) m_homeColumn->addWidget(passphraseRow());
  }
  if (!m_busyText.isEmpty()) {
    m_progress = new ProgressRow(m_busyText);
    m_progress->setProgress(0, 0);
    connect(m_progress, &ProgressRow::cancelRequested, this, &StartWindow::cancelRequested);
    m_homeColumn->addWidget(m_progress);
  }
  auto* columns = new QHBoxLayout;
  columns->setSpacing(24);
  QWidget* acts = actionColumn();
  acts->setEnabled(m_busyText.isEmpty());
  columns->addWidget(acts, 1);
  QWidget* recent = recentColumn();
  recent->setEnabled(m_busyText.isEmpty());
  columns->addWidget(recent, 1);
  m_homeColumn->addLayout(columns);
  m_homeColumn->addStretch(1);
}

QWidget* StartWindow::actionColumn() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  column->addWidget(new SectionHeader(tr("Start")));
  const auto add = [&](const char* iconName, const QString& title, const QString& text, std::function<void()> run) {
    auto* card = new ActionCard(QString::fromLatin1(iconName), title, text);
    connect(card, &QAbstractButton::clicked, this, std::move(run));
    column->addWidget(card);
  };
  add("plus", tr("New workspace"), tr("An empty file in a folder of your choice"), [this] { showNew(); });
  add("folder", tr("Open…"), tr("A .relata file"), [this] { chooseFile(); });
  add("import", tr("Import your address book"), tr("CSV, Excel or vCard, from Google, Outlook, iPhone, HubSpot …"),
      [this] { chooseImport(); });
  add("people", tr("Try the sample company"), tr("2,000 invented people in two languages, to look around"),
      [this] { Q_EMIT sampleRequested(); });
  auto* hint =
      new TextLabel(tr("Or drop a workspace or a contact list on this window."), TextRole::Small, TextColor::Muted);
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addStretch(1);
  return box;
}

QWidget* StartWindow::recentColumn() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  column->addWidget(new SectionHeader(tr("Recent")));
  auto* card = new Card;
  auto* rows = new QVBoxLayout(card);
  card->setContentsMargins(kSpace1, kSpace1, kSpace1, kSpace1);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  for (const QString& path : m_recent) {
    auto* row =
        new ActionCard(QStringLiteral("file"), QFileInfo(path).completeBaseName(), QDir::toNativeSeparators(path));
    row->setFlat(true);
    connect(row, &QAbstractButton::clicked, this, [this, path] { Q_EMIT openRequested(path, {}, false); });
    connect(row, &ActionCard::removeRequested, this, [this, path] { Q_EMIT forgetRequested(path); });
    rows->addWidget(row);
  }
  if (m_recent.isEmpty()) {
    auto* empty = new TextLabel(tr("Workspaces that you open are listed here."), TextRole::Body, TextColor::Muted);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMinimumHeight(96);
    rows->addWidget(empty);
  }
  column->addWidget(card);
  column->addStretch(1);
  return box;
}

QWidget* StartWindow::passphraseRow() {
  auto* card = new Card;
  auto* row = new QHBoxLayout(card);
  row->setContentsMargins(0, 0, 0, 0);
  auto* rows = new FormRows;
  QLineEdit* edit = rows->addSecret(tr("Passphrase of %1").arg(shortName(m_problemPath)));
  auto* open = new PrimaryButton(tr("Open"));
  row->addWidget(rows, 1);
  row->addWidget(open, 0, Qt::AlignBottom);
  const auto go = [this, edit] { Q_EMIT openRequested(m_problemPath, edit->text().toUtf8(), false); };
  connect(open, &QPushButton::clicked, this, go);
  connect(edit, &QLineEdit::returnPressed, this, go);
  return card;
}

void StartWindow::offerWays(Banner* banner) {
  const QString path = m_problemPath;
  if (m_problem.is("file-locked")) {
    banner->addAction(tr("Open for reading"), [this, path] { Q_EMIT openRequested(path, {}, true); });
    banner->addAction(tr("Try again"), [this, path] { Q_EMIT openRequested(path, {}, false); });
  }
  if (m_problem.is("no-such-file") && m_recent.contains(path))
    banner->addAction(tr("Take it off the list"), [this, path] {
      m_problem = {};
      Q_EMIT forgetRequested(path);
    });
  if (m_problem.is("file-damaged") || m_problem.is("schema-foreign") || m_problem.is("empty-file") ||
      m_problem.is("not-a-workspace")) {
    const QList<BackupInfo> backups = (m_backupsOf ? m_backupsOf(path) : listBackups(path));
    // Of a damaged file the problem names the newest backup that is whole.
    const QString whole = m_problem.is("file-damaged") ? m_problem.arguments.value(2) : QString();
    const auto found = std::find_if(backups.begin(), backups.end(), [&whole](const BackupInfo& backup) {
      return whole.isEmpty() || backup.path == whole;
    });
    if (found != backups.end()) {
      const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(found->at), QLocale::ShortFormat);
      banner->addAction(tr("Restore the backup of %1").arg(when),
                        [this, backup = found->path, path] { Q_EMIT restoreRequested(backup, path); });
    }
  }
}

void StartWindow::chooseFile() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("Open a workspace"), usualFolder(QStandardPaths::DocumentsLocation),
                                   tr("Relata workspaces (*.relata);;All files (*)"));
  if (!path.isEmpty()) Q_EMIT openRequested(path, {}, false);
}

void StartWindow::chooseImport() {
  const QString path = QFileDialog::getOpenFileName(
      this, tr("Choose your contact list"), usualFolder(QStandardPaths::DownloadLocation),
      tr("Contact lists (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ics *.jsonl);;All files (*)"));
  if (!path.isEmpty()) showNew(path);
}

void StartWindow::take(const QString& path) {
  if (isWorkspace(path))
    Q_EMIT openRequested(path, {}, false);
  else
    showNew(path);
}

// Nothing is chosen for the person: the first Tab goes to the first act.
void StartWindow::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_pages->currentIndex() == 0 && m_problem.code.isEmpty()) setFocus();
}

void StartWindow::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), colors().window); }

void StartWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_homeColumn) {
    rebuildHome();
    if (m_pages->currentIndex() == 1) showNew(m_importFile);
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
