#include "ui/records/record_board.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QItemSelectionModel>
#include <QVBoxLayout>

#include <algorithm>

#include "core/workspace/bulk_edit.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/window_accessible.h"
#include "ui/records/board_column.h"
#include "ui/records/board_zone.h"
#include "ui/records/bulk_runner.h"
#include "ui/records/popup.h"
#include "ui/theme/tokens.h"

namespace relata::ui {
namespace {

constexpr size_t kManyCards = 20;  // more are not moved without a word
constexpr int kAskWidth = 260;
constexpr int kLow = 340;  // no room for heads with figures, a card or two, and zones

}  // namespace

QList<const FieldDef*> boardFields(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields)
    if (field.kind == Kind::Choice && !field.choices.isEmpty() && !field.is(FieldFlag::Hidden) &&
        !field.is(FieldFlag::ReadOnly))
      fields << &field;
  return fields;
}

RecordBoard::RecordBoard(const RecordContext& context, const QString& entity, BulkRunner& runner,
                         const QList<BoardSpec>& specs, QWidget* parent)
    : QScrollArea(parent),
      m_context(context),
      m_runner(runner),
      m_specs(specs),
      m_registry(context.workspace.registry()),
      m_entity(entity),
      m_read(context.reads, this),
      m_row(new QHBoxLayout),
      m_zonePlace(new QWidget(this)),
      m_zoneRow(new QHBoxLayout(m_zonePlace)) {
  showChildrenToAssistants(this);
  auto* inner = new QWidget;
  inner->setLayout(m_row);
  m_row->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
  m_row->setSpacing(kSpace2);
  m_zoneRow->setContentsMargins(kSpace3, 0, kSpace3, kSpace2);
  m_zoneRow->setSpacing(kSpace2);
  setWidget(inner);
  setWidgetResizable(true);
  setFrameShape(NoFrame);
  setFocusPolicy(Qt::ClickFocus);  // the keyboard is for its columns
  setAccessibleName(tr("Board"));
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (changes->schema && !m_by.isEmpty()) build();
        const auto touched = [&](const QString& key) { return changes->touches(key); };
        if (hasOwnColumns() && std::any_of(m_spec->entities.begin(), m_spec->entities.end(), touched)) readColumns();
      },
      Qt::QueuedConnection);
}

void RecordBoard::setBy(const QString& field) {
  if (field == m_by && !m_columns.isEmpty()) return;
  m_by = field;
  const auto own =
      std::find_if(m_specs.begin(), m_specs.end(), [&](const BoardSpec& spec) { return spec.field == field; });
  m_spec = own != m_specs.end() ? &*own : nullptr;
  build();
}

void RecordBoard::build() {
  m_registry = m_context.workspace.registry();  // the columns speak of its descriptions
  const EntityDef& def = *m_registry->entity(m_entity);
  const FieldDef* by = def.field(m_by);
  if (by && hasOwnColumns()) {
    // The columns that are there go on until the new ones were read.
    build({});
    return readColumns();
  }
  QList<BoardOption> options;
  if (by)
    for (const ChoiceDef& choice : by->choices) {
      FilterValue value;
      value.text = choice.key;
      options << BoardOption{
          choice.key, {}, {}, FilterNode::compare({m_by}, CompareOp::Equal, {value}), Value(choice.key)};
    }
  if (by && !by->is(FieldFlag::Required))
    options << BoardOption{{}, {}, {}, FilterNode::compare({m_by}, CompareOp::Empty, {}), {}};
  build(options);
}

void RecordBoard::build(const QList<BoardOption>& options) {
  m_here = nullptr;
  m_followed.clear();
  qDeleteAll(std::exchange(m_columns, {}));
  qDeleteAll(std::exchange(m_zones, {}));
  for (QHBoxLayout* row : {m_row, m_zoneRow})
    while (QLayoutItem* item = row->takeAt(0)) delete item;
  for (const BoardOption& option : options)
    if (option.zone)
      addZone(option);
    else
      addColumn(option);
  m_row->addStretch(0);
  placeZones();
  tellSelection();
  // They come later than everything else in the window; Tab finds them where they stand.
  QWidget* before = this;
  for (const BoardColumn* column : std::as_const(m_columns))
    for (QWidget* part : column->findChildren<QWidget*>())
      if (part->focusPolicy() & Qt::TabFocus) setTabOrder(std::exchange(before, part), part);
}

bool RecordBoard::isLow() const { return height() < kLow; }

