#include "ui/service/ticket_drop.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include "core/mail/mail_files.h"

namespace relata::ui {
namespace {

QStringList mailsIn(const QMimeData* data) {
  QStringList paths;
  for (const QUrl& url : data->urls())
    if (const QString path = url.toLocalFile(); !path.isEmpty() && (mail::isMailFile(path) || QFileInfo(path).isDir()))
      paths << path;
  return paths;
}

}  // namespace

TicketDrop::TicketDrop(const RecordContext& context, QWidget* on) : QObject(on), m_context(context) {
  on->setAcceptDrops(!context.workspace.isReadOnly());
  on->installEventFilter(this);
}

bool TicketDrop::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) return QObject::eventFilter(watched, event);
  auto* drop = static_cast<QDropEvent*>(event);
  const QStringList paths = mailsIn(drop->mimeData());
  if (paths.isEmpty()) return QObject::eventFilter(watched, event);
  drop->acceptProposedAction();
  if (event->type() == QEvent::Drop) take(paths);
  return true;
}

void TicketDrop::take(const QStringList& paths) {
  if (m_reading) return;
  m_reading = true;
  m_context.toast(tr("Reading mails…"));
  m_context.work.run<Result<mail::MailImportReport>>(
      this, [&workspace = m_context.workspace, paths] { return mail::importMail(workspace, paths); },
      [this](const Result<mail::MailImportReport>& report) {
        m_reading = false;
        if (!report.ok()) return m_context.complain(report.problem());
        const QString words = tr("%n mail(s): new tickets %1, joined %2, there already %3, without a ticket %4",
                                 nullptr, static_cast<int>(report->mails))
                                  .arg(report->opened)
                                  .arg(report->joined)
                                  .arg(report->there)
                                  .arg(report->bounces + report->automatic + report->unreadable);
        m_context.toast(words, report->tid);
      });
}

}  // namespace relata::ui
