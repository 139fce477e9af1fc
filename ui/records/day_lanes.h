#pragma once

#include <vector>

namespace relata::ui {

/// Where an entry stands among those that overlap it: the how manieth column of how many.
struct DayLane {
  int lane = 0, lanes = 1;
};

struct DaySpan {
  int from = 0, to = 0;
};

/// Entries that overlap stand beside one another, and all of one cluster share its width. In the order of `spans`,
/// which are sorted by where they begin.
std::vector<DayLane> besideOneAnother(const std::vector<DaySpan>& spans);

}  // namespace relata::ui
