#pragma once

#include <QTableView>

#include "ui/records/record_context.h"

namespace relata::ui {

class Button;
class CalendarModel;
class EmptyState;
class IconButton;
class TextLabel;

/// A list as a month: its records on the days of one of their dates. Arrow keys walk the days, Page Up and Page Down
/// the months, T goes to today, Enter opens what is on the day.
class RecordCalendar : public QWidget {
  Q_OBJECT
 public:
  RecordCalendar(const RecordContext& context, const QString& entity, QWidget* parent = nullptr);
  void setField(const QString& key);
  void setQuery(const Filter& filter);
  CalendarModel& model() { return *m_model; }
  void showMonth(const QDate& day);

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
  void openDay(const QModelIndex& index);
  void go(int months);

  CalendarModel* m_model;
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
