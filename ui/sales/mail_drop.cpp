#include "ui/sales/mail_drop.h"

#include <QWidget>

#include "core/exchange/lead_inbox.h"
#include "ui/kit/file_drop.h"

namespace relata::ui {
namespace {

QStringList mailsAmong(QStringList paths) {
  paths.removeIf([](const QString& path) { return !path.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive); });
  return paths;
}

}  // namespace

MailDrop::MailDrop(const RecordContext& context, QWidget* on) : QObject(on), m_context(context) {
  if (!context.workspace.isReadOnly()) new FileDrop(on, mailsAmong, [this](const QStringList& paths) { take(paths); });
}

void MailDrop::take(const QStringList& paths) {
  Id last;
  for (const QString& path : paths) {
    const Result<Id> lead = exchange::leadFromMail(m_context.workspace, path);
    if (!lead.ok()) return m_context.complain(lead.problem());
    last = *lead;
  }
  m_context.toastDone(tr("%n mails were taken as leads", nullptr, static_cast<int>(paths.size())));
  m_context.open(QStringLiteral("lead"), last);
}

}  // namespace relata::ui
