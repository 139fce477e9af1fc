#include "ui/kit/clear_layout.h"

#include <QLayout>
#include <QWidget>

namespace relata::ui {

void clearLayout(QLayout* layout, const QWidget* kept) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (QWidget* widget = item->widget(); widget && widget != kept) {
      widget->hide();
      widget->deleteLater();
    }
    if (item->layout()) clearLayout(item->layout(), kept);
    delete item;
  }
}

}  // namespace relata::ui
