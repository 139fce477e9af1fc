#include "ui/kit/file_drop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace relata::ui {
namespace {

QStringList localFiles(const QMimeData& data) {
  QStringList paths;
  for (const QUrl& url : data.urls())
    if (url.isLocalFile()) paths << url.toLocalFile();
  return paths;
}

}  // namespace

FileDrop::FileDrop(QWidget* on, Wants wants, Take take)
    : QObject(on), m_wants(std::move(wants)), m_take(std::move(take)) {
  on->setAcceptDrops(true);
  on->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) return QObject::eventFilter(watched, event);
  auto* drop = static_cast<QDropEvent*>(event);
  const QStringList dragged = localFiles(*drop->mimeData());
  const QStringList wanted = dragged.isEmpty() ? dragged : m_wants(dragged);
  if (wanted.isEmpty()) return QObject::eventFilter(watched, event);
  drop->acceptProposedAction();
  if (event->type() == QEvent::Drop) m_take(wanted);
  return true;
}

}  // namespace relata::ui
