#pragma once

#include "core/meta/field_def.h"
#include "core/store/filter_sql.h"

namespace relata {

/// From (inclusive) to (exclusive), in the shape a column of the kind holds: ISO days or UTC milliseconds.
struct DateRange {
  Value from;
  Value to;
};

/// What an absolute or relative date means at the moment and in the zone of the context.
DateRange resolveDate(const FilterValue& value, Kind kind, const FilterContext& context);

}  // namespace relata
