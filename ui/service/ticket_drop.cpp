#include "ui/service/ticket_drop.h"

#include <QFileInfo>
#include <QWidget>

#include "core/mail/mail_files.h"
#include "ui/kit/file_drop.h"

namespace relata::ui {
namespace {

QStringList mailsAmong(QStringList paths) {
  paths.removeIf([](const QString& path) { return !mail::isMailFile(path) && !QFileInfo(path).isDir(); });
  return paths;
}

}  // namespace

TicketDrop::TicketDrop(const RecordContext& context, QWidget* on) : QObject(on), m_context(context) {
  if (!context.workspace.isReadOnly()) new FileDrop(on, mailsAmong, [this](const QStringList& paths) { take(paths); });
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
