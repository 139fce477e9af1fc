#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/exchange/csv/csv_dialect.h"

namespace relata::exchange {

/// What was not right about one row. The row is handed out all the same, as well as it can be read.
enum class CsvFault {
  RaggedShort = 1,    ///< fewer cells than columns; padded with empty ones
  RaggedLong = 2,     ///< more cells than columns; the surplus is kept at the end
  StrayQuote = 4,     ///< a quote inside a cell that is neither doubled nor escaped; kept as text
  UnclosedQuote = 8,  ///< a quote opens and never closes; the row was ended at its line end
  InvalidBytes = 16,  ///< bytes that are no text in this encoding; replaced by U+FFFD
  NulBytes = 32,      ///< NUL bytes, removed
  Realigned = 64,     ///< a lost or surplus delimiter was put right by comparing with the other rows
};
Q_DECLARE_FLAGS(CsvFaults, CsvFault)
Q_DECLARE_OPERATORS_FOR_FLAGS(CsvFaults)

/// One record. Reuse the same object for every row: its strings keep their memory.
struct CsvRow {
  qint64 line = 0;    ///< physical line at which the record begins, from 1
  QStringList cells;  ///< as many as there are columns, or more (`RaggedLong`)
  CsvFaults faults;
  QString raw;  ///< the record as written, without its row end; only with `CsvOptions::keepRaw`
};

/// What was passed over and why, complete after the last row.
struct CsvSummary {
  qint64 rows = 0;             ///< rows handed out
  qint64 blankRows = 0;        ///< empty lines and rows of empty cells
  qint64 repeatedHeaders = 0;  ///< the header again in the middle of the file
  qint64 faultyRows = 0;
  QStringList footer;  ///< texts of closing lines ("Confidential Information …")
  qint64 footerRows = 0;
  qint64 otherTableLine = 0;  ///< line at which a second table begins (not read), or 0
};

/// Reads a CSV file as it is, row by row; memory does not grow with the file.
/// Problems, with their arguments: "csv-cannot-open" (file, reason), "csv-directory" (file), "csv-empty" (file),
/// "csv-binary" (file, kind), "csv-html" (file), "csv-encoding" (file, encoding), "csv-record-too-long" (file, line,
/// limit in MiB), "csv-too-many-columns" (file, line, limit), "csv-read-failed" (file, reason).
class CsvReader {
 public:
  static Result<std::unique_ptr<CsvReader>> open(const QString& path, const CsvOptions& forced = {});
  /// The same for bytes in memory; `name` stands for the file name in problems.
  static Result<std::unique_ptr<CsvReader>> fromBytes(const QByteArray& bytes, const CsvOptions& forced = {},
                                                      const QString& name = {});
  ~CsvReader();
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  const CsvDialect& dialect() const;
  /// Column names as written, trimmed, duplicates kept. Empty where the file has no header.
  const QStringList& header() const;
  /// Physical line of the header, or 0.
  qint64 headerLine() const;

  /// True and a row, false at the end.
  Result<bool> next(CsvRow& row);
  /// Back to the first row.
  Result<void> rewind();
  /// The first rows, read apart: this reader does not move.
  Result<std::vector<CsvRow>> sample(int rows) const;

  qint64 bytesDone() const;
  qint64 bytesTotal() const;
  const CsvSummary& summary() const;

 private:
  struct State;
  explicit CsvReader(std::unique_ptr<State> state);
  static Result<std::unique_ptr<CsvReader>> start(std::unique_ptr<State> state);
  std::unique_ptr<State> m;
};

}  // namespace relata::exchange
