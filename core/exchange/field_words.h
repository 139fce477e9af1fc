#pragma once

#include "core/meta/entity_def.h"

namespace relata::exchange {

/// Whether a column with this header (`headerKey`) is called as the field itself: by its key, or by its label in any
/// language that Relata speaks, whichever one it speaks now.
bool isFieldsOwnName(const EntityDef& def, const FieldDef& field, const QString& key);

}  // namespace relata::exchange
