#include "core/exchange/carddav/card_decision.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

using Here = CardDecision::Here;
using There = CardDecision::There;

void merge(const CardSides& card, CardDecision& decision) {
  decision.wanted = mergedState(card.mineBefore, card.mine, card.theirsBefore, *card.theirs, decision.conflicts);
}

void decideGone(const CardSides& card, CardDecision& decision) {
  if (card.spare) {
    decision.here = Here::Forget;
  } else if (card.changedHere()) {
    decision.there = There::Put;
    decision.wanted = card.mine;
  } else {
    decision.here = Here::Remove;
  }
}

void decideDeletedHere(const CardSides& card, CardDecision& decision) {
  if (!card.theirs) {
    decision.there = There::Remove;
  } else if (card.inBin) {
    decision.here = Here::Restore;
    merge(card, decision);
    const bool more = !(card.mine == card.mineBefore);
    if (more && !(decision.wanted == *card.theirs)) decision.there = There::Put;
  } else {
    decision.here = Here::Make;
    decision.wanted = *card.theirs;
  }
}

void decideBoth(const CardSides& card, CardDecision& decision) {
  merge(card, decision);
  if (!(decision.wanted == card.mine)) decision.here = Here::Change;
  // Cards say some things in other words than contacts; only what was changed here is a reason to write there.
  const bool more = card.known ? card.changedHere() : !(asRead(cardContent(decision.wanted, {})) == *card.theirs);
  if (more && !card.spare && !(decision.wanted == *card.theirs)) decision.there = There::Put;
}

/// A card may have no more than a firm, or nothing at all; a contact is listed by a name or by an address.
bool hasName(const CardSides& card, CardState& wanted) {
  for (const char* key : {"name", "given_name", "family_name", "nickname", "email", "mobile", "phone", "wechat"})
    if (wanted.texts.contains(s(key))) return true;
  for (const QString& name :
       {card.mine.texts.value(s("name")), card.theirsBefore.texts.value(s("name")), wanted.texts.value(s("company"))})
    if (!name.isEmpty()) {
      wanted.texts.insert(s("name"), name);
      return true;
    }
  return false;
}

}  // namespace

CardDecision decideCard(const CardSides& card) {
  CardDecision decision;
  decision.newThere = card.goneThere || (!card.known && !card.theirs);
  if (card.goneThere) {
    decideGone(card, decision);
  } else if (card.spare && card.aliveHere && !card.theirs) {
    decision.there = There::Remove;
  } else if (card.known && !card.aliveHere) {
    decideDeletedHere(card, decision);
  } else if (card.theirs && card.aliveHere) {
    decideBoth(card, decision);
  } else if (card.theirs) {
    decision.here = Here::Make;
    decision.wanted = *card.theirs;
  } else if (card.changedHere()) {
    decision.there = There::Put;
    decision.wanted = card.mine;
  }
  decision.nameless = decision.writesHere() && !hasName(card, decision.wanted);
  return decision;
}

void CardCounts::count(const CardSides& card, const CardDecision& done) {
  brought += done.here == Here::Make || done.here == Here::Restore;
  changedHere += done.here == Here::Change;
  removedHere += done.here == Here::Remove && card.aliveHere;
  sent += done.there == There::Put && done.newThere;
  changedThere += done.there == There::Put && !done.newThere;
  removedThere += done.there == There::Remove;
}

void CardCounts::add(const CardCounts& more) {
  brought += more.brought;
  changedHere += more.changedHere;
  removedHere += more.removedHere;
  sent += more.sent;
  changedThere += more.changedThere;
  removedThere += more.removedThere;
}

void LostCards::count(const CardSides& card) {
  if (!card.known || !card.aliveHere || card.spare) return;
  ++known;
  gone += card.goneThere;
}

}  // namespace relata::exchange
