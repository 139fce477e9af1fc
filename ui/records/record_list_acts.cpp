#include <QVBoxLayout>

#include <limits>

#include "core/duplicates/merge_plan.h"
#include "core/marketing/segment.h"
#include "ui/kit/buttons.h"
#include "ui/records/bulk_edit_panel.h"
#include "ui/records/bulk_runner.h"
#include "ui/records/condition_menu.h"
#include "ui/records/filter_editor.h"
#include "ui/records/list_membership.h"
#include "ui/records/paste_sheet.h"
#include "ui/records/pending_rows.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_table.h"
#include "ui/records/selection_bar.h"

// What is done with many rows of a list at once.
namespace relata::ui {
namespace {

Whom these(const std::vector<qint64>& ids) {
  return [ids](Reader&) -> Result<std::vector<qint64>> { return ids; };
}

}  // namespace

void RecordListPage::connectSelection() {
  BulkRunner& runner = m_table->runner();
  m_selection->setReadOnly(m_context.workspace.isReadOnly());
  if (isMergeable(m_table->records().def())) {
    m_merge = m_selection->addAct(QStringLiteral("merge"), tr("Merge…"), RecordTable::kMostMerged);
    connect(m_merge, &QPushButton::clicked, this, [this] {
      const std::vector<qint64> ids = m_table->selectedIds();
      if (m_table->offersMerge(ids)) m_context.mergeRecords(m_spec.entity, {ids.begin(), ids.end()});
    });
  }
  if (canBeInSegments(*m_context.workspace.registry(), m_spec.entity)) {
    m_toList = m_selection->addAct(QStringLiteral("marketing"), tr("Add to a list…"), std::numeric_limits<int>::max());
    connect(m_toList, &QPushButton::clicked, this, &RecordListPage::chooseSegment);
  }
  connect(m_selection, &SelectionBar::editRequested, this, &RecordListPage::chooseBulkField);
  connect(m_selection, &SelectionBar::copyRequested, m_table, &RecordTable::copyRows);
  connect(m_selection, &SelectionBar::deleteRequested, m_table, &RecordTable::deleteRows);
  connect(m_selection, &SelectionBar::restoreRequested, m_table, &RecordTable::restoreRows);
  connect(m_selection, &SelectionBar::clearRequested, m_table, &RecordTable::clearSelection);
  connect(m_selection, &SelectionBar::cancelRequested, &runner, &BulkRunner::cancel);
  connect(&runner, &BulkRunner::started, m_selection, [this] { m_selection->setRunning(true); });
  connect(&runner, &BulkRunner::progressed, m_selection, &SelectionBar::setProgress);
  connect(&runner, &BulkRunner::finished, m_selection,
          [this] { m_selection->setRunning(m_table->runner().isRunning()); });
  connect(m_table, &RecordTable::blockPasted, this, &RecordListPage::showPasted);
}

void RecordListPage::chooseBulkField(QWidget* anchor) {
  const RegistryPtr registry = m_table->records().registry();
  auto* menu = new FieldMenu(m_table->records().def(), anchor, [](const FieldDef& field) {
    return field.kind != Kind::Computed && !field.is(FieldFlag::ReadOnly);
  });
  connect(menu, &FieldMenu::chosen, this, [this, registry, anchor](const QString& key) {
    const EntityDef& def = *registry->entity(m_spec.entity);
    new BulkEditPanel(m_context, registry, def, *def.field(key), m_table->selectedIds(), m_table->runner(), anchor);
  });
}

/// Which list of people or companies they go on, or a new one.
void RecordListPage::chooseSegment() {
  auto* menu = new SegmentMenu(m_context, m_spec.entity, m_toList, true);
  menu->setOffersNew(true);
  connect(menu, &SegmentMenu::chosen, this, &RecordListPage::putInto);
  connect(menu, &SegmentMenu::newChosen, this,
          [this](const QString& name) { makeList(m_context, name, m_spec.entity, these(m_table->selectedIds())); });
}

void RecordListPage::putInto(Id segment, const QString& name) {
  putOnList(m_context, segment, name, these(m_table->selectedIds()));
}

/// What the block would change starts at the current cell; without one it makes new records.
void RecordListPage::showPasted(const QList<QStringList>& block) {
  closePasted();
  RecordTableModel& model = m_table->records();
  const QModelIndex current = m_table->currentIndex();
  QList<const FieldDef*> fields;
  for (int column = 1; column < model.columnCount(); ++column) fields << model.fieldAt(column);
  std::vector<qint64> targets;
  QStringList titles;
  for (int row = current.row(); current.isValid() && row < model.rowCount() && row < current.row() + block.size();
       ++row) {
    targets.push_back(model.idAt(row).bits());
    const Record* record = model.recordAt(row);
    titles << (record ? record->title() : Id(targets.back()).text(model.def().prefix));
  }
  showPending(new PendingRows(m_context, model.registry(), model.def(), block, fields, qMax(0, current.column() - 1),
                              std::move(targets), titles));
}

void RecordListPage::resumePasted() {
  if (m_paste) return;  // the rows that stand there come first; the others are offered again
  const RecordTableModel& model = m_table->records();
  showPending(new PendingRows(m_context, model.registry(), model.def()));
  if (m_paste->rows().pendingCount() == 0) closePasted();
}

void RecordListPage::showPending(PendingRows* rows) {
  m_paste = new PasteSheet(m_context, rows, m_table->runner());
  m_column->insertWidget(m_column->indexOf(m_selection), m_paste);
  connect(m_paste, &PasteSheet::closed, this, &RecordListPage::closePasted);
}

void RecordListPage::closePasted() {
  if (!m_paste) return;
  m_column->removeWidget(m_paste);
  m_paste->deleteLater();
  m_paste = nullptr;
  m_table->setFocus();
}

}  // namespace relata::ui
