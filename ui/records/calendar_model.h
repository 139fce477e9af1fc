#pragma once

#include <QAbstractTableModel>
#include <QDate>
#include <QSet>

#include "core/store/reader.h"
#include "ui/records/calendar_item.h"
#include "ui/records/calendar_reading.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// How much of a calendar is shown.
enum class CalendarSpan { Day, Week, Month };

/// A day, a week, or the six weeks around a month, with the records of a list that have a date in them.
class CalendarModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  CalendarModel(const RecordContext& context, const QString& entity, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 6; }
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 7; }
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  void setField(const QString& key);
  QString field() const { return m_field; }
  void setLook(const CalendarLook& look) { m_look = look; }
  const CalendarLook& look() const { return m_look; }
  void setQuery(const Filter& filter);
  /// Any day of the time to show.
  void setMonth(const QDate& day) { show(CalendarSpan::Month, day); }
  void show(CalendarSpan span, const QDate& day);
  CalendarSpan span() const { return m_span; }
  QDate first() const { return m_first; }
  int dayCount() const;
  QDate month() const { return m_month; }
  /// All that is shown, and what began before and is not over.
  const QList<CalendarItem>& items() const { return m_items; }
  /// The first of the record: where it begins.
  std::optional<CalendarItem> item(Id id) const;
  /// That of the day, which may say something else than another day's: 5 mails today, 40 tomorrow. Where none begins on
  /// the day, the first of the record.
  std::optional<CalendarItem> item(const Reader::DatedRecord& record) const;
  /// The field that gives the record its place.
  QString fieldOf(Id id) const;
  QDate dayAt(const QModelIndex& index) const { return m_first.addDays(index.row() * 7 + index.column()); }
  QModelIndex indexOf(const QDate& day) const;
  /// How many records the day has, and the first of them.
  Reader::DatedDay on(const QDate& day) const { return m_days.value(day); }
  QList<Reader::DatedRecord> recordsOn(const QDate& day) const { return on(day).records; }
  std::optional<Reader::DatedRecord> find(Id id) const;
  /// "Ada Lindqvist, 40" for a birthday, "10:30 Call Tom" for a time, "↻ 10:30 Call Tom" for a later one of it.
  QString words(const Reader::DatedRecord& record) const;
  /// Whether the record stands on its day because it repeats.
  bool comesAgain(const Reader::DatedRecord& record) const { return m_coming.contains({record.id, record.day}); }
  QDate today() const { return now().date(); }
  QDateTime now() const;
  /// When people work, in minutes of the day.
  std::pair<int, int> workHours() const { return {m_context.workFrom, m_context.workTo}; }
  /// The value of the field when a record goes to another day, at the same time of day.
  static Value movedTo(const Reader::DatedRecord& record, const FieldDef& field, const QDate& day);
  const EntityDef& def() const;
  /// Of the entry that the keys move; null: the first of the day.
  void setChosen(Id id);
  Id chosen() const { return m_chosen; }
  /// The day that something is held over.
  void setOver(const QDate& day);
  QDate over() const { return m_over; }
  bool isLoaded() const { return m_loaded; }
  bool isEmpty() const { return m_days.isEmpty(); }
  bool isFiltered() const { return !m_filter.isEmpty(); }
  /// Where all the days are empty: the day after them that is not, otherwise the last one before; invalid for none.
  QDate nearest() const { return m_nearest; }

 Q_SIGNALS:
  void daysRead();

 private:
  void read();

  const RecordContext& m_context;
  QString m_entity, m_field;
  CalendarLook m_look;
  Filter m_filter;
  CalendarSpan m_span = CalendarSpan::Month;
  QDate m_month, m_first;
  QList<CalendarItem> m_items;
  QHash<QDate, Reader::DatedDay> m_days;
  QHash<Id, qsizetype> m_places;  // of the first item of a record
  QHash<std::pair<Id, QDate>, qsizetype> m_dayPlaces;
  QSet<std::pair<Id, QDate>> m_coming;
  QDate m_nearest, m_over;
  Id m_chosen;
  bool m_loaded = false;
  ReadSlot m_slot;
};

}  // namespace relata::ui