/// Below the columns and not among what is scrolled: a card is dropped there from any column. Where the board is low
/// they stand over the columns, and only while something is chosen that could go there.
void RecordBoard::placeZones() {
  const bool low = isLow();
  for (BoardColumn* column : std::as_const(m_columns)) column->setLow(low);
  for (BoardZone* zone : std::as_const(m_zones)) zone->setLow(low);
  m_zoneRow->activate();
  const bool shown = !m_zones.isEmpty() && (!low || !selectedIds().empty());
  m_zonePlace->setVisible(shown);
  m_zonePlace->setAutoFillBackground(low);
  const int height = shown ? m_zonePlace->sizeHint().height() : 0;
  setViewportMargins(0, 0, 0, low ? 0 : height);
  const QRect view = viewport()->geometry();
  m_zonePlace->setGeometry(view.left(), low ? view.bottom() + 1 - height : view.bottom() + 1, view.width(), height);
  if (shown) m_zonePlace->raise();
}

void RecordBoard::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  placeZones();
}

void RecordBoard::addColumn(const BoardOption& option) {
  const EntityDef& def = *m_registry->entity(m_entity);
  auto* column = new BoardColumn(m_context, def, *def.field(m_by), option, m_spec);
  if (hasOwnColumns()) column->setFigures(option);
  const auto at = static_cast<int>(m_columns.size());
  m_columns << column;
  m_row->addWidget(column, 1);
  connect(&column->cards(), &BoardCards::chosen, this, [this, cards = &column->cards()](Id id) {
    m_here = cards;
    Q_EMIT recordChosen(id);
  });
  connect(column->cards().selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordBoard::tellSelection);
  connect(&column->cards().records(), &RecordTableModel::rearranged, this, [this, column] {
    follow(*column);
    tellSelection();
  });
  connect(&column->cards(), &BoardCards::opened, this, &RecordBoard::recordOpened);
  connect(&column->cards(), &BoardCards::dropped, this,
          [this, column](const std::vector<qint64>& ids) { moveTo(column->what(), column, ids); });
  connect(column, &BoardColumn::addRequested, this, [this, column] {
    Q_EMIT addRequested({{m_by, column->what().value}});
  });
  connect(&column->cards(), &BoardCards::stepRequested, this,
          [this, at](int columns, bool moveCards) { step(at, columns, moveCards); });
  connect(&column->cards().records(), &RecordTableModel::countChanged, this, [this] { Q_EMIT countChanged(count()); });
  query(*column);
}

void RecordBoard::addZone(const BoardOption& option) {
  auto* zone = new BoardZone(m_entity, option, !m_context.workspace.isReadOnly());
  m_zones << zone;
  m_zoneRow->addWidget(zone, 1);
  connect(zone, &BoardZone::dropped, this,
          [this, zone](const std::vector<qint64>& ids) { moveTo(zone->what(), zone, ids); });
  connect(zone, &BoardZone::clicked, this, [this, zone] { moveTo(zone->what(), zone, meantIds()); });
}

std::vector<qint64> RecordBoard::selectedIds() const {
  std::vector<qint64> all;
  for (BoardColumn* column : m_columns) {
    const std::vector<qint64> ids = column->cards().selectedIds();
    all.insert(all.end(), ids.begin(), ids.end());
  }
  return all;
}

void RecordBoard::tellSelection() {
  if (isLow()) placeZones();
  const std::vector<qint64> chosen = selectedIds();
  Q_EMIT selectionCountChanged(chosen.size() > 1 ? static_cast<int>(chosen.size()) : 0);
}

/// What is chosen; where nothing is, the card that the keyboard is on.
std::vector<qint64> RecordBoard::meantIds() const {
  std::vector<qint64> ids = selectedIds();
  if (ids.empty() && m_here && m_here->currentIndex().isValid()) ids.push_back(m_here->currentId().bits());
  return ids;
}

void RecordBoard::readColumns() {
  m_read.ask<QList<BoardOption>>(
      [columns = m_spec->columns, filter = m_filter](Reader& reader) { return columns(reader, filter); },
      [this](Result<QList<BoardOption>> options) {
        if (!options.ok()) return m_context.complain(options.problem());
        takeColumns(*options);
      });
}

/// The same columns go on with new figures; others are made anew.
void RecordBoard::takeColumns(const QList<BoardOption>& options) {
  QList<BoardOption> columns, zones;
  for (const BoardOption& option : options) (option.zone ? zones : columns) << option;
  bool same = columns.size() == m_columns.size() && zones.size() == m_zones.size();
  for (qsizetype i = 0; same && i < columns.size(); ++i) same = columns[i].key == m_columns[i]->option();
  for (qsizetype i = 0; same && i < zones.size(); ++i) same = zones[i].key == m_zones[i]->what().key;
  if (!same) return build(options);
  for (qsizetype i = 0; i < columns.size(); ++i) m_columns[i]->setFigures(columns[i]);
  for (qsizetype i = 0; i < zones.size(); ++i) m_zones[i]->setFigures(zones[i]);
}

