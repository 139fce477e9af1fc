#include <cstdint>

#include "core/mail/machine_hits.h"

using namespace relata::mail;

/// Lines of an endpoint's log: whatever they are, they are read, are about something else, or are told to be broken.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > 64 * 1024) return 0;
  const QByteArray line(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  if (const auto hit = readTrackedLine(line); hit.ok() && *hit) machineOf(**hit, 1'772'442'000'000);
  return 0;
}
