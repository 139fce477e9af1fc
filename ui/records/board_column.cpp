#include "ui/records/board_column.h"

#include <QApplication>
#include <QDataStream>
#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/kit/empty_state.h"
#include "ui/kit/keys.h"
#include "ui/kit/paint.h"
#include "ui/kit/plain_tip.h"
#include "ui/records/board_card.h"
#include "ui/records/value_text.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHeadHeight = 40;
constexpr int kFiguresHeight = 36;  // of a head that has figures, more

const QString kMimeBase = QStringLiteral("application/x-relata-");

}  // namespace

QString boardMime(const QString& entity) { return kMimeBase + entity; }

std::vector<qint64> draggedIds(const QMimeData& data, const QString& entity) {
  QDataStream in(data.data(boardMime(entity)));
  std::vector<qint64> ids;
  while (!in.atEnd()) {
    qint64 id = 0;
    in >> id;
    ids.push_back(id);
  }
  return ids;
}

BoardCards::BoardCards(const RecordContext& context, const EntityDef& def, const FieldDef& by, const BoardSpec* spec,
                       QWidget* parent)
    : QListView(parent), m_entity(def.key), m_model(new RecordTableModel(context, def.key, this)) {
  setModel(m_model);
  setModelColumn(1);
  auto* delegate = new BoardCardDelegate(context, *m_model, by.key, spec, this);
  setItemDelegate(delegate);
  m_model->setRowWords([delegate](int row) { return delegate->words(row); });
  setUniformItemSizes(true);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(NoFrame);
  setDragEnabled(!context.workspace.isReadOnly());
  setAcceptDrops(!context.workspace.isReadOnly());
  viewport()->setAutoFillBackground(false);
  // The list is made anew after each change; whoever is still in it stays chosen.
  connect(m_model, &RecordTableModel::aboutToRearrange, this, [this] { m_kept = selectedIds(); });
  connect(m_model, &RecordTableModel::rearranged, this, &BoardCards::recall);
  connect(this, &QListView::activated, this,
          [this](const QModelIndex& index) { Q_EMIT opened(m_model->idAt(index.row())); });
  connect(this, &QListView::clicked, this,
          [this](const QModelIndex& index) { Q_EMIT chosen(m_model->idAt(index.row())); });
}

std::vector<qint64> BoardCards::selectedIds() const {
  std::vector<qint64> ids;
  for (const QItemSelectionRange& range : selectionModel()->selection())
    for (int row = range.top(); row <= range.bottom(); ++row) ids.push_back(m_model->idAt(row).bits());
  return ids;
}

void BoardCards::goTo(Id id) {
  const int row = m_model->rowOf(id);
  if (row < 0) return;
  setCurrentIndex(m_model->index(row, 1));
  scrollTo(currentIndex());
}

void BoardCards::recall() {
  const std::vector<qint64> kept = std::exchange(m_kept, {});
  if (kept.empty()) return;
  const QSet<qint64> ids(kept.begin(), kept.end());
  QItemSelection rows;
  for (int row = 0, from = -1, end = m_model->rowCount(); row <= end; ++row) {
    const bool is = row < end && ids.contains(m_model->idAt(row).bits());
    if (is && from < 0) from = row;
    if (is || from < 0) continue;
    rows.select(m_model->index(from, 0), m_model->index(row - 1, m_model->columnCount() - 1));
    from = -1;
  }
  selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

bool BoardCards::take(const std::vector<qint64>& ids) {
  QItemSelection rows;
  int first = -1;
  for (const qint64 id : ids) {
    const int row = m_model->rowOf(Id(id));
    if (row < 0) continue;
    if (first < 0) first = row;
    rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
  }
  if (first < 0) return false;
  setFocus();
  selectionModel()->setCurrentIndex(m_model->index(first, 1), QItemSelectionModel::NoUpdate);
  selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
  scrollTo(currentIndex());
  return true;
}

void BoardCards::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (hasFocus() && !m_pressing && current.isValid()) Q_EMIT chosen(m_model->idAt(current.row()));
}

