#include "ui/kit/own_window.h"

#include <QAction>
#include <QWidget>

#include "ui/kit/window_accessible.h"

namespace relata::ui {

void makeOwnWindow(QWidget* widget) {
  widget->setWindowFlag(Qt::Window);
  widget->setAttribute(Qt::WA_DeleteOnClose);
  widget->setAttribute(Qt::WA_QuitOnClose, false);  // the program ends with its main window
  widget->setAutoFillBackground(true);
  widget->setBackgroundRole(QPalette::Base);
  showPopupsToAssistants(widget);
  auto* close = new QAction(widget);
  close->setShortcut(QKeySequence::Close);
  widget->addAction(close);
  QObject::connect(close, &QAction::triggered, widget, &QWidget::close);
}

}  // namespace relata::ui
