#include "ui/records/day_grid.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

#include "ui/kit/plain_tip.h"
#include "ui/records/day_grid_metrics.h"
#include "ui/records/day_lanes.h"
#include "ui/records/slot_line.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

using namespace day_grid;

int minutesOf(const QTime& time) { return time.hour() * 60 + time.minute(); }
QTime timeOf(int minutes) { return QTime(0, 0).addSecs(60 * qBound(0, minutes, kDayMinutes - 1)); }
int snapped(int minutes) { return (minutes + kSnap / 2) / kSnap * kSnap; }

/// Minutes by the clock from the beginning of `day`: on the days when the clock is changed, not those that pass.
int clockMinutes(const QDate& day, const QDateTime& at) {
  return static_cast<int>(day.daysTo(at.date())) * kDayMinutes + minutesOf(at.time());
}
QDateTime atClock(const QDate& day, int minutes) {
  const int days = minutes >= 0 ? minutes / kDayMinutes : -((kDayMinutes - 1 - minutes) / kDayMinutes);
  return QDateTime(day.addDays(days), timeOf(minutes - days * kDayMinutes));
}

}  // namespace

QString itemText(const CalendarItem& item) {
  const QString title = item.title();
  if (item.isWholeDay()) return title;
  const QLocale locale;
  const QString from = locale.toString(item.record.time, QLocale::ShortFormat);
  if (item.minutes == 0) return DayGrid::tr("%1 %2").arg(from, title);
  return DayGrid::tr("%1 – %2 %3")
      .arg(from, locale.toString(item.start().addSecs(item.minutes * 60).time(), QLocale::ShortFormat), title);
}

DayGrid::DayGrid(CalendarModel& model, QWidget* parent) : QAbstractScrollArea(parent), m_model(model) {
  makeItemsKnown();
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setMouseTracking(true);
  m_day = model.today();
  connect(&model, &CalendarModel::dataChanged, this, [this] {
    layOut();
    viewport()->update();
  });
  constexpr int kMinuteMs = 60'000;
  m_minute.setInterval(kMinuteMs);  // the line of the present moment goes on
  connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
  m_minute.start();
}

void DayGrid::setWritable(bool moves, bool makes) {
  m_moves = moves;
  m_makes = makes;
}

/// A while before they begin.
void DayGrid::showWorkingHours() {
  constexpr int kBefore = 90;
  verticalScrollBar()->setValue(kHour * qMax(0, m_model.workHours().first - kBefore) / 60);
}

void DayGrid::goTo(const QDate& day) {
  m_day = day;
  closeLine();
  layOut();
  viewport()->update();
}

int DayGrid::topOfTimes() const { return kHead + m_wholeLines * kLine + kSpace2; }

int DayGrid::columnLeft(int column) const {
  return kGutter + (viewport()->width() - kGutter) * column / qMax(1, m_model.dayCount());
}

int DayGrid::columnOf(int x) const {
  for (int column = m_model.dayCount() - 1; column > 0; --column)
    if (x >= columnLeft(column)) return column;
  return 0;
}

int DayGrid::yOf(int minutes) const { return topOfTimes() + minutes * kHour / 60 - verticalScrollBar()->value(); }

int DayGrid::minutesAt(int y) const { return (y - topOfTimes() + verticalScrollBar()->value()) * 60 / kHour; }

QPoint DayGrid::pointAt(const QDate& day, const QTime& time) const {
  const int column = static_cast<int>(m_model.first().daysTo(day));
  return {(columnLeft(column) + columnLeft(column + 1)) / 2, yOf(minutesOf(time)) + 1};
}

QRect DayGrid::wholeDayRect(const QDate& day) const {
  const int column = static_cast<int>(m_model.first().daysTo(day));
  return {columnLeft(column), kHead, columnLeft(column + 1) - columnLeft(column), topOfTimes() - kHead};
}