void RecordBoard::query(BoardColumn& column) {
  RecordTableModel& model = column.cards().records();
  if (hasOwnColumns())
    model.setColumns(m_spec->fields);
  else if (!m_fields.isEmpty())
    model.setColumns(m_fields);
  model.setSort(m_sort);
  model.setFilter(withChip(m_filter, column.what().mine));
  column.setNarrowed(!m_filter.isEmpty());
}

/// What heads say is words, too.
void RecordBoard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && hasOwnColumns()) readColumns();
  QScrollArea::changeEvent(event);
}

void RecordBoard::setQuery(const Filter& filter, const QList<SortKey>& sort, const QStringList& columns) {
  m_filter = filter;
  m_sort = sort;
  m_fields = columns;
  for (BoardColumn* column : m_columns) query(*column);
  if (hasOwnColumns()) readColumns();
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
    if (m_columns[to]->what().group != m_columns[from]->what().group) return;
    std::vector<qint64> ids = cards.selectedIds();
    if (ids.empty() && cards.currentIndex().isValid()) ids.push_back(cards.currentId().bits());
    // The one that the keyboard is on stays it.
    const auto current = std::find(ids.begin(), ids.end(), cards.currentId().bits());
    if (current != ids.end()) std::rotate(ids.begin(), current, current + 1);
    m_followed = ids;
    m_followedTo = m_columns[to]->option();
    moveTo(m_columns[to]->what(), m_columns[to], ids);
    return;
  }
  BoardCards& next = m_columns[to]->cards();
  ensureWidgetVisible(m_columns[to]);
  next.setFocus();
  // An empty column on the way has no place to keep.
  const int row = qMin(qMax(0, cards.currentIndex().row()), next.records().rowCount() - 1);
  cards.clearSelection();
  if (row < 0) return;
  const QModelIndex before = next.currentIndex();
  next.setCurrentIndex(next.records().index(row, 1));
  next.selectionModel()->select(next.currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
  if (next.currentIndex() == before) Q_EMIT recordChosen(next.currentId());  // nobody has told of it
}

/// Cards that were moved by keyboard keep it where they come to, unless the person went elsewhere meanwhile.
void RecordBoard::follow(BoardColumn& column) {
  if (m_followed.empty() || column.option() != m_followedTo) return;
  const QWidget* focus = QApplication::focusWidget();
  if (focus && !isAncestorOf(focus)) return m_followed.clear();
  ensureWidgetVisible(&column);
  if (column.cards().take(m_followed)) m_followed.clear();
}

void RecordBoard::move(const std::vector<qint64>& ids, const QString& option) {
  for (BoardColumn* column : m_columns)
    if (column->option() == option) return moveTo(column->what(), column, ids);
  for (BoardZone* zone : m_zones)
    if (zone->what().key == option) return moveTo(zone->what(), zone, ids);
}

void RecordBoard::moveTo(const BoardOption& to, QWidget* at, const std::vector<qint64>& ids) {
  if (ids.empty() || m_context.workspace.isReadOnly()) return;
  if (ids.size() <= kManyCards) return moveNow(to, at, ids);
  auto* ask = new Popup(at, kAskWidth);
  const auto count = static_cast<int>(ids.size());
  const EntityDef& def = *m_registry->entity(m_entity);
  const QString where = hasOwnColumns() || to.key.isEmpty() ? to.title : choiceLabel(def, *def.field(m_by), to.key);
  auto* words = new TextLabel(tr("%n cards go to “%1”.", nullptr, count).arg(where), TextRole::Strong);
  words->setWordWrap(true);
  auto* go = new PrimaryButton(tr("Move %n cards", nullptr, count));
  ask->column()->addWidget(words);
  ask->column()->addWidget(go);
  connect(go, &QPushButton::clicked, this, [this, ask, to, at = QPointer<QWidget>(at), ids] {
    ask->close();
    if (at) moveNow(to, at, ids);
  });
  ask->openBelow(go);
}

void RecordBoard::moveNow(const BoardOption& to, QWidget* at, const std::vector<qint64>& ids) {
  if (hasOwnColumns()) return m_spec->move(m_context, m_runner, at, ids, to);
  m_runner.run([workspace = &m_context.workspace, entity = m_entity, ids,
                change = BulkChange{{{m_by, to.value}}, {}, {}}](const BulkProgress& progress) {
    return bulkEdit(*workspace, entity, ids, change, progress);
  });
}

}  // namespace relata::ui
