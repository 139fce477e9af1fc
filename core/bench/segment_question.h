#pragma once

#include <vector>

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata::bench {

/// Milliseconds of counting a segment of five conditions, two of them on related records: ours, and the same question
/// put to SQLite by hand. Each time somebody has just written, so that nothing of the last answer can be used again.
/// Throws bench-rows-differ where the answers are not the same.
struct SegmentTimes {
  std::vector<double> ours, raw;
};
SegmentTimes segmentTimes(Workspace& workspace, Reader& reader);

}  // namespace relata::bench
