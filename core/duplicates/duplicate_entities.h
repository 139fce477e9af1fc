#pragma once

#include "core/meta/field.h"

namespace relata {

/// Two records that a person called two: never suggested again. `first` is the smaller id.
struct NotDuplicate {
  Id first, second;
};

/// A record that was merged into another one, which its id means from then on.
struct MergedRecord {
  Id record, into;
};

EntityDef notDuplicateDef();
EntityDef mergedRecordDef();

}  // namespace relata
