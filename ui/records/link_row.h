#pragma once

#include <QAbstractButton>

namespace relata::ui {

/// A row that opens what it names: picture and name, and below them a detail where there is one.
class LinkRow : public QAbstractButton {
  Q_OBJECT
 public:
  explicit LinkRow(const QString& title, const QString& detail = {}, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {200, 46}; }
  QSize minimumSizeHint() const override { return {80, 46}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QString m_title, m_detail;
};

}  // namespace relata::ui
