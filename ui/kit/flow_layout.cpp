#include "ui/kit/flow_layout.h"

#include <QWidget>

namespace relata::ui {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent) {
  setSpacing(spacing);
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem* item) { m_items.append(item); }

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return place({0, 0, width, 0}, false); }

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
  const QMargins margins = contentsMargins();
  return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool apply) const {
  const QRect inner = rect.marginsRemoved(contentsMargins());
  QList<std::pair<QLayoutItem*, QRect>> line;
  int x = inner.left();
  int y = inner.top();
  int lineHeight = 0;
  const auto finishLine = [&] {
    for (const auto& [item, box] : line) {
      if (apply) item->setGeometry(box.translated(0, (lineHeight - box.height()) / 2));
    }
    line.clear();
  };
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint();
    if (!line.isEmpty() && x + size.width() > inner.right() + 1) {
      finishLine();
      x = inner.left();
      y += lineHeight + spacing();
      lineHeight = 0;
    }
    line.append({item, QRect(QPoint(x, y), QSize(qMin(size.width(), inner.width()), size.height()))});
    x += size.width() + spacing();
    lineHeight = qMax(lineHeight, size.height());
  }
  finishLine();
  return y + lineHeight - rect.top() + contentsMargins().bottom();
}

}  // namespace relata::ui
