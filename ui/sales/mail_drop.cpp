#include "ui/sales/mail_drop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include "core/exchange/lead_inbox.h"

namespace relata::ui {
namespace {

QStringList mailsIn(const QMimeData* data) {
  QStringList paths;
  for (const QUrl& url : data->urls())
    if (const QString path = url.toLocalFile(); path.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive))
      paths << path;
  return paths;
}

}  // namespace

MailDrop::MailDrop(const RecordContext& context, QWidget* on) : QObject(on), m_context(context) {
  on->setAcceptDrops(!context.workspace.isReadOnly());
  on->installEventFilter(this);
}

bool MailDrop::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) return QObject::eventFilter(watched, event);
  auto* drop = static_cast<QDropEvent*>(event);
  const QStringList paths = mailsIn(drop->mimeData());
  if (paths.isEmpty()) return QObject::eventFilter(watched, event);
  drop->acceptProposedAction();
  if (event->type() == QEvent::Drop) take(paths);
  return true;
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
