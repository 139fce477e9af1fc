#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include "ui/kit/paint.h"
#include "ui/records/day_grid.h"
#include "ui/records/day_grid_metrics.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

using namespace day_grid;

constexpr int kTwoLines = 34;  // pixels from which a title and its time stand below each other

// Where the day is lightly marked as one of work.
bool isWorkday(const QDate& day) { return QLocale().weekdays().contains(static_cast<Qt::DayOfWeek>(day.dayOfWeek())); }

ToneColors tonesOf(const CalendarItem& item, const EntityDef& def) {
  if (item.tone) return colors().tone(static_cast<Tone>(*item.tone));
  if (const FieldDef* kind = def.field(u"kind"); kind && !item.kind.isEmpty())
    for (const ChoiceDef& choice : kind->choices)
      if (choice.key == item.kind) return colors().tone(static_cast<Tone>(choice.tone));
  return {colors().accent, colors().accentSoft};
}

}  // namespace

QRect DayGrid::rectFor(const QDateTime& start, qint64 minutes, bool wholeDay) const {
  const int column = static_cast<int>(m_model.first().daysTo(start.date()));
  const int left = columnLeft(column) + 2, width = columnLeft(column + 1) - columnLeft(column) - 5;
  if (wholeDay) return {left, topOfTimes() - kLine - kSpace1, width, kLine};
  const int from = start.time().hour() * 60 + start.time().minute();
  const int to = qMin<int>(24 * 60, from + qMax(kShortest, static_cast<int>(minutes)));
  return {left, yOf(from) + 1, width, yOf(to) - yOf(from) - 2};
}

void DayGrid::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(viewport()->rect(), colors().surface);
  painter.save();
  painter.setClipRect(0, topOfTimes(), viewport()->width(), viewport()->height());
  paintTimes(painter);
  for (const Box& box : m_boxes)
    if (!box.wholeDay) paintBox(painter, box);
  for (const Box& box : m_more)
    if (!box.wholeDay) paintMore(painter, box);
  if (!m_drag.wholeDay) paintDrag(painter);
  painter.restore();
  paintHead(painter);
  for (const Box& box : m_boxes)
    if (box.wholeDay) paintBox(painter, box);
  for (const Box& box : m_more)
    if (box.wholeDay) paintMore(painter, box);
  if (m_drag.wholeDay) paintDrag(painter);
}

void DayGrid::paintTimes(QPainter& painter) {
  const QLocale locale;
  for (int i = 0; i < m_model.dayCount(); ++i) {
    const QDate day = m_model.first().addDays(i);
    const int left = columnLeft(i), width = columnLeft(i + 1) - left;
    const auto rest = [&](int from, int to) {
      painter.fillRect(left, yOf(from), width, yOf(to) - yOf(from), colors().window);
    };
    if (isWorkday(day)) {
      const auto [from, to] = m_model.workHours();
      rest(0, from);
      rest(to, 24 * 60);
    } else {
      rest(0, 24 * 60);
    }
    painter.setPen(colors().border);
    painter.drawLine(left, 0, left, viewport()->height());
  }
  painter.setFont(textFont(TextRole::Caption));
  for (int hour = 0; hour < 24; ++hour) {
    const int y = yOf(hour * 60);
    painter.setPen(colors().border);
    painter.drawLine(kGutter, y, viewport()->width(), y);
    if (hour == 0) continue;
    painter.setPen(colors().textMuted);
    painter.drawText(QRect(0, y - 10, kGutter - kSpace2, 20), Qt::AlignRight | Qt::AlignVCenter,
                     locale.toString(QTime(hour, 0), QLocale::ShortFormat));
  }
  // Where the keys are, unless they are on an entry.
  if (hasFocus() && !m_model.chosen() && !m_line)
    paintFocus(&painter, QRectF(rectFor(QDateTime(m_day, m_time), 30, false)).adjusted(1, 1, -1, -1), kPillRadius);
  const QDateTime now = m_model.now();
  const qint64 column = m_model.first().daysTo(now.date());
  if (column < 0 || column >= m_model.dayCount()) return;
  const int y = yOf(now.time().hour() * 60 + now.time().minute());
  const int left = columnLeft(static_cast<int>(column)), right = columnLeft(static_cast<int>(column) + 1);
  painter.setPen(QPen(colors().tone(Tone::Bad).fg, 1.5));
  painter.drawLine(left, y, right, y);
  painter.setBrush(colors().tone(Tone::Bad).fg);
  painter.setPen(Qt::NoPen);
  painter.drawEllipse(QPoint(left, y), 4, 4);
}

