#include "ui/kit/file_handle.h"

#include <QApplication>
#include <QDrag>
#include <QFileInfo>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace relata::ui {

FileHandle::FileHandle(QWidget* parent) : ElidedButton(ButtonKind::Quiet, parent) {}

void FileHandle::setFile(const QString& path) {
  m_path = path;
  setName(QFileInfo(path).fileName());
}

QMimeData* FileHandle::mime() const {
  auto* data = new QMimeData;
  data->setUrls({QUrl::fromLocalFile(m_path)});
  return data;
}

void FileHandle::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->pos();
  ElidedButton::mousePressEvent(event);
}

void FileHandle::mouseMoveEvent(QMouseEvent* event) {
  const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
  if (!event->buttons().testFlag(Qt::LeftButton) || !far || m_path.isEmpty())
    return ElidedButton::mouseMoveEvent(event);
  setDown(false);
  auto* drag = new QDrag(this);
  drag->setMimeData(mime());
  drag->exec(Qt::CopyAction);
}

}  // namespace relata::ui
