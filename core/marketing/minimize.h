#pragma once

#include <functional>
#include <vector>

namespace relata {

/// Where a function is least, by the simplex of Nelder and Mead (1965) from `start` with a first step of `step` along
/// each axis. Deterministic; ends when the corners agree to `tolerance` or after `most` values.
struct Minimum {
  std::vector<double> at;
  double value = 0;
};
Minimum minimize(const std::function<double(const std::vector<double>&)>& of, const std::vector<double>& start,
                 double step = 0.5, double tolerance = 1e-9, int most = 2000);

}  // namespace relata
