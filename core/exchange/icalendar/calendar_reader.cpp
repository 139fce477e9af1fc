#include "core/exchange/icalendar/calendar_reader.h"

#include "core/base/normal.h"
#include "core/exchange/vcard/property_lines.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kNesting = 8;
constexpr qsizetype kZoneBytes = 256 * 1024;
constexpr size_t kZones = 500;
constexpr qsizetype kRules = 20;
constexpr qsizetype kPeople = 200;
constexpr qsizetype kShort = 2000;  // of names, places and ids

CalendarTime timeOf(const VCardProperty& property) {
  return readCalendarTime(property.value, property.parameter("TZID").value(0));
}

/// Several dates in one property; of a period only where it begins counts.
void takeTimes(const VCardProperty& property, QList<CalendarTime>& to, qsizetype most) {
  for (const QString& text : property.value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
    if (to.size() >= most) return;
    const CalendarTime time =
        readCalendarTime(text.section(QLatin1Char('/'), 0, 0), property.parameter("TZID").value(0));
    if (time.isValid()) to << time;
  }
}

/// "mailto:ada@nordwind.example", or the address in a parameter where the value is none.
QString mailOf(const VCardProperty& property) {
  for (QString text : QStringList{property.value.trimmed()} + property.parameter("EMAIL")) {
    if (text.startsWith(s("mailto:"), Qt::CaseInsensitive)) text = text.mid(7);
    const QString mail = normalEmail(text);
    if (looksLikeEmail(mail)) return mail;
  }
  return {};
}

class CalendarReading {
 public:
  CalendarReading(std::unique_ptr<QIODevice> device, const CalendarLimits& limits)
      : m_lines(std::move(device), limits.valueBytes), m_limits(limits) {}

  Result<CalendarFile> read() {
    VCardProperty property;
    bool known = false;
    while (m_lines.next(property, known)) {
      if (!known) continue;
      if (property.cut) noteLarge(property);
      const QString word = property.value.trimmed().toUpper();
      if (property.name == s("BEGIN"))
        begin(word, property.line);
      else if (property.name == s("END"))
        end(word);
      else if (!property.cut)
        take(property);
      if (m_file.entries.size() > static_cast<size_t>(m_limits.entries) || m_text > m_limits.textBytes)
        return Problem("calendar-too-large",
                       {QString::number(m_limits.entries), QString::number(m_limits.textBytes / 1024 / 1024)});
    }
    if (m_entry) finish(false);
    return std::move(m_file);
  }

 private:
  static std::optional<CalendarEntry::Kind> kindOf(const QString& word) {
    if (word == s("VEVENT")) return CalendarEntry::Kind::Event;
    if (word == s("VTODO")) return CalendarEntry::Kind::Task;
    if (word == s("VJOURNAL")) return CalendarEntry::Kind::Journal;
    return std::nullopt;
  }

  void begin(const QString& word, qint64 line) {
    if (const auto kind = kindOf(word)) {
      if (m_entry) finish(false);  // the one before has no end
      m_entry.emplace();
      m_entry->kind = *kind;
      m_entry->line = line;
      m_stack.clear();
    } else if (word == s("VTIMEZONE") && !m_entry) {
      m_inZone = true;
      m_zone = {};
      m_stack.clear();
      addZoneLine("BEGIN:VTIMEZONE");
      return;
    } else if (m_inZone) {
      addZoneLine("BEGIN:" + word.toLatin1());
    } else if (!m_entry) {
      if (word != s("VCALENDAR")) ++m_file.others;
      if (word == s("VCALENDAR")) m_method.clear();
      return;
    }
    if (!kindOf(word) && m_stack.size() < kNesting) m_stack << word;
  }

  void end(const QString& word) {
    if (m_inZone) {
      addZoneLine("END:" + word.toLatin1());
      if (word != s("VTIMEZONE")) return;
      m_inZone = false;
      m_stack.clear();
      if (!m_zone.id.isEmpty() && m_zone.text.size() < kZoneBytes && m_file.zones.size() < kZones)
        m_file.zones.push_back(std::move(m_zone));
      return;
    }
    if (!m_entry) return;
    if (kindOf(word) || word == s("VCALENDAR")) return finish(kindOf(word).has_value());
    if (!m_stack.isEmpty()) m_stack.removeLast();
  }

  void finish(bool whole) {
    m_entry->whole = whole;
    if (!whole && ++m_file.broken == 1) m_file.brokenLine = m_entry->line;
    m_entry->cancelled = m_entry->status == s("CANCELLED") || m_method == s("CANCEL");
    for (const QString* text : {&m_entry->summary, &m_entry->description, &m_entry->location, &m_entry->uid})
      m_text += text->size() * 2;
    m_file.entries.push_back(*std::move(m_entry));
    m_entry.reset();
    m_stack.clear();
  }

  void addZoneLine(const QByteArray& line) {
    if (m_zone.text.size() < kZoneBytes) m_zone.text += line + "\r\n";
  }

