#pragma once

#include <QTableView>

#include "core/store/reader.h"
#include "ui/records/record_context.h"

class QMimeData;

namespace relata::ui {

class Button;
class CalendarModel;
class EmptyState;
class IconButton;
class TextLabel;

/// A list as a month: its records on the days of one of their dates. Arrow keys walk the days, Page Up and Page Down
/// the months, T goes to today, Enter opens what is on the day. Dragging an entry, or Ctrl+Shift and an arrow key,
/// gives it another day; Space goes through the entries of a day.
class RecordCalendar : public QWidget {
  Q_OBJECT
 public:
  RecordCalendar(const RecordContext& context, const QString& entity, QWidget* parent = nullptr);
  void setField(const QString& key);
  void setQuery(const Filter& filter);
  CalendarModel& model() { return *m_model; }
  void showMonth(const QDate& day);
  /// Gives the entry that other day, as one act; a date that comes back every year says why it stays.
  void move(const relata::Reader::DatedRecord& record, const QDate& day);

 Q_SIGNALS:
  void recordChosen(relata::Id id);
  void recordOpened(relata::Id id);
  void tableRequested();
  void filterLeft();  ///< everything is wanted again

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void showEmpty();
  void clickAt(const QPoint& position);
  bool keyPressed(const QKeyEvent& event);
  bool dragged(QEvent* event);
  std::optional<Reader::DatedRecord> entryIn(const QMimeData& data) const;
  void startDrag(const QPoint& position);
  void moveChosen(int days);
  void chooseNext();
  /// The entry at that place of the grid.
  std::optional<Reader::DatedRecord> entryAt(const QPoint& position) const;
  std::optional<Reader::DatedRecord> current() const;
  void openDay(const QModelIndex& index);
  void go(int months);

  const RecordContext& m_context;
  CalendarModel* m_model;
  std::optional<QPoint> m_pressed;  // on an entry, which may be dragged from there
  TextLabel* m_title;
  IconButton* m_before;
  IconButton* m_after;
  Button* m_today;
  EmptyState* m_empty;
  QTableView* m_table;
};

/// The fields by which a list can be a calendar.
QList<const FieldDef*> calendarFields(const EntityDef& def);

}  // namespace relata::ui
