#include "ui/kit/completion_list.h"

#include <QAbstractItemView>
#include <QCompleter>

#include "ui/kit/small_list.h"

namespace relata::ui {

void dressCompletion(QCompleter* completer) {
  QAbstractItemView* list = completer->popup();
  list->setProperty("completion", true);  // for the style sheet
  list->setItemDelegate(new RoomyRows(list));
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list->setTextElideMode(Qt::ElideRight);
}

}  // namespace relata::ui
