#pragma once

#include "values.h"

namespace relata::ctl {

/// "field=value" words as values of the entity; the field by its key or label. A Failure says what does not fit.
QHash<QString, Value> assignmentsOf(const QStringList& words, const EntityDef& def, Values& values);

}  // namespace relata::ctl
