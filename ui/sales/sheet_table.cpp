#include "ui/sales/sheet_table.h"

#include <QHeaderView>
#include <QKeyEvent>

#include "ui/kit/cell_padding.h"
#include "ui/kit/keys.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/row_height.h"
#include "ui/sales/sheet_words.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kWidestText = 320;
constexpr int kCellRoom = 2 * kSpace4 + kSpace1;

}  // namespace

SheetTable::SheetTable(QWidget* parent) : QTableWidget(parent) {
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  verticalHeader()->hide();
  horizontalHeader()->setHighlightSections(false);
  followRowHeight(this);
  padCells(this);
  connect(this, &QTableWidget::cellClicked, this, &SheetTable::opened);
}

void SheetTable::show(const ReportSheet& sheet) {
  m_sheet = sheet;
  fill();
}

QTableWidgetItem* SheetTable::item(const ReportRow& row, int column) const {
  const ReportCell cell = row.cells.value(column);
  const ReportColumn& about = m_sheet.columns[column];
  const bool isText = about.kind == FigureKind::Text;
  QString text = figureText(cell, about.kind);
  if (column == 0 && !row.mark.isEmpty()) text += QStringLiteral(" · ") + row.mark;
  if (cell.incomplete && !cell.value.isNull()) text += QStringLiteral(" *");
  auto* item = new QTableWidgetItem(text);
  item->setTextAlignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  QStringList tip{isText ? text : SheetTable::tr("%1: %2").arg(about.title, text)};
  if (!about.hint.isEmpty()) tip << about.hint;
  if (!cell.note.isEmpty()) tip << cell.note;
  item->setToolTip(plainTip(tip.join(QLatin1Char('\n'))));
  const Colors& c = colors();
  if (row.isTotal) item->setFont(textFont(TextRole::Strong));
  if (cell.incomplete)
    item->setForeground(c.tone(Tone::Bad).fg);
  else if (column == 0 && row.tone != relata::Tone::Neutral)
    item->setForeground(c.tone(static_cast<Tone>(row.tone)).fg);
  else if ((!cell.rows.isEmpty() && !cell.value.isNull()) || (column == 0 && row.record))
    item->setForeground(c.accent);
  return item;
}

void SheetTable::fill() {
  setRowCount(0);
  setColumnCount(static_cast<int>(m_sheet.columns.size()));
  setRowCount(static_cast<int>(m_sheet.rows.size()));
  for (int column = 0; column < columnCount(); ++column) {
    const ReportColumn& about = m_sheet.columns[column];
    auto* heading = new QTableWidgetItem(about.title);
    heading->setTextAlignment((about.kind == FigureKind::Text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    heading->setToolTip(plainTip(about.hint.isEmpty() ? about.title : about.hint));
    setHorizontalHeaderItem(column, heading);
    int widest = horizontalHeader()->sectionSizeHint(column);
    for (int row = 0; row < rowCount(); ++row) {
      QTableWidgetItem* one = item(m_sheet.rows[row], column);
      setItem(row, column, one);
      const QFontMetrics metrics(m_sheet.rows[row].isTotal ? textFont(TextRole::Strong) : font());
      widest = std::max(widest, metrics.horizontalAdvance(one->text()) + kCellRoom);
    }
    setColumnWidth(column, about.kind == FigureKind::Text ? std::min(widest, kWidestText) : widest);
  }
  if (rowCount() > 0) setCurrentCell(0, 0);
  updateGeometry();
}

QSize SheetTable::sizeHint() const {
  const int rows = verticalHeader()->length() + horizontalHeader()->sizeHint().height() + 2;
  const int bar = horizontalScrollBar()->sizeHint().height();
  return {400, rows + bar};
}

QSize SheetTable::minimumSizeHint() const { return {200, sizeHint().height()}; }

void SheetTable::keyPressEvent(QKeyEvent* event) {
  if (isEnter(*event) && currentRow() >= 0) {
    Q_EMIT opened(currentRow(), currentColumn());
    return;
  }
  QTableWidget::keyPressEvent(event);
}

void SheetTable::changeEvent(QEvent* event) {
  QTableWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !m_sheet.columns.isEmpty()) fill();
}

}  // namespace relata::ui
