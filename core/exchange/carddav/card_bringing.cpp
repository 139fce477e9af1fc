#include "core/exchange/carddav/card_bringing.h"

#include "core/base/text.h"
#include "core/exchange/carddav/contact_state.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

using Here = CardDecision::Here;
using There = CardDecision::There;

}  // namespace

qint64 CardBringing::lastAct(db::Connection& connection) { return connection.integer(s("SELECT max(tid) FROM txn")); }

CardBringing::Now CardBringing::look(Id contact) const {
  const auto record = contact ? m_tx.record(m_tx.def("contact"), contact) : std::nullopt;
  if (!record || record->deleted) return {};
  return {true, contactState(m_tx.connection(), m_tx.def("card"), *record)};
}

/// Of what this sync has not written.
CardBringing::Now CardBringing::lookAgain(const SyncCard& card) const {
  return m_asRead ? Now{card.sides.aliveHere, card.sides.mine} : look(card.contact);
}

/// What a person changed here while the server was asked waits for the next time.
Result<void> CardBringing::bring(SyncCard& card) {
  if (card.skipped || !card.isTouched()) return {};
  if (card.todo.there == There::Remove && card.sent) {
    m_gone << card.row;
    return {};
  }
  const Now now = lookAgain(card);
  const bool changed = now.alive != card.sides.aliveHere || (now.alive && !(now.says == card.sides.mine));
  card.skipped = changed && !card.sent;
  card.settled = !card.skipped;
  if (card.skipped) return {};
  return changed ? writeSent(card, now) : write(card);
}

Result<void> CardBringing::write(SyncCard& card) {
  const EntityDef& contacts = m_tx.def("contact");
  if (card.todo.here == Here::Forget || card.todo.here == Here::Remove) {
    if (card.row) m_gone << card.row;
    return card.todo.here == Here::Remove && card.sides.aliveHere ? m_tx.remove(contacts, card.contact)
                                                                  : Result<void>();
  }
  if (card.todo.here == Here::Nothing) return {};
  if (card.todo.here == Here::Restore)
    if (auto restored = m_tx.restore(contacts, card.contact); !restored.ok()) return restored;
  const bool isNew = card.todo.here == Here::Make;
  const Result<Id> id =
      applyState(m_tx, m_companies, isNew ? Id() : card.contact, isNew ? CardState() : card.sides.mine,
                 card.todo.wanted, isNew ? card.uid : QString());
  if (!id.ok()) return id.problem();
  card.contact = *id;
  return {};
}

/// The card is on the server, and the contact was edited meanwhile: it takes over what came, and what else was edited
/// is still to be sent.
Result<void> CardBringing::writeSent(SyncCard& card, const Now& now) {
  card.agreed = card.todo.wanted;
  if (!now.alive) return {};
  const CardState merged =
      mergedState(card.sides.mine, now.says, card.sides.mine, card.todo.wanted, card.todo.conflicts);
  const Result<Id> done = applyState(m_tx, m_companies, card.contact, now.says, merged, {});
  return done.ok() ? Result<void>() : done.problem();
}

Result<void> CardBringing::note(SyncCard& card) {
  const bool gone =
      card.todo.here == Here::Remove || card.todo.here == Here::Forget || card.todo.there == There::Remove;
  if (card.skipped || gone || !card.contact) return {};
  if (!card.settled) return noteGroups(card);
  const bool written = card.todo.writesHere() || !card.regrouped.isEmpty();
  const Now now = card.agreed ? Now{true, *card.agreed} : written ? look(card.contact) : lookAgain(card);
  if (!now.alive) return {};
  QHash<QString, Value> values{
      {s("record"), card.contact}, {s("href"), card.href}, {s("uid"), card.uid}, {s("mine"), now.says.kept()}};
  if (!card.newEtag.isEmpty()) values.insert(s("etag"), card.newEtag);
  if (card.sides.theirs) values.insert(s("theirs"), card.sides.theirs->kept());
  if (card.row) return m_tx.update(m_rows, card.row, values);
  Record row(m_rows);
  row.set("book", m_book);
  for (auto it = values.begin(); it != values.end(); ++it) row.set(it.key(), it.value());
  const auto made = m_tx.insert(std::move(row));
  return made.ok() ? Result<void>() : made.problem();
}

Result<void> CardBringing::forget(Transaction& tx, const QList<Id>& rows) {
  const EntityDef& def = tx.def("address_book_card");
  for (const Id row : rows)
    if (auto removed = tx.remove(def, row); !removed.ok()) return removed;
  return {};
}

Result<void> CardBringing::noteGroups(const SyncCard& card) {
  if (card.regrouped.isEmpty() || !card.row) return {};
  CardState mine = card.sides.mineBefore;
  for (auto it = card.regrouped.begin(); it != card.regrouped.end(); ++it) {
    if (it.value())
      mine.tags.insert(fold(it.key()), it.key());
    else
      mine.tags.remove(fold(it.key()));
  }
  return m_tx.update(m_rows, card.row, {{s("mine"), mine.kept()}});
}

}  // namespace relata::exchange
