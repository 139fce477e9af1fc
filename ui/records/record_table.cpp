#include "ui/records/record_table.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <unordered_set>

#include "core/duplicates/merge_plan.h"
#include "ui/records/table_header.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kCheckWidth = 36;
constexpr size_t kKeptSelection = 20000;

int usualWidth(const FieldDef& field) {
  if (field.is(FieldFlag::Title)) return 165;
  switch (field.valueKind()) {
    case Kind::Email: return 185;
    case Kind::Link: return 140;
    case Kind::Phone: return 142;
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Bool: return 100;
    case Kind::Choice:
    case Kind::Date: return 108;
    case Kind::LongText: return 240;
    default: return 150;
  }
}

}  // namespace

RecordTable::RecordTable(const RecordContext& context, const QString& entity, QWidget* parent)
    : QTableView(parent),
      m_context(context),
      m_model(new RecordTableModel(context, entity, this)),
      m_delegate(new RecordDelegate(context, *m_model, this)) {
  setModel(m_model);
  setItemDelegate(m_delegate);
  auto* header = new TableHeader(*this);
  setHorizontalHeader(header);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(kRowHeight);
  setShowGrid(false);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(DoubleClicked | EditKeyPressed);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollMode(ScrollPerPixel);
  setMouseTracking(true);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setFrameShape(NoFrame);
  viewport()->setMouseTracking(true);
  describe();
  connect(header, &TableHeader::sortRequested, this, [this](int column, bool add) {
    if (const FieldDef* field = m_model->fieldAt(column)) sortBy(field->key, add);
  });
  connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
    const FieldDef* field = m_model->fieldAt(column);
    if (!m_applying && field && column < m_model->columnCount() - 1) m_widths.insert(field->key, width);
  });
  connect(m_delegate, &RecordDelegate::editingChanged, m_model, &RecordTableModel::setHeld);
  connect(m_model, &RecordTableModel::aboutToRearrange, this, &RecordTable::remember);
  connect(m_model, &RecordTableModel::rearranged, this, &RecordTable::recall);
  connect(m_model, &RecordTableModel::failed, this, [this](const Problem& problem) { m_context.complain(problem); });
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordTable::takeSelection);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
    if (m_recalling || !now.isValid()) return;
    m_wanted = {};
    Q_EMIT recordChosen(m_model->idAt(now.row()));
  });
  // A row that became current by itself (focus, a new list) has told nobody: the click on it is what chooses it.
  connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& now) {
    m_wanted = {};
    Q_EMIT recordChosen(m_model->idAt(now.row()));
  });
  applyWidths();
}

std::vector<qint64> RecordTable::selectedIds() const {
  std::vector<qint64> ids;
  for (const QItemSelectionRange& range : selectionModel()->selection())
    for (int row = range.top(); row <= range.bottom(); ++row) ids.push_back(m_model->idAt(row).bits());
  return ids;
}

Id RecordTable::currentId() const { return m_model->idAt(currentIndex().row()); }

void RecordTable::goTo(Id id) {
  const int row = m_model->rowOf(id);
  m_wanted = row < 0 ? id : Id();
  if (row < 0) return;
  const QModelIndex index = m_model->index(row, qMax(1, currentIndex().column()));
  setCurrentIndex(index);
  selectRow(row);
  scrollTo(index);
}

void RecordTable::goNext(int step) {
  const int row = currentIndex().row() + step;
  if (row < 0 || row >= m_model->rowCount()) return;
  goTo(m_model->idAt(row));
}

void RecordTable::chooseColumns(const QStringList& keys) { m_model->setColumns(keys); }

QString RecordTable::saveLayout() const {
  QJsonObject widths;
  for (auto it = m_widths.begin(); it != m_widths.end(); ++it) widths.insert(it.key(), it.value());
  const QJsonObject layout{{QStringLiteral("columns"), QJsonArray::fromStringList(m_model->columns())},
                           {QStringLiteral("widths"), widths},
                           {QStringLiteral("sort"), printSort(m_model->sort())}};
  return QString::fromUtf8(QJsonDocument(layout).toJson(QJsonDocument::Compact));
}

