#pragma once

#include "core/base/problem.h"

namespace relata::mail {

/// What is wrong with a content, and where in it ("subject", "preheader", or the number of a block, as compileContent
/// says it in the field of the problem): lines and columns count from there.
QString placed(const Problem& problem, const QString& sentence);

}  // namespace relata::mail
