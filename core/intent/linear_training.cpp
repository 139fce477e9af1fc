#include "core/intent/linear_training.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace relata {
namespace {

/// SplitMix64 (Steele et al. 2014): a sequence that is the same everywhere.
class Shuffler {
 public:
  explicit Shuffler(quint64 seed) : m_state(seed) {}
  void shuffle(std::vector<int>& order, size_t count) {
    for (size_t i = count; i > 1; --i) std::swap(order[i - 1], order[static_cast<size_t>(next() % i)]);
  }

 private:
  quint64 next() {
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  quint64 m_state;
};

double dot(const SparseRow& row, const std::vector<float>& weights) {
  double sum = 0;
  for (size_t i = 0; i < row.features.size(); ++i)
    sum += static_cast<double>(row.values[i]) * static_cast<double>(weights[static_cast<size_t>(row.features[i])]);
  return sum + static_cast<double>(weights.back());
}

void addTo(std::vector<float>& weights, const SparseRow& row, double times) {
  for (size_t i = 0; i < row.features.size(); ++i)
    weights[static_cast<size_t>(row.features[i])] += static_cast<float>(times * static_cast<double>(row.values[i]));
  weights.back() += static_cast<float>(times);
}

}  // namespace

std::vector<float> trainLinear(const std::vector<SparseRow>& rows, const std::vector<signed char>& isClass,
                               int features, const LinearOptions& options) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  std::vector<float> weights(static_cast<size_t>(features) + 1, 0);
  std::vector<double> alpha(rows.size(), 0), diagonal(rows.size(), 0);
  std::vector<int> order(rows.size());
  const double slack = 1 / (2 * options.c);
  for (size_t i = 0; i < rows.size(); ++i) {
    double square = 1;  // of the bias
    for (const float value : rows[i].values) square += static_cast<double>(value) * static_cast<double>(value);
    diagonal[i] = square + slack;
    order[i] = static_cast<int>(i);
  }
  Shuffler shuffler(options.seed);
  size_t active = rows.size();
  double highest = kInfinity;
  for (int round = 0; round < options.mostRounds; ++round) {
    double newHighest = -kInfinity, newLowest = kInfinity;
    shuffler.shuffle(order, active);
    for (size_t at = 0; at < active; ++at) {
      const auto i = static_cast<size_t>(order[at]);
      const double sign = isClass[i] > 0 ? 1 : -1;
      const double gradient = sign * dot(rows[i], weights) - 1 + alpha[i] * slack;
      double projected = gradient;
      if (alpha[i] == 0) {
        // What is far on the right side does not come back soon.
        if (gradient > highest) {
          std::swap(order[at--], order[--active]);
          continue;
        }
        projected = std::min(gradient, 0.0);
      }
      newHighest = std::max(newHighest, projected);
      newLowest = std::min(newLowest, projected);
      if (std::abs(projected) < 1e-12) continue;
      const double before = alpha[i];
      alpha[i] = std::max(before - gradient / diagonal[i], 0.0);
      addTo(weights, rows[i], (alpha[i] - before) * sign);
    }
    if (newHighest - newLowest <= options.tolerance) {
      if (active == rows.size()) break;
      active = rows.size();  // once more over all of them
      highest = kInfinity;
      continue;
    }
    highest = newHighest <= 0 ? kInfinity : newHighest;
  }
  return weights;
}

}  // namespace relata
