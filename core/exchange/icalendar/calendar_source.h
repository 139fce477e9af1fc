#pragma once

#include <array>

#include "core/exchange/icalendar/calendar_series.h"
#include "core/exchange/table_source.h"

namespace relata::exchange {

/// The events, tasks and journal entries of a calendar file as rows of activities: previewed, matched and imported as
/// any other file. A series gives one row for each occurrence within kSeriesDays; what it gives none for is told.
/// Problems: csv-cannot-open [file, reason], calendar-empty [file], calendar-too-large [entries, MiB].
class CalendarSource final : public TableSource {
 public:
  static Result<std::unique_ptr<CalendarSource>> open(const QString& path, const CalendarOptions& options);
  /// The same for bytes in memory.
  static Result<std::unique_ptr<CalendarSource>> fromBytes(const QByteArray& bytes, const CalendarOptions& options);

  FileWords words() const override { return {QStringLiteral("icalendar"), {}, {}, {}, {}}; }
  QString entity() const override { return QStringLiteral("activity"); }
  const QStringList& header() const override;
  int columns() const override { return static_cast<int>(header().size()); }
  qint64 headerLine() const override { return 0; }
  Result<bool> next(TableRow& row) override;
  Result<void> rewind() override;
  qint64 bytesDone() const override;
  qint64 bytesTotal() const override { return m_bytes; }
  QList<Problem> remarks() const override;

 private:
  CalendarSource(CalendarFile file, qint64 bytes, const CalendarOptions& options);
  static Result<std::unique_ptr<CalendarSource>> start(std::unique_ptr<QIODevice> device, const QString& name,
                                                       const CalendarOptions& options);
  QStringList cellsOf(const CalendarOccurrence& occurrence);
  QString momentText(const CalendarTime& time);
  QString startText(const CalendarOccurrence& occurrence);
  QString dueText(const CalendarOccurrence& occurrence);
  QString minutesOf(const CalendarOccurrence& occurrence);
  QString alarmText(const CalendarOccurrence& occurrence);
  QString doneText(const CalendarEntry& entry);

  const CalendarFile m_file;
  const qint64 m_bytes;
  const CalendarOptions m_options;
  CalendarZones m_zones;
  SeriesNotes m_notes;
  std::vector<CalendarOccurrence> m_rows;
  size_t m_next = 0;
  qint64 m_cancelled = 0;  // and not there
};

}  // namespace relata::exchange
