#pragma once

#include <QHeaderView>

namespace relata::ui {

class RecordTable;

/// Column heads: a click sorts, Shift and click adds a second key, the box at the left selects all.
class TableHeader : public QHeaderView {
  Q_OBJECT
 public:
  explicit TableHeader(RecordTable& table);
  QSize sizeHint() const override;

 Q_SIGNALS:
  void sortRequested(int column, bool add);

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int column) const override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  Qt::CheckState selectionState() const;
  RecordTable& m_table;
  QPoint m_pressed;
  bool m_resizing = false;
};

}  // namespace relata::ui
