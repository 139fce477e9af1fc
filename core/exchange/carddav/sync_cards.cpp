#include "core/exchange/carddav/sync_cards.h"

#include "core/base/normal.h"

namespace relata::exchange {

SyncCard& SyncCards::add(const QString& href) {
  SyncCard& card = m_cards.emplace_back();
  setHref(card, href);
  return card;
}

void SyncCards::setUid(SyncCard& card, const QString& uid) {
  if (uid.isEmpty()) return;
  card.uid = uid;
  m_byUid.insert(plainUid(uid), &card);
}

void SyncCards::setHref(SyncCard& card, const QString& href) {
  if (m_byHref.value(card.href) == &card) m_byHref.remove(card.href);
  card.href = href;
  m_byHref.insert(href, &card);
}

void SyncCards::setContact(SyncCard& card, Id contact) {
  card.contact = contact;
  m_byContact.insert(contact.bits(), &card);
}

void SyncCards::findSpares() {
  m_byContact.clear();
  for (SyncCard& card : m_cards) {
    if (!card.contact) continue;
    SyncCard*& standing = m_byContact[card.contact.bits()];
    if (standing && standing->sides.goneThere && !card.sides.goneThere)
      std::exchange(standing, nullptr)->sides.spare = true;
    if (standing)
      card.sides.spare = true;
    else
      standing = &card;
  }
}

}  // namespace relata::exchange