QRect DayGrid::rectOf(Id id) const {
  for (const Box& box : m_boxes)
    if (m_model.items()[box.item].record.id == id) return box.rect;
  return {};
}

void DayGrid::layOut() {
  m_boxes.clear();
  m_more.clear();
  if (m_model.span() == CalendarSpan::Month) return;
  layOutWholeDays();
  for (int i = 0; i < m_model.dayCount(); ++i) layOutTimes(m_model.first().addDays(i));
  joinMore();
  const int room = viewport()->height() - topOfTimes();
  verticalScrollBar()->setRange(0, qMax(0, 24 * kHour - room));
  verticalScrollBar()->setPageStep(qMax(1, room));
  verticalScrollBar()->setSingleStep(kHour / 2);
}

/// What lasts for days is one bar over them.
void DayGrid::layOutWholeDays() {
  std::vector<std::pair<DaySpan, qsizetype>> spans;
  const QList<CalendarItem>& items = m_model.items();
  for (qsizetype i = 0; i < items.size(); ++i) {
    if (!items[i].isWholeDay()) continue;
    const int from = static_cast<int>(m_model.first().daysTo(items[i].record.day));
    const int to = from + qMax(1, static_cast<int>(items[i].minutes / kDayMinutes));
    spans.push_back({{qMax(0, from), qMin(to, m_model.dayCount())}, i});
  }
  std::stable_sort(spans.begin(), spans.end(),
                   [](const auto& a, const auto& b) { return a.first.from < b.first.from; });
  const int most = m_model.dayCount() == 1 ? kLinesOfDay : kMostLines;
  std::vector<int> ends;
  QMap<int, int> hidden;
  for (const auto& [span, item] : spans) {
    const auto free = std::find_if(ends.begin(), ends.end(), [from = span.from](int end) { return end <= from; });
    const int line = static_cast<int>(free - ends.begin());
    if (free == ends.end())
      ends.push_back(span.to);
    else
      *free = span.to;
    if (line >= most) {
      for (int column = span.from; column < span.to; ++column) ++hidden[column];
      continue;
    }
    m_boxes.push_back({item,
                       QRect(columnLeft(span.from) + 2, kHead + line * kLine + 2,
                             columnLeft(span.to) - columnLeft(span.from) - 5, kLine - 2),
                       true,
                       true,
                       0,
                       {}});
  }
  m_wholeLines = qBound(1, static_cast<int>(ends.size()), most) + (hidden.isEmpty() ? 0 : 1);
  for (auto it = hidden.begin(); it != hidden.end(); ++it)
    m_more.push_back({0,
                      QRect(columnLeft(it.key()) + 2, kHead + most * kLine + 2,
                            columnLeft(it.key() + 1) - columnLeft(it.key()) - 5, kLine - 4),
                      true, false, it.value(), m_model.first().addDays(it.key())});
}

void DayGrid::layOutTimes(const QDate& day) {
  struct Part {
    DaySpan span;
    qsizetype item;
    bool ends;
  };
  std::vector<Part> parts;
  const QList<CalendarItem>& items = m_model.items();
  for (qsizetype i = 0; i < items.size(); ++i) {
    if (items[i].isWholeDay()) continue;
    const int from = clockMinutes(day, items[i].start());
    const int end = qMax(from, clockMinutes(day, items[i].start().addSecs(items[i].minutes * 60)));
    if (from >= kDayMinutes || qMax(end, from + 1) <= 0) continue;
    const int begin = qMax(0, from);
    const int to = qMin(kDayMinutes, qMax(end, begin + kShortest));
    parts.push_back({{qMin(begin, kDayMinutes - kShortest), to}, i, end <= kDayMinutes});
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.span.from < b.span.from; });
  std::vector<DaySpan> spans;
  for (const Part& part : parts) spans.push_back(part.span);
  const std::vector<DayLane> lanes = besideOneAnother(spans);
  const int column = static_cast<int>(m_model.first().daysTo(day));
  const int left = columnLeft(column) + 2, width = columnLeft(column + 1) - columnLeft(column) - 10;
  const int room = qMax(2, width / kNarrowest);
  for (size_t i = 0; i < parts.size(); ++i) {
    const int of = qMin(lanes[i].lanes, room);
    const int lane = qMin(lanes[i].lane, of - 1);
    const QRect place(QPoint(left + width * lane / of, yOf(spans[i].from) + 1),
                      QPoint(left + width * (lane + 1) / of - 2, yOf(spans[i].to) - 2));
    if (lanes[i].lanes > room && lane == of - 1)
      m_more.push_back({0, place, false, false, 1, day});
    else
      m_boxes.push_back({parts[i].item, place, false, parts[i].ends, 0, day});
  }
}

