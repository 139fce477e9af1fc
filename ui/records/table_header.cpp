#include "ui/records/table_header.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include "ui/records/record_table.h"
#include "ui/theme/theme.h"

namespace relata::ui {

TableHeader::TableHeader(RecordTable& table) : QHeaderView(Qt::Horizontal, &table), m_table(table) {
  setSectionsClickable(true);
  setHighlightSections(false);
  setMinimumSectionSize(36);
  setFont(textFont(TextRole::Small));
  setAccessibleName(tr("Columns"));
}

QSize TableHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), 32}; }

Qt::CheckState TableHeader::selectionState() const {
  const int count = m_table.selectedCount();
  if (count == 0) return Qt::Unchecked;
  return count == m_table.records().rowCount() ? Qt::Checked : Qt::PartiallyChecked;
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
  const Colors& c = colors();
  painter->save();
  painter->fillRect(rect, c.surface);
  painter->setPen(c.border);
  painter->drawLine(rect.bottomLeft(), rect.bottomRight());
  if (column == 0) {
    const Qt::CheckState state = selectionState();
    const bool hovered = rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    if (state != Qt::Unchecked || hovered) paintCheck(painter, checkRect(rect), state);
  } else {
    const QString text = model()->headerData(column, Qt::Horizontal).toString();
    const auto alignment = model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool sorted = text.contains(QStringLiteral(" ↑")) || text.contains(QStringLiteral(" ↓"));
    QFont font = textFont(TextRole::Small);
    font.setWeight(sorted ? QFont::DemiBold : QFont::Medium);
    painter->setFont(font);
    painter->setPen(sorted ? c.text : c.textSecondary);
    const QRect words = rect.adjusted(12, 0, -8, 0);
    painter->drawText(words, static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
  }
  painter->restore();
}

void TableHeader::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->pos();
  m_resizing = cursor().shape() == Qt::SplitHCursor;
  QHeaderView::mousePressEvent(event);
}

void TableHeader::mouseReleaseEvent(QMouseEvent* event) {
  QHeaderView::mouseReleaseEvent(event);
  const int column = logicalIndexAt(event->pos());
  const bool dragged = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
  if (event->button() != Qt::LeftButton || m_resizing || dragged || column < 0) return;
  if (column > 0) return Q_EMIT sortRequested(column, event->modifiers().testFlag(Qt::ShiftModifier));
  if (selectionState() == Qt::Checked)
    m_table.clearSelection();
  else
    m_table.selectAll();
}

}  // namespace relata::ui
