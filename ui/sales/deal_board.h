#pragma once

#include "ui/records/board_spec.h"

namespace relata::ui {

/// The board of deals: a column for each open stage with count, sum and weighted sum, zones for won and lost below;
/// closed stages are columns as well where the filter speaks of them.
BoardSpec dealBoard();

}  // namespace relata::ui
