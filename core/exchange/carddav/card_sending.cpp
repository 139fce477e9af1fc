#include "core/exchange/carddav/card_sending.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr VCardLimits kWholeCard{32LL * 1024 * 1024, 64LL * 1024 * 1024, 5000};

}  // namespace

Result<void> CardSending::send(SyncCards& cards, const std::function<void()>& sent) {
  for (SyncCard& card : cards) {
    if (card.skipped || card.todo.there == CardDecision::There::Nothing) continue;
    const auto done = card.todo.there == CardDecision::There::Remove ? remove(card) : put(card);
    if (!done.ok()) return done;
    if (sent) sent();
  }
  return askAgain(cards);
}

Result<void> CardSending::remove(SyncCard& card) {
  const auto removed = m_client.remove(m_book, card.href, card.lastEtag());
  if (!removed.ok()) return removed.problem();
  card.skipped = removed->overtaken;
  card.sent = !card.skipped;
  return {};
}

Result<void> CardSending::put(SyncCard& card) {
  CardContent content = cardContent(card.todo.wanted, card.uid);
  if (!card.todo.newThere)
    if (auto carried = carryOver(card, content); !carried.ok() || card.skipped) return carried;
  const QByteArray text = writeCard(content, m_book.takesV4 ? VCardVersion::V4 : VCardVersion::V3);
  const auto put = m_client.put(m_book, card.href, text, card.todo.newThere ? QString() : card.lastEtag());
  if (!put.ok()) return put.problem();
  card.skipped = put->overtaken;
  if (card.skipped) return {};
  card.sent = true;
  card.newEtag = put->etag;
  if (const auto parsed = cardOf(text)) card.sides.theirs = cardState(fieldsOf(*parsed));
  return {};
}

/// What is too large to be kept here, a photo as a rule, is taken from the card that is about to be replaced.
Result<void> CardSending::carryOver(SyncCard& card, CardContent& content) {
  if ((card.sides.theirs ? *card.sides.theirs : card.sides.theirsBefore).leftOut.isEmpty()) return {};
  const auto fetched = m_client.fetch(m_book, {card.href}, kLongestBook);
  if (!fetched.ok()) return fetched.problem();
  const bool none = fetched->cards.isEmpty();
  card.skipped = none ? fetched->missing.isEmpty() : fetched->cards.first().etag != card.lastEtag();
  if (card.skipped) return {};
  const auto whole = none ? std::nullopt : cardOf(fetched->cards.first().text, kWholeCard);
  QStringList lines{content.rest};
  bool all = whole.has_value();
  for (const VCardProperty& property : whole ? leftOutOf(*whole) : QList<VCardProperty>()) {
    all = all && !property.cut;
    lines << property.toLine();
  }
  card.skipped = card.leftAlone = !all;
  if (!all) m_remarks << Problem("carddav-not-written", {card.todo.wanted.texts.value(s("name"))});
  content.rest = lines.join(QLatin1Char('\n'));
  return {};
}

Result<void> CardSending::askAgain(SyncCards& cards) {
  QStringList hrefs;
  for (const SyncCard& card : cards)
    if (card.sent && card.todo.there == CardDecision::There::Put && card.newEtag.isEmpty()) hrefs << card.href;
  if (hrefs.isEmpty()) return {};
  const auto fetched = m_client.fetch(m_book, hrefs, kLongestBook);
  if (!fetched.ok()) return fetched.problem();
  for (const DavCard& each : fetched->cards) {
    SyncCard* card = cards.byHref(each.href);
    if (!card) continue;
    card->newEtag = each.etag;
    if (const auto parsed = cardOf(each.text)) card->sides.theirs = cardState(fieldsOf(*parsed));
  }
  return {};
}

}  // namespace relata::exchange
