#pragma once

#include "core/exchange/carddav/dav_client.h"
#include "core/exchange/carddav/sync_cards.h"

namespace relata::exchange {

/// The most that the cards of one book may be long together.
inline constexpr qint64 kLongestBook = 256LL * 1024 * 1024;

/// Writes to the server what was decided, card by card. Where it fails the cards say how far it came.
class CardSending {
 public:
  CardSending(DavClient& client, const DavBook& book) : m_client(client), m_book(book) {}

  /// `sent` is told after each card. Problems: those of DavClient.
  Result<void> send(SyncCards& cards, const std::function<void()>& sent);
  /// Of cards that were written without an answer what they are now called.
  Result<void> askAgain(SyncCards& cards);
  const QList<Problem>& remarks() const { return m_remarks; }

 private:
  Result<void> remove(SyncCard& card);
  Result<void> put(SyncCard& card);
  Result<void> carryOver(SyncCard& card, CardContent& content);

  DavClient& m_client;
  const DavBook& m_book;
  QList<Problem> m_remarks;
};

}  // namespace relata::exchange