// A card may be about to be dragged: what its choice opens beside the board would push the columns away from under the
// pointer. A mere click tells of it when the button is let go.
void BoardCards::mousePressEvent(QMouseEvent* event) {
  m_pressing = true;
  QListView::mousePressEvent(event);
  m_pressing = false;
}

void BoardCards::startDrag(Qt::DropActions) {
  const std::vector<qint64> ids = selectedIds();
  if (ids.empty()) return;
  QByteArray bytes;
  QDataStream out(&bytes, QIODevice::WriteOnly);
  for (const qint64 id : ids) out << id;
  auto* data = new QMimeData;
  data->setData(boardMime(m_entity), bytes);
  auto* drag = new QDrag(this);
  drag->setMimeData(data);
  drag->setPixmap(viewport()->grab(visualRect(currentIndex())));
  drag->setHotSpot(QPoint(kSpace4, kSpace4));
  Q_EMIT taken(ids);
  drag->exec(Qt::MoveAction);
}

bool BoardCards::takes(const QMimeData* data) const { return data->hasFormat(boardMime(m_entity)); }

void BoardCards::dragEnterEvent(QDragEnterEvent* event) {
  if (!takes(event->mimeData())) return;
  m_under = event->source() != this;
  viewport()->update();
  event->acceptProposedAction();
}

void BoardCards::dragMoveEvent(QDragMoveEvent* event) {
  if (takes(event->mimeData())) event->acceptProposedAction();
}

void BoardCards::dragLeaveEvent(QDragLeaveEvent*) {
  m_under = false;
  viewport()->update();
}

void BoardCards::dropEvent(QDropEvent* event) {
  m_under = false;
  viewport()->update();
  if (!takes(event->mimeData()) || event->source() == this) return;
  const std::vector<qint64> ids = draggedIds(*event->mimeData(), m_entity);
  event->acceptProposedAction();
  Q_EMIT dropped(ids);
}

void BoardCards::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key == Qt::Key_Left || key == Qt::Key_Right)
    return Q_EMIT stepRequested(key == Qt::Key_Left ? -1 : 1,
                                event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
  if (isEnter(*event) && currentIndex().isValid()) return Q_EMIT opened(currentId());
  QListView::keyPressEvent(event);
}

void BoardCards::paintEvent(QPaintEvent* event) {
  if (m_under) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors().accent, 1.5, Qt::DashLine));
    painter.setBrush(colors().accentSoft);
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(3, 1, -3, -3), kRadius, kRadius);
  }
  QListView::paintEvent(event);
}

BoardColumn::BoardColumn(const RecordContext& context, const EntityDef& def, const FieldDef& by, BoardOption option,
                         const BoardSpec* spec, QWidget* parent)
    : QWidget(parent),
      m_def(def),
      m_by(by),
      m_spec(spec),
      m_option(std::move(option)),
      m_empty(new EmptyState(EmptyState::Place::Panel)),
      m_cards(new BoardCards(context, def, by, spec)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, headHeight(), 1, kSpace1);
  column->addWidget(m_empty);
  column->addWidget(m_cards);
  m_empty->setContentsMargins(kSpace2, 0, kSpace2, 0);
  m_isWritable = !context.workspace.isReadOnly();
  sayEmpty();
  m_empty->hide();
  connect(m_empty, &EmptyState::primaryClicked, this, &BoardColumn::addRequested);
  setMinimumWidth(spec ? 264 : 190);
  setMaximumWidth(340);
  m_cards->setAccessibleName(title());
  m_cards->setMinimumHeight(kHeadHeight);
  connect(&m_cards->records(), &RecordTableModel::countChanged, this, [this](qint64 count) {
    m_count = count;
    m_empty->setVisible(count == 0);
    nameCards();
    update();
  });
}

/// Where nothing fits a filter, the filter is what a person needs to know of.
void BoardColumn::sayEmpty() {
  const bool narrowed = m_isNarrowed;
  m_empty->set(narrowed ? QStringLiteral("filter") : QStringLiteral("board"), {},
               narrowed ? tr("Nothing here fits the filters.")
                        : tr("Nothing here. Drag cards here, or move them with Ctrl+Shift and an arrow key."));
  m_empty->setActions(m_isWritable && !narrowed ? tr("Add here") : QString());
}

