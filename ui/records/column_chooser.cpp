#include "ui/records/column_chooser.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "core/base/text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/small_list.h"

namespace relata::ui {

ColumnChooser::ColumnChooser(const EntityDef& def, const QStringList& shown, QWidget* anchor)
    : Popup(anchor, 270), m_list(new SmallList) {
  auto* search = new QLineEdit;
  search->setPlaceholderText(tr("Find a field"));
  search->setAccessibleName(search->placeholderText());
  m_list->setAccessibleName(tr("Columns"));
  m_list->setDragDropMode(QAbstractItemView::InternalMove);
  m_list->setFixedHeight(12 * SmallList::kRow);
  m_list->installEventFilter(this);
  const auto add = [&](const FieldDef& field, bool on) {
    auto* item = new QListWidgetItem(fieldLabel(def, field), m_list);
    item->setData(Qt::UserRole, field.key);
    item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
  };
  for (const QString& key : shown)
    if (const FieldDef* field = def.field(key)) add(*field, true);
  for (const FieldDef& field : def.fields)
    if (!shown.contains(field.key) && !field.is(FieldFlag::Hidden)) add(field, false);
  m_list->setCurrentRow(0);
  auto* hint =
      new TextLabel(tr("Drag, or Alt with Up and Down, to put them in order."), TextRole::Small, TextColor::Muted);
  hint->setWordWrap(true);
  auto* reset = new Button(tr("Usual columns"), ButtonKind::Quiet);
  column()->addWidget(search);
  column()->addWidget(m_list);
  column()->addWidget(hint);
  column()->addWidget(reset, 0, Qt::AlignLeft);
  connect(search, &QLineEdit::textChanged, this, [this](const QString& text) {
    for (int i = 0; i < m_list->count(); ++i)
      m_list->item(i)->setHidden(!fold(m_list->item(i)->text()).contains(fold(text.trimmed())));
  });
  connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::tell);
  connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::tell);
  connect(reset, &QPushButton::clicked, this, [this] {
    Q_EMIT resetRequested();
    close();
  });
  openBelow(m_list);
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->modifiers() == Qt::AltModifier && (press->key() == Qt::Key_Up || press->key() == Qt::Key_Down)) {
      move(press->key() == Qt::Key_Up ? -1 : 1);
      return true;
    }
  }
  return Popup::eventFilter(watched, event);
}

void ColumnChooser::move(int step) {
  const int row = m_list->currentRow();
  if (row < 0 || row + step < 0 || row + step >= m_list->count()) return;
  QListWidgetItem* item = m_list->takeItem(row);
  m_list->insertItem(row + step, item);
  m_list->setCurrentItem(item);
  tell();
}

void ColumnChooser::tell() {
  QStringList keys;
  for (int i = 0; i < m_list->count(); ++i)
    if (m_list->item(i)->checkState() == Qt::Checked) keys << m_list->item(i)->data(Qt::UserRole).toString();
  if (!keys.isEmpty()) Q_EMIT columnsChanged(keys);
}

}  // namespace relata::ui
