#pragma once

#include <QIODevice>

#include "core/exchange/export_rows.h"
#include "core/exchange/exporter.h"
#include "core/exchange/further_values.h"

namespace relata::exchange {

/// Writes rows in one format.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual Result<void> row(const ExportPages& pages, qsizetype row) = 0;
  virtual Result<void> finish() = 0;
};

/// What a sink writes to and how; it outlives the sink.
struct SinkScope {
  QIODevice& device;
  const ExportOptions& options;
  const EntityDef& def;
  Reader& reader;
  const QList<ExportColumn>& columns;
  FurtherColumns* further = nullptr;  // null: only the columns that were asked for
};

std::unique_ptr<RowSink> csvSink(const SinkScope& scope);
std::unique_ptr<RowSink> jsonSink(const SinkScope& scope);
std::unique_ptr<RowSink> xlsxSink(const SinkScope& scope);
std::unique_ptr<RowSink> vcardSink(const SinkScope& scope);
std::unique_ptr<RowSink> calendarSink(const SinkScope& scope);

}  // namespace relata::exchange
