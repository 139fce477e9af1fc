#include "core/exchange/export_sinks.h"
#include "core/exchange/icalendar/calendar_writer.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Activities as the entries of a calendar.
class CalendarSink final : public RowSink {
 public:
  explicit CalendarSink(const SinkScope& scope) : m_scope(scope) {
    for (qsizetype i = 0; i < scope.columns.size(); ++i) m_column.insert(scope.columns[i].name, i);
  }

  Result<void> row(const ExportPages& pages, qsizetype row) override {
    const CalendarContent written = content(pages, row);
    const bool needsZone = !written.repeats.isEmpty() && !std::exchange(m_zoneWritten, true);
    return write(begin() + (needsZone ? calendarZone(m_scope.options.zone) : QByteArray()) +
                 writeCalendarEntry(written, m_scope.options.zone));
  }
  Result<void> finish() override { return write(begin() + calendarEnd()); }

 private:
  QByteArray begin() { return std::exchange(m_begun, true) ? QByteArray() : calendarBegin(); }

  Result<void> write(const QByteArray& bytes) {
    if (m_scope.device.write(bytes) != bytes.size()) return Problem("csv-write-failed", {m_scope.device.errorString()});
    return {};
  }

  CalendarContent content(const ExportPages& pages, qsizetype row) {
    const auto value = [&](const char* key) {
      const auto column = m_column.constFind(s(key));
      return column == m_column.constEnd() ? Value() : pages.value(row, *column);
    };
    const auto number = [&](const char* key) {
      const Value found = value(key);
      return found.isNull() ? std::nullopt : std::optional(found.integer());
    };
    const Record& record = pages.record(row);
    CalendarContent content;
    content.uid = value("external_id").text();
    if (content.uid.isEmpty()) content.uid = record.idText();
    content.kind = value("kind").text();
    content.subject = value("subject").text();
    content.body = value("body").text();
    content.location = value("location").text();
    if (number("done_at") == std::nullopt) content.repeats = value("repeats").text();
    content.at = number("at");
    content.due = number("due");
    content.done = number("done_at");
    content.remind = number("remind_at");
    content.minutes = number("duration");
    content.tags = value("tags").list();
    content.created = value("created").integer();
    content.changed = value("changed").integer();
    content.people = peopleOf(record.id());
    return content;
  }

  /// The contacts that it concerns and that can be written to.
  QList<CalendarContent::Person> peopleOf(Id activity) {
    QList<CalendarContent::Person> people;
    db::StatementUse rows(m_scope.reader.connection().cached(s(
        "SELECT c.name, c.email FROM activity_link l JOIN contact c ON c.id=l.record WHERE l.activity=? AND l._del IS "
        "NOT 1 AND c._del IS NOT 1 AND c.email IS NOT NULL ORDER BY c.id")));
    rows->bind(1, activity);
    while (rows->step()) people << CalendarContent::Person{rows->text(0), rows->text(1)};
    return people;
  }

  const SinkScope m_scope;
  QHash<QString, qsizetype> m_column;
  bool m_begun = false, m_zoneWritten = false;
};

}  // namespace

std::unique_ptr<RowSink> calendarSink(const SinkScope& scope) { return std::make_unique<CalendarSink>(scope); }

}  // namespace relata::exchange
