#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include "core/duplicates/merge_plan.h"
#include "core/exchange/cell_block.h"
#include "core/store/filter_quote.h"
#include "ui/records/bulk_runner.h"
#include "ui/records/record_table.h"
#include "ui/records/statistics_panel.h"
#include "ui/theme/icon.h"

// What a person does to the rows of a list: copying, pasting, filling down, the recycle bin, the menu of a row.
namespace relata::ui {

void RecordTable::copyRows() const {
  constexpr int kMost = 100000;
  QStringList lines;
  QStringList cells;
  for (int column = 1; column < m_model->columnCount(); ++column)
    cells << fieldLabel(m_model->def(), *m_model->fieldAt(column));
  lines << cells.join(QLatin1Char('\t'));
  const std::vector<qint64> ids = selectedIds();
  QList<const FieldDef*> fields;
  for (int column = 1; column < m_model->columnCount(); ++column) fields << m_model->fieldAt(column);
  const std::vector<qint64> some(ids.begin(), ids.begin() + static_cast<qptrdiff>(std::min<size_t>(ids.size(), kMost)));
  const Result<RowPage> page =
      guarded([&] { return readRows(*m_context.workspace.read(), m_model->registry(), m_model->def(), some, fields); });
  if (!page.ok()) return m_context.complain(page.problem());
  for (const Record& record : page->records) {
    if (record.isNull()) continue;
    cells.clear();
    for (const FieldDef* field : fields) {
      QString text = displayText(m_model->def(), *field, record.value(field->key), page->titles);
      cells << text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    lines << cells.join(QLatin1Char('\t'));
  }
  QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

QString RecordTable::titleAt(int row) const {
  const Record* record = m_model->recordAt(row);
  return record ? record->title() : QString();
}

void RecordTable::deleteRows() {
  if (m_model->showsDeleted()) return;
  const std::vector<qint64> ids = selectedIds();
  if (!ids.empty()) deleteRecords(m_context, m_model->def(), ids, titleAt(m_model->rowOf(Id(ids.front()))));
}

void RecordTable::restoreRows() {
  const std::vector<qint64> ids = selectedIds();
  if (ids.empty()) return;
  const QString name = ids.size() == 1 ? titleAt(m_model->rowOf(Id(ids.front())))
                                       : tr("%n records", nullptr, static_cast<int>(ids.size()));
  const QString key = m_model->def().key;
  const Result<void> done =
      m_context.workspace.transact({ActKind::Restore, key, {name}}, [&](Transaction& tx) -> Result<void> {
        for (const qint64 id : ids)
          if (auto restored = tx.restore(*tx.registry().entity(key), Id(id)); !restored.ok()) return restored;
        return {};
      });
  if (!done.ok()) m_context.complain(done.problem());
}

bool RecordTable::mayEdit(const FieldDef* field) const {
  return field && field->kind != Kind::Computed && !field->is(FieldFlag::ReadOnly) && !m_model->showsDeleted() &&
         !m_context.workspace.isReadOnly();
}

void RecordTable::setSelected(const FieldDef& field, const Value& value, std::vector<qint64> ids) {
  m_runner->run([workspace = &m_context.workspace, entity = m_model->def().key, ids = std::move(ids),
                 change = BulkChange{{{field.key, value}}, {}, {}}](const BulkProgress& progress) {
    return bulkEdit(*workspace, entity, ids, change, progress);
  });
}

/// The value of the topmost selected row, in the column of the current cell, into the rows below.
void RecordTable::fillDown() {
  const FieldDef* field = m_model->fieldAt(currentIndex().column());
  if (!mayEdit(field)) return;
  std::vector<int> rows;
  for (const QItemSelectionRange& range : selectionModel()->selection())
    for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
  if (rows.size() < 2) return m_context.toast(tr("Select the rows to fill, from the one with the value downwards."));
  std::sort(rows.begin(), rows.end());
  const Id first = m_model->idAt(rows.front());
  const auto source = guarded([&] { return m_context.workspace.read()->record(m_model->def(), first); });
  if (!source.ok()) return m_context.complain(source.problem());
  if (!*source) return;
  std::vector<qint64> ids;
  for (size_t i = 1; i < rows.size(); ++i) ids.push_back(m_model->idAt(rows[i]).bits());
  setSelected(*field, (*source)->value(field->key), std::move(ids));
}

/// One cell goes into the current column of all selected rows; a block is looked at first, as pending rows.
void RecordTable::paste() {
  if (m_model->showsDeleted() || m_context.workspace.isReadOnly()) return;
  const QList<QStringList> block = exchange::parseCellBlock(QApplication::clipboard()->text());
  if (block.isEmpty()) return;
  if (block.size() > exchange::kMostPastedRows)
    return m_context.toast(tr("That is more than %n rows: save them as a file and import that.", nullptr,
                              static_cast<int>(exchange::kMostPastedRows)));
  if (block.size() > 1 || block.first().size() > 1) return Q_EMIT blockPasted(block);
  const FieldDef* field = m_model->fieldAt(currentIndex().column());
  if (!mayEdit(field)) return;
  const Result<Value> value = readTyped(m_context, m_model->def(), *field, block.first().first());
  if (!value.ok()) return m_context.complain(value.problem());
  std::vector<qint64> ids = selectedIds();
  if (ids.empty()) ids = {currentId().bits()};
  setSelected(*field, *value, std::move(ids));
}

QPoint RecordTable::menuPlace(const QContextMenuEvent* event, const QModelIndex& index) const {
  return event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                                        : event->globalPos();
}

bool RecordTable::offersMerge(const std::vector<qint64>& ids) const {
  return m_context.mergeRecords && ids.size() > 1 && ids.size() <= size_t{kMostMerged} && !m_model->showsDeleted() &&
         !m_context.workspace.isReadOnly() && isMergeable(m_model->def());
}

void RecordTable::contextMenuEvent(QContextMenuEvent* event) {
  const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
  if (!index.isValid()) return;
  if (!selectionModel()->isRowSelected(index.row(), {})) selectRow(index.row());
  QMenu menu(this);
  const Id id = m_model->idAt(index.row());
  menu.addAction(icon("contacts"), tr("Open"), this, [this, id] { Q_EMIT recordOpened(id); });
  const FieldDef* field = m_model->fieldAt(index.column());
  if (field && field->kind == Kind::Link && !index.data().toString().isEmpty())
    menu.addAction(icon("link"),
                   tr("Open %1").arg(index.data().toString().replace(QLatin1Char('&'), QLatin1String("&&"))), this,
                   [this, index] { openLink(index); });
  if (index.flags() & Qt::ItemIsEditable)
    menu.addAction(tr("Edit cell"), QKeySequence(Qt::Key_F2), this, [this, index] { edit(index); });
  if (field && field->valueKind() != Kind::LongText)
    menu.addAction(icon("filter"), tr("Filter by this value"), this, [this, index] { filterByCell(index); });
  menu.addAction(tr("Copy rows"), QKeySequence::Copy, this, &RecordTable::copyRows);
  if (const std::vector<qint64> ids = selectedIds(); offersMerge(ids))
    menu.addAction(icon("merge"), tr("Merge %n records…", nullptr, static_cast<int>(ids.size())), this, [this, ids] {
      m_context.mergeRecords(m_model->def().key, {ids.begin(), ids.end()});
    });
  if (!m_model->showsDeleted() && !m_context.workspace.isReadOnly()) {
    menu.addAction(tr("Paste"), QKeySequence::Paste, this, &RecordTable::paste);
    if (mayEdit(field) && selectedCount() > 1)
      menu.addAction(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), this, &RecordTable::fillDown);
  }
  if (field) addColumnActs(menu.addMenu(icon("columns"), tr("Column")), *field, menuPlace(event, index));
  menu.addSeparator();
  if (m_model->showsDeleted())
    menu.addAction(icon("restore"), tr("Bring back"), this, &RecordTable::restoreRows);
  else
    menu.addAction(icon("trash"), tr("Delete"), QKeySequence(Qt::Key_Delete), this, &RecordTable::deleteRows);
  menu.exec(menuPlace(event, index));
}

/// What can be done with a column, from its head or from the menu of a row.
void RecordTable::addColumnActs(QMenu* menu, const FieldDef& field, const QPoint& position) {
  const QString key = field.key;
  menu->addAction(icon("sort-up"), tr("Sort upwards"), this, [this, key] { sortWith(key, false); });
  menu->addAction(icon("sort-down"), tr("Sort downwards"), this, [this, key] { sortWith(key, true); });
  menu->addAction(icon("insights"), tr("Statistics of %1").arg(fieldLabel(m_model->def(), field)), this,
                  [this, key, position] {
                    if (const FieldDef* now = m_model->def().field(key)) showStatistics(*now, position);
                  });
  if (m_model->columnCount() > 2)
    menu->addAction(icon("close"), tr("Hide this column"), this, [this, key] {
      QStringList keys = m_model->columns();
      keys.removeOne(key);
      chooseColumns(keys);
    });
}

void RecordTable::openHeaderMenu(const QPoint& position) {
  const FieldDef* field = m_model->fieldAt(horizontalHeader()->logicalIndexAt(position));
  if (!field) return;
  QMenu menu(this);
  const QPoint at = horizontalHeader()->viewport()->mapToGlobal(position);
  addColumnActs(&menu, *field, at);
  menu.exec(at);
}

void RecordTable::showStatistics(const FieldDef& field, const QPoint& position) {
  auto* panel = new StatisticsPanel(m_context, m_model->registry(), m_model->query(), field, this);
  connect(panel, &StatisticsPanel::valueChosen, this, [this, key = field.key](const Value& value) {
    const FieldDef* now = m_model->def().field(key);
    if (!now) return;
    LinkTitles titles;
    if (now->kind == Kind::Link && value.id())
      if (const auto title = guarded([&] { return m_context.workspace.read()->title(*now, value.id()); }); title.ok())
        titles.insert(value.integer(), *title);
    filterByValue(*now, value, titles);
  });
  panel->openAt(position, panel);
}

void RecordTable::filterByCell(const QModelIndex& index) {
  const FieldDef* field = m_model->fieldAt(index.column());
  const Record* record = m_model->recordAt(index.row());
  if (field && record) filterByValue(*field, record->value(field->key), m_model->titlesAt(index.row()));
}

void RecordTable::filterByValue(const FieldDef& given, const Value& value, const LinkTitles& titles) {
  const FieldDef* field = &given;
  if (value.isNull()) return Q_EMIT filterRequested(Filter{FilterNode::compare({field->key}, CompareOp::Empty, {})});
  QString text = displayText(m_model->def(), *field, value, titles);
  if (field->valueKind() == Kind::Choice || field->kind == Kind::Date) text = value.text();
  QString typed = QStringLiteral("%1 = %2").arg(field->key, quotedInFilter(text));
  if (isNumberKind(field->valueKind()) || field->kind == Kind::Date || field->kind == Kind::Bool)
    typed = QStringLiteral("%1 = %2").arg(
        field->key, field->kind == Kind::Bool ? (value.flag() ? QStringLiteral("yes") : QStringLiteral("no"))
                                              : editingText(m_model->def(), *field, value, {}));
  if (field->valueKind() == Kind::Tags)
    typed = QStringLiteral("%1 has %2").arg(field->key, quotedInFilter(value.list().value(0)));
  if (const auto filter = parseFilter(typed, m_model->def(), *m_model->registry()); filter.ok())
    Q_EMIT filterRequested(*filter);
}

}  // namespace relata::ui
