#pragma once

#include "core/exchange/match_table.h"
#include "core/workspace/transaction.h"

namespace relata::exchange {

/// The company that a row or a card names: the one of exactly that name, or one whose name differs in its legal form
/// and spelling only ("MÜLLER GmbH", "Müller"). Reads the names of all companies when it is first asked.
class CompanyNames {
 public:
  explicit CompanyNames(Transaction& tx) : m_tx(tx) {}

  /// Null: there is none. `current` is kept where it may be meant as well.
  Id find(const QString& name, Id current = {});
  Id byHost(const QString& host);
  Result<Id> findOrMake(const QString& name, Id current = {});
  /// One that was made since.
  void note(const QString& name, Id id);

 private:
  void load();
  QString nameOf(Id company);

  Transaction& m_tx;
  MatchTable m_table;
  bool m_loaded = false;
};

}  // namespace relata::exchange
