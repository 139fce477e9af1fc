#pragma once

#include <vector>

#include "core/store/reader.h"

namespace relata::bench {

/// Milliseconds of counting a segment of five conditions, two of them on related records: ours, and the same question
/// put to SQLite by hand. Throws bench-rows-differ where the answers are not the same.
struct SegmentTimes {
  std::vector<double> ours, raw;
};
SegmentTimes segmentTimes(Reader& reader);

}  // namespace relata::bench
