#include "ui/templates/merge_field_menu.h"

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
    : SearchMenu(anchor, kWidth, tr("Search fields"), tr("Fields")), m_fields(std::move(fields)) {
  refill();
  list().setFixedHeight(kRows * SmallList::kRow + 2 * list().frameWidth());
}

void MergeFieldMenu::fill(const QString& words) {
  for (const OfferedField& field : m_fields) {
    if (!fold(field.label + QLatin1Char(' ') + field.name).contains(words)) continue;
    auto* item = new QListWidgetItem(field.label, &list());
    item->setData(kName, field.name);
    item->setToolTip(plainTip(field.name));
  }
  list().setCurrentRow(0);
}

void MergeFieldMenu::pick(const QListWidgetItem& item) { Q_EMIT chosen(item.data(kName).toString()); }

}  // namespace relata::ui
