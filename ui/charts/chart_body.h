#pragma once

#include <QWidget>

#include "ui/charts/chart.h"

namespace relata::ui {

/// What draws a chart.
class Body {
 public:
  virtual ~Body() = default;
  virtual QWidget* widget() = 0;
  /// Which part has the keyboard; -1: none.
  virtual void mark(int category, int series) = 0;

 protected:
  std::function<void(int category, int series)> m_clicked;
  friend class Chart;
};

Body* makeAxisChart(const ChartData& data, std::function<QString(int, int)> text);
Body* makeFunnelChart(const ChartData& data, std::function<QString(int, int)> text);

QColor fillOf(SeriesLook look);
QColor borderOf(SeriesLook look);

}  // namespace relata::ui
