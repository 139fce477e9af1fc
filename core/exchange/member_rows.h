#pragma once

#include "core/exchange/importer.h"
#include "core/exchange/row_customers.h"
#include "core/exchange/row_draft.h"
#include "core/workspace/transaction.h"

namespace relata::exchange {

/// Puts rows of who was invited, registered and came among the members of campaigns. Whoever is a member goes on to a
/// later status and gets the moments that were not known; nothing goes back. Who is not here is made, without consent.
class MemberRows {
 public:
  MemberRows(Transaction& tx, RowCustomers& customers) : m_tx(tx), m_customers(customers) {}

  struct Noted {
    RowOutcome outcome = RowOutcome::New;
    Id id;
  };
  /// `otherwise`: what the row is taken to say where it does not, such as the campaign of a file about one. Problems:
  /// member-campaign-missing, member-person-missing.
  Result<Noted> write(const RowDraft& draft, const QHash<QString, Value>& otherwise);

 private:
  Transaction& m_tx;
  RowCustomers& m_customers;
};

}  // namespace relata::exchange
