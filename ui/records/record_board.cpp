#include "ui/records/record_board.h"

#include <QHBoxLayout>

#include "core/workspace/bulk_edit.h"
#include "ui/records/board_column.h"
#include "ui/records/bulk_runner.h"
#include "ui/theme/tokens.h"

namespace relata::ui {

QList<const FieldDef*> boardFields(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields)
    if (field.kind == Kind::Choice && !field.choices.isEmpty() && !field.is(FieldFlag::Hidden) &&
        !field.is(FieldFlag::ReadOnly))
      fields << &field;
  return fields;
}

RecordBoard::RecordBoard(const RecordContext& context, const QString& entity, BulkRunner& runner, QWidget* parent)
    : QScrollArea(parent),
      m_context(context),
      m_runner(runner),
      m_registry(context.workspace.registry()),
      m_entity(entity) {
  auto* inner = new QWidget;
  m_row = new QHBoxLayout(inner);
  m_row->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace3);
  m_row->setSpacing(kSpace2);
  setWidget(inner);
  setWidgetResizable(true);
  setFrameShape(NoFrame);
  setAccessibleName(tr("Board"));
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (changes->schema && !m_by.isEmpty()) build();
      },
      Qt::QueuedConnection);
}

void RecordBoard::setBy(const QString& field) {
  if (field == m_by && !m_columns.isEmpty()) return;
  m_by = field;
  build();
}

void RecordBoard::build() {
  qDeleteAll(std::exchange(m_columns, {}));
  while (QLayoutItem* item = m_row->takeAt(0)) delete item;
  m_registry = m_context.workspace.registry();  // the columns speak of its descriptions
  const EntityDef& def = *m_registry->entity(m_entity);
  const FieldDef* by = def.field(m_by);
  if (!by) return;
  QStringList options;
  for (const ChoiceDef& choice : by->choices) options << choice.key;
  if (!by->is(FieldFlag::Required)) options << QString();
  for (const QString& option : options) {
    auto* column = new BoardColumn(m_context, def, *by, option);
    const auto at = static_cast<int>(m_columns.size());
    m_columns << column;
    m_row->addWidget(column, 1);
    connect(&column->cards(), &BoardCards::chosen, this, &RecordBoard::recordChosen);
    connect(&column->cards(), &BoardCards::opened, this, &RecordBoard::recordOpened);
    connect(&column->cards(), &BoardCards::dropped, this,
            [this, option](const std::vector<qint64>& ids) { move(ids, option); });
    connect(column, &BoardColumn::addRequested, this, [this, option] { Q_EMIT addRequested({{m_by, Value(option)}}); });
    connect(&column->cards(), &BoardCards::stepRequested, this,
            [this, at](int columns, bool moveCards) { step(at, columns, moveCards); });
    connect(&column->cards().records(), &RecordTableModel::countChanged, this,
            [this] { Q_EMIT countChanged(count()); });
    query(*column);
  }
  m_row->addStretch(0);
}

void RecordBoard::query(BoardColumn& column) {
  FilterValue value;
  value.text = column.option();
  const FilterNode mine = column.option().isEmpty() ? FilterNode::compare({m_by}, CompareOp::Empty, {})
                                                    : FilterNode::compare({m_by}, CompareOp::Equal, {value});
  RecordTableModel& model = column.cards().records();
  if (!m_fields.isEmpty()) model.setColumns(m_fields);
  model.setSort(m_sort);
  model.setFilter(withChip(m_filter, mine));
  column.setNarrowed(!m_filter.isEmpty());
}

void RecordBoard::setQuery(const Filter& filter, const QList<SortKey>& sort, const QStringList& columns) {
  m_filter = filter;
  m_sort = sort;
  m_fields = columns;
  for (BoardColumn* column : m_columns) query(*column);
}

qint64 RecordBoard::count() const {
  qint64 all = 0;
  for (const BoardColumn* column : m_columns) {
    if (column->count() < 0) return -1;  // not all are counted yet
    all += column->count();
  }
  return all;
}

void RecordBoard::goTo(Id id) {
  for (BoardColumn* column : m_columns) column->cards().goTo(id);
}

void RecordBoard::focusFirst() {
  for (BoardColumn* column : m_columns)
    if (column->count() > 0) return column->cards().setFocus();
  if (!m_columns.isEmpty()) m_columns.first()->cards().setFocus();
}

void RecordBoard::step(int from, int by, bool moveCards) {
  const int to = from + by;
  if (to < 0 || to >= columnCount()) return;
  BoardCards& cards = m_columns[from]->cards();
  if (moveCards) {
    if (!m_context.workspace.isReadOnly()) move(cards.selectedIds(), m_columns[to]->option());
    return;
  }
  BoardCards& next = m_columns[to]->cards();
  ensureWidgetVisible(m_columns[to]);
  next.setFocus();
  const int row = qMin(cards.currentIndex().row(), next.records().rowCount() - 1);
  if (row >= 0) next.setCurrentIndex(next.records().index(row, 1));
}

void RecordBoard::move(const std::vector<qint64>& ids, const QString& option) {
  if (ids.empty()) return;
  m_runner.run([workspace = &m_context.workspace, entity = m_entity, ids,
                change = BulkChange{{{m_by, Value(option)}}, {}, {}}](const BulkProgress& progress) {
    return bulkEdit(*workspace, entity, ids, change, progress);
  });
}

}  // namespace relata::ui
