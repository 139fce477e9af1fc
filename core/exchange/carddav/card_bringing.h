#pragma once

#include "core/exchange/carddav/sync_cards.h"
#include "core/exchange/company_names.h"

namespace relata::exchange {

/// Writes here what came from the server, and notes what both sides say now.
class CardBringing {
 public:
  /// `readAt`: the last act (`lastAct`) when the cards' contacts were read. What nobody wrote since is not read again.
  CardBringing(Transaction& tx, Id book, qint64 readAt)
      : m_tx(tx),
        m_book(book),
        m_companies(tx),
        m_rows(tx.def("address_book_card")),
        m_asRead(lastAct(tx.connection()) == readAt) {}

  static qint64 lastAct(db::Connection& connection);

  Result<void> bring(SyncCard& card);
  /// After the groups. Of a card that nothing was done with only what its groups did: anything else that changed here
  /// since it was read is still to be sent.
  Result<void> note(SyncCard& card);
  /// What was known of cards that are gone. It is forgotten outside the act (`forget`): who takes the act back brings
  /// people back, and they are to go to the server again rather than to be taken for deleted there.
  const QList<Id>& gone() const { return m_gone; }
  static Result<void> forget(Transaction& tx, const QList<Id>& rows);

 private:
  struct Now {
    bool alive = false;
    CardState says;
  };
  Now look(Id contact) const;
  Now lookAgain(const SyncCard& card) const;
  Result<void> write(SyncCard& card);
  Result<void> writeSent(SyncCard& card, const Now& now);
  Result<void> noteGroups(const SyncCard& card);

  Transaction& m_tx;
  Id m_book;
  CompanyNames m_companies;
  const EntityDef& m_rows;
  const bool m_asRead;
  QList<Id> m_gone;
};

}  // namespace relata::exchange
