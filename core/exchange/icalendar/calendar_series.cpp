#include "core/exchange/icalendar/calendar_series.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

#include "core/exchange/icalendar/recurrence.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kSpentMs = 10'000;  // on following series that lead nowhere, in one file

QString nameOf(const CalendarEntry& entry) { return entry.summary.left(80); }

void note(SeriesNotes::Note& note, const CalendarEntry& entry) {
  if (++note.count > 1) return;
  note.line = entry.line;
  note.name = nameOf(entry);
}

/// Of entries without a UID, which RFC 5545 demands: what they say.
QString uidOf(const CalendarEntry& entry) {
  if (!entry.uid.isEmpty()) return entry.uid;
  const QByteArray said = (entry.summary + QLatin1Char('\n') + entry.start.written + QLatin1Char('\n') +
                           entry.due.written + QLatin1Char('\n') + entry.location)
                              .toUtf8();
  return s("no-uid-") + QString::fromLatin1(QCryptographicHash::hash(said, QCryptographicHash::Sha1).toHex());
}

class SeriesReading {
 public:
  SeriesReading(const CalendarFile& file, CalendarZones& zones, UtcMs now, SeriesNotes& notes)
      : m_file(file), m_zones(zones), m_now(now), m_notes(notes) {}

  std::vector<CalendarOccurrence> read() {
    for (const CalendarEntry& entry : m_file.entries) {
      if (!entry.recurrence.isValid()) continue;
      m_exceptions[uidOf(entry)].insert(keyOf(entry.recurrence));
      if (entry.recurrence.isDay()) m_exceptionDays[uidOf(entry)].insert(entry.recurrence.local.date());
      if (entry.andFollowing) note(m_notes.following, entry);
    }
    m_spent.start();
    for (const CalendarEntry& entry : m_file.entries) {
      if (m_found.size() >= kCalendarRows) break;
      if (entry.recurrence.isValid())
        m_found.push_back({&entry, idOf(entry, entry.recurrence), startOf(entry), entry.cancelled});
      else if (entry.repeats() && startOf(entry).isValid())
        addSeries(entry);
      else
        m_found.push_back({&entry, uidOf(entry), startOf(entry), entry.cancelled});
    }
    return std::move(m_found);
  }

 private:
  /// A task may say only when it is due.
  static CalendarTime startOf(const CalendarEntry& entry) {
    return entry.kind == CalendarEntry::Kind::Task && !entry.start.isGiven() ? entry.due : entry.start;
  }

  /// By which an occurrence is known: the moment, or the day of what has no time.
  QString keyOf(const CalendarTime& time) {
    if (time.isDay()) return time.local.toString(s("yyyyMMdd"));
    return QDateTime::fromMSecsSinceEpoch(m_zones.momentOf(time), Qt::UTC).toString(s("yyyyMMdd'T'HHmmss'Z'"));
  }
  QString idOf(const CalendarEntry& entry, const CalendarTime& time) {
    return uidOf(entry) + QLatin1Char('#') + keyOf(time);
  }

  RecurrenceRange rangeOf(const CalendarTime& start) {
    RecurrenceRange range;
    range.start = start.local;
    range.days = start.isDay();
    range.from = m_zones.clockAt(m_now - kSeriesDays * kDay, start);
    range.to = m_zones.clockAt(m_now + kSeriesDays * kDay, start);
    range.most = kSeriesMost;
    range.clockAt = [this, start](const QDateTime& utc) { return m_zones.clockAt(utc.toMSecsSinceEpoch(), start); };
    return range;
  }

  /// What a rule gives, with what is to be told about it. Nothing where it cannot be followed.
  std::optional<QList<QDateTime>> follow(const QString& rule, const CalendarEntry& entry, const CalendarTime& start,
                                         bool& outside, bool& cut) {
    if (m_spent.elapsed() > kSpentMs) {
      cut = true;
      return std::nullopt;
    }
    const Recurrence found = occurrencesOf(rule, rangeOf(start));
    if (found.fault != Recurrence::Fault::None) {
      note(found.fault == Recurrence::Fault::TooOften ? m_notes.tooOften : m_notes.unreadable, entry);
      return std::nullopt;
    }
    outside = outside || found.earlier || found.later;
    cut = cut || found.cut;
    return found.starts;
  }

  void addSeries(const CalendarEntry& entry) {
    const CalendarTime start = startOf(entry);
    const RecurrenceRange range = rangeOf(start);
    bool outside = false, cut = false;
    QMap<QDateTime, CalendarTime> starts;
    const auto add = [&](const CalendarTime& time) {
      if (time.local < range.from || time.local > range.to)
        outside = true;
      else
        starts.insert(time.local, time);
    };
    if (entry.rules.isEmpty()) add(start);
    for (const QString& rule : entry.rules) {
      const auto found = follow(rule, entry, start, outside, cut);
      if (!found) add(start);  // at least as it stands in the file
      for (const QDateTime& clock : found.value_or(QList<QDateTime>())) starts.insert(clock, start.at(clock));
    }
    for (const CalendarTime& time : entry.further) add(time);
    QSet<QString> without;
    QSet<QDate> days;
    for (const QString& rule : entry.exclusions) {
      bool unsaid = false;
      for (const QDateTime& clock : follow(rule, entry, start, unsaid, unsaid).value_or(QList<QDateTime>()))
        without << keyOf(start.at(clock));
    }
    for (const CalendarTime& time : entry.without) {
      without << keyOf(time);
      if (time.isDay()) days << time.local.date();
    }
    take(entry, starts, without, days, cut);
    if (cut) note(m_notes.cut, entry);
    if (outside) note(m_notes.outside, entry);
  }

  void take(const CalendarEntry& entry, const QMap<QDateTime, CalendarTime>& starts, const QSet<QString>& without,
            const QSet<QDate>& days, bool& cut) {
    const QSet<QString> replaced = m_exceptions.value(uidOf(entry));
    const QSet<QDate> replacedDays = m_exceptionDays.value(uidOf(entry));
    int taken = 0;
    for (const CalendarTime& time : starts) {
      const QString key = keyOf(time);
      if (replaced.contains(key) || replacedDays.contains(time.local.date())) continue;
      if (taken == kSeriesMost || m_found.size() >= kCalendarRows) {
        cut = true;
        return;
      }
      const bool gone = entry.cancelled || without.contains(key) || days.contains(time.local.date());
      m_found.push_back({&entry, uidOf(entry) + QLatin1Char('#') + key, time, gone});
      ++taken;
      if (!gone) ++m_notes.occurrences;
    }
  }

  const CalendarFile& m_file;
  CalendarZones& m_zones;
  UtcMs m_now;
  SeriesNotes& m_notes;
  QHash<QString, QSet<QString>> m_exceptions;
  QHash<QString, QSet<QDate>> m_exceptionDays;  // some programs name the day alone, whatever the time
  std::vector<CalendarOccurrence> m_found;
  QElapsedTimer m_spent;
};

}  // namespace

std::vector<CalendarOccurrence> occurrencesIn(const CalendarFile& file, CalendarZones& zones, UtcMs now,
                                              SeriesNotes& notes) {
  return SeriesReading(file, zones, now, notes).read();
}

}  // namespace relata::exchange
