#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <functional>
#include <vector>

namespace relata::bench {

/// Milliseconds of each call, sorted. `before` is called before each and not counted.
inline std::vector<double> timed(int samples, const std::function<void(int)>& work,
                                 const std::function<void(int)>& before = {}) {
  std::vector<double> out;
  QElapsedTimer timer;
  for (int i = 0; i < samples; ++i) {
    if (before) before(i);
    timer.start();
    work(i);
    out.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(out.begin(), out.end());
  return out;
}

inline double at(const std::vector<double>& sorted, double share) {
  return sorted.empty()
             ? 0
             : sorted[std::min(sorted.size() - 1, static_cast<size_t>(share * static_cast<double>(sorted.size())))];
}

}  // namespace relata::bench
