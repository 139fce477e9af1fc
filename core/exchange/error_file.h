#pragma once

#include <QSaveFile>

#include <memory>

#include "core/base/csv_writer.h"
#include "core/exchange/importer.h"

namespace relata::exchange {

/// The rows that failed, as they were, with a column that says why. Once corrected, the file imports again: the reason
/// column is passed over. It appears when it is whole, and only when there is a row in it.
class ErrorFile {
 public:
  ErrorFile(QString path, const ColumnMapping& mapping);
  Result<void> add(const QStringList& cells, const RowError& error);
  Result<void> finish();

 private:
  Result<void> begin();
  QString m_path;
  ColumnMapping m_mapping;
  int m_oldReason = -1;
  std::unique_ptr<QSaveFile> m_file;
  std::unique_ptr<CsvWriter> m_writer;
};

}  // namespace relata::exchange