/// What has no room stands behind a number. Those that overlap are one number.
void DayGrid::joinMore() {
  for (size_t i = 0; i < m_more.size(); ++i) {
    Box& box = m_more[i];
    const bool joins = i > 0 && m_more[i - 1].wholeDay == box.wholeDay && m_more[i - 1].rect.intersects(box.rect);
    if (!joins) continue;
    box.more += m_more[i - 1].more;
    box.rect = box.rect.united(m_more[i - 1].rect);
    m_more[i - 1].more = 0;
  }
  m_more.erase(std::remove_if(m_more.begin(), m_more.end(), [](const Box& box) { return box.more == 0; }),
               m_more.end());
}

QList<DayGrid::More> DayGrid::more() const {
  QList<More> out;
  for (const Box& box : m_more) out << More{box.rect, box.more, box.day, box.wholeDay};
  return out;
}

void DayGrid::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
  if (m_line) m_line->setGeometry(rectFor(m_lineStart, m_lineMinutes, m_lineWhole));
}

void DayGrid::scrollContentsBy(int, int) {
  layOut();
  if (m_line) m_line->setGeometry(rectFor(m_lineStart, m_lineMinutes, m_lineWhole));
  viewport()->update();
}

const DayGrid::Box* DayGrid::boxAt(const QPoint& position) const {
  const bool above = position.y() < topOfTimes();
  for (auto box = m_boxes.rbegin(); box != m_boxes.rend(); ++box)
    if (box->wholeDay == above && box->rect.contains(position)) return &*box;
  return nullptr;
}

bool DayGrid::canLengthen(const Box& box) const {
  return m_moves && !box.wholeDay && box.ends && m_model.items()[box.item].field == QLatin1String("at") &&
         m_model.def().field(u"duration");
}

// ---- the pointer

void DayGrid::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  closeLine();
  const QPoint at = event->position().toPoint();
  for (const Box& box : m_more)
    if ((at.y() < topOfTimes()) == box.wholeDay && box.rect.contains(at)) return Q_EMIT dayWanted(box.day);
  m_drag = {};
  m_drag.from = at;
  if (at.y() < kHead || at.x() < kGutter) return;
  m_day = m_model.first().addDays(columnOf(at.x()));
  if (const Box* box = boxAt(at)) {
    m_drag.item = m_model.items()[box->item];
    m_drag.day = m_day;
    m_drag.act = canLengthen(*box) && at.y() > box->rect.bottom() - kEdge ? Act::Lengthen : Act::Move;
    if (!box->wholeDay)
      m_drag.grip = minutesAt(at.y()) + static_cast<int>(m_drag.item.record.day.daysTo(m_day)) * kDayMinutes -
                    minutesOf(m_drag.item.record.time);
    mark(m_drag.item.record.id);
  } else {
    mark({});
    if (at.y() >= topOfTimes()) m_time = timeOf(minutesAt(at.y()) / kSlot * kSlot);
    m_drag.act = m_makes ? Act::Mark : Act::None;
  }
  viewport()->update();
}

