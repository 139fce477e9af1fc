#include <QLocale>
#include <QTableView>
#include <QTimeZone>

#include "core/activities/calendar_parts.h"
#include "ui/records/record_calendar.h"

namespace relata::ui {
namespace {

QString whenText(const QDateTime& start, bool wholeDay) {
  const QLocale locale;
  const QString day = locale.toString(start.date(), QLocale::ShortFormat);
  return wholeDay ? day : RecordCalendar::tr("%1, %2").arg(day, locale.toString(start.time(), QLocale::ShortFormat));
}

qint64 momentOf(const QDateTime& start) {
  return QDateTime(start.date(), start.time(), QTimeZone::systemTimeZone()).toMSecsSinceEpoch();
}

}  // namespace

bool RecordCalendar::mayMove(const FieldDef& field, const QString& title) const {
  const EntityDef& def = m_model->def();
  if (m_context.workspace.isReadOnly()) return false;
  if (field.is(FieldFlag::Yearly))
    m_context.toast(tr("%1 comes back every year and is not moved here. Change it on the page of %2.")
                        .arg(fieldLabel(def, field), title));
  else if (field.is(FieldFlag::ReadOnly))
    m_context.toast(tr("“%1” is kept by the program and cannot be moved.").arg(fieldLabel(def, field)));
  return !field.is(FieldFlag::Yearly) && !field.is(FieldFlag::ReadOnly);
}

/// Nothing is written yet of what comes again later.
void RecordCalendar::sayComes(const QString& title) {
  m_context.toast(
      tr("%1 comes again on this day. Move its next time, or change on its page how it repeats.").arg(title));
}

/// Whether it stays where it is; says why.
bool RecordCalendar::stays(const CalendarItem& item) {
  if (item.comes) {
    sayComes(item.record.title);
    return true;
  }
  const CalendarLook& look = m_model->look();
  if (item.fixed && look.whyFixed) m_context.toast(look.whyFixed(item));
  return item.fixed || item.isOther();
}

/// Its last day goes with its first.
void RecordCalendar::takeEndAlong(const CalendarItem& item, const QDate& day, QHash<QString, Value>& changes) const {
  if (!item.until) return;
  for (const CalendarPart& part : calendarParts(m_model->def().key, m_model->field()))
    if (part.field == item.field && !part.until.isEmpty())
      changes.insert(part.until, Value(item.until->addDays(item.record.day.daysTo(day)).toString(Qt::ISODate)));
}

void RecordCalendar::move(const Reader::DatedRecord& record, const QDate& day) {
  const EntityDef& def = m_model->def();
  const FieldDef* field = def.field(m_model->fieldOf(record.id));
  if (m_model->comesAgain(record)) return sayComes(record.title);
  const auto item = m_model->item(record.id);
  if (day == record.day || (item && stays(*item)) || !field || !mayMove(*field, record.title)) return;
  QHash<QString, Value> changes{{field->key, CalendarModel::movedTo(record, *field, day)}};
  if (item) takeEndAlong(*item, day, changes);
  const Result<void> done = editRecord(m_context, def, record.id, record.title, changes);
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(
      tr("%1: %2 is now %3").arg(record.title, fieldLabel(def, *field), QLocale().toString(day, QLocale::ShortFormat)));
  if (m_model->indexOf(day).isValid())
    m_table->setCurrentIndex(m_model->indexOf(day));
  else
    showMonth(day);
}

/// Another day and time, as one act. What loses its time loses its length with it.
void RecordCalendar::put(const CalendarItem& item, const QDateTime& start, bool wholeDay) {
  if (stays(item)) return;
  const EntityDef& def = m_model->def();
  const FieldDef* field = def.field(item.field);
  if (!field || !mayMove(*field, item.record.title)) return;
  QHash<QString, Value> changes;
  if (field->valueKind() == Kind::Time)
    changes.insert(field->key, momentOf(start));
  else
    changes.insert(field->key, Value(start.date().toString(Qt::ISODate)));
  takeEndAlong(item, start.date(), changes);
  constexpr qint64 kHour = 60;
  const bool lasts = def.field(u"duration");
  if (lasts && wholeDay && !item.isWholeDay() && item.minutes > 0) changes.insert(QStringLiteral("duration"), Value());
  if (lasts && !wholeDay && item.isWholeDay() && item.minutes > 0) changes.insert(QStringLiteral("duration"), kHour);
  const Result<void> done = editRecord(m_context, def, item.record.id, item.record.title, changes);
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(
      tr("%1: %2 is now %3").arg(item.record.title, fieldLabel(def, *field), whenText(start, wholeDay)));
  const QDate last = m_model->first().addDays(m_model->dayCount() - 1);
  if (start.date() < m_model->first() || start.date() > last) show(span(), start.date());
}

void RecordCalendar::lengthen(const CalendarItem& item, qint64 minutes) {
  if (stays(item)) return;
  const EntityDef& def = m_model->def();
  const Result<void> done =
      editRecord(m_context, def, item.record.id, item.record.title, {{QStringLiteral("duration"), Value(minutes)}});
  if (!done.ok()) return m_context.complain(done.problem());
  const QDateTime end = item.start().addSecs(minutes * 60);
  m_context.toastDone(
      tr("%1 now goes on until %2").arg(item.record.title, QLocale().toString(end.time(), QLocale::ShortFormat)));
}

}  // namespace relata::ui
