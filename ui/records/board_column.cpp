#include "ui/records/board_column.h"

#include <QApplication>
#include <QDataStream>
#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/kit/empty_state.h"
#include "ui/kit/paint.h"
#include "ui/records/value_text.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kCardHeight = 78;
constexpr int kHeadHeight = 40;
constexpr int kAvatar = 24;

/// A card: picture and name, and below what the list shows beside them, as far as there is room.
class CardDelegate final : public QStyledItemDelegate {
 public:
  CardDelegate(RecordTableModel& model, const FieldDef& by, QObject* parent)
      : QStyledItemDelegate(parent), m_model(model), m_by(by.key) {}

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return {option.rect.width(), kCardHeight};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect).adjusted(kSpace2 + 0.5, kSpace1 + 0.5, -kSpace2 - 0.5, -kSpace1 + 0.5);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(selected ? colors().accent : colors().border);
    painter->setBrush(selected ? colors().selection : colors().surface);
    painter->drawRoundedRect(card, kControlRadius, kControlRadius);
    if (option.state.testFlag(QStyle::State_HasFocus)) paintFocus(painter, card, kControlRadius);
    // Asking for the cell is what fetches the row.
    if (index.data(RecordTableModel::LoadedRole).toBool()) paintWords(painter, card.toRect(), index.row());
    painter->restore();
  }

 private:
  void paintWords(QPainter* painter, const QRect& card, int row) const {
    const Record& record = *m_model.recordAt(row);
    const LinkTitles titles = m_model.titlesAt(row);
    const QRect inner = card.adjusted(kSpace2, kSpace2, -kSpace2, -kSpace2);
    paintAvatar(painter, {inner.left(), inner.top(), kAvatar, kAvatar}, record.title());
    const int left = inner.left() + kAvatar + kSpace2;
    QStringList lines;
    for (int column = 1; column < m_model.columnCount(); ++column) {
      const FieldDef& field = *m_model.fieldAt(column);
      if (field.is(FieldFlag::Title) || field.key == m_by) continue;
      const QString text = relata::ui::displayText(m_model.def(), field, record.value(field.key), titles);
      if (!text.isEmpty()) lines << text.simplified();
    }
    QRect line(left, inner.top(), inner.right() - left, 18);
    paintLine(painter, line, record.title(), TextRole::Strong, colors().text);
    line.moveTop(inner.top() + 20);
    paintLine(painter, line, lines.value(0), TextRole::Small, colors().textSecondary);
    line.moveTop(inner.top() + 38);
    paintLine(painter, line, lines.mid(1, 2).join(QStringLiteral(" · ")), TextRole::Small, colors().textMuted);
  }

  static void paintLine(QPainter* painter, const QRect& rect, const QString& text, TextRole role, const QColor& color) {
    painter->setFont(textFont(role));
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
  }

  RecordTableModel& m_model;
  QString m_by;
};

}  // namespace

BoardCards::BoardCards(const RecordContext& context, const EntityDef& def, const FieldDef& by, QWidget* parent)
    : QListView(parent),
      m_mime(QStringLiteral("application/x-relata-") + def.key),
      m_model(new RecordTableModel(context, def.key, this)) {
  setModel(m_model);
  setModelColumn(1);
  setItemDelegate(new CardDelegate(*m_model, by, this));
  setUniformItemSizes(true);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(NoFrame);
  setDragEnabled(!context.workspace.isReadOnly());
  setAcceptDrops(!context.workspace.isReadOnly());
  viewport()->setAutoFillBackground(false);
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

void BoardCards::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (hasFocus() && current.isValid()) Q_EMIT chosen(m_model->idAt(current.row()));
}

void BoardCards::startDrag(Qt::DropActions) {
  const std::vector<qint64> ids = selectedIds();
  if (ids.empty()) return;
  QByteArray bytes;
  QDataStream out(&bytes, QIODevice::WriteOnly);
  for (const qint64 id : ids) out << id;
  auto* data = new QMimeData;
  data->setData(m_mime, bytes);
  auto* drag = new QDrag(this);
  drag->setMimeData(data);
  drag->setPixmap(viewport()->grab(visualRect(currentIndex())));
  drag->setHotSpot(QPoint(kSpace4, kSpace4));
  drag->exec(Qt::MoveAction);
}

bool BoardCards::takes(const QMimeData* data) const { return data->hasFormat(m_mime); }

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
  QDataStream in(event->mimeData()->data(m_mime));
  std::vector<qint64> ids;
  while (!in.atEnd()) {
    qint64 id = 0;
    in >> id;
    ids.push_back(id);
  }
  event->acceptProposedAction();
  Q_EMIT dropped(ids);
}

void BoardCards::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key == Qt::Key_Left || key == Qt::Key_Right)
    return Q_EMIT stepRequested(key == Qt::Key_Left ? -1 : 1,
                                event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
  if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid()) return Q_EMIT opened(currentId());
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

BoardColumn::BoardColumn(const RecordContext& context, const EntityDef& def, const FieldDef& by, const QString& option,
                         QWidget* parent)
    : QWidget(parent),
      m_def(def),
      m_by(by),
      m_option(option),
      m_empty(new EmptyState(EmptyState::Place::Panel)),
      m_cards(new BoardCards(context, def, by)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, kHeadHeight, 1, kSpace1);
  column->addWidget(m_empty);
  column->addWidget(m_cards);
  m_empty->setContentsMargins(kSpace2, 0, kSpace2, 0);
  m_isWritable = !context.workspace.isReadOnly();
  sayEmpty();
  m_empty->hide();
  connect(m_empty, &EmptyState::primaryClicked, this, &BoardColumn::addRequested);
  setMinimumWidth(190);
  setMaximumWidth(340);
  m_cards->setAccessibleName(title());
  connect(&m_cards->records(), &RecordTableModel::countChanged, this, [this](qint64 count) {
    m_count = count;
    m_empty->setVisible(count == 0);
    m_cards->setAccessibleName(tr("%1, %2 cards").arg(title(), QLocale().toString(count)));
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

QString BoardColumn::title() const { return m_option.isEmpty() ? tr("None") : choiceLabel(m_def, m_by, m_option); }

void BoardColumn::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().border);
  painter.setBrush(colors().surfaceSunken);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
  const QRect head(kSpace3, 0, width() - 2 * kSpace3, kHeadHeight);
  painter.setFont(textFont(TextRole::Small));
  const QRect pill = paintPill(&painter, head, title(), toneOf(m_by, m_option));
  if (m_count < 0) return;
  painter.setFont(textFont(TextRole::Small));
  painter.setPen(colors().textMuted);
  paintNumber(&painter, head.adjusted(pill.width() + kSpace2, 0, 0, 0), QLocale().toString(m_count));
}

}  // namespace relata::ui
