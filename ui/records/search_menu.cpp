#include "ui/records/search_menu.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/base/fold.h"
#include "ui/kit/keys.h"
#include "ui/kit/small_list.h"

namespace relata::ui {

SearchMenu::SearchMenu(QWidget* anchor, int width, const QString& prompt, const QString& listName)
    : Popup(anchor, width), m_search(new QLineEdit), m_list(new SmallList) {
  m_search->setPlaceholderText(prompt);
  m_search->setAccessibleName(prompt);
  m_search->installEventFilter(this);
  m_list->setAccessibleName(listName);
  m_list->setTextElideMode(Qt::ElideRight);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column()->addWidget(m_search);
  column()->addWidget(m_list);
  connect(m_search, &QLineEdit::textChanged, this, &SearchMenu::refill);
  connect(m_list, &QListWidget::itemClicked, this, &SearchMenu::pickCurrent);
  connect(m_list, &QListWidget::itemActivated, this, &SearchMenu::pickCurrent);
}

void SearchMenu::refill() {
  m_list->clear();
  fill(fold(m_search->text().trimmed()));
}

void SearchMenu::pickCurrent() {
  if (!m_list->currentItem()) return;
  const QListWidgetItem item = *m_list->currentItem();
  close();
  pick(item);
}

bool SearchMenu::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    const int step = press->key() == Qt::Key_Down ? 1 : press->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0 && m_list->count() > 0) {
      m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
      return true;
    }
    if (isEnter(*press)) {
      pickCurrent();
      return true;
    }
  }
  return Popup::eventFilter(watched, event);
}

}  // namespace relata::ui
