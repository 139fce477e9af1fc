#include "ui/sales/lead_folder.h"

#include <QDateTime>
#include <QDir>

namespace relata::ui {
namespace {

constexpr int kSettledMs = 1500;
constexpr int kAgainMs = 60'000;
constexpr qsizetype kMostSeen = 2000;
constexpr qsizetype kMostTaken = 50;

/// A file as it lies there now.
QString signature(const QFileInfo& file) {
  return QStringLiteral("%1|%2|%3").arg(file.fileName()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

}  // namespace

LeadFolder::LeadFolder(const RecordContext& context, LeadFolderState state, Keep keep, QObject* parent)
    : QObject(parent), m_context(context), m_state(std::move(state)), m_keep(std::move(keep)) {
  m_settled.setSingleShot(true);
  m_settled.setInterval(kSettledMs);
  m_again.setInterval(kAgainMs);
  connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settled, qOverload<>(&QTimer::start));
  connect(&m_settled, &QTimer::timeout, this, &LeadFolder::lookAgain);
  connect(&m_again, &QTimer::timeout, this, &LeadFolder::lookAgain);
  watch();
}

void LeadFolder::setFolder(const QString& folder) {
  if (folder == m_state.folder) return;
  m_state.folder = folder;
  m_state.seen.clear();
  m_sizes.clear();
  m_keep(m_state);
  watch();
}

void LeadFolder::setOn(bool on) {
  if (on == m_state.on) return;
  m_state.on = on;
  m_keep(m_state);
  watch();
}

void LeadFolder::watch() {
  if (!m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
  m_settled.stop();
  m_again.stop();
  m_problem = {};
  const bool on = m_state.on && !m_state.folder.isEmpty() && !m_context.workspace.isReadOnly();
  if (on && !QFileInfo(m_state.folder).isDir()) m_problem = Problem("no-such-file", {m_state.folder});
  if (on) {
    if (m_problem.code.isEmpty()) m_watcher.addPath(m_state.folder);
    m_settled.start();
    m_again.start();
  }
  Q_EMIT changed();
}

QStringList LeadFolder::fresh() const {
  QStringList names;
  for (const QFileInfo& file : QDir(m_state.folder).entryInfoList(exchange::leadFileKinds(), QDir::Files, QDir::Name))
    if (!m_state.seen.contains(signature(file))) names << file.fileName();
  return names;
}

/// A file that still grows is left until it does no more.
void LeadFolder::lookAgain() {
  if (m_reading || !m_state.on) return;
  const bool there = QFileInfo(m_state.folder).isDir();
  if (there == !m_problem.code.isEmpty()) return watch();
  if (!there) return;
  QStringList ready;
  QHash<QString, QString> sizes;
  bool growing = false;
  for (const QString& name : fresh()) {
    const QString now = signature(QFileInfo(QDir(m_state.folder).filePath(name)));
    sizes.insert(name, now);
    if (m_sizes.value(name) == now)
      ready << name;
    else
      growing = true;
  }
  m_sizes = sizes;
  if (growing) m_settled.start();
  if (!ready.isEmpty()) read(ready);
}

void LeadFolder::look() {
  if (m_reading || m_state.folder.isEmpty()) return;
  if (!QFileInfo(m_state.folder).isDir()) {
    m_problem = Problem("no-such-file", {m_state.folder});
    Q_EMIT changed();
    return;
  }
  if (const QStringList names = fresh(); !names.isEmpty()) read(names);
}

void LeadFolder::read(const QStringList& names) {
  m_reading = true;
  Q_EMIT changed();
  m_context.work.run<Result<exchange::InboxReport>>(
      this,
      [&workspace = m_context.workspace, folder = m_state.folder, names] {
        return exchange::takeLeadFiles(workspace, folder, names);
      },
      [this, names](const Result<exchange::InboxReport>& report) { take(names, report); });
}

void LeadFolder::take(const QStringList& names, const Result<exchange::InboxReport>& report) {
  m_reading = false;
  if (!report.ok()) {
    m_problem = report.problem();
    Q_EMIT changed();
    return;
  }
  for (const QString& name : names) m_state.seen << signature(QFileInfo(QDir(m_state.folder).filePath(name)));
  if (m_state.seen.size() > kMostSeen) m_state.seen = m_state.seen.mid(m_state.seen.size() - kMostSeen);
  m_keep(m_state);
  QStringList bad;
  for (const exchange::CapturedLeads& file : report->files) {
    m_taken.prepend({file, m_context.time()});
    if (!file.problem.code.isEmpty() || file.failed > 0) bad << file.file;
  }
  m_taken = m_taken.mid(0, kMostTaken);
  if (report->added > 0)
    m_context.toastDone(tr("%n new leads from the folder", nullptr, static_cast<int>(report->added)));
  else if (!bad.isEmpty())
    m_context.toast(tr("Not all of the folder of leads could be read: %1").arg(bad.join(QStringLiteral(", "))));
  Q_EMIT changed();
}

}  // namespace relata::ui
