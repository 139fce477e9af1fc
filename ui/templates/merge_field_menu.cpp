#include "ui/templates/merge_field_menu.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/base/fold.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/small_list.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 320;
constexpr int kRows = 10;
constexpr int kName = Qt::UserRole + 1;

}  // namespace

MergeFieldMenu::MergeFieldMenu(QWidget* anchor, QList<OfferedField> fields)
    : Popup(anchor, kWidth), m_fields(std::move(fields)), m_search(new QLineEdit), m_list(new SmallList) {
  m_search->setPlaceholderText(tr("Search fields"));
  m_search->setAccessibleName(tr("Search fields"));
  m_search->installEventFilter(this);
  m_list->setAccessibleName(tr("Fields"));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column()->addWidget(m_search);
  column()->addWidget(m_list);
  connect(m_search, &QLineEdit::textChanged, this, &MergeFieldMenu::fill);
  connect(m_list, &QListWidget::itemClicked, this, &MergeFieldMenu::pick);
  connect(m_list, &QListWidget::itemActivated, this, &MergeFieldMenu::pick);
  fill();
  m_list->setFixedHeight(kRows * SmallList::kRow + 2 * m_list->frameWidth());
}

void MergeFieldMenu::fill() {
  m_list->clear();
  const QString wanted = fold(m_search->text().trimmed());
  for (const OfferedField& field : m_fields) {
    if (!fold(field.label + QLatin1Char(' ') + field.name).contains(wanted)) continue;
    auto* item = new QListWidgetItem(field.label, m_list);
    item->setData(kName, field.name);
    item->setToolTip(plainTip(field.name));
  }
  m_list->setCurrentRow(0);
}

void MergeFieldMenu::pick() {
  const QListWidgetItem* item = m_list->currentItem();
  if (!item) return;
  const QString name = item->data(kName).toString();
  close();
  Q_EMIT chosen(name);
}

bool MergeFieldMenu::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    const int step = press->key() == Qt::Key_Down ? 1 : press->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0 && m_list->count() > 0) {
      m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
      return true;
    }
    if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
      pick();
      return true;
    }
  }
  return Popup::eventFilter(watched, event);
}

}  // namespace relata::ui
