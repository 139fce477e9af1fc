#pragma once

#include <QWidget>

namespace relata::ui {

/// Nine fields from A1 (fits, and does much) to C3, with the one marked where somebody stands.
class ScoreGrid : public QWidget {
  Q_OBJECT
 public:
  explicit ScoreGrid(const QString& grade, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {132, 96}; }
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_grade;
};

}  // namespace relata::ui
