#include "core/exchange/icalendar/calendar_writer.h"

#include <libical/ical.h>

#include "core/activities/agenda.h"
#include "core/base/repetition.h"
#include "core/exchange/icalendar/recurrence.h"
#include "core/exchange/vcard/vcard_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kDayMinutes = 24 * 60;

QString utcText(UtcMs moment) {
  return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(s("yyyyMMdd'T'HHmmss'Z'"));
}

/// A value of a parameter, as RFC 6868 has it.
QString parameterText(QString text) {
  text.replace(QLatin1Char('^'), s("^^")).replace(QLatin1Char('"'), s("^'")).replace(QLatin1Char('\n'), s(" "));
  return QLatin1Char('"') + text + QLatin1Char('"');
}

class EntryWriting {
 public:
  EntryWriting(const CalendarContent& content, const QTimeZone& zone) : m_content(content), m_zone(zone) {}

  QByteArray write() {
    const QString component = m_content.kind == s("task")                                  ? s("VTODO")
                              : m_content.kind == s("note") || m_content.kind == s("mail") ? s("VJOURNAL")
                                                                                           : s("VEVENT");
    put("BEGIN", component);
    put("UID", escapedText(m_content.uid));
    put("DTSTAMP", utcText(m_content.changed));
    if (m_content.created != 0) put("CREATED", utcText(m_content.created));
    put("LAST-MODIFIED", utcText(m_content.changed));
    put("SUMMARY", escapedText(m_content.subject));
    putText("DESCRIPTION", m_content.body);
    putText("LOCATION", m_content.location);
    component == s("VTODO") ? putTask() : putWhen(component == s("VEVENT"));
    QStringList tags;
    for (const QString& tag : m_content.tags) tags << escapedText(tag);
    if (!tags.isEmpty()) put("CATEGORIES", tags.join(QLatin1Char(',')));
    for (const CalendarContent::Person& person : m_content.people)
      m_out += foldedLine(s("ATTENDEE;CN=%1:mailto:%2").arg(parameterText(person.name), person.mail));
    putRepetition();
    put("X-RELATA-KIND", m_content.kind);
    if (m_content.remind) putAlarm();
    put("END", component);
    return m_out;
  }

 private:
  void put(const char* name, const QString& value) { m_out += foldedLine(s(name) + QLatin1Char(':') + value); }
  void putText(const char* name, const QString& text) {
    if (!text.isEmpty()) put(name, escapedText(text));
  }

  QDate dayOf(UtcMs moment) const { return QDateTime::fromMSecsSinceEpoch(moment, m_zone).date(); }
  bool isDay(UtcMs moment) const {
    return isWholeDay(moment, m_zone) && m_content.minutes.value_or(0) % kDayMinutes == 0;
  }

  /// A moment, or the day that it stands for.
  void putMoment(const char* name, UtcMs moment) {
    if (isDay(moment))
      putDay(name, dayOf(moment));
    else if (repeats() && m_zone != QTimeZone::utc())
      m_out +=
          foldedLine(s("%1;TZID=%2:%3").arg(QLatin1String(name), QString::fromLatin1(m_zone.id()), clockText(moment)));
    else
      put(name, utcText(moment));
  }
  QString clockText(UtcMs moment) const {
    return QDateTime::fromMSecsSinceEpoch(moment, m_zone).toString(s("yyyyMMdd'T'HHmmss"));
  }
  bool repeats() const { return !m_content.repeats.isEmpty(); }

  /// The rule, and once more as ours: this is one activity, and not a series of them.
  void putRepetition() {
    const auto repetition = repetitionOfRule(m_content.repeats);
    if (!repetition) return;
    QString rule = repetitionRule(*repetition);
    // A short month takes its last day, where a calendar would leave it out.
    if (repetition->monthDay > 28) {
      QStringList days;
      for (int day = 28; day <= repetition->monthDay; ++day) days << QString::number(day);
      rule.replace(s("BYMONTHDAY=%1").arg(repetition->monthDay),
                   s("BYMONTHDAY=%1;BYSETPOS=-1").arg(days.join(QLatin1Char(','))));
    }
    // UNTIL is a moment where the start is one.
    if (repetition->until.isValid() && !isDay(*(m_content.due ? m_content.due : m_content.at)))
      rule.replace(repetition->until.toString(s("yyyyMMdd")),
                   utcText(repetition->until.endOfDay(m_zone).toMSecsSinceEpoch()));
    put("RRULE", rule);
    put("X-RELATA-REPEATS", m_content.repeats);
  }
  void putDay(const char* name, const QDate& day) {
    m_out += foldedLine(s(name) + s(";VALUE=DATE:") + day.toString(s("yyyyMMdd")));
  }

  void putWhen(bool event) {
    if (!m_content.at) return;
    putMoment("DTSTART", *m_content.at);
    if (!event) return;
    if (isDay(*m_content.at))
      putDay("DTEND", dayOf(*m_content.at).addDays(qMax<qint64>(1, m_content.minutes.value_or(0) / kDayMinutes)));
    else if (m_content.minutes.value_or(0) > 0)
      putMoment("DTEND", *m_content.at + *m_content.minutes * 60'000);
  }

  void putTask() {
    // What repeats needs a beginning that its rule counts from.
    if (m_content.due && repeats()) putMoment("DTSTART", *m_content.due);
    if (m_content.due) putMoment("DUE", *m_content.due);
    put("STATUS", m_content.done ? s("COMPLETED") : s("NEEDS-ACTION"));
    if (m_content.done) put("COMPLETED", utcText(*m_content.done));
  }

  void putAlarm() {
    put("BEGIN", s("VALARM"));
    put("ACTION", s("DISPLAY"));
    put("DESCRIPTION", escapedText(m_content.subject));
    m_out += foldedLine(s("TRIGGER;VALUE=DATE-TIME:") + utcText(*m_content.remind));
    put("END", s("VALARM"));
  }

  const CalendarContent& m_content;
  QTimeZone m_zone;
  QByteArray m_out;
};

}  // namespace

QByteArray calendarBegin() {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Relata//Relata//EN\r\nCALSCALE:GREGORIAN\r\n";
}

QByteArray calendarZone(const QTimeZone& zone) {
  if (zone == QTimeZone::utc()) return {};
  prepareLibical();
  icaltimezone* known = icaltimezone_get_builtin_timezone(zone.id().constData());
  icalcomponent* rules = known ? icaltimezone_get_component(known) : nullptr;
  if (!rules) return {};
  icalcomponent* copy = icalcomponent_new_clone(rules);
  // libical puts a name of its own before that of the zone.
  if (icalproperty* id = icalcomponent_get_first_property(copy, ICAL_TZID_PROPERTY))
    icalproperty_set_tzid(id, zone.id().constData());
  char* text = icalcomponent_as_ical_string_r(copy);
  QByteArray bytes(text);
  icalmemory_free_buffer(text);
  icalcomponent_free(copy);
  return bytes;
}

QByteArray calendarEnd() { return "END:VCALENDAR\r\n"; }

QByteArray writeCalendarEntry(const CalendarContent& content, const QTimeZone& zone) {
  return EntryWriting(content, zone).write();
}

}  // namespace relata::exchange
