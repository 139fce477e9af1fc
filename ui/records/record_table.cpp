#include "ui/records/record_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QScrollBar>

#include <unordered_set>

#include "ui/kit/keys.h"
#include "ui/kit/paint.h"
#include "ui/kit/row_height.h"
#include "ui/records/bulk_runner.h"
#include "ui/records/table_header.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kCheckWidth = 36;
constexpr int kSecondLine = 16;    // a row is as much higher for it
constexpr int kMomentWidth = 140;  // "9 h 59 min late" in both languages
constexpr int kBesideWidth = 76;
constexpr int kTitleWidth = 150;
constexpr int kLeastChoice = 100;
constexpr int kMinuteMs = 60'000;
constexpr size_t kKeptSelection = 20000;

/// The longest of the states is seen whole.
int choiceWidth(const EntityDef& def, const FieldDef& field) {
  constexpr int kMost = 160, kAround = 24;
  int width = kLeastChoice;
  for (const ChoiceDef& choice : field.choices)
    width = qMax(width, pillSize(choiceLabel(def, field, choice.key)).width() + kAround);
  return qMin(width, kMost);
}

int usualWidth(const EntityDef& def, const FieldDef& field) {
  if (field.is(FieldFlag::Title)) return 165;
  switch (field.valueKind()) {
    case Kind::Email: return 185;
    case Kind::Link: return 140;
    case Kind::Phone: return 142;
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Bool: return 100;
    case Kind::Choice: return choiceWidth(def, field);
    case Kind::Date: return 108;
    case Kind::LongText: return 240;
    // What the program can fill in by itself is short: numbers of papers, units.
    case Kind::Text: return field.is(FieldFlag::FilledIn) ? 104 : 150;
    default: return 150;
  }
}

}  // namespace

RecordTable::RecordTable(const RecordContext& context, const QString& entity, QWidget* parent)
    : QTableView(parent),
      m_context(context),
      m_model(new RecordTableModel(context, entity, this)),
      m_delegate(new RecordDelegate(context, *m_model, this)),
      m_runner(new BulkRunner(context, this)) {
  setModel(m_model);
  setItemDelegate(m_delegate);
  auto* header = new TableHeader(*this);
  setHorizontalHeader(header);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  followRowHeight(this);
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
  header->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(header, &QWidget::customContextMenuRequested, this, &RecordTable::openHeaderMenu);
  connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
    const FieldDef* field = m_model->fieldAt(column);
    // One that has no room is told as nought wide, later than it is hidden: nobody gave it that.
    if (m_applying || isColumnHidden(column)) return;
    if (field && column < m_model->columnCount() - 1) m_widths.insert(field->key, width);
  });
  connect(m_delegate, &RecordDelegate::editingChanged, m_model, &RecordTableModel::setHeld);
  connect(m_delegate, &RecordDelegate::entered, this, [this](const QModelIndex& index) {
    if (index.isValid() && index.row() + 1 < m_model->rowCount()) setCurrentIndex(index.siblingAtRow(index.row() + 1));
  });
  connect(m_model, &RecordTableModel::aboutToRearrange, this, &RecordTable::remember);
  connect(m_model, &RecordTableModel::rearranged, this, &RecordTable::recall);
  connect(m_model, &RecordTableModel::failed, this, [this](const Problem& problem) { m_context.complain(problem); });
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordTable::takeSelection);
  connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    if (!m_recalling) m_isGivenCell = false;
  });
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

