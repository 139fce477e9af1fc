#pragma once

#include <QPointer>
#include <QTableView>

#include "core/store/reader.h"
#include "ui/records/calendar_model.h"
#include "ui/records/record_context.h"

class QMimeData;
class QStackedWidget;

namespace relata::ui {

class Button;
class DayGrid;
class EmptyState;
class IconButton;
class SlotLine;
class TabStrip;
class TextLabel;

/// A list as a day, a week or a month: its records on the days, and at the times, of one of their dates. D, W and M
/// change what is shown, Page Up and Page Down go on, T goes to today. In a month arrow keys walk the days and Enter
/// opens what is on the day. Dragging an entry, or Ctrl+Shift and an arrow key, gives it another day; Space goes
/// through the entries of a day. N, a double click and dragging over empty time ask for a new activity there.
class RecordCalendar : public QWidget {
  Q_OBJECT
 public:
  RecordCalendar(const RecordContext& context, const QString& entity, QWidget* parent = nullptr);
  /// Before its field.
  void setLook(const CalendarLook& look);
  void setField(const QString& key);
  void setQuery(const Filter& filter);
  CalendarModel& model() { return *m_model; }
  void showMonth(const QDate& day) { show(CalendarSpan::Month, day); }
  void show(CalendarSpan span, const QDate& day);
  CalendarSpan span() const { return m_model->span(); }
  DayGrid& grid() { return *m_grid; }
  SlotLine* line() const;  ///< in which a new entry is typed; null: none is
  /// Whether a new entry can be typed where it is to be.
  bool makesEntries() const;
  /// Gives the entry that other day, as one act; a date that comes back every year says why it stays.
  void move(const relata::Reader::DatedRecord& record, const QDate& day);
  void sayComes(const QString& title);

 Q_SIGNALS:
  void recordChosen(relata::Id id);
  void recordOpened(relata::Id id);
  void tableRequested();
  void filterLeft();  ///< everything is wanted again
  void spanChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void showEmpty();
  void clickAt(const QPoint& position);
  bool doubleClickAt(const QPoint& position);
  bool keyPressed(const QKeyEvent& event);
  bool dragged(QEvent* event);
  std::optional<Reader::DatedRecord> entryIn(const QMimeData& data) const;
  static QDate dayFor(const QMimeData& data, const Reader::DatedRecord& record, const QDate& over);
  void startDrag(const QPoint& position);
  void choose(Id id);
  void open(Id id);
  bool stays(const CalendarItem& item);
  void takeEndAlong(const CalendarItem& item, const QDate& day, QHash<QString, Value>& changes) const;
  void moveChosen(int days);
  void chooseNext();
  /// The entry at that place of the grid.
  std::optional<Reader::DatedRecord> entryAt(const QPoint& position) const;
  std::optional<Reader::DatedRecord> current() const;
  void openDay(const QModelIndex& index);
  void go(int spans);
  QDate currentDay() const;
  QString titleText() const;
  void connectGrid();
  void put(const CalendarItem& item, const QDateTime& start, bool wholeDay);
  void lengthen(const CalendarItem& item, qint64 minutes);
  bool mayMove(const FieldDef& field, const QString& title) const;
  void typeNew();
  void typeOn(const QDate& day);
  void add(const QString& text, const QDateTime& start, qint64 minutes, bool wholeDay);

  const RecordContext& m_context;
  CalendarModel* m_model;
  std::optional<QPoint> m_pressed;  // on an entry, which may be dragged from there
  TextLabel* m_title;
  IconButton* m_before;
  IconButton* m_after;
  Button* m_today;
  EmptyState* m_empty;
  QTableView* m_table;
  TabStrip* m_spans;
  DayGrid* m_grid;
  QStackedWidget* m_stack;
  QPointer<SlotLine> m_line;  // on a day of a month
  ReadSlot m_typed;
};

/// The fields by which a list can be a calendar.
QList<const FieldDef*> calendarFields(const EntityDef& def);

}  // namespace relata::ui
