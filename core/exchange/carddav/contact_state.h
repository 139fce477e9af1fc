#pragma once

#include "core/exchange/carddav/card_state.h"
#include "core/exchange/company_names.h"

namespace relata::exchange {

/// What a contact says, in the form that cards have.
/// `cards`: the description of what is kept of cards.
CardState contactState(db::Connection& connection, const EntityDef& cards, const Record& contact);

/// Makes a contact say this, from what it said before; `contact` null: a new one. Answers its id.
Result<Id> applyState(Transaction& tx, CompanyNames& companies, Id contact, const CardState& before,
                      const CardState& wanted, const QString& uid);

}  // namespace relata::exchange
