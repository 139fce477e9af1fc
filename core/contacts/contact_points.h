#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// The field of a contact or company that holds the primary value of a kind of contact point; empty when there is none.
QString primaryFieldOf(const EntityDef& record, const QString& pointKind);

/// Puts a further address in the place of the primary one, which becomes a further address in turn. One that must not
/// be used can be the primary one only after that mark is taken away: Problem point-not-usable.
Result<void> makePrimary(Transaction& tx, Id point);

}  // namespace relata
