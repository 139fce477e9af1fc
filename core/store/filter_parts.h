#pragma once

#include "core/store/filter.h"

namespace relata {

/// The top-level conditions of a filter, all of which have to hold: what its chips are counted by.
QList<FilterNode> partsOf(const Filter& filter);

}  // namespace relata
