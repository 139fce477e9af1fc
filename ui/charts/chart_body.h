#pragma once

#include <QFontMetricsF>
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

/// Of names below columns that share a width: how far those are apart that stand there in full (1: all of them).
int namesEvery(const QStringList& names, const QFontMetricsF& metrics, qreal width);

QColor fillOf(SeriesLook look);
QColor borderOf(SeriesLook look);

}  // namespace relata::ui