void DayGrid::paintHead(QPainter& painter) {
  const QLocale locale;
  painter.fillRect(0, 0, viewport()->width(), topOfTimes(), colors().surface);
  for (int i = 0; i < m_model.dayCount(); ++i) {
    const QDate day = m_model.first().addDays(i);
    const bool today = day == m_model.today();
    const QRect place(columnLeft(i), 0, columnLeft(i + 1) - columnLeft(i), kHead);
    painter.setPen(colors().border);
    painter.drawLine(place.left(), kHead, place.left(), topOfTimes());
    const QString name = locale.standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
    const QString number = QString::number(day.day());
    painter.setFont(textFont(TextRole::Small));
    const int words = painter.fontMetrics().horizontalAdvance(name) + kSpace2;
    const int left = place.center().x() - (words + 24) / 2;
    painter.setPen(today ? colors().accent : colors().textSecondary);
    painter.drawText(QRect(left, 0, words, kHead), Qt::AlignLeft | Qt::AlignVCenter, name);
    const QRect circle(left + words, (kHead - 22) / 2, 26, 22);
    if (today) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(colors().accent);
      painter.drawRoundedRect(circle, 11, 11);
    }
    painter.setFont(textFont(TextRole::Strong));
    painter.setPen(today ? colors().onAccent : colors().text);
    painter.drawText(circle, Qt::AlignCenter, number);
  }
  painter.setFont(textFont(TextRole::Caption));
  painter.setPen(colors().textMuted);
  painter.drawText(QRect(kSpace1, kHead, kGutter - kSpace2, kLine), Qt::AlignRight | Qt::AlignVCenter, tr("All day"));
  painter.setPen(colors().border);
  painter.drawLine(0, topOfTimes() - 1, viewport()->width(), topOfTimes() - 1);
}

void DayGrid::paintBox(QPainter& painter, const Box& box) const {
  const CalendarItem& item = m_model.items()[box.item];
  const ToneColors tones = tonesOf(item, m_model.def());
  const bool moving = m_drag.going && m_drag.act != Act::Mark && m_drag.item.record.id == item.record.id &&
                      m_drag.item.comes == item.comes;
  painter.save();
  if (moving) painter.setOpacity(0.4);
  const bool chosen = item.record.id == m_model.chosen() && !item.comes;
  painter.setPen(chosen                         ? QPen(colors().accent, 1.5)
                 : item.comes || item.isOther() ? QPen(colors().border, 1, Qt::DashLine)
                                                : QPen(colors().surface, 1));
  painter.setBrush(item.comes || item.isOther() ? colors().surface : tones.bg);
  painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), kPillRadius, kPillRadius);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tones.fg);
  painter.drawRoundedRect(QRectF(box.rect.left() + 2, box.rect.top() + 3, 3, box.rect.height() - 6), 1.5, 1.5);
  QFont font = textFont(TextRole::Caption);
  font.setStrikeOut(item.done);
  painter.setFont(font);
  painter.setPen(tones.fg);
  const QRect words = box.rect.adjusted(kSpace2 + 2, 0, -kSpace1, 0);
  const auto line = [&](const QRect& place, const QString& text) {
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
  };
  if (!box.wholeDay && box.rect.height() >= kTwoLines) {
    const int height = painter.fontMetrics().height();
    line(QRect(words.left(), words.top() + 3, words.width(), height), item.title());
    CalendarItem bare = item;
    bare.record.title.clear();
    bare.comes = false;
    line(QRect(words.left(), words.top() + 3 + height, words.width(), height), itemText(bare).trimmed());
  } else {
    line(words, item.isWholeDay() || words.width() < 90 ? item.title() : itemText(item));
  }
  painter.restore();
}

void DayGrid::paintMore(QPainter& painter, const Box& box) const {
  painter.setPen(colors().border);
  painter.setBrush(colors().surfaceSunken);
  painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), kPillRadius, kPillRadius);
  painter.setFont(textFont(TextRole::Caption));
  painter.setPen(colors().textSecondary);
  painter.drawText(box.rect.intersected(viewport()->rect()), Qt::AlignCenter, tr("+%n", nullptr, box.more));
}

/// What would come of the drag.
void DayGrid::paintDrag(QPainter& painter) const {
  if (!m_drag.going || !m_drag.start.isValid()) return;
  const QRect place = rectFor(m_drag.start, m_drag.minutes, m_drag.wholeDay);
  painter.setPen(QPen(colors().accent, 1.5, Qt::DashLine));
  painter.setBrush(colors().accentSoft);
  painter.drawRoundedRect(place, kPillRadius, kPillRadius);
  painter.setFont(textFont(TextRole::Caption));
  painter.setPen(colors().accent);
  CalendarItem item = m_drag.item;
  item.record.day = m_drag.start.date();
  item.record.time = m_drag.wholeDay ? QTime() : m_drag.start.time();
  item.minutes = m_drag.minutes;
  painter.drawText(place.adjusted(kSpace2, 2, -kSpace1, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                   itemText(item).trimmed());
}

}  // namespace relata::ui
