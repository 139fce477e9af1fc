#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <functional>

#include "ui/theme/tokens.h"

class QStackedLayout;

namespace relata::ui {

/// How a series is drawn; colours come from the theme, and never say anything alone.
enum class SeriesLook {
  Main,  // full accent
  Soft,  // what is only expected: lighter, with a border
  Good,
  Bad,
  Neutral,  // other parts of a whole
  Outline   // a target: a border only
};

struct ChartSeries {
  QString name;
  QList<double> values;  // to be drawn only; NaN where there is nothing
  QStringList texts;     // the exact figures, as they are said
  SeriesLook look = SeriesLook::Main;
};

struct ChartData {
  enum class Kind { Columns, Stacked, Bars, Funnel, Line };
  Kind kind = Kind::Columns;
  QStringList categories;
  QStringList marks;  // beside a category, where something is to be said of it
  QList<ChartSeries> series;
  std::function<QString(double)> axisText;  // "1.2M"
  bool counts = false;                      // of things: there are no halves of them
};

/// One chart, whatever draws it. A click, or Enter, on a part tells which; Left, Right, Up and Down go from part to
/// part. What is drawn is also said: its accessible description holds all figures.
class Chart : public QWidget {
  Q_OBJECT
 public:
  explicit Chart(QWidget* parent = nullptr);
  ~Chart() override;
  void setData(const ChartData& data);
  const ChartData& data() const { return m_data; }
  /// As it is shown, in the colours of paper, at twice the size in pixels.
  QImage picture();
  int currentCategory() const { return m_category; }
  int currentSeries() const { return m_series; }
  QSize sizeHint() const override { return {480, 240}; }
  QSize minimumSizeHint() const override { return {240, 180}; }

 Q_SIGNALS:
  void activated(int category, int series);
  void currentChanged(const QString& text);  ///< "Mar 2026, Won: 12,400.00"

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void rebuild();
  void describe();
  void go(int category, int series);
  QString partText(int category, int series) const;
  ChartData m_data;
  QStackedLayout* m_place;
  class Body* m_body = nullptr;
  int m_category = 0, m_series = 0;
};

/// Round steps for an axis up to `most`: 0, 20, 40 …; at least one. `smallest`: none is smaller than that.
QList<double> axisSteps(double least, double most, int about = 4, double smallest = 0);

}  // namespace relata::ui
