#include "ui/records/files_panel.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
#include <QVBoxLayout>

#include "core/attachments/attach.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"
#include "ui/kit/marks.h"

namespace relata::ui {
namespace {

/// What runs when it is opened is never opened from here.
bool isProgram(const Record& file) {
  static const QStringList kinds{QStringLiteral("application/x-executable"),
                                 QStringLiteral("application/x-sharedlib"),
                                 QStringLiteral("application/x-ms-dos-executable"),
                                 QStringLiteral("application/x-msdownload"),
                                 QStringLiteral("application/x-desktop"),
                                 QStringLiteral("application/x-shellscript"),
                                 QStringLiteral("application/x-msi"),
                                 QStringLiteral("application/javascript"),
                                 QStringLiteral("application/x-java-archive"),
                                 QStringLiteral("application/vnd.microsoft.portable-executable"),
                                 QStringLiteral("text/x-python"),
                                 QStringLiteral("application/x-perl")};
  static const QStringList endings{
      QStringLiteral("exe"),     QStringLiteral("bat"), QStringLiteral("cmd"), QStringLiteral("com"),
      QStringLiteral("scr"),     QStringLiteral("msi"), QStringLiteral("ps1"), QStringLiteral("vbs"),
      QStringLiteral("js"),      QStringLiteral("jar"), QStringLiteral("lnk"), QStringLiteral("sh"),
      QStringLiteral("desktop"), QStringLiteral("app"), QStringLiteral("hta"), QStringLiteral("appimage")};
  return kinds.contains(file.text("type")) || endings.contains(QFileInfo(file.title()).suffix().toLower());
}

/// Folder for what is opened from here; it goes with the program.
QString openedFolder() {
  static const QTemporaryDir folder;
  return folder.path();
}

}  // namespace

QString sizeText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

FilesPanel::FilesPanel(const RecordContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this)) {
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(2);
}

void FilesPanel::show(const RecordView& view, const RelatedRows& files, bool writable) {
  m_view = view;
  m_files = files;
  m_writable = writable;
  rebuild();
}

void FilesPanel::choose() {
  const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Attach files"));
  if (!paths.isEmpty()) attachThese(paths);
}

void FilesPanel::attachThese(const QStringList& paths) {
  if (!m_view || !m_writable) return;
  const Id record = m_view->record.id();
  // Large files take a moment to read and to write.
  m_context.work.run<Result<QList<Id>>>(
      this,
      [&workspace = m_context.workspace, paths, record] {
        return workspace.transact(attachAct(paths), [&](Transaction& tx) { return attachFiles(tx, record, paths); });
      },
      [this, paths](Result<QList<Id>> made) {
        if (!made.ok()) return m_context.complain(made.problem());
        m_context.toastDone(tr("Attached: %1").arg(attachAct(paths).arguments.first()));
      });
}

void FilesPanel::rebuild() {
  clearLayout(m_rows);
  if (!m_view) return;
  for (const Record& file : m_files.rows) m_rows->addWidget(row(file));
  if (m_files.rows.isEmpty()) {
    auto* empty = new EmptyState(EmptyState::Place::Panel);
    empty->set(
        QStringLiteral("file"), {},
        m_writable
            ? tr("Offers, contracts, photos: they are kept inside the workspace. Drop files anywhere on this page.")
            : tr("No files."));
    if (m_writable) empty->setActions(tr("Attach files…"));
    connect(empty, &EmptyState::primaryClicked, this, &FilesPanel::choose);
    m_rows->addWidget(empty);
    return;
  }
  if (!m_writable) return;
  auto* add = new Button(tr("Attach files…"), ButtonKind::Quiet);
  connect(add, &QPushButton::clicked, this, &FilesPanel::choose);
  m_rows->addWidget(add, 0, Qt::AlignLeft);
}

QWidget* FilesPanel::row(const Record& file) {
  auto* widget = new QWidget;
  auto* line = new QHBoxLayout(widget);
  line->setContentsMargins(4, 3, 0, 3);
  line->setSpacing(kSpace2);
  line->addWidget(
      new IconMark(file.text("role") == QLatin1String("photo") ? QStringLiteral("contacts") : QStringLiteral("file"),
                   Tone::Neutral, 16));
  auto* name = new LinkText(file.title());
  connect(name, &QAbstractButton::clicked, this, [this, file] { isProgram(file) ? saveFile(file) : openFile(file); });
  line->addWidget(name, 1);
  QString detail = sizeText(file.value("size").integer());
  if (file.text("role") == QLatin1String("photo")) detail = tr("Photo, %1").arg(detail);
  line->addWidget(new TextLabel(detail, TextRole::Small, TextColor::Muted));
  auto* more = new IconButton(QStringLiteral("more"), tr("More: %1").arg(file.title()));
  connect(more, &QToolButton::clicked, this, [this, more, file] { openMenu(more, file); });
  line->addWidget(more);
  return widget;
}

void FilesPanel::openMenu(QWidget* anchor, const Record& file) {
  QMenu menu(this);
  QAction* open = menu.addAction(tr("Open"), this, [this, file] { openFile(file); });
  open->setEnabled(!isProgram(file));
  if (isProgram(file)) open->setText(tr("Open (programs are only saved)"));
  menu.addAction(tr("Save as…"), this, [this, file] { saveFile(file); });
  if (m_writable) {
    const bool picture = file.text("type").startsWith(QLatin1String("image/"));
    if (picture && file.text("role") != QLatin1String("photo"))
      menu.addAction(tr("Use as photo"), this, [this, file] {
        const Result<void> done =
            m_context.workspace.transact({ActKind::Edit, QStringLiteral("attachment"), {file.title()}},
                                         [&](Transaction& tx) { return makePhoto(tx, file.id()); });
        if (!done.ok()) m_context.complain(done.problem());
      });
    menu.addSeparator();
    menu.addAction(tr("Delete"), this,
                   [this, file] { deleteRecords(m_context, file.def(), {file.id().bits()}, file.title()); });
  }
  menu.exec(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void FilesPanel::openFile(const Record& file) {
  const Result<Result<QString>> path =
      guarded([&] { return saveAttachment(*m_context.workspace.read(), file, openedFolder()); });
  if (!path.ok()) return m_context.complain(path.problem());
  if (!path->ok()) return m_context.complain(path->problem());
  if (m_context.openUrl) m_context.openUrl(QUrl::fromLocalFile(**path).toString(QUrl::FullyEncoded));
}

void FilesPanel::saveFile(const Record& file) {
  const QString folder = QFileDialog::getExistingDirectory(
      this, tr("Save %1 into").arg(file.title()), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
  if (folder.isEmpty()) return;
  const Result<Result<QString>> path =
      guarded([&] { return saveAttachment(*m_context.workspace.read(), file, folder); });
  if (!path.ok()) return m_context.complain(path.problem());
  if (!path->ok()) return m_context.complain(path->problem());
  m_context.toast(tr("Saved as %1").arg(**path));
}

void FilesPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
