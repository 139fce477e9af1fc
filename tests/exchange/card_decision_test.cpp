#include "core/exchange/carddav/card_decision.h"

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using relata::test::q;

namespace {

CardState saying(const char* city, const char* note) {
  CardState state;
  state.texts = {{q("name"), q("Ada")}, {q("city"), q(city)}, {q("description"), q(note)}};
  return state;
}

enum class Contact { None, Same, Changed, InBin, ChangedInBin };
enum class There { None, Same, Changed, Gone };

/// Both said Lund. Here it becomes Malmö, there the note changes.
CardSides sidesOf(bool known, Contact contact, There there, bool spare) {
  CardSides card;
  card.known = known;
  const CardState before = saying("Lund", "-");
  if (known) card.theirsBefore = card.mineBefore = before;
  card.aliveHere = contact == Contact::Same || contact == Contact::Changed;
  card.inBin = contact == Contact::InBin || contact == Contact::ChangedInBin;
  const bool edited = contact == Contact::Changed || contact == Contact::ChangedInBin;
  if (contact != Contact::None) card.mine = edited ? saying("Malmö", "-") : before;
  if (there == There::Changed) card.theirs = saying("Lund", "new");
  if (there == There::Same && !known) card.theirs = before;
  card.goneThere = there == There::Gone;
  card.spare = spare;
  return card;
}

using Here = CardDecision::Here;
using Do = CardDecision::There;

struct Row {
  const char* what;
  bool known;
  Contact contact;
  There there;
  bool spare;
  Here here;
  Do to;
  const char* city;  // that both will say; null: nothing is written
  const char* note;
};

const Row kRows[] = {
    {"a new card", false, Contact::None, There::Changed, false, Here::Make, Do::Nothing, "Lund", "new"},
    {"a new contact", false, Contact::Same, There::None, false, Here::Nothing, Do::Put, "Lund", "-"},
    {"both are new and the same", false, Contact::Same, There::Same, false, Here::Nothing, Do::Nothing, "Lund", "-"},
    {"both are new, the server's word counts", false, Contact::Changed, There::Changed, false, Here::Change,
     Do::Nothing, "Lund", "new"},
    {"nothing happened", true, Contact::Same, There::Same, false, Here::Nothing, Do::Nothing, nullptr, nullptr},
    {"changed here", true, Contact::Changed, There::Same, false, Here::Nothing, Do::Put, "Malmö", "-"},
    {"changed there", true, Contact::Same, There::Changed, false, Here::Change, Do::Nothing, "Lund", "new"},
    {"changed on both sides", true, Contact::Changed, There::Changed, false, Here::Change, Do::Put, "Malmö", "new"},
    {"deleted there", true, Contact::Same, There::Gone, false, Here::Remove, Do::Nothing, nullptr, nullptr},
    {"deleted there, changed here", true, Contact::Changed, There::Gone, false, Here::Nothing, Do::Put, "Malmö", "-"},
    {"deleted here", true, Contact::InBin, There::Same, false, Here::Nothing, Do::Remove, nullptr, nullptr},
    {"deleted here, changed there", true, Contact::InBin, There::Changed, false, Here::Restore, Do::Nothing, "Lund",
     "new"},
    {"changed and deleted here, changed there", true, Contact::ChangedInBin, There::Changed, false, Here::Restore,
     Do::Put, "Malmö", "new"},
    {"purged here", true, Contact::None, There::Same, false, Here::Nothing, Do::Remove, nullptr, nullptr},
    {"purged here, changed there", true, Contact::None, There::Changed, false, Here::Make, Do::Nothing, "Lund", "new"},
    {"deleted on both sides", true, Contact::InBin, There::Gone, false, Here::Remove, Do::Nothing, nullptr, nullptr},
    {"a spare card", true, Contact::Same, There::Same, true, Here::Nothing, Do::Remove, nullptr, nullptr},
    {"a spare card, the contact changed", true, Contact::Changed, There::Same, true, Here::Nothing, Do::Remove, nullptr,
     nullptr},
    {"a spare card that changed", true, Contact::Changed, There::Changed, true, Here::Change, Do::Nothing, "Malmö",
     "new"},
    {"a spare card was deleted", true, Contact::Changed, There::Gone, true, Here::Forget, Do::Nothing, nullptr,
     nullptr},
    {"a spare card of somebody deleted", true, Contact::InBin, There::Same, true, Here::Nothing, Do::Remove, nullptr,
     nullptr},
};

}  // namespace

TEST_CASE("what a sync does with a card follows from what happened on both sides", "[carddav]") {
  for (const Row& row : kRows) {
    INFO(row.what);
    const CardDecision decision = decideCard(sidesOf(row.known, row.contact, row.there, row.spare));
    CHECK(decision.here == row.here);
    CHECK(decision.there == row.to);
    CHECK(decision.wanted.texts.isEmpty() == (row.city == nullptr));
    if (row.city) CHECK(decision.wanted == saying(row.city, row.note));
    CHECK(decision.newThere == (row.there == There::Gone || row.there == There::None));
    CHECK_FALSE(decision.nameless);
  }
}

TEST_CASE("only what is done is counted, on the side where it is done", "[carddav]") {
  CardCounts all;
  for (const Row& row : kRows) {
    const CardSides sides = sidesOf(row.known, row.contact, row.there, row.spare);
    all.count(sides, decideCard(sides));
  }
  CHECK(all.brought == 4);
  CHECK(all.changedHere == 4);
  CHECK(all.removedHere == 1);  // of the two that are gone one was here
  CHECK(all.sent == 2);
  CHECK(all.changedThere == 3);
  CHECK(all.removedThere == 5);
}

TEST_CASE("a server that lost more than a few and more than half is not believed", "[carddav]") {
  const auto lost = [](int gone, int known) {
    LostCards cards;
    for (int i = 0; i < known; ++i)
      cards.count(sidesOf(true, Contact::Same, i < gone ? There::Gone : There::Same, false));
    cards.count(sidesOf(true, Contact::Same, There::Gone, true));    // a spare card is nobody
    cards.count(sidesOf(true, Contact::InBin, There::Gone, false));  // and was deleted here, too
    cards.count(sidesOf(false, Contact::None, There::Changed, false));
    return cards.isSuspicious();
  };
  CHECK_FALSE(lost(5, 5));
  CHECK(lost(6, 6));
  CHECK(lost(7, 12));
  CHECK_FALSE(lost(6, 12));
  CHECK(lost(500, 500));
}

TEST_CASE("a contact is called by the firm of a card that names nobody else", "[carddav]") {
  CardSides card;
  card.theirs = CardState();
  card.theirs->texts = {{q("description"), q("?")}};
  CHECK(decideCard(card).nameless);
  card.theirs->texts.insert(q("company"), q("Nordwind AB"));
  CHECK_FALSE(decideCard(card).nameless);
  CHECK(decideCard(card).wanted.texts[q("name")] == q("Nordwind AB"));
  card.theirs->texts.insert(q("email"), q("a@x.example"));
  CHECK_FALSE(decideCard(card).wanted.texts.contains(q("name")));
}