void RecordTable::restoreLayout(const QString& text) {
  const QJsonObject layout = QJsonDocument::fromJson(text.toUtf8()).object();
  if (layout.isEmpty()) return;
  const QJsonObject widths = layout.value(QStringLiteral("widths")).toObject();
  for (auto it = widths.begin(); it != widths.end(); ++it)
    m_widths.insert(it.key(), qBound(40, it.value().toInt(), 2000));
  QStringList columns;
  for (const QJsonValue& key : layout.value(QStringLiteral("columns")).toArray()) columns << key.toString();
  if (!columns.isEmpty()) m_model->setColumns(columns);
  if (const auto sort =
          parseSort(layout.value(QStringLiteral("sort")).toString(), m_model->def(), *m_model->registry());
      sort.ok())
    m_model->setSort(*sort);
  applyWidths();
}

void RecordTable::sortBy(const QString& key, bool add) {
  const auto path = resolvePath(key, m_model->def(), *m_model->registry());
  if (!path.ok()) return;
  QList<SortKey> keys = m_model->sort();
  const FieldDef* title = m_model->def().titleField();
  if (keys.isEmpty() && title)
    if (const auto byTitle = resolvePath(title->key, m_model->def(), *m_model->registry()); byTitle.ok())
      keys << SortKey{*byTitle, false};
  SortKey next{*path, false};
  for (const SortKey& old : keys)
    if (old.path == *path) next.descending = !old.descending;
  if (add) {
    const auto same = std::find_if(keys.begin(), keys.end(), [&](const SortKey& old) { return old.path == *path; });
    if (same == keys.end())
      keys << next;
    else
      *same = next;
  } else {
    keys = {next};
  }
  // The list's own order needs no keys and is the fastest.
  if (keys.size() == 1 && title && keys.first().path.text() == title->key && !keys.first().descending) keys.clear();
  m_model->setSort(keys);
}

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

void RecordTable::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  if (event->matches(QKeySequence::Copy)) return copyRows();
  if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) return deleteRows();
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers().testFlag(Qt::ControlModifier)) return Q_EMIT recordOpened(currentId());
  if (enter && index.isValid()) return edit(index);
  if (event->key() == Qt::Key_Space && index.isValid())
    return selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
  const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
  const QString text = event->text();
  if (plain && text.size() == 1 && text[0].isPrint() && index.isValid() && (index.flags() & Qt::ItemIsEditable)) {
    const Kind kind = m_model->fieldAt(index.column())->kind;
    if (kind != Kind::Choice && kind != Kind::Bool && kind != Kind::MultiChoice) m_delegate->setTypedAhead(text);
    return edit(index);
  }
  QTableView::keyPressEvent(event);
}

// The keyboard walks the cells; the box of a row is reached with Space from any of them.
QModelIndex RecordTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  const QModelIndex next = QTableView::moveCursor(action, modifiers);
  return next.isValid() && next.column() == 0 ? next.siblingAtColumn(1) : next;
}

bool RecordTable::openLink(const QModelIndex& index) {
  const FieldDef* field = m_model->fieldAt(index.column());
  const Record* record = field ? m_model->recordAt(index.row()) : nullptr;
  if (!record || field->kind != Kind::Link || !record->value(field->key).id()) return false;
  m_context.open(field->linkTo.first(), record->value(field->key).id());
  return true;
}

void RecordTable::mousePressEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  if (event->button() == Qt::LeftButton && index.isValid()) {
    if (event->modifiers() == Qt::ControlModifier && openLink(index)) return;
    if (index.column() == 0) {
      // The box adds or takes away this row and leaves the others as they are; the record is shown all the same.
      setFocus(Qt::MouseFocusReason);
      selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
      selectionModel()->setCurrentIndex(index.siblingAtColumn(qMax(1, currentIndex().column())),
                                        QItemSelectionModel::NoUpdate);
      return;
    }
  }
  QTableView::mousePressEvent(event);
}

void RecordTable::hover(const QModelIndex& index) {
  m_delegate->setHovered(index);
  viewport()->update();
  const FieldDef* field = index.isValid() ? m_model->fieldAt(index.column()) : nullptr;
  const bool hand =
      field && field->kind == Kind::Link && QApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
  viewport()->setCursor(hand ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void RecordTable::mouseMoveEvent(QMouseEvent* event) {
  hover(indexAt(event->pos()));
  QTableView::mouseMoveEvent(event);
}

void RecordTable::leaveEvent(QEvent* event) {
  hover({});
  QTableView::leaveEvent(event);
}

bool RecordTable::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) hover({});
  return QTableView::viewportEvent(event);
}

