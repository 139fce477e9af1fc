#include "core/exchange/icalendar/calendar_writer.h"

#include "core/activities/agenda.h"
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
    else
      put(name, utcText(moment));
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
      put("DTEND", utcText(*m_content.at + *m_content.minutes * 60'000));
  }

  void putTask() {
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
QByteArray calendarEnd() { return "END:VCALENDAR\r\n"; }

QByteArray writeCalendarEntry(const CalendarContent& content, const QTimeZone& zone) {
  return EntryWriting(content, zone).write();
}

}  // namespace relata::exchange
