#include <cstdint>
#include <cstdlib>

#include "core/exchange/icalendar/calendar_source.h"

using namespace relata;
using namespace relata::exchange;

/// Any bytes are read to the end or refused; rows are as wide as the header, and there are not too many.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  CalendarOptions options;
  options.now = 1772442000000;
  options.zone = QTimeZone("Europe/Berlin");
  auto source = CalendarSource::fromBytes(bytes, options);
  if (!source) return 0;
  TableRow row;
  std::size_t rows = 0;
  for (;;) {
    const Result<bool> got = (*source)->next(row);
    if (!got || !*got) break;
    if (row.cells.size() != (*source)->columns() || ++rows > kCalendarRows) std::abort();
  }
  (void)(*source)->remarks();
  return 0;
}
