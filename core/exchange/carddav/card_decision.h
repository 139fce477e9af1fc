#pragma once

#include "core/exchange/carddav/card_state.h"

namespace relata::exchange {

/// What is known of one card on both sides when a sync begins.
struct CardSides {
  bool known = false;                  // both sides were the same once
  CardState theirsBefore, mineBefore;  // as they were then
  std::optional<CardState> theirs;     // as it is on the server, where it changed
  bool goneThere = false;
  bool aliveHere = false, inBin = false;
  CardState mine;      // as the contact is, in the recycle bin too
  bool spare = false;  // another card stands for the same contact, as after a merge of duplicates

  bool changedHere() const { return aliveHere && (!known || !(mine == mineBefore)); }
};

/// What a sync is to do with a card.
struct CardDecision {
  enum class There { Nothing, Put, Remove } there = There::Nothing;
  enum class Here { Nothing, Make, Change, Restore, Remove, Forget } here = Here::Nothing;
  bool newThere = false;  // no card is there to be replaced
  bool nameless = false;  // it names nobody: there is nothing that a contact could be called
  CardState wanted;       // what both sides will say
  QList<FieldConflict> conflicts;

  bool writesHere() const { return here == Here::Make || here == Here::Change || here == Here::Restore; }
  bool isNothing() const { return here == Here::Nothing && there == There::Nothing; }
};

/// What was written on one side outlives a deletion on the other; nobody goes while another card stands for them.
CardDecision decideCard(const CardSides& card);

struct CardCounts {
  qint64 brought = 0, changedHere = 0, removedHere = 0;  // by the server
  qint64 sent = 0, changedThere = 0, removedThere = 0;   // by us

  qint64 here() const { return brought + changedHere + removedHere; }
  qint64 there() const { return sent + changedThere + removedThere; }
  void count(const CardSides& card, const CardDecision& done);
  void add(const CardCounts& more);
};

/// How many of the contacts that both sides knew a server has lost, where that is more than can be meant: most of them,
/// and more than a few.
struct LostCards {
  qint64 known = 0, gone = 0;
  void count(const CardSides& card);
  bool isSuspicious() const { return gone > kFew && gone * 2 > known; }
  static constexpr qint64 kFew = 5;
};

}  // namespace relata::exchange
