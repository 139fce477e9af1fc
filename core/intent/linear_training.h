#pragma once

#include <QtGlobal>

#include <vector>

namespace relata {

/// A text as numbers: which features it has, and how much of each.
struct SparseRow {
  std::vector<int> features;  // rising
  std::vector<float> values;
};

/// Weights that tell the rows of one class from all others: an L2-regularised support vector machine with squared
/// hinge loss, by dual coordinate descent (Hsieh et al. 2008, ICML; as liblinear's solver 1). The order of the rows is
/// shuffled by `seed`, so the same rows give the same weights.
struct LinearOptions {
  double c = 2;
  double tolerance = 0.1;
  int mostRounds = 60;
  quint64 seed = 1;
};
/// One weight for each feature, and the last one for the bias. `features` is how many there are.
std::vector<float> trainLinear(const std::vector<SparseRow>& rows, const std::vector<signed char>& isClass,
                               int features, const LinearOptions& options);

}  // namespace relata
