#pragma once

#include <memory>

#include "core/exchange/carddav/card_state.h"
#include "core/exchange/record_matcher.h"

namespace relata::exchange {

/// Finds the contact that a card of a server means, by the keys of an import. An address alone does not decide: firms
/// and families share theirs, so the names have to agree as well.
class CardMatcher {
 public:
  CardMatcher(db::Connection& connection, const EntityDef& contacts);
  Id find(const CardState& card, const QString& uid);

 private:
  void load();
  RowDraft draftOf(const CardState& card, const QString& uid) const;
  QString nameOf(Id contact) const;

  db::Connection& m_connection;
  const EntityDef& m_contacts;
  ColumnMapping m_mapping;
  std::unique_ptr<RecordMatcher> m_all, m_withoutEmail;  // read with the first card that is new
};

/// Whether two names may be one person's: "Ada Lindqvist", "Lindqvist, A." and "Ada".
bool namesAgree(const QString& one, const QString& other);

}  // namespace relata::exchange
