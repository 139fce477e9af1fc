#include "ui/records/day_lanes.h"

#include <algorithm>

namespace relata::ui {

std::vector<DayLane> besideOneAnother(const std::vector<DaySpan>& spans) {
  std::vector<DayLane> places(spans.size());
  std::vector<int> ends;  // of the lanes of the cluster at hand
  size_t first = 0;       // of that cluster
  int reach = 0;          // until where it goes
  const auto close = [&](size_t past) {
    for (size_t i = first; i < past; ++i) places[i].lanes = static_cast<int>(ends.size());
    ends.clear();
    first = past;
  };
  for (size_t i = 0; i < spans.size(); ++i) {
    if (i > first && spans[i].from >= reach) close(i);
    const auto free = std::find_if(ends.begin(), ends.end(), [&](int end) { return end <= spans[i].from; });
    places[i].lane = static_cast<int>(free - ends.begin());
    if (free == ends.end())
      ends.push_back(spans[i].to);
    else
      *free = spans[i].to;
    reach = i == first ? spans[i].to : std::max(reach, spans[i].to);
  }
  close(spans.size());
  return places;
}

}  // namespace relata::ui