bool RecordTable::offersMerge(const std::vector<qint64>& ids) const {
  constexpr size_t kBesideEachOther = 20;
  return m_context.mergeRecords && ids.size() > 1 && ids.size() <= kBesideEachOther && !m_model->showsDeleted() &&
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
  menu.addSeparator();
  if (m_model->showsDeleted())
    menu.addAction(icon("restore"), tr("Bring back"), this, &RecordTable::restoreRows);
  else
    menu.addAction(icon("trash"), tr("Delete"), QKeySequence(Qt::Key_Delete), this, &RecordTable::deleteRows);
  const QPoint at = event->reason() == QContextMenuEvent::Keyboard
                        ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                        : event->globalPos();
  menu.exec(at);
}

void RecordTable::filterByCell(const QModelIndex& index) {
  const FieldDef* field = m_model->fieldAt(index.column());
  const Record* record = m_model->recordAt(index.row());
  if (!field || !record) return;
  const Value value = record->value(field->key);
  if (value.isNull()) return Q_EMIT filterRequested(Filter{FilterNode::compare({field->key}, CompareOp::Empty, {})});
  QString text = displayText(m_model->def(), *field, value, m_model->titlesAt(index.row()));
  if (field->kind == Kind::Choice || field->kind == Kind::Date) text = value.text();
  QString quoted = text;
  quoted.replace(QLatin1Char('"'), QLatin1String("\\\""));
  QString typed = QStringLiteral("%1 = \"%2\"").arg(field->key, quoted);
  if (isNumberKind(field->valueKind()) || field->kind == Kind::Date || field->kind == Kind::Bool)
    typed = QStringLiteral("%1 = %2").arg(
        field->key, field->kind == Kind::Bool ? (value.flag() ? QStringLiteral("yes") : QStringLiteral("no"))
                                              : editingText(m_model->def(), *field, value, {}));
  if (field->valueKind() == Kind::Tags) typed = QStringLiteral("%1 has \"%2\"").arg(field->key, value.list().value(0));
  if (const auto filter = parseFilter(typed, m_model->def(), *m_model->registry()); filter.ok())
    Q_EMIT filterRequested(*filter);
}

void RecordTable::takeSelection() {
  if (m_recalling) return;
  int count = 0;
  for (const QItemSelectionRange& range : selectionModel()->selection()) count += range.height();
  Q_EMIT selectionCountChanged(count);
  horizontalHeader()->viewport()->update();
}

void RecordTable::remember() {
  m_recalling = true;
  m_kept = {currentId(), qMax(1, currentIndex().column()), verticalScrollBar()->value(), {}, false};
  qint64 count = 0;
  for (const QItemSelectionRange& range : selectionModel()->selection()) count += range.height();
  m_kept.all = count > 1 && count == m_model->rowCount();
  if (!m_kept.all && count <= static_cast<qint64>(kKeptSelection)) m_kept.selected = selectedIds();
}

void RecordTable::recall() {
  applyWidths();
  if (m_kept.all) {
    selectAll();
  } else if (!m_kept.selected.empty()) {
    const std::unordered_set<qint64> wanted(m_kept.selected.begin(), m_kept.selected.end());
    QItemSelection selection;
    for (int row = 0; row < m_model->rowCount(); ++row)
      if (wanted.contains(m_model->idAt(row).bits()))
        selection.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  }
  const int row = m_kept.current ? m_model->rowOf(m_kept.current) : -1;
  if (row >= 0)
    selectionModel()->setCurrentIndex(m_model->index(row, qMin(m_kept.column, m_model->columnCount() - 1)),
                                      QItemSelectionModel::NoUpdate);
  updateGeometries();
  verticalScrollBar()->setValue(m_kept.scroll);
  m_recalling = false;
  takeSelection();
  if (m_wanted) goTo(m_wanted);
}

void RecordTable::applyWidths() {
  m_applying = true;
  horizontalHeader()->setStretchLastSection(true);
  setColumnWidth(0, kCheckWidth);
  for (int column = 1; column < m_model->columnCount(); ++column) {
    const FieldDef& field = *m_model->fieldAt(column);
    setColumnWidth(column, m_widths.value(field.key, usualWidth(field)));
  }
  m_applying = false;
}

void RecordTable::describe() { setAccessibleName(entityPlural(m_model->def())); }

void RecordTable::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    describe();
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
    viewport()->update();
  }
  QTableView::changeEvent(event);
}

}  // namespace relata::ui
