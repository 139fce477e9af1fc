#pragma once

#include "core/exchange/csv/csv_dialect.h"
#include "core/exchange/table_source.h"

namespace relata::exchange {

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
class CsvReader final : public TableSource {
 public:
  static Result<std::unique_ptr<CsvReader>> open(const QString& path, const CsvOptions& forced = {});
  /// The same for bytes in memory; `name` stands for the file name in problems.
  static Result<std::unique_ptr<CsvReader>> fromBytes(const QByteArray& bytes, const CsvOptions& forced = {},
                                                      const QString& name = {});
  ~CsvReader() override;

  const CsvDialect& dialect() const;
  FileWords words() const override;
  const QStringList& header() const override;
  QStringList groups() const override;
  int columns() const override;
  qint64 headerLine() const override;

  Result<bool> next(TableRow& row) override;
  Result<void> rewind() override;

  qint64 bytesDone() const override;
  qint64 bytesTotal() const override;
  QList<Problem> remarks() const override;
  const CsvSummary& summary() const;

 private:
  struct State;
  explicit CsvReader(std::unique_ptr<State> state);
  static Result<std::unique_ptr<CsvReader>> start(std::unique_ptr<State> state);
  std::unique_ptr<State> m;
};

}  // namespace relata::exchange
