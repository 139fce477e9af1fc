#pragma once

#include "core/workspace/entity_rules.h"
#include "core/workspace/transaction.h"

namespace relata {

/// Mails of people who were not in the address book when they came become theirs as soon as they are: at the end of
/// every act that writes contacts (`joinSenders`) or their further addresses (`joinSendersOfPoints`), tickets without a
/// customer and messages without a sender whose mail came from one of their addresses get the contact. What somebody
/// gave to another person stays so.
Result<void> joinSenders(Transaction& tx, const TouchedRows& contacts);
Result<void> joinSendersOfPoints(Transaction& tx, const TouchedRows& points);

}  // namespace relata
