#include "ui/marketing/score_grid.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kFields = 3;

Tone toneAt(int row, int column) {
  const int far = row + column;
  return far == 0 ? Tone::Good : far == 1 ? Tone::Info : far >= 3 ? Tone::Neutral : Tone::Warning;
}

}  // namespace

ScoreGrid::ScoreGrid(const QString& grade, QWidget* parent) : QWidget(parent), m_grade(grade) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(tr("Grade %1 on a grid from A1 (best) to C3").arg(grade));
}

void ScoreGrid::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Colors& palette = colors();
  const qreal across = width() / static_cast<qreal>(kFields), down = height() / static_cast<qreal>(kFields);
  for (int row = 0; row < kFields; ++row)
    for (int column = 0; column < kFields; ++column) {
      const QString name = QString(QChar(u'A' + row)) + QString::number(column + 1);
      const QRectF field = QRectF(column * across, row * down, across, down).adjusted(1.5, 1.5, -1.5, -1.5);
      const bool mine = name == m_grade;
      const ToneColors& tone = palette.tone(toneAt(row, column));
      painter.setPen(mine ? QPen(palette.accent, 2) : QPen(Qt::NoPen));
      painter.setBrush(mine ? tone.bg : palette.surfaceSunken);
      painter.drawRoundedRect(field, kPillRadius, kPillRadius);
      painter.setFont(textFont(mine ? TextRole::Strong : TextRole::Small));
      painter.setPen(mine ? tone.fg : palette.textMuted);
      painter.drawText(field, Qt::AlignCenter, name);
    }
}

}  // namespace relata::ui
