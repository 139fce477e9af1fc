#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/db/connection.h"
#include "core/meta/registry.h"

namespace relata {

/// Ids of the live records whose title equals `text` (folded), in list order.
std::vector<qint64> idsTitled(db::Connection& connection, const EntityDef& def, const QString& text, int limit = 10);

/// The live record that people call by its number (T-1027); null where there is none, or the entity has no numbers.
Id numberedRecord(db::Connection& connection, const EntityDef& def, const QString& typed);

/// The record that a link field may hold and that is meant by its printed id, its title, or "me". Problems:
/// value-no-such-link, value-ambiguous-link [ids].
Result<Id> linkNamed(db::Connection& connection, const Registry& registry, const FieldDef& link, const QString& typed,
                     Id me);

}  // namespace relata
