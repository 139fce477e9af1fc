#include "core/marketing/minimize.h"

#include <algorithm>
#include <cmath>

namespace relata {
namespace {

using Point = std::vector<double>;

/// center + factor × (center - corner)
Point away(const Point& center, const Point& corner, double factor) {
  Point out(center.size());
  for (size_t i = 0; i < out.size(); ++i) out[i] = center[i] + factor * (center[i] - corner[i]);
  return out;
}

}  // namespace

Minimum minimize(const std::function<double(const Point&)>& of, const Point& start, double step, double tolerance,
                 int most) {
  int values = 0;
  const auto valued = [&](Point at) {
    ++values;
    const double value = of(at);
    return Minimum{std::move(at), std::isfinite(value) ? value : HUGE_VAL};
  };
  std::vector<Minimum> corners{valued(start)};
  for (size_t i = 0; i < start.size(); ++i) {
    Point at = start;
    at[i] += step;
    corners.push_back(valued(at));
  }
  const auto worse = [](const Minimum& a, const Minimum& b) { return a.value < b.value; };
  while (values < most) {
    std::stable_sort(corners.begin(), corners.end(), worse);
    Minimum& last = corners.back();
    const Minimum& best = corners.front();
    if (last.value - best.value <= tolerance * (std::abs(best.value) + tolerance)) break;
    Point center(start.size());
    for (size_t c = 0; c + 1 < corners.size(); ++c)
      for (size_t i = 0; i < center.size(); ++i) center[i] += corners[c].at[i] / static_cast<double>(start.size());
    Minimum next = valued(away(center, last.at, 1));
    if (next.value < best.value) {
      Minimum further = valued(away(center, last.at, 2));
      last = further.value < next.value ? further : next;
      continue;
    }
    if (next.value < corners[corners.size() - 2].value) {
      last = next;
      continue;
    }
    const bool outside = next.value < last.value;
    Minimum nearer = valued(away(center, last.at, outside ? 0.5 : -0.5));
    if (nearer.value < std::min(next.value, last.value)) {
      last = nearer;
      continue;
    }
    for (size_t c = 1; c < corners.size(); ++c) corners[c] = valued(away(best.at, corners[c].at, -0.5));
  }
  return *std::min_element(corners.begin(), corners.end(), worse);
}

}  // namespace relata
