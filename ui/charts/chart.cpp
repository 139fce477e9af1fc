#include "ui/charts/chart.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStackedLayout>

#include <algorithm>
#include <cmath>

#include "ui/charts/chart_body.h"
#include "ui/kit/keys.h"
#include "ui/theme/theme.h"

namespace relata::ui {

QColor fillOf(SeriesLook look) {
  const Colors& c = colors();
  switch (look) {
    case SeriesLook::Main: return c.accent;
    case SeriesLook::Soft: return c.accentSoft;
    case SeriesLook::Good: return c.tone(Tone::Good).fg;
    case SeriesLook::Bad: return c.tone(Tone::Bad).fg;
    case SeriesLook::Neutral: return c.surfaceSunken;
    case SeriesLook::Outline: return Qt::transparent;
  }
  return c.accent;
}

QColor borderOf(SeriesLook look) {
  const Colors& c = colors();
  if (look == SeriesLook::Neutral) return c.borderStrong;
  return look == SeriesLook::Soft || look == SeriesLook::Outline ? c.accent : fillOf(look);
}

QList<double> axisSteps(double least, double most, int about, double smallest) {
  least = std::min(0.0, least);
  most = std::max(0.0, most);
  if (most - least <= 0) most = 1;
  const double raw = (most - least) / about;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  double step = power;
  for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
    step = factor * power;
    if (step >= raw) break;
  }
  step = std::max(step, smallest);
  if (smallest > 0) step = std::ceil(step / smallest) * smallest;
  QList<double> steps;
  for (double at = std::floor(least / step) * step; at < most + step * 0.999; at += step) steps << at;
  return steps;
}

Chart::Chart(QWidget* parent) : QWidget(parent), m_place(new QStackedLayout(this)) {
  setFocusPolicy(Qt::NoFocus);  // there is nothing to go through yet
  m_place->setContentsMargins(0, 0, 0, 0);
}

Chart::~Chart() = default;

void Chart::setData(const ChartData& data) {
  m_data = data;
  setFocusPolicy(data.categories.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
  m_category = std::min<int>(m_category, std::max<int>(0, static_cast<int>(data.categories.size()) - 1));
  m_series = std::min<int>(m_series, std::max<int>(0, static_cast<int>(data.series.size()) - 1));
  rebuild();
}

void Chart::rebuild() {
  if (m_body) {
    QWidget* old = m_body->widget();
    m_place->removeWidget(old);
    m_body = nullptr;
    old->hide();
    old->deleteLater();  // it may be what was clicked
  }
  if (m_data.categories.isEmpty()) return;
  const auto text = [this](int category, int series) { return partText(category, series); };
  m_body = m_data.kind == ChartData::Kind::Funnel ? makeFunnelChart(m_data, text) : makeAxisChart(m_data, text);
  m_body->m_clicked = [this](int category, int series) {
    go(category, series);
    Q_EMIT activated(category, series);
  };
  QWidget* drawn = m_body->widget();
  drawn->setFocusPolicy(Qt::NoFocus);
  m_place->addWidget(drawn);
  if (hasFocus()) m_body->mark(m_category, m_series);
  describe();
}

QString Chart::partText(int category, int series) const {
  if (category < 0 || category >= m_data.categories.size() || series < 0 || series >= m_data.series.size()) return {};
  const ChartSeries& of = m_data.series[series];
  const bool named = m_data.series.size() > 1 || m_data.kind != ChartData::Kind::Funnel;
  const QString value = of.texts.value(category);
  const QString text = tr("%1, %2", "what a bar stands for, its value")
                           .arg(m_data.categories[category], named ? tr("%1: %2").arg(of.name, value) : value);
  const QString mark = m_data.marks.value(category);
  return mark.isEmpty() ? text : tr("%1, %2", "what a bar stands for, its value").arg(text, mark);
}

void Chart::describe() {
  QStringList parts;
  for (int category = 0; category < m_data.categories.size(); ++category)
    for (int series = 0; series < m_data.series.size(); ++series) parts << partText(category, series);
  setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

void Chart::go(int category, int series) {
  m_category = std::clamp<int>(category, 0, std::max<int>(0, static_cast<int>(m_data.categories.size()) - 1));
  m_series = std::clamp<int>(series, 0, std::max<int>(0, static_cast<int>(m_data.series.size()) - 1));
  if (m_body) m_body->mark(hasFocus() ? m_category : -1, m_series);
  Q_EMIT currentChanged(partText(m_category, m_series));
}

void Chart::keyPressEvent(QKeyEvent* event) {
  const bool lying = m_data.kind == ChartData::Kind::Bars || m_data.kind == ChartData::Kind::Funnel;
  const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
                   : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up  ? -1
                                                                                 : 0;
  if (step != 0) {
    const bool across = (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) == lying;
    return across ? go(m_category, m_series + step) : go(m_category + step, m_series);
  }
  if (event->key() == Qt::Key_Home) return go(0, m_series);
  if (event->key() == Qt::Key_End) return go(static_cast<int>(m_data.categories.size()) - 1, m_series);
  if (isEnter(*event) || event->key() == Qt::Key_Space) {
    if (!m_data.categories.isEmpty()) Q_EMIT activated(m_category, m_series);
    return;
  }
  QWidget::keyPressEvent(event);
}

void Chart::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  go(m_category, m_series);
}

void Chart::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  if (m_body) m_body->mark(-1, m_series);
}

void Chart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) rebuild();
  QWidget::changeEvent(event);
}

QImage Chart::picture() {
  constexpr int kScale = 2;
  QImage image(size() * kScale, QImage::Format_RGB32);
  image.setDevicePixelRatio(kScale);
  {
    const PaperColors paper;
    rebuild();
    m_place->activate();
    image.fill(colors().surface);
    render(&image, {}, {}, QWidget::DrawChildren);
  }
  rebuild();
  return image;
}

}  // namespace relata::ui
