#include "core/exchange/icalendar/calendar_source.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include "core/base/id.h"
#include "core/base/csv_writer.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Where translators find the texts of this file.
class CalendarWords {
  Q_DECLARE_TR_FUNCTIONS(CalendarFile)
};

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDayMinutes = 24 * 60;
constexpr qsizetype kLongestText = 200'000;

QString utcText(UtcMs moment) {
  return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(s("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

QString kindOf(const CalendarEntry& entry) {
  if (entry.kind == CalendarEntry::Kind::Task) return s("task");
  if (entry.kind == CalendarEntry::Kind::Journal) return entry.ownKind == s("mail") ? s("mail") : s("note");
  return entry.ownKind == s("call") ? s("call") : s("meeting");
}

/// What it is about; an entry without a title is called by the beginning of its text.
QString subjectOf(const CalendarEntry& entry) {
  if (!entry.summary.isEmpty()) return entry.summary;
  const QString line = entry.description.section(QLatin1Char('\n'), 0, 0).simplified().left(120);
  return line.isEmpty() ? CalendarWords::tr("Without a title") : line;
}

QString bodyOf(const CalendarEntry& entry) {
  QString body = entry.description.left(kLongestText);
  if (!entry.url.isEmpty() && !body.contains(entry.url)) body += (body.isEmpty() ? QString() : s("\n")) + entry.url;
  return body;
}

// A cell that can be read as no date: the row is refused and says why.
QString notRead(const CalendarTime& time, const char* property) {
  return time.isGiven() ? s("%1: %2").arg(QLatin1String(property), time.written.left(80)) : s("%1: –").arg(s(property));
}

}  // namespace

CalendarSource::CalendarSource(CalendarFile file, qint64 bytes, const CalendarOptions& options)
    : m_file(std::move(file)),
      m_bytes(bytes),
      m_options{options.now, options.zone, {}},
      m_zones(m_file.zones, options.zone) {
  m_rows = occurrencesIn(m_file, m_zones, options.now, m_notes);
  using There = CalendarOptions::There;
  std::vector<CalendarOccurrence> all;
  all.swap(m_rows);
  m_rows.reserve(all.size());
  for (CalendarOccurrence& row : all) {
    const There there = options.find ? options.find(row.id) : There::No;
    row.own = there == There::Own;
    if (row.gone && there == There::No)
      ++m_cancelled;
    else
      m_rows.push_back(row);
  }
}

Result<std::unique_ptr<CalendarSource>> CalendarSource::open(const QString& path, const CalendarOptions& options) {
  auto file = std::make_unique<QFile>(path);
  if (!file->open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path, file->errorString()});
  return start(std::move(file), path, options);
}

Result<std::unique_ptr<CalendarSource>> CalendarSource::fromBytes(const QByteArray& bytes,
                                                                  const CalendarOptions& options) {
  auto buffer = std::make_unique<QBuffer>();
  buffer->setData(bytes);
  buffer->open(QIODevice::ReadOnly);
  return start(std::move(buffer), QString(), options);
}

Result<std::unique_ptr<CalendarSource>> CalendarSource::start(std::unique_ptr<QIODevice> device, const QString& name,
                                                              const CalendarOptions& options) {
  const qint64 bytes = device->size();
  auto file = readCalendar(std::move(device));
  if (!file.ok()) return file.problem();
  if (file->entries.empty()) return Problem("calendar-empty", {name});
  return std::unique_ptr<CalendarSource>(new CalendarSource(*std::move(file), bytes, options));
}

const QStringList& CalendarSource::header() const {
  static const QStringList columns{s("id"),        s("external_id"), s("kind"),        s("subject"),  s("body"),
                                   s("at"),        s("due"),         s("done_at"),     s("duration"), s("location"),
                                   s("remind_at"), s("tags"),        s("about:email"), s("source"),   s("modified"),
                                   s("repeats"),   s("gone")};
  return columns;
}

QString CalendarSource::momentText(const CalendarTime& time) {
  return time.isDay() ? time.local.date().toString(Qt::ISODate) : utcText(m_zones.momentOf(time));
}

QString CalendarSource::startText(const CalendarOccurrence& occurrence) {
  const CalendarEntry& entry = *occurrence.entry;
  if (entry.kind != CalendarEntry::Kind::Event) {
    // Tasks and journal entries need no beginning; that of a task which repeats stands for its rule only.
    if (!entry.ownRepeats.isEmpty()) return {};
    if (entry.start.isGiven() && !entry.start.isValid()) return notRead(entry.start, "DTSTART");
    // When a task of one's own was written is known better here.
    if (!entry.start.isValid() && occurrence.own) return {};
    const CalendarTime& time = entry.start.isValid() ? occurrence.start : entry.created;
    return time.isValid() ? momentText(time) : QString();
  }
  return occurrence.start.isValid() ? momentText(occurrence.start) : notRead(entry.start, "DTSTART");
}

/// Of a task in a series as much later as of its first occurrence.
QString CalendarSource::dueText(const CalendarOccurrence& occurrence) {
  const CalendarEntry& entry = *occurrence.entry;
  if (entry.kind != CalendarEntry::Kind::Task) return {};
  if (entry.due.isGiven() && !entry.due.isValid()) return notRead(entry.due, "DUE");
  const CalendarTime& start = occurrence.start;
  if (!entry.due.isValid())
    return entry.duration && start.isValid() && entry.start.isValid()
               ? utcText(m_zones.momentOf(start) + *entry.duration * 1000)
               : QString();
  if (!entry.start.isValid() || !entry.ownRepeats.isEmpty()) return momentText(entry.due);
  return momentText(entry.due.at(entry.due.local.addMSecs(entry.start.local.msecsTo(start.local))));
}

QString CalendarSource::minutesOf(const CalendarOccurrence& occurrence) {
  const CalendarEntry& entry = *occurrence.entry;
  if (entry.kind != CalendarEntry::Kind::Event || !entry.start.isValid()) return {};
  qint64 minutes = entry.duration.value_or(0) / 60;
  if (entry.end.isValid()) minutes = (m_zones.momentOf(entry.end) - m_zones.momentOf(entry.start)) / kMinute;
  // A day that lasts 23 or 25 hours is a day.
  if (entry.start.isDay() && entry.end.isValid())
    minutes = entry.start.local.date().daysTo(entry.end.local.date()) * kDayMinutes;
  if (entry.start.isDay() && minutes == kDayMinutes) return {};
  return minutes > 0 ? QString::number(minutes) : QString();
}

QString CalendarSource::alarmText(const CalendarOccurrence& occurrence) {
  const CalendarEntry& entry = *occurrence.entry;
  UtcMs moment = 0;
  if (entry.alarmAt.isValid()) {
    moment = m_zones.momentOf(entry.alarmAt);
    if (entry.repeats() && entry.start.isValid())
      moment += m_zones.momentOf(occurrence.start) - m_zones.momentOf(entry.start);
  } else if (entry.alarmBefore && occurrence.start.isValid()) {
    moment = m_zones.momentOf(occurrence.start) + *entry.alarmBefore * 1000;
  }
  // Nobody is reminded of what is long over.
  return moment > m_options.now ? utcText(moment) : QString();
}

QString CalendarSource::doneText(const CalendarEntry& entry) {
  if (entry.kind != CalendarEntry::Kind::Task || entry.repeats()) return {};
  if (entry.completed.isValid()) return momentText(entry.completed);
  if (entry.status != s("COMPLETED")) return {};
  for (const CalendarTime* time : {&entry.modified, &entry.due, &entry.start})
    if (time->isValid()) return momentText(*time);
  return utcText(m_options.now);
}

QStringList CalendarSource::cellsOf(const CalendarOccurrence& occurrence) {
  const CalendarEntry& entry = *occurrence.entry;
  const bool own = occurrence.own;  // our own export comes back to the activity that it was
  QStringList tags;
  for (QString tag : entry.tags) tags << tag.replace(QLatin1Char(','), QLatin1Char(' '));
  return {own ? occurrence.id : QString(),
          own ? QString() : occurrence.id,
          kindOf(entry),
          subjectOf(entry),
          bodyOf(entry),
          startText(occurrence),
          dueText(occurrence),
          doneText(entry),
          minutesOf(occurrence),
          entry.location,
          alarmText(occurrence),
          tags.join(QLatin1Char(',')),
          entry.people.join(QLatin1Char(',')),
          own ? QString() : s("imported"),
          entry.modified.isValid() ? momentText(entry.modified) : QString(),
          entry.ownRepeats,
          occurrence.gone ? s("yes") : QString()};
}

Result<bool> CalendarSource::next(TableRow& row) {
  if (m_next >= m_rows.size()) return false;
  const CalendarOccurrence& occurrence = m_rows[m_next++];
  row.line = occurrence.entry->line;
  row.faults = {};
  row.cells = cellsOf(occurrence);
  // Cells are read as spreadsheets guard them; what only looks so keeps its sign.
  for (QString& cell : row.cells)
    if (unguardFormula(cell) != cell) cell = guardFormula(cell);
  return true;
}

Result<void> CalendarSource::rewind() {
  m_next = 0;
  return {};
}

qint64 CalendarSource::bytesDone() const {
  return m_rows.empty() ? m_bytes : m_bytes * static_cast<qint64>(m_next) / static_cast<qint64>(m_rows.size());
}

QList<Problem> CalendarSource::remarks() const {
  QList<Problem> remarks;
  const auto number = [](qint64 n) { return QString::number(n); };
  const auto tell = [&](const char* code, const SeriesNotes::Note& note, const QStringList& more = {}) {
    if (note.count > 0) remarks << Problem(code, QStringList{number(note.count), note.name, number(note.line)} + more);
  };
  const auto day = [&](int days) {
    return QDateTime::fromMSecsSinceEpoch(m_options.now, m_options.zone).date().addDays(days).toString(Qt::ISODate);
  };
  tell("import-series-outside", m_notes.outside, {day(-kSeriesDays), day(kSeriesDays), number(m_notes.occurrences)});
  tell("import-series-cut", m_notes.cut, {number(kSeriesMost)});
  tell("import-series-too-often", m_notes.tooOften);
  tell("import-series-unreadable", m_notes.unreadable);
  tell("import-series-following", m_notes.following);
  if (m_rows.size() >= kCalendarRows) remarks << Problem("import-calendar-cut", {number(kCalendarRows)});
  if (m_cancelled > 0) remarks << Problem("import-events-cancelled", {number(m_cancelled)});
  for (const QString& zone : m_zones.unknown()) remarks << Problem("import-zone-unknown", {zone});
  if (m_file.large > 0)
    remarks << Problem("import-calendar-values-large",
                       {number(m_file.large), m_file.largeName, number(m_file.largeLine)});
  if (m_file.broken > 0) remarks << Problem("import-events-broken", {number(m_file.broken), number(m_file.brokenLine)});
  return remarks;
}

}  // namespace relata::exchange