/// What the drag would make of it, from where it began to `position`.
void DayGrid::follow(const QPoint& position) {
  const QPoint at(qBound(kGutter, position.x(), viewport()->width() - 1),
                  qBound(kHead, position.y(), viewport()->height() - 1));
  const QDate day = m_model.first().addDays(columnOf(at.x()));
  const bool above = at.y() < topOfTimes();
  const int minutes = qBound(0, minutesAt(at.y()), kDayMinutes);
  if (m_drag.act == Act::Move) {
    const bool dates = !m_drag.item.record.time.isValid();  // a date has no time to take on
    m_drag.wholeDay = above || dates;
    m_drag.minutes = m_drag.item.minutes;
    m_drag.start = m_drag.wholeDay ? QDateTime(day, QTime(0, 0))
                                   : atClock(day, kSnap * qRound(static_cast<double>(minutes - m_drag.grip) / kSnap));
    if (!m_drag.wholeDay && m_drag.item.isWholeDay()) m_drag.minutes = m_drag.item.minutes > 0 ? kUsual : 0;
    if (m_drag.wholeDay && !m_drag.item.isWholeDay()) m_drag.minutes = 0;
  } else if (m_drag.act == Act::Lengthen) {
    m_drag.start = m_drag.item.start();
    // Of an entry that ends on this day; the pointer may stray into the next column on its way.
    const QDateTime end = atClock(m_drag.day, snapped(minutes));
    m_drag.minutes = qMax<qint64>(kSnap, m_drag.start.secsTo(end) / 60);
  } else if (m_drag.act == Act::Mark) {
    const QDate from = m_model.first().addDays(columnOf(m_drag.from.x()));
    m_drag.wholeDay = m_drag.from.y() < topOfTimes();
    const int first = minutesAt(m_drag.from.y()) / kSnap * kSnap;
    const int low = qMin(first, minutes / kSnap * kSnap), high = qMax(first + kSnap, snapped(minutes));
    m_drag.start = QDateTime(from, m_drag.wholeDay ? QTime(0, 0) : timeOf(low));
    m_drag.minutes = m_drag.wholeDay ? 0 : high - low;
  }
}

void DayGrid::mouseMoveEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  if (m_drag.act == Act::None || !event->buttons().testFlag(Qt::LeftButton)) {
    const Box* box = boxAt(at);
    const bool edge = box && canLengthen(*box) && at.y() > box->rect.bottom() - kEdge;
    viewport()->setCursor(edge ? Qt::SizeVerCursor : Qt::ArrowCursor);
    return;
  }
  if (!m_moves && m_drag.act != Act::Mark) return;
  m_drag.going = m_drag.going || (at - m_drag.from).manhattanLength() >= QApplication::startDragDistance();
  if (!m_drag.going) return;
  // At the edge the hours go along.
  if (at.y() > viewport()->height() - kSpace3) verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
  if (at.y() > topOfTimes() && at.y() < topOfTimes() + kSpace2)
    verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
  follow(at);
  viewport()->update();
}

void DayGrid::finish() {
  const Drag done = std::exchange(m_drag, {});
  viewport()->update();
  // What a choice opens beside the calendar would push its days away from under a drag: it is told when there was none.
  if (!done.going && done.act != Act::None && done.act != Act::Mark) return Q_EMIT recordChosen(done.item.record.id);
  if (!done.going || !done.start.isValid()) return;
  if (done.act == Act::Move) {
    if (done.start != done.item.start() || done.wholeDay != done.item.isWholeDay())
      Q_EMIT moved(done.item, done.start, done.wholeDay);
  } else if (done.act == Act::Lengthen) {
    if (done.minutes != done.item.minutes) Q_EMIT lengthened(done.item, done.minutes);
  } else if (done.act == Act::Mark) {
    edit(done.start, done.minutes, done.wholeDay);
  }
}

void DayGrid::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) finish();
}

