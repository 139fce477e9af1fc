#pragma once

#include <QFlags>
#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <memory>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/exchange/csv/csv_dialect.h"

namespace relata::exchange {

/// What was not right about one row. The row is handed out all the same, as well as it can be read.
enum class RowFault {
  RaggedShort = 1,    ///< fewer cells than columns; padded with empty ones
  RaggedLong = 2,     ///< more cells than columns; the surplus is kept at the end
  StrayQuote = 4,     ///< a quote inside a cell that is neither doubled nor escaped; kept as text
  UnclosedQuote = 8,  ///< a quote opens and never closes; the row was ended at its line end
  InvalidBytes = 16,  ///< bytes that are no text in this encoding; replaced by U+FFFD
  NulBytes = 32,      ///< NUL bytes, removed
  NotReadable = 128,  ///< the record is not what the file is made of; its beginning stands in the first cell
  CutOff = 256,       ///< the file ends in the middle of this row
  Realigned = 64,     ///< a lost or surplus delimiter was put right by comparing with the other rows
};
Q_DECLARE_FLAGS(RowFaults, RowFault)
Q_DECLARE_OPERATORS_FOR_FLAGS(RowFaults)

/// One record. Reuse the same object for every row: its strings keep their memory.
struct TableRow {
  qint64 line = 0;    ///< physical line at which the record begins, from 1
  QStringList cells;  ///< as many as there are columns, or more (`RaggedLong`)
  RowFaults faults;
  QString raw;  ///< the record as written, without its row end; only where the source was asked to keep it
};

/// What a person is told about how a file is written; empty where it does not apply.
struct FileWords {
  QString format;               ///< "csv", "xlsx", "vcard", "icalendar", "jsonl"
  QString encoding, delimiter;  ///< of CSV
  QString sheet;                ///< the one that is read, of a spreadsheet
  QStringList sheets;           ///< all of them
};

/// Rows of cells under a header, whatever kind of file they come from: what an import reads. Memory does not grow with
/// the file.
class TableSource {
 public:
  TableSource() = default;
  virtual ~TableSource() = default;
  TableSource(const TableSource&) = delete;
  TableSource& operator=(const TableSource&) = delete;

  virtual FileWords words() const = 0;
  /// The kind of records that the rows are, where the file says it; empty otherwise.
  virtual QString entity() const { return {}; }
  /// Column names as written, trimmed, duplicates kept. Empty where the file has no header.
  virtual const QStringList& header() const = 0;
  /// What stands above the header, each heading repeated over the columns that it spans; empty where nothing does.
  virtual QStringList groups() const { return {}; }
  virtual int columns() const = 0;
  /// Line of the file, or row of the sheet, at which the header stands, from 1; 0: none.
  virtual qint64 headerLine() const = 0;

  /// True and a row, false at the end.
  virtual Result<bool> next(TableRow& row) = 0;
  /// Back to the first row.
  virtual Result<void> rewind() = 0;

  virtual qint64 bytesDone() const = 0;
  virtual qint64 bytesTotal() const = 0;
  /// What was passed over and why, complete after the last row.
  virtual QList<Problem> remarks() const = 0;
};

/// What a calendar file needs to be read: series have no end, and what was cancelled is of use only where it is known.
struct CalendarOptions {
  enum class There { No, External, Own };  ///< as what came from elsewhere, or as a record of one's own
  UtcMs now = 0;
  QTimeZone zone = QTimeZone::systemTimeZone();
  std::function<There(const QString& id)> find;  ///< whether the activity with this id is there; empty: none is
};

/// What a person says about a file instead of letting it be found out.
struct TableOptions {
  CsvOptions csv;
  QString sheet;   ///< of a spreadsheet: its name, or its number from 1; `csv.hasHeader` counts for it, too
  QString entity;  ///< which records are wanted of a file that can hold several kinds; empty: those that it has most of
  CalendarOptions calendar;
};

/// The row above a header as headings over its columns; none where it is a title or holds data.
QStringList groupHeadings(const QStringList& above, qsizetype columns);
/// A column that has its heading in the upper row only is called so.
void nameByGroups(QStringList& header, const QStringList& above);

/// Opens a file that can be imported, by what it is and not by its name.
/// Problems: those of `sniffFile` and of the reader of its kind, spreadsheet-other [file, kind],
/// spreadsheet-encrypted [file], file-not-a-table [file, kind].
Result<std::unique_ptr<TableSource>> openTable(const QString& path, const TableOptions& options = {});

}  // namespace relata::exchange
