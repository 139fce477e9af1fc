#pragma once

#include "core/meta/field.h"

namespace relata {

/// That a ticket got its category by being recognised, and not from a person. As long as nobody confirmed or changed
/// it, it teaches nothing.
struct RecognisedCategory {
  Id ticket, category;
  std::optional<double> confidence;
  std::optional<qint64> at;
};

EntityDef recognisedCategoryDef();

}  // namespace relata
