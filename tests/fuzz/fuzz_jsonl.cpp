#include <cstdint>
#include <cstdlib>

#include "core/exchange/jsonl/jsonl_source.h"

using namespace relata;
using namespace relata::exchange;

/// Any bytes are read to the end or refused; rows are as wide as the header, and lines never go back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto source =
      JsonLinesSource::fromBytes(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
  if (!source) return 0;
  TableRow row;
  qint64 line = 0;
  for (;;) {
    const Result<bool> got = (*source)->next(row);
    if (!got || !*got) break;
    if (row.cells.size() != (*source)->columns() || row.line <= line) std::abort();
    line = row.line;
  }
  return 0;
}
