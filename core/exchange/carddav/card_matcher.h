#pragma once

#include <memory>

#include "core/exchange/carddav/card_state.h"
#include "core/exchange/record_matcher.h"

namespace relata::exchange {

/// Finds the contact that a card of a server means, by the keys of an import and with their guard.
class CardMatcher {
 public:
  CardMatcher(db::Connection& connection, const EntityDef& contacts);
  Id find(const CardState& card, const QString& uid);

 private:
  void load();
  RowDraft draftOf(const CardState& card, const QString& uid) const;

  db::Connection& m_connection;
  const EntityDef& m_contacts;
  ColumnMapping m_mapping;
  std::unique_ptr<RecordMatcher> m_matcher;  // read with the first card that is new
};

}  // namespace relata::exchange