void DayGrid::mouseDoubleClickEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  if (event->button() != Qt::LeftButton || at.y() < kHead || at.x() < kGutter) return;
  if (const Box* box = boxAt(at)) return Q_EMIT recordOpened(m_model.items()[box->item].record.id);
  if (!m_makes) return;
  const QDate day = m_model.first().addDays(columnOf(at.x()));
  const bool above = at.y() < topOfTimes();
  edit(QDateTime(day, above ? QTime(0, 0) : timeOf(minutesAt(at.y()) / kSlot * kSlot)), above ? 0 : kUsual, above);
}

bool DayGrid::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const Box* box = boxAt(help->pos());
    QToolTip::showText(help->globalPos(), box ? plainTip(itemText(m_model.items()[box->item])) : QString(), viewport());
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

// ---- the keyboard

QList<Id> DayGrid::idsOn(const QDate& day) const {
  QList<Id> ids;
  for (const bool whole : {true, false})
    for (const Box& box : m_boxes) {
      const CalendarItem& item = m_model.items()[box.item];
      if (box.wholeDay == whole && item.record.day == day && !ids.contains(item.record.id)) ids << item.record.id;
    }
  return ids;
}

void DayGrid::choose(Id id) {
  mark(id);
  if (id) Q_EMIT recordChosen(id);
}

void DayGrid::mark(Id id) {
  m_model.setChosen(id);
  if (!QAccessible::isActive() || !hasFocus()) return;
  QAccessibleEvent event(this, QAccessible::Focus);
  if (const int index = currentItem(); index >= 0) event.setChild(index);
  QAccessible::updateAccessibility(&event);
}

void DayGrid::chooseNext() {
  const QList<Id> ids = idsOn(m_day);
  if (ids.isEmpty()) return;
  choose(ids[(ids.indexOf(m_model.chosen()) + 1) % ids.size()]);
  if (const auto item = m_model.item(m_model.chosen()); item && !item->isWholeDay()) {
    m_time = item->record.time;
    verticalScrollBar()->setValue(minutesOf(m_time) * kHour / 60 - kHour);
  }
  viewport()->update();
}

QString DayGrid::slotText() const {
  const QLocale locale;
  return tr("%1, %2").arg(locale.toString(m_day, QLocale::LongFormat), locale.toString(m_time, QLocale::ShortFormat));
}

void DayGrid::step(int days, int minutes) {
  choose({});
  m_day = m_day.addDays(days);
  m_time = timeOf(qBound(0, minutesOf(m_time) / kSlot * kSlot + minutes, kDayMinutes - kSlot));
  if (m_day < m_model.first())
    Q_EMIT stepped(-1);
  else if (m_day >= m_model.first().addDays(m_model.dayCount()))
    Q_EMIT stepped(1);
  const int y = yOf(minutesOf(m_time));
  if (y < topOfTimes()) verticalScrollBar()->setValue(verticalScrollBar()->value() + y - topOfTimes());
  if (y > viewport()->height() - kHour)
    verticalScrollBar()->setValue(verticalScrollBar()->value() + y - viewport()->height() + kHour);
  setAccessibleDescription(slotText());
  viewport()->update();
}

/// Ctrl+Shift and an arrow key moves, Alt+Shift makes longer and shorter.
bool DayGrid::moveChosen(const QKeyEvent& event) {
  const auto item = m_model.item(m_model.chosen());
  const bool moves = event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
  const bool lengthens = event.modifiers() == (Qt::AltModifier | Qt::ShiftModifier);
  if (!item || !m_moves || !(moves || lengthens)) return false;
  const bool whole = item->isWholeDay();
  const int down = event.key() == Qt::Key_Down ? 1 : event.key() == Qt::Key_Up ? -1 : 0;
  const int right = event.key() == Qt::Key_Right ? 1 : event.key() == Qt::Key_Left ? -1 : 0;
  if (down == 0 && right == 0) return false;
  if (lengthens) {
    const bool can = down != 0 && !whole && item->field == QLatin1String("at") && m_model.def().field(u"duration");
    if (can) Q_EMIT lengthened(*item, qMax<qint64>(kSnap, item->minutes + down * kSnap));
    return true;
  }
  if (whole && down != 0) return true;
  m_day = item->record.day.addDays(right);
  Q_EMIT moved(*item, item->start().addDays(right).addSecs(60LL * kSnap * down), whole);
  return true;
}