  void noteLarge(const VCardProperty& property) {
    if (++m_file.large > 1) return;
    m_file.largeLine = property.line;
    m_file.largeName = property.name.left(60);
  }

  void take(const VCardProperty& property) {
    if (m_inZone) {
      if (property.name == s("TZID") && m_stack.isEmpty()) m_zone.id = property.value.trimmed();
      static const QSet<QString> wanted{s("TZID"),  s("DTSTART"),      s("RRULE"),
                                        s("RDATE"), s("TZOFFSETFROM"), s("TZOFFSETTO")};
      if (wanted.contains(property.name)) addZoneLine((property.name + QLatin1Char(':') + property.value).toUtf8());
      return;
    }
    if (!m_entry) {
      if (property.name == s("METHOD")) m_method = property.value.trimmed().toUpper();
      return;
    }
    if (m_stack.isEmpty())
      takeOwn(property);
    else if (m_stack.size() == 1 && m_stack.first() == s("VALARM"))
      takeAlarm(property);
  }

  void takeAlarm(const VCardProperty& property) {
    if (property.name != s("TRIGGER") || m_entry->alarmBefore || m_entry->alarmAt.isValid()) return;
    const auto seconds = readCalendarDuration(property.value);
    if (seconds && property.parameter("RELATED").value(0).toUpper() != s("END")) m_entry->alarmBefore = seconds;
    if (!seconds) m_entry->alarmAt = timeOf(property);
  }

  void takeOwn(const VCardProperty& property) {
    CalendarEntry& entry = *m_entry;
    if (takeTime(property) || takeSeries(property)) return;
    const QString& name = property.name;
    if (name == s("UID")) entry.uid = property.text().left(kShort);
    if (name == s("SUMMARY")) entry.summary = property.text().simplified().left(kShort);
    if (name == s("DESCRIPTION")) entry.description = property.text();
    if (name == s("LOCATION")) entry.location = property.text().simplified().left(kShort);
    if (name == s("URL")) entry.url = property.value.trimmed().left(kShort);
    if (name == s("STATUS")) entry.status = property.value.trimmed().toUpper();
    if (name == s("X-RELATA-REPEATS")) entry.ownRepeats = property.value.trimmed().left(kShort);
    if (name == s("X-RELATA-KIND")) entry.ownKind = property.value.trimmed().toLower();
    if (name == s("CATEGORIES")) entry.tags << property.list().mid(0, kRules);
    if ((name == s("ATTENDEE") || name == s("ORGANIZER")) && entry.people.size() < kPeople)
      if (const QString mail = mailOf(property); !mail.isEmpty() && !entry.people.contains(mail)) entry.people << mail;
  }

  bool takeTime(const VCardProperty& property) {
    static const QHash<QString, CalendarTime CalendarEntry::*> times{{s("DTSTART"), &CalendarEntry::start},
                                                                     {s("DTEND"), &CalendarEntry::end},
                                                                     {s("DUE"), &CalendarEntry::due},
                                                                     {s("COMPLETED"), &CalendarEntry::completed},
                                                                     {s("LAST-MODIFIED"), &CalendarEntry::modified},
                                                                     {s("CREATED"), &CalendarEntry::created}};
    const auto time = times.constFind(property.name);
    if (time != times.constEnd()) (*m_entry).*(*time) = timeOf(property);
    if (property.name == s("DTSTAMP") && !m_entry->modified.isValid()) m_entry->modified = timeOf(property);
    return time != times.constEnd();
  }

  bool takeSeries(const VCardProperty& property) {
    CalendarEntry& entry = *m_entry;
    if (property.name == s("RECURRENCE-ID")) {
      entry.recurrence = timeOf(property);
      entry.andFollowing = property.parameter("RANGE").value(0).toUpper() == s("THISANDFUTURE");
    } else if (property.name == s("RRULE") && entry.rules.size() < kRules) {
      entry.rules << property.value.trimmed();
    } else if (property.name == s("EXRULE") && entry.exclusions.size() < kRules) {
      entry.exclusions << property.value.trimmed();
    } else if (property.name == s("RDATE")) {
      takeTimes(property, entry.further, m_limits.dates);
    } else if (property.name == s("EXDATE")) {
      takeTimes(property, entry.without, m_limits.dates);
    } else if (property.name == s("DURATION")) {
      entry.duration = readCalendarDuration(property.value);
    } else {
      return false;
    }
    return true;
  }

  PropertyLines m_lines;
  CalendarLimits m_limits;
  CalendarFile m_file;
  std::optional<CalendarEntry> m_entry;
  QStringList m_stack;  // components inside of the entry or the zone
  QString m_method;
  CalendarZoneText m_zone;
  bool m_inZone = false;
  qint64 m_text = 0;
};

}  // namespace

Result<CalendarFile> readCalendar(std::unique_ptr<QIODevice> device, const CalendarLimits& limits) {
  return CalendarReading(std::move(device), limits).read();
}

}  // namespace relata::exchange