void BoardColumn::setNarrowed(bool on) {
  m_isNarrowed = on;
  sayEmpty();
}

void BoardColumn::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) sayEmpty();
  QWidget::changeEvent(event);
}

int BoardColumn::headHeight() const { return m_spec && !m_isLow ? kHeadHeight + kFiguresHeight : kHeadHeight; }

void BoardColumn::setLow(bool on) {
  if (m_isLow == on) return;
  m_isLow = on;
  const QMargins margins = layout()->contentsMargins();
  layout()->setContentsMargins(margins.left(), headHeight(), margins.right(), margins.bottom());
  sayFigures();
  update();
}

/// What does not stand in the head is told by it.
void BoardColumn::sayFigures() {
  QStringList lines{m_option.caution};
  if (m_isLow) lines << m_option.figure << m_option.second;
  lines.removeAll(QString());
  setToolTip(plainTip(lines.join(u'\n')));
}

void BoardColumn::setFigures(const BoardOption& option) {
  m_option.title = option.title;
  m_option.figure = option.figure;
  m_option.second = option.second;
  m_option.caution = option.caution;
  sayFigures();
  nameCards();
  update();
}

void BoardColumn::nameCards() {
  QStringList words{m_count < 0 ? title() : tr("%1, %2 cards").arg(title(), QLocale().toString(m_count)),
                    m_option.figure, m_option.second, m_option.caution};
  words.removeAll(QString());
  m_cards->setAccessibleName(words.join(QStringLiteral(", ")));
}

QString BoardColumn::title() const {
  if (m_spec) return m_option.title;
  return m_option.key.isEmpty() ? tr("None") : choiceLabel(m_def, m_by, m_option.key);
}

void BoardColumn::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().border);
  painter.setBrush(colors().surfaceSunken);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
  const QRect head(kSpace3, 0, width() - 2 * kSpace3, kHeadHeight);
  painter.setFont(textFont(TextRole::Small));
  const QRect pill = paintPill(&painter, head, title(), m_spec ? m_option.tone : toneOf(m_by, m_option.key));
  if (!m_isLow) paintFigures(painter, head);
  if (m_count < 0) return;
  painter.setFont(textFont(TextRole::Small));
  painter.setPen(m_isLow && !m_option.caution.isEmpty() ? colors().tone(Tone::Warning).fg : colors().textMuted);
  const QRect rest = head.adjusted(pill.width() + kSpace2, 0, 0, 0);
  const QString count = QLocale().toString(m_count);
  QString words = m_isLow && m_spec ? count + QStringLiteral(" · ") + m_option.figure : count;
  if (painter.fontMetrics().horizontalAdvance(words) > rest.width()) words = count;
  paintNumber(&painter, rest, words);
}

void BoardColumn::paintFigures(QPainter& painter, const QRect& head) {
  if (!m_spec) return;
  const QRect line(head.left(), kHeadHeight - kSpace2, head.width(), kFiguresHeight / 2);
  painter.setFont(textFont(TextRole::Strong));
  painter.setPen(colors().text);
  const QString figure = painter.fontMetrics().elidedText(m_option.figure, Qt::ElideRight, line.width());
  paintNumber(&painter, line, figure, Qt::AlignLeft | Qt::AlignVCenter);
  const int taken = numberWidth(painter.fontMetrics(), figure) + kSpace2;
  painter.setFont(textFont(TextRole::Small));
  const auto small = [&](const QRect& place, const QString& words, const QColor& color) {
    painter.setPen(color);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
  };
  // What the sum lacks stands beside it, so that the weighted sum keeps its line.
  small(line.adjusted(taken, 0, 0, 0), m_option.caution, colors().tone(Tone::Warning).fg);
  small(line.translated(0, kFiguresHeight / 2), m_option.second, colors().textMuted);
}

}  // namespace relata::ui
