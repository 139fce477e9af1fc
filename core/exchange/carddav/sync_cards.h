#pragma once

#include <deque>

#include "core/base/id.h"
#include "core/exchange/carddav/card_decision.h"

namespace relata::exchange {

/// A card that both sides know, or that one of them has now, and how far a sync has come with it.
struct SyncCard {
  Id row, contact;  // null: not known yet
  QString href, etag, uid;
  QString newEtag;
  CardSides sides;
  CardDecision todo;

  bool sent = false;                // what `todo.there` says was done
  bool skipped = false;             // this time; the next sync looks at it again
  bool leftAlone = false;           // skipped, and will be for as long as nobody changes something: there is a remark
  std::optional<CardState> agreed;  // where the contact says more by now
  bool settled = false;             // both sides say the same now
  QMap<QString, bool> regrouped;    // tags that a group gave or took

  const QString& lastEtag() const { return newEtag.isEmpty() ? etag : newEtag; }
  bool isTouched() const { return !todo.isNothing() || sides.theirs; }
};

/// The cards of one book, found by whatever names them. They stay where they are in memory.
class SyncCards {
 public:
  auto begin() { return m_cards.begin(); }
  auto end() { return m_cards.end(); }
  auto begin() const { return m_cards.begin(); }
  auto end() const { return m_cards.end(); }
  bool isEmpty() const { return m_cards.empty(); }

  SyncCard& add(const QString& href);
  void setUid(SyncCard& card, const QString& uid);
  void setHref(SyncCard& card, const QString& href);
  void setContact(SyncCard& card, Id contact);
  SyncCard* byHref(const QString& href) const { return m_byHref.value(href); }
  SyncCard* byUid(const QString& plainUid) const { return m_byUid.value(plainUid); }
  /// The card that stands for a contact.
  SyncCard* of(Id contact) const { return m_byContact.value(contact.bits()); }
  /// One card of each contact stands for it; one that is still there, where there is a choice.
  void findSpares();

 private:
  std::deque<SyncCard> m_cards;
  QHash<QString, SyncCard*> m_byHref, m_byUid;
  QHash<qint64, SyncCard*> m_byContact;
};

}  // namespace relata::exchange
