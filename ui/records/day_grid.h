#pragma once

#include <QAbstractScrollArea>
#include <QDateTime>
#include <QTimer>

#include "ui/kit/items_accessible.h"
#include "ui/records/calendar_model.h"

namespace relata::ui {

class SlotLine;

/// One day or some beside one another, hour by hour, with a row above for what has no time. Entries are dragged to
/// another day and time, and longer or shorter by their lower edge; dragging over empty time, or a double click, asks
/// for a new entry there. The keys go from half hour to half hour; Space goes through the entries of the day.
class DayGrid : public QAbstractScrollArea, public AccessibleItems {
  Q_OBJECT
 public:
  explicit DayGrid(CalendarModel& model, QWidget* parent = nullptr);

  /// Whether entries are moved and made here.
  void setWritable(bool moves, bool makes);
  /// The hours of work are what one sees first.
  void showWorkingHours();
  void goTo(const QDate& day);
  QDate currentDay() const { return m_day; }
  QTime currentTime() const { return m_time; }
  /// Where it stands in the viewport; empty: it is not shown.
  QRect rectOf(Id id) const;
  QPoint pointAt(const QDate& day, const QTime& time) const;
  /// The place of what has no time.
  QRect wholeDayRect(const QDate& day) const;
  /// A line to type in, at the slot that a new entry is to have.
  void edit(const QDateTime& start, qint64 minutes, bool wholeDay);
  /// A number in place of what has no room.
  struct More {
    QRect rect;  // in the viewport
    int count = 0;
    QDate day;
    bool wholeDay = false;
  };
  QList<More> more() const;
  SlotLine* line() const { return m_line; }

  int itemCount() const override { return static_cast<int>(m_boxes.size()); }
  QString itemName(int index) const override;
  QRect itemRect(int index) const override;
  bool isItemInSight(int index) const override;
  int currentItem() const override;
  void pressItem(int index) override;

 Q_SIGNALS:
  void recordChosen(relata::Id id);
  void recordOpened(relata::Id id);
  void moved(const relata::ui::CalendarItem& item, const QDateTime& start, bool wholeDay);
  void lengthened(const relata::ui::CalendarItem& item, qint64 minutes);
  void newTyped(const QString& text, const QDateTime& start, qint64 minutes, bool wholeDay);
  void dayWanted(const QDate& day);
  void stepped(int spans);  ///< to the time before or after

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  struct Box {
    qsizetype item = 0;
    QRect rect;  // in the viewport
    bool wholeDay = false;
    bool ends = true;  // its lower edge is its end
    int more = 0;      // no entry: so many that have no room, which the day alone shows
    QDate day;
  };
  enum class Act { None, Move, Lengthen, Mark };
  struct Drag {
    Act act = Act::None;
    QPoint from;
    CalendarItem item;
    QDate day;     // the one whose box was taken
    int grip = 0;  // minutes from where the entry begins to where it was taken
    bool going = false;
    QDateTime start;  // what would come of it
    qint64 minutes = 0;
    bool wholeDay = false;
  };

  void layOut();
  void layOutWholeDays();
  void layOutTimes(const QDate& day);
  void joinMore();
  int columnLeft(int column) const;
  int columnOf(int x) const;
  int topOfTimes() const;
  int yOf(int minutes) const;
  int minutesAt(int y) const;
  const Box* boxAt(const QPoint& position) const;
  bool canLengthen(const Box& box) const;
  void follow(const QPoint& position);
  void finish();
  void step(int days, int minutes);
  void chooseNext();
  void choose(Id id);
  void mark(Id id);
  bool moveChosen(const QKeyEvent& event);
  QList<Id> idsOn(const QDate& day) const;
  QString slotText() const;
  void closeLine();
  void paintTimes(QPainter& painter);
  void paintHead(QPainter& painter);
  void paintBox(QPainter& painter, const Box& box) const;
  void paintMore(QPainter& painter, const Box& box) const;
  void paintDrag(QPainter& painter) const;
  QRect rectFor(const QDateTime& start, qint64 minutes, bool wholeDay) const;

  CalendarModel& m_model;
  std::vector<Box> m_boxes;
  std::vector<Box> m_more;  // numbers of what has no room
  int m_wholeLines = 1;     // rows above the times
  QDate m_day;
  QTime m_time{9, 0};
  Drag m_drag;
  SlotLine* m_line = nullptr;
  QDateTime m_lineStart;
  qint64 m_lineMinutes = 0;
  bool m_lineWhole = false;
  bool m_moves = false, m_makes = false;
  QTimer m_minute;
};

/// "10:30 – 11:30 Call Tom", as it is read aloud and shown as a tip.
QString itemText(const CalendarItem& item);

}  // namespace relata::ui
