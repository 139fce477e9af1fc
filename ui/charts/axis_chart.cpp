#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>

#include <QGraphicsLayout>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

#include "ui/charts/chart_body.h"
#include "ui/kit/paint.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

/// The one place that knows Qt Charts.
class AxisChart : public QChartView, public Body {
 public:
  AxisChart(const ChartData& data, std::function<QString(int, int)> text) : m_data(data), m_text(std::move(text)) {
    m_chart = new QChart;
    m_chart->setBackgroundVisible(false);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->setVisible(data.series.size() > 1);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_chart->legend()->setFont(textFont(TextRole::Small));
    m_chart->legend()->setLabelColor(colors().textSecondary);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(QStringLiteral("background: transparent"));
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);  // the chart around it has the keyboard
    viewport()->setFocusPolicy(Qt::NoFocus);
    makeRoomForNames();
    fill();
    setChart(m_chart);
  }

  QWidget* widget() override { return this; }

  void mark(int category, int series) override {
    m_markedCategory = category;
    m_markedSeries = series;
    viewport()->update();
  }

 protected:
  void drawForeground(QPainter* painter, const QRectF& rect) override {
    QChartView::drawForeground(painter, rect);
    painter->save();
    painter->resetTransform();
    lying() ? paintNamesBeside(*painter) : paintNames(*painter);
    if (m_markedCategory >= 0) paintFocus(painter, bandOf(m_markedCategory), kPillRadius);
    painter->restore();
  }

  void resizeEvent(QResizeEvent* event) override {
    makeRoomForNames();
    QChartView::resizeEvent(event);
  }

  void mousePressEvent(QMouseEvent* event) override {
    const auto [category, series] = partAt(event->position());
    if (event->button() == Qt::LeftButton && category >= 0 && m_clicked) m_clicked(category, series);
  }

  void mouseMoveEvent(QMouseEvent* event) override {
    const auto [category, series] = partAt(event->position());
    viewport()->setCursor(category >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (category < 0) return QToolTip::hideText();
    QStringList lines;
    for (int i = 0; i < m_data.series.size(); ++i) lines << m_text(category, i);
    QToolTip::showText(event->globalPosition().toPoint(),
                       lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                       this);
  }

 private:
  bool lying() const { return m_data.kind == ChartData::Kind::Bars; }
  bool isStacked() const { return m_data.kind == ChartData::Kind::Stacked || lying(); }

  void fill() {
    auto* names = new QBarCategoryAxis;
    // The first bar of lying ones stands on top.
    QStringList categories = m_data.categories;
    if (lying()) std::reverse(categories.begin(), categories.end());
    names->append(unique(categories));
    style(names);
    names->setGridLineVisible(false);
    names->setLabelsVisible(false);
    auto* numbers = numberAxis();
    m_chart->addAxis(names, lying() ? Qt::AlignLeft : Qt::AlignBottom);
    m_chart->addAxis(numbers, lying() ? Qt::AlignBottom : Qt::AlignLeft);
    if (m_data.kind == ChartData::Kind::Line)
      addLines(names, numbers);
    else
      addBars(names, numbers);
  }

  /// The names are painted here: the axis would cut each one to its column, and lying ones to a few dots.
  void makeRoomForNames() {
    const QFontMetrics metrics(textFont(TextRole::Small));
    constexpr int kBeyond = kSpace4 + kSpace2;  // the last label of an axis stands beyond it
    const int half = metrics.height() / 2;      // of the uppermost number
    if (!lying()) return m_chart->setMargins({0, half, kBeyond, metrics.height() + kSpace2});
    int longest = 0;
    for (const QString& name : m_data.categories) longest = std::max(longest, metrics.horizontalAdvance(name));
    m_chart->setMargins({std::min(longest, width() * 2 / 5) + kSpace2, 0, kBeyond, 0});
  }

  void paintNamesBeside(QPainter& painter) const {
    const QFontMetricsF metrics(textFont(TextRole::Small));
    painter.setFont(textFont(TextRole::Small));
    painter.setPen(colors().textSecondary);
    for (int i = 0; i < m_data.categories.size(); ++i) {
      const QRectF band = bandOf(i);
      const QRectF place(0, band.top(), band.left() - kSpace2, band.height());
      painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                       metrics.elidedText(m_data.categories[i], Qt::ElideRight, place.width()));
    }
  }

  /// Each name whole; where there is no room for all, every second or third.
  void paintNames(QPainter& painter) const {
    const QFontMetricsF metrics(textFont(TextRole::Small));
    const int every = namesEvery(m_data.categories, metrics, m_chart->plotArea().width());
    painter.setFont(textFont(TextRole::Small));
    painter.setPen(colors().textSecondary);
    for (int i = 0; i < m_data.categories.size(); i += every) {
      const QRectF band = bandOf(i);
      const qreal room = band.width() * every;
      QRectF place(band.center().x() - room / 2, band.bottom() + kSpace1, room, metrics.height());
      // The first and the last one stay inside.
      if (place.left() < 0) place.moveLeft(0);
      if (place.right() > width()) place.moveRight(width());
      painter.drawText(place, Qt::AlignCenter, metrics.elidedText(m_data.categories[i], Qt::ElideRight, room));
    }
  }

  /// Two rows of one name are two bars.
  static QStringList unique(QStringList names) {
    QSet<QString> seen;
    for (QString& name : names) {
      while (seen.contains(name)) name += QChar(0x200B);
      seen << name;
    }
    return names;
  }

  QCategoryAxis* numberAxis() {
    double least = 0, most = 0;
    for (int category = 0; category < m_data.categories.size(); ++category) {
      double up = 0, down = 0;
      for (const ChartSeries& series : m_data.series) {
        const double value = series.values.value(category, 0);
        if (!std::isfinite(value)) continue;
        const bool adds = isStacked() && series.look != SeriesLook::Outline;
        up = adds ? up + std::max(0.0, value) : std::max(up, value);
        down = adds ? down + std::min(0.0, value) : std::min(down, value);
      }
      most = std::max(most, up);
      least = std::min(least, down);
    }
    const QList<double> steps = axisSteps(least, most, 4, m_data.counts ? 1 : 0);
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (const double step : steps)
      axis->append(m_data.axisText ? m_data.axisText(step) : QLocale().toString(step), step);
    axis->setRange(steps.first(), steps.last());
    style(axis);
    axis->setLineVisible(false);
    return axis;
  }

  static void style(QAbstractAxis* axis) {
    axis->setLabelsFont(textFont(TextRole::Small));
    axis->setLabelsColor(colors().textSecondary);
    axis->setGridLineColor(colors().border);
    axis->setLinePenColor(colors().border);
  }

  void addBars(QAbstractAxis* names, QAbstractAxis* numbers) {
    QAbstractBarSeries* bars = nullptr;
    if (lying())
      bars = new QHorizontalStackedBarSeries;
    else if (isStacked())
      bars = new QStackedBarSeries;
    else
      bars = new QBarSeries;
    bars->setBarWidth(m_data.categories.size() > 3 ? 0.62 : 0.3);
    for (const ChartSeries& series : m_data.series) {
      auto* set = new QBarSet(series.name);
      QList<qreal> values;
      for (const double value : series.values) values << (std::isfinite(value) ? value : 0);
      if (lying()) std::reverse(values.begin(), values.end());
      set->append(values);
      set->setBrush(fillOf(series.look));
      set->setPen(QPen(borderOf(series.look), 1, series.look == SeriesLook::Outline ? Qt::DashLine : Qt::SolidLine));
      bars->append(set);
    }
    m_chart->addSeries(bars);
    bars->attachAxis(names);
    bars->attachAxis(numbers);
    m_series = bars;
  }

  void addLines(QAbstractAxis* names, QAbstractAxis* numbers) {
    static constexpr Qt::PenStyle kStyles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    for (int i = 0; i < m_data.series.size(); ++i) {
      const ChartSeries& series = m_data.series[i];
      auto* line = new QLineSeries;
      line->setName(series.name);
      line->setPen(QPen(borderOf(series.look), 2, kStyles[i % 3]));
      line->setPointsVisible(true);
      for (int at = 0; at < series.values.size(); ++at)
        if (std::isfinite(series.values[at])) line->append(at, series.values[at]);
      m_chart->addSeries(line);
      line->attachAxis(names);
      line->attachAxis(numbers);
      m_series = line;
    }
  }

  /// Place of a category along its axis, in the view.
  QRectF bandOf(int category) const {
    const QRectF plot = m_chart->plotArea();
    const int count = std::max<int>(1, static_cast<int>(m_data.categories.size()));
    if (lying())
      return {plot.left(), plot.top() + plot.height() * category / count, plot.width(), plot.height() / count};
    return {plot.left() + plot.width() * category / count, plot.top(), plot.width() / count, plot.height()};
  }

  std::pair<int, int> partAt(const QPointF& at) const {
    if (!m_chart->plotArea().contains(at) || !m_series) return {-1, 0};
    for (int category = 0; category < m_data.categories.size(); ++category)
      if (bandOf(category).contains(at)) return {category, seriesAt(category, at)};
    return {-1, 0};
  }

  /// In a stack the part that lies there; the whole where it lies above.
  int seriesAt(int category, const QPointF& at) const {
    if (!isStacked()) {
      if (m_data.kind != ChartData::Kind::Columns) return 0;
      const QRectF band = bandOf(category);
      const auto count = static_cast<double>(m_data.series.size());
      return std::clamp<int>(static_cast<int>((at.x() - band.left()) / band.width() * count), 0,
                             static_cast<int>(count) - 1);
    }
    const QPointF value = m_chart->mapToValue(at, m_series);
    double sum = 0;
    for (int i = 0; i < m_data.series.size(); ++i) {
      const double part = m_data.series[i].values.value(category, 0);
      if (!std::isfinite(part) || m_data.series[i].look == SeriesLook::Outline) continue;
      sum += part;
      if ((lying() ? value.x() : value.y()) <= sum) return i;
    }
    return 0;
  }

  ChartData m_data;
  std::function<QString(int, int)> m_text;
  QChart* m_chart = nullptr;
  QAbstractSeries* m_series = nullptr;
  int m_markedCategory = -1, m_markedSeries = 0;
};

}  // namespace

int namesEvery(const QStringList& names, const QFontMetricsF& metrics, qreal width) {
  constexpr qreal kBetween = 10;
  qreal widest = 0;
  for (const QString& name : names) widest = std::max(widest, metrics.horizontalAdvance(name));
  const qreal band = width / std::max<qsizetype>(1, names.size());
  return band <= 0 ? 1 : std::max(1, static_cast<int>(std::ceil((widest + kBetween) / band)));
}

Body* makeAxisChart(const ChartData& data, std::function<QString(int, int)> text) {
  return new AxisChart(data, std::move(text));
}

}  // namespace relata::ui
