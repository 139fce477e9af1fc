#pragma once

#include "core/base/problem.h"

namespace relata::ui {

/// A sentence for a problem with what was typed into a field or a filter: short enough to stand below it.
QString problemText(const Problem& problem);

}  // namespace relata::ui
