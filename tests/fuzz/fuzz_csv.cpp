#include <cstdint>
#include <cstdlib>

#include "core/exchange/csv/csv_reader.h"
#include "core/base/csv_writer.h"

using namespace relata;
using namespace relata::exchange;

/// Any bytes are read to the end or refused with a Problem; lines never go back; the guard of formulas comes off
/// exactly.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  CsvOptions options;
  options.keepRaw = true;
  options.limits.recordBytes = 4096;
  options.limits.columns = 100;
  auto reader = CsvReader::fromBytes(bytes, options);
  if (!reader) return 0;
  TableRow row;
  qint64 line = 0;
  for (;;) {
    const Result<bool> got = (*reader)->next(row);
    if (!got || !*got) break;
    if (row.line < line) std::abort();
    line = row.line;
    for (const QString& cell : std::as_const(row.cells))
      if (unguardFormula(guardFormula(cell)) != cell) std::abort();
  }
  return 0;
}