void DayGrid::keyPressEvent(QKeyEvent* event) {
  if (moveChosen(*event)) return;
  if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) return QAbstractScrollArea::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left: return step(-1, 0);
    case Qt::Key_Right: return step(1, 0);
    case Qt::Key_Up: return step(0, -kSlot);
    case Qt::Key_Down: return step(0, kSlot);
    case Qt::Key_Space: return chooseNext();
    case Qt::Key_Escape:
      if (m_drag.act != Act::None) {
        m_drag = {};
        return viewport()->update();
      }
      if (m_model.chosen()) return choose({});
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (const Id chosen = m_model.chosen()) return Q_EMIT recordOpened(chosen);
      if (m_makes) return edit(QDateTime(m_day, m_time), kUsual, false);
      break;
    default: break;
  }
  QAbstractScrollArea::keyPressEvent(event);
}

void DayGrid::focusInEvent(QFocusEvent* event) {
  setAccessibleDescription(slotText());
  viewport()->update();
  QAbstractScrollArea::focusInEvent(event);
}

void DayGrid::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) layOut();
  QAbstractScrollArea::changeEvent(event);
}

// ---- a new entry

void DayGrid::edit(const QDateTime& start, qint64 minutes, bool wholeDay) {
  closeLine();
  m_lineStart = start;
  m_lineMinutes = minutes;
  m_lineWhole = wholeDay;
  m_line = new SlotLine(viewport());
  const QLocale locale;
  const QString day = locale.toString(start.date(), QLocale::LongFormat);
  m_line->setAccessibleName(
      wholeDay ? tr("New entry on %1").arg(day)
               : tr("New entry on %1 at %2").arg(day, locale.toString(start.time(), QLocale::ShortFormat)));
  m_line->setGeometry(rectFor(start, minutes, wholeDay));
  m_line->show();
  m_line->setFocus();
  connect(m_line, &SlotLine::closed, this, [this](bool byKey) {
    m_line = nullptr;
    if (byKey) setFocus();
    viewport()->update();
  });
  connect(m_line, &SlotLine::typed, this,
          [this, start, minutes, wholeDay](const QString& text) { Q_EMIT newTyped(text, start, minutes, wholeDay); });
  viewport()->update();
}

void DayGrid::closeLine() {
  if (m_line) m_line->close();
}

// ---- assistive programs

QString DayGrid::itemName(int index) const {
  const CalendarItem& item = m_model.items()[m_boxes[static_cast<size_t>(index)].item];
  const QString text = tr("%1: %2").arg(QLocale().toString(item.record.day, QLocale::LongFormat), itemText(item));
  return item.done ? tr("%1, done").arg(text) : item.comes ? tr("%1, repeats").arg(text) : text;
}

QRect DayGrid::itemRect(int index) const {
  const QRect box = m_boxes[static_cast<size_t>(index)].rect;
  return {viewport()->mapToGlobal(box.topLeft()), box.size()};
}

bool DayGrid::isItemInSight(int index) const {
  return viewport()->rect().intersects(m_boxes[static_cast<size_t>(index)].rect);
}

int DayGrid::currentItem() const {
  for (size_t i = 0; i < m_boxes.size(); ++i)
    if (m_model.chosen() && m_model.items()[m_boxes[i].item].record.id == m_model.chosen()) return static_cast<int>(i);
  return -1;
}

void DayGrid::pressItem(int index) {
  Q_EMIT recordOpened(m_model.items()[m_boxes[static_cast<size_t>(index)].item].record.id);
}

}  // namespace relata::ui
