#pragma once

#include "ui/records/board_spec.h"

namespace relata::ui {

/// The board of deals: a column for each open stage with count, sum and weighted sum, zones for won and lost below;
/// closed stages are columns as well where the filter speaks of them.
BoardSpec dealBoard();

/// Open deals by the month in which they are expected to close, with their sum and weighted sum as the forecast has
/// them; what is overdue, later or without a day stands apart. A card that is moved is expected in that month.
BoardSpec forecastBoard();

}  // namespace relata::ui
