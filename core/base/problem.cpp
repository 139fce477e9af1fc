#include "core/base/problem.h"

namespace relata {

QString describe(const Problem& problem) { return problem.code; }

}  // namespace relata
