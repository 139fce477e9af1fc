#pragma once

#include "core/exchange/match_table.h"
#include "core/workspace/transaction.h"

namespace relata::exchange {

/// The company that a row or a card names: the one of that name however it is spelled ("MÜLLER GmbH", "Müller GmbH"),
/// or the only one from which it differs by leaving out the legal form ("Müller"). "Acme Ltd" and "Acme Inc" are two.
/// Reads the names of all companies when it is first asked.
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
  Id withoutForm(const QString& name);

  Transaction& m_tx;
  MatchTable m_table;
  QHash<Id, QString> m_meant;  // a company without a legal form -> the key of the one it was taken for
  bool m_loaded = false;
};

}  // namespace relata::exchange
