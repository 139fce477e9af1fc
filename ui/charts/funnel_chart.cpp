#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "ui/charts/chart_body.h"
#include "ui/kit/paint.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kMostRow = 44;
constexpr int kGap = 6;

/// Bars in the middle, as long as their number; names at the left, figures at the right. Qt Charts has no such chart.
class FunnelChart : public QWidget, public Body {
 public:
  FunnelChart(const ChartData& data, std::function<QString(int, int)> text) : m_data(data), m_text(std::move(text)) {
    setMouseTracking(true);
  }
  QWidget* widget() override { return this; }
  void mark(int category, int) override {
    m_marked = category;
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(textFont(TextRole::Body));
    int names = 0;
    for (const QString& name : m_data.categories) names = std::max(names, metrics.horizontalAdvance(name));
    names = std::min(names, width() * 2 / 5) + kSpace2;
    const QList<int> columns = figureWidths(metrics);
    int figures = 0;
    for (const int one : columns) figures += one + kSpace3;
    double most = 0;
    for (const double value : m_data.series.first().values)
      if (std::isfinite(value)) most = std::max(most, value);
    const int room = std::max(20, width() - names - figures - kSpace2);
    for (int row = 0; row < m_data.categories.size(); ++row) {
      const QRect line = rowRect(row);
      painter.setFont(textFont(TextRole::Body));
      painter.setPen(c.text);
      painter.drawText(line.adjusted(0, 0, names - line.width(), 0), Qt::AlignVCenter | Qt::AlignLeft,
                       metrics.elidedText(m_data.categories[row], Qt::ElideRight, names - kSpace2));
      const double value = m_data.series.first().values.value(row, 0);
      const int length = most > 0 && std::isfinite(value) ? std::max(2, static_cast<int>(room * value / most)) : 2;
      QColor fill = c.accent;
      fill.setAlphaF(static_cast<float>(std::max(0.45, 1.0 - 0.13 * row)));
      painter.setPen(Qt::NoPen);
      painter.setBrush(fill);
      painter.drawRoundedRect(
          QRectF(names + (room - length) / 2.0, line.top() + kGap / 2.0, length, line.height() - kGap), kPillRadius,
          kPillRadius);
      int left = names + room + kSpace2;
      for (int series = 0; series < m_data.series.size(); ++series) {
        painter.setPen(series == 0 ? c.text : c.textSecondary);
        paintNumber(&painter, {left, line.top(), columns[series] + kSpace3, line.height()},
                    m_data.series[series].texts.value(row));
        left += columns[series] + kSpace3;
      }
      if (row == m_marked) paintFocus(&painter, line, kPillRadius);
    }
  }

  void mousePressEvent(QMouseEvent* event) override {
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0 && m_clicked) m_clicked(row, 0);
  }

  void mouseMoveEvent(QMouseEvent* event) override {
    const int row = rowAt(event->position().toPoint());
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (row < 0) return QToolTip::hideText();
    QToolTip::showText(event->globalPosition().toPoint(), QStringLiteral("<p>") + m_text(row, 0).toHtmlEscaped(), this);
  }

 private:
  QList<int> figureWidths(const QFontMetrics& metrics) const {
    QList<int> widths;
    for (const ChartSeries& series : m_data.series) {
      int widest = 0;
      for (const QString& text : series.texts) widest = std::max(widest, numberWidth(metrics, text));
      widths << widest;
    }
    return widths;
  }

  QRect rowRect(int row) const {
    const int count = std::max<int>(1, static_cast<int>(m_data.categories.size()));
    const int height = std::min(kMostRow, (this->height() - 2) / count);
    const int top = (this->height() - height * count) / 2;
    return {0, top + row * height, width(), height};
  }

  int rowAt(const QPoint& at) const {
    for (int row = 0; row < m_data.categories.size(); ++row)
      if (rowRect(row).contains(at)) return row;
    return -1;
  }

  ChartData m_data;
  std::function<QString(int, int)> m_text;
  int m_marked = -1;
};

}  // namespace

Body* makeFunnelChart(const ChartData& data, std::function<QString(int, int)> text) {
  return new FunnelChart(data, std::move(text));
}

}  // namespace relata::ui
