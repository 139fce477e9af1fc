#pragma once

#include <memory>

#include "core/contacts/find_by_number.h"
#include "core/exchange/row_draft.h"
#include "core/workspace/transaction.h"

namespace relata::exchange {

/// Customers whom rows of tickets name, members of campaigns, and categories: those that are there, and those that are
/// made for the rows.
class RowCustomers {
 public:
  explicit RowCustomers(Transaction& tx) : m_tx(tx) {}

  /// An address says who it is; a number or a name do where only one person has it. Whoever is not known is made, of
  /// that company. None where the row names nobody.
  Result<Id> personOf(const RowDraft& draft, Id company);
  Result<Id> categoryOf(const RowDraft& draft);
  /// Whether what the row says of the customer fits the one whom the ticket has: of namesakes that one is meant.
  bool isSamePerson(Id current, const RowDraft& draft);
  qint64 peopleAdded() const { return m_peopleAdded; }
  QStringList categoriesAdded() const { return m_categoriesAdded; }

 private:
  Id printed(const EntityDef& def, const QString& text);

  Transaction& m_tx;
  std::unique_ptr<NumberBook> m_numbers;  // once a row has no mail address
  QHash<QString, Id> m_people, m_categories;
  QStringList m_categoriesAdded;
  qint64 m_peopleAdded = 0;
};

}  // namespace relata::exchange
