#pragma once

#include <QAbstractButton>

#include "ui/records/board_spec.h"

namespace relata::ui {

/// A place below a board where cards are dropped, or where pressing it sends the chosen ones: what becomes of them is
/// seen elsewhere.
class BoardZone : public QAbstractButton {
  Q_OBJECT
 public:
  BoardZone(const QString& entity, BoardOption option, bool writable, QWidget* parent = nullptr);
  const BoardOption& what() const { return m_option; }
  void setFigures(const BoardOption& option);
  QSize sizeHint() const override;
  /// Of a low board: no higher than its words.
  void setLow(bool on);

 Q_SIGNALS:
  void dropped(const std::vector<qint64>& ids);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_entity;
  BoardOption m_option;
  bool m_under = false;
  bool m_isLow = false;
};

}  // namespace relata::ui