int RecordTable::selectedCount() const {
  int count = 0;
  for (const QItemSelectionRange& range : selectionModel()->selection()) count += range.height();
  return count;
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

void RecordTable::showFirst() {
  selectionModel()->setCurrentIndex(m_model->index(0, 1), QItemSelectionModel::NoUpdate);
  m_isGivenCell = true;
}

QPoint RecordTable::placeBelowCurrent() const {
  return viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
}

void RecordTable::setLook(const RowLook& look) {
  if (look.isPlain()) return;
  m_delegate->setLook(look);
  m_model->setAlsoRead(look.below + look.reads);
  m_model->setReadOnly(look.onPage);
  if (!look.columns.isEmpty()) m_model->setColumns(look.columns);
  followRowHeight(this, kSecondLine);
  connect(&m_minute, &QTimer::timeout, viewport(), QOverload<>::of(&QWidget::update));
  m_minute.start(kMinuteMs);
  applyWidths();
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

void RecordTable::sortWith(const QString& key, bool descending) {
  if (const auto path = resolvePath(key, m_model->def(), *m_model->registry()); path.ok())
    m_model->setSort({SortKey{*path, descending}});
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

void RecordTable::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  if (event->matches(QKeySequence::Copy)) return copyRows();
  if (event->matches(QKeySequence::Paste)) return paste();
  if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) return fillDown();
  if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) return deleteRows();
  if (isCtrlEnter(*event)) return Q_EMIT recordOpened(currentId());
  if (isEnter(*event) && index.isValid()) return edit(index);
  if (event->key() == Qt::Key_Space && index.isValid())
    return selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
  const QString letter = event->text();
  // Where letters are acts one that is none must not begin to write over a title.
  if (m_letters && event->modifiers() == Qt::NoModifier && letter.size() == 1 && letter[0].isLetter()) {
    m_letters(letter[0]);
    return;
  }
  const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
  const QString text = event->text();
  // Whoever types before they went to a cell means something else, and must not write over the first name.
  if (plain && text.size() == 1 && text[0].isPrint() && m_isGivenCell) return event->ignore();
  if (plain && text.size() == 1 && text[0].isPrint() && index.isValid() && (index.flags() & Qt::ItemIsEditable)) {
    const Kind kind = m_model->fieldAt(index.column())->kind;
    if (kind != Kind::Choice && kind != Kind::Bool && kind != Kind::MultiChoice) m_delegate->setTypedAhead(text);
    return edit(index);
  }
  QTableView::keyPressEvent(event);
}

// The keyboard walks the cells; the box of a row is reached with Space from any of them.
QModelIndex RecordTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  m_isGivenCell = false;
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
  // A choice of another row would close the editor and lose what was typed.
  if (!m_delegate->finishEditing()) return;
  m_isGivenCell = false;
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

void RecordTable::takeSelection() {
  if (m_recalling) return;
  Q_EMIT selectionCountChanged(selectedCount());
  horizontalHeader()->viewport()->update();
}

void RecordTable::remember() {
  m_recalling = true;
  m_kept = {currentId(), qMax(1, currentIndex().column()), verticalScrollBar()->value(), {}, false};
  const qint64 count = selectedCount();
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
  // The answer to another question begins at its first row.
  const QString question = m_model->question();
  if (question != m_question && !m_question.isNull()) m_kept.scroll = 0;
  m_question = question;
  verticalScrollBar()->setValue(m_kept.scroll);
  m_recalling = false;
  takeSelection();
  if (m_wanted) goTo(m_wanted);
}

/// What the person gave it, else what its kind wants; less beside a title of two lines.
int RecordTable::widthOf(const FieldDef& field) const {
  const RowLook& look = m_delegate->look();
  const int usual = look.isPlain()             ? usualWidth(m_model->def(), field)
                    : field.key == look.moment ? kMomentWidth
                                               : qMin(usualWidth(m_model->def(), field), kBesideWidth);
  return m_widths.value(field.key, usual);
}

void RecordTable::applyWidths() {
  m_applying = true;
  // The title takes what the others leave where it stands on two lines, otherwise the last column does.
  const bool queue = !m_delegate->look().isPlain();
  horizontalHeader()->setStretchLastSection(!queue);
  setColumnWidth(0, kCheckWidth);
  for (int column = 1; column < m_model->columnCount(); ++column) {
    const FieldDef& field = *m_model->fieldAt(column);
    const bool takesRest = queue && field.is(FieldFlag::Title);
    horizontalHeader()->setSectionResizeMode(column, takesRest ? QHeaderView::Stretch : QHeaderView::Interactive);
    // The last column has what is left, which must not be made too little by what it wants.
    const bool last = !queue && column == m_model->columnCount() - 1 && !m_widths.contains(field.key);
    if (!takesRest) setColumnWidth(column, last && field.valueKind() == Kind::Choice ? kLeastChoice : widthOf(field));
  }
  m_applying = false;
  makeRoom();
}

/// In a narrow queue the title and the moment are what is needed; the rest is on the record beside.
void RecordTable::makeRoom() {
  const RowLook& look = m_delegate->look();
  if (look.isPlain()) return;
  int others = kCheckWidth;
  for (int column = 1; column < m_model->columnCount(); ++column) {
    if (const FieldDef& field = *m_model->fieldAt(column); !field.is(FieldFlag::Title)) others += widthOf(field);
  }
  const bool tight = viewport()->width() - others < kTitleWidth;
  m_applying = true;
  for (int column = 1; column < m_model->columnCount(); ++column) {
    const FieldDef& field = *m_model->fieldAt(column);
    setColumnHidden(column, tight && !field.is(FieldFlag::Title) && field.key != look.moment);
  }
  m_applying = false;
}

void RecordTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  makeRoom();
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
