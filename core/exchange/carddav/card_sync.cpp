#include "core/exchange/carddav/card_sync.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include "core/base/text.h"
#include "core/exchange/carddav/card_matcher.h"
#include "core/exchange/carddav/contact_state.h"
#include "core/store/reader.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kLongestBook = 256LL * 1024 * 1024;
constexpr VCardLimits kWholeCard{32LL * 1024 * 1024, 64LL * 1024 * 1024, 5000};
constexpr int kFewCards = 5;  // as many may well be gone, whatever part of the book they are

/// A card that both sides know, or that one of them has now.
struct Card {
  Id row, contact;  // null: not known yet
  QString href, etag, uid;
  CardState theirsBefore, mineBefore;
  bool known = false;

  std::optional<CardState> theirs;  // as it is on the server, where it changed
  QString newEtag;
  bool goneThere = false;
  bool newThere = false;  // none is there to be replaced
  bool spare = false;     // another card stands for the same contact, as after a merge of duplicates

  bool aliveHere = false, inBin = false;
  CardState mine;

  enum class There { Nothing, Put, Remove } there = There::Nothing;
  enum class Here { Nothing, Make, Change, Restore, Remove, Forget } here = Here::Nothing;
  CardState wanted;                 // what both sides will say
  bool sent = false;                // what `there` says was done
  bool skipped = false;             // this time; the next sync looks at it again
  bool leftAlone = false;           // skipped, and will be for as long as nobody changes something: there is a remark
  std::optional<CardState> agreed;  // where the contact says more by now
  bool settled = false;             // both sides say the same now
  QMap<QString, bool> regrouped;    // tags that a group gave or took
  bool writesHere() const { return here == Here::Make || here == Here::Change || here == Here::Restore; }
  bool changedHere() const { return aliveHere && (!known || !(mine == mineBefore)); }
};

struct Group {
  Id row;
  QString href, etag, newEtag, name;
  QStringList members;  // when both sides were the same
  QString text;         // of the card
  std::optional<CardGroup> theirs;
  bool goneThere = false;
  QByteArray send;
  QStringList sentMembers;
  bool sent = false, putOff = false;
};

QString groupKept(const QString& name, const QStringList& members, const QString& text) {
  return QString::fromUtf8(
      QJsonDocument(
          QJsonObject{{s("name"), name}, {s("members"), QJsonArray::fromStringList(members)}, {s("text"), text}})
          .toJson(QJsonDocument::Compact));
}

class CardSync {
 public:
  CardSync(Workspace& workspace, Id book, DavClient& client, const CardSyncOptions& options)
      : m_workspace(workspace), m_bookId(book), m_client(client), m_options(options) {}

  Result<CardSyncReport> run() {
    m_report.dryRun = m_options.dryRun;
    for (const auto step : {&CardSync::readHere, &CardSync::readThere, &CardSync::readContacts,
                            &CardSync::lookWhetherEmptied, &CardSync::decide})
      if (auto done = (this->*step)(); !done.ok()) return done.problem();
    count();
    if (m_options.dryRun) return m_report;
    // What is on the server already is noted in any case: not knowing it, the next sync would take it for an older one.
    const auto sent = send();
    if (!sent.ok()) leaveUnsent();
    if (auto done = bring(); !done.ok()) return done.problem();
    if (!sent.ok()) return sent.problem();
    return m_report;
  }

 private:
  Result<void> readHere();
  Result<void> readThere();
  Result<void> take(const DavCard& fetched);
  Result<void> readContacts();
  void findSpares();
  Result<void> lookWhetherEmptied();
  Result<void> decide();
  CardState merged(const Card& card);
  void decideOne(Card& card);
  void needName(Card& card);
  void decideGroups();
  void count();
  Result<void> send();
  Result<void> sendCard(Card& card);
  Result<void> carryOver(Card& card, const QString& etag, CardContent& content);
  void leaveUnsent();
  Result<void> askAgain();
  Result<void> bring();
  bool isAllDone() const;
  Result<void> bringSent(Transaction& tx, Card& card);
  Result<void> bringCard(Transaction& tx, Card& card);
  Result<void> bringGroups(Transaction& tx);
  Result<void> setTag(Transaction& tx, const QString& uid, const QString& tag, bool on);
  Result<void> keep(Transaction& tx, Card& card);
  Result<void> keepGroup(Transaction& tx, Group& group);
  bool unchangedSince(Transaction& tx, const Card& card);
  QString newHref(const QString& uid) const {
    return m_book.url.path(QUrl::FullyEncoded) + QString::fromLatin1(QUrl::toPercentEncoding(uid)) + s(".vcf");
  }
  Card* byUid(const QString& uid) {
    const auto it = m_byUid.constFind(uid);
    return it == m_byUid.constEnd() ? nullptr : m_cards[static_cast<size_t>(*it)].get();
  }

  Workspace& m_workspace;
  Id m_bookId;
  DavClient& m_client;
  CardSyncOptions m_options;
  CardSyncReport m_report;
  DavBook m_book;
  DavListing m_listing;
  bool m_missing = false;  // the server has more than it handed out
  QString m_token, m_filter;
  std::vector<std::unique_ptr<Card>> m_cards;
  std::vector<Group> m_groups;
  QHash<QString, size_t> m_byHref, m_groupByHref;
  QHash<QString, qsizetype> m_byUid;  // plain UID -> index in m_cards
  QHash<qint64, size_t> m_byContact;
};

/// What is known of the book from the last time.
Result<void> CardSync::readHere() {
  const auto reader = m_workspace.read();
  const EntityDef& books = *reader->registry().entity(u"address_book");
  const auto book = reader->record(books, m_bookId);
  if (!book || book->deleted) return Problem("no-such-record", {m_bookId.text(books.prefix)});
  m_report.book = book->text("name");
  m_book.url = QUrl(book->text("url"));
  m_token = book->text("token");
  m_filter = book->text("filter");
  db::Statement rows(
      reader->connection(),
      s("SELECT id, record, href, etag, uid, theirs, mine, group_ FROM address_book_card WHERE book=? AND "
        "_del IS NOT 1"));
  rows.bind(1, m_bookId);
  while (rows.step()) {
    if (rows.integer(7) == 1) {
      const QJsonObject kept = QJsonDocument::fromJson(rows.text(5).toUtf8()).object();
      Group group{rows.id(0), rows.text(2), rows.text(3), {},   kept.value(s("name")).toString(), {}, {}, {}, false,
                  {},         {},           false,        false};
      for (const auto& member : kept.value(s("members")).toArray()) group.members << member.toString();
      group.text = kept.value(s("text")).toString();
      m_groupByHref.insert(group.href, m_groups.size());
      m_groups.push_back(std::move(group));
      continue;
    }
    auto card = std::make_unique<Card>();
    card->row = rows.id(0);
    card->contact = rows.isNull(1) ? Id() : rows.id(1);
    card->href = rows.text(2);
    card->etag = rows.text(3);
    card->uid = rows.text(4);
    card->theirsBefore = CardState::ofKept(rows.text(5));
    card->mineBefore = CardState::ofKept(rows.text(6));
    card->known = true;
    m_byHref.insert(card->href, m_cards.size());
    m_byUid.insert(plainUid(card->uid), static_cast<qsizetype>(m_cards.size()));
    m_cards.push_back(std::move(card));
  }
  return {};
}

Result<void> CardSync::readThere() {
  auto book = m_client.book(m_book.url);
  if (!book.ok()) return book.problem();
  m_book = *book;
  auto listing = m_client.list(m_book, m_cards.empty() ? QString() : m_token);
  if (!listing.ok()) return listing.problem();
  m_listing = *std::move(listing);
  QSet<QString> gone = m_listing.gone;
  if (m_listing.whole) {
    const auto isGone = [&](const QString& href) {
      return !m_listing.etags.contains(href) && !m_listing.untold.contains(href);
    };
    for (const auto& card : m_cards)
      if (isGone(card->href)) gone << card->href;
    for (const Group& group : m_groups)
      if (isGone(group.href)) gone << group.href;
  }
  for (const QString& href : std::as_const(gone)) {
    if (const auto it = m_byHref.constFind(href); it != m_byHref.constEnd()) m_cards[*it]->goneThere = true;
    if (const auto it = m_groupByHref.constFind(href); it != m_groupByHref.constEnd()) m_groups[*it].goneThere = true;
  }
  QStringList wanted;
  for (auto it = m_listing.etags.constBegin(); it != m_listing.etags.constEnd(); ++it) {
    const auto card = m_byHref.constFind(it.key());
    const auto group = m_groupByHref.constFind(it.key());
    const QString known = card != m_byHref.constEnd()         ? m_cards[*card]->etag
                          : group != m_groupByHref.constEnd() ? m_groups[*group].etag
                                                              : QString();
    if (known.isEmpty() || known != it.value()) wanted << it.key();
  }
  wanted.sort();
  auto fetched = m_client.fetch(m_book, wanted, kLongestBook);
  if (!fetched.ok()) return fetched.problem();
  m_missing = !m_listing.untold.isEmpty() || !fetched->missing.isEmpty();
  if (m_missing)
    m_report.remarks << Problem("carddav-missing",
                                {QString::number(m_listing.untold.size() + fetched->missing.size())});
  qint64 broken = 0;
  for (const DavCard& card : fetched->cards)
    if (auto taken = take(card); !taken.ok()) ++broken;
  if (broken > 0) m_report.remarks << Problem("carddav-broken", {QString::number(broken)});
  return {};
}

Result<void> CardSync::take(const DavCard& fetched) {
  const auto parsed = cardOf(fetched.text);
  if (!parsed) return Problem("carddav-broken");
  if (const auto group = groupOf(*parsed)) {
    auto it = m_groupByHref.constFind(fetched.href);
    if (it == m_groupByHref.constEnd()) {
      it = m_groupByHref.insert(fetched.href, m_groups.size());
      m_groups.push_back({{}, fetched.href, {}, {}, {}, {}, {}, {}, false, {}, {}, false, false});
    }
    Group& to = m_groups[*it];
    to.theirs = group;
    to.newEtag = fetched.etag;
    to.text = QString::fromUtf8(fetched.text);
    return {};
  }
  const CardFields fields = fieldsOf(*parsed);
  const QString uid = fields.ownId.isEmpty() ? fields.uid : fields.ownId;
  Card* card = nullptr;
  if (const auto it = m_byHref.constFind(fetched.href); it != m_byHref.constEnd()) card = m_cards[*it].get();
  // A card that moved to another address is still the same one.
  if (!card && !uid.isEmpty())
    if (Card* other = byUid(plainUid(uid)); other && other->goneThere) {
      card = other;
      card->goneThere = false;
      card->href = fetched.href;
    }
  if (!card) {
    m_byHref.insert(fetched.href, m_cards.size());
    m_cards.push_back(std::make_unique<Card>());
    card = m_cards.back().get();
    card->href = fetched.href;
  }
  card->uid = uid.isEmpty() ? card->uid : uid;
  card->theirs = cardState(fields);
  card->newEtag = fetched.etag;
  const auto index = std::find_if(m_cards.begin(), m_cards.end(), [&](const auto& each) { return each.get() == card; });
  if (!card->uid.isEmpty()) m_byUid.insert(plainUid(card->uid), index - m_cards.begin());
  return {};
}

/// One card of each contact stands for it; one that is still there, where there is a choice.
void CardSync::findSpares() {
  for (size_t i = 0; i < m_cards.size(); ++i) {
    Card& card = *m_cards[i];
    if (!card.contact) continue;
    const auto other = m_byContact.constFind(card.contact.bits());
    if (other == m_byContact.constEnd()) {
      m_byContact.insert(card.contact.bits(), i);
    } else if (m_cards[*other]->goneThere && !card.goneThere) {
      m_cards[*other]->spare = true;
      m_byContact.insert(card.contact.bits(), i);
    } else {
      card.spare = true;
    }
  }
}

/// The contacts here: those that cards are known of, those that new cards may mean, and new ones that are to be sent.
Result<void> CardSync::readContacts() {
  const auto reader = m_workspace.read();
  const EntityDef& contacts = *reader->registry().entity(u"contact");
  const EntityDef& cards = *reader->registry().entity(u"card");
  findSpares();
  const auto look = [&](Card& card) {
    const auto record = reader->record(contacts, card.contact);
    card.inBin = record && record->deleted;
    card.aliveHere = record && !record->deleted;
    if (record) card.mine = contactState(reader->connection(), cards, *record);
  };
  for (const auto& card : m_cards)
    if (card->contact) look(*card);
  // A new card may mean somebody who is here: sent from here, imported, or typed.
  CardMatcher matcher(reader->connection(), contacts);
  for (size_t i = 0; i < m_cards.size(); ++i) {
    Card& card = *m_cards[i];
    if (card.known || !card.theirs) continue;
    const Id id = matcher.find(*card.theirs, card.uid);
    if (!id || m_byContact.contains(id.bits())) continue;
    card.contact = id;
    m_byContact.insert(id.bits(), i);
    look(card);
  }
  const auto filter = parseFilter(m_filter, contacts, reader->registry());
  if (!filter.ok()) return filter.problem();
  for (const qint64 id : reader->ids({s("contact"), *filter, {}, false})) {
    if (m_byContact.contains(id)) continue;
    auto card = std::make_unique<Card>();
    card->contact = Id(id);
    look(*card);
    if (!card->aliveHere) continue;
    card->uid = card->contact.text(contacts.prefix);
    card->href = newHref(card->uid);
    m_byContact.insert(id, m_cards.size());
    m_byUid.insert(plainUid(card->uid), static_cast<qsizetype>(m_cards.size()));
    m_cards.push_back(std::move(card));
  }
  return {};
}

/// A server that lost most of a book, or tells only part of it, takes nobody away here, however it says so.
Result<void> CardSync::lookWhetherEmptied() {
  qsizetype known = 0, gone = 0;
  for (const auto& card : m_cards) {
    if (!card->known || !card->aliveHere || card->spare) continue;
    ++known;
    gone += card->goneThere;
  }
  if (m_options.acceptEmptied || gone <= kFewCards || gone * 2 <= known) return {};
  return Problem("carddav-emptied", {m_report.book, QString::number(gone), QString::number(known)});
}

Result<void> CardSync::decide() {
  for (const auto& card : m_cards)
    if (!card->spare) decideOne(*card);
  // One card after the other changes a contact.
  for (const auto& card : m_cards)
    if (card->spare) {
      decideOne(*card);
      const Card& first = *m_cards[m_byContact.value(card->contact.bits())];
      const bool firstActs = first.theirs || first.here != Card::Here::Nothing || first.there != Card::There::Nothing;
      card->skipped = card->theirs && firstActs;
    }
  for (const auto& card : m_cards) needName(*card);
  decideGroups();
  return {};
}

/// A card may have no more than a firm, or nothing at all; a contact is listed by a name or by an address.
void CardSync::needName(Card& card) {
  if (card.skipped || !card.writesHere()) return;
  for (const char* key : {"name", "given_name", "family_name", "nickname", "email", "mobile", "phone", "wechat"})
    if (card.wanted.texts.contains(s(key))) return;
  for (const QString& name : {card.mine.texts.value(s("name")), card.theirsBefore.texts.value(s("name")),
                              card.wanted.texts.value(s("company"))})
    if (!name.isEmpty()) {
      card.wanted.texts.insert(s("name"), name);
      return;
    }
  card.skipped = card.leftAlone = true;
  m_report.remarks << Problem("carddav-nameless", {QUrl::fromPercentEncoding(card.href.toUtf8())});
}

CardState CardSync::merged(const Card& card) {
  QList<FieldConflict> conflicts;
  const CardState both = mergedState(card.mineBefore, card.mine, card.theirsBefore, *card.theirs, conflicts);
  for (const FieldConflict& conflict : std::as_const(conflicts))
    m_report.conflicts.push_back({card.mine.texts.value(s("name")), conflict});
  return both;
}

void CardSync::decideOne(Card& card) {
  card.newThere = card.goneThere || (!card.known && !card.theirs);
  if (card.spare && card.goneThere) {
    card.here = Card::Here::Forget;
    return;
  }
  if (card.spare && card.aliveHere && !card.theirs) {
    card.there = Card::There::Remove;
    return;
  }
  if (card.goneThere) {
    // What was written here since outlives the deletion there.
    if (card.changedHere()) {
      card.there = Card::There::Put;
      card.wanted = card.mine;
      card.etag.clear();
    } else {
      card.here = Card::Here::Remove;
    }
    return;
  }
  if (card.known && !card.aliveHere) {
    if (!card.theirs) {
      card.there = Card::There::Remove;
    } else {  // deleted here and changed there: what was written outlives the deletion
      card.here = card.inBin ? Card::Here::Restore : Card::Here::Make;
      card.wanted = card.inBin ? merged(card) : *card.theirs;
      if (card.inBin && !(card.mine == card.mineBefore) && !(card.wanted == *card.theirs))
        card.there = Card::There::Put;
    }
    return;
  }
  if (!card.theirs) {
    if (card.changedHere()) {
      card.there = Card::There::Put;
      card.wanted = card.mine;
    }
    return;
  }
  if (!card.aliveHere) {
    card.here = Card::Here::Make;
    card.wanted = *card.theirs;
    return;
  }
  card.wanted = merged(card);
  if (!(card.wanted == card.mine)) card.here = Card::Here::Change;
  // Cards say some things in other words than contacts; only what was changed here is a reason to write there.
  const bool more = card.known ? card.changedHere() : !(asRead(cardContent(card.wanted, card.uid)) == *card.theirs);
  if (more && !card.spare && !(card.wanted == *card.theirs)) card.there = Card::There::Put;
}

/// Members of a group's card have the tag of its name.
void CardSync::decideGroups() {
  for (Group& group : m_groups) {
    if (group.goneThere) continue;
    const QString name = group.theirs ? group.theirs->name : group.name;
    QStringList members = group.theirs ? group.theirs->members : group.members;
    const QStringList before = members;
    for (const auto& card : m_cards) {
      const QString uid = plainUid(card->uid);
      if (uid.isEmpty() || !card->aliveHere || !card->known) continue;
      const bool was = group.members.contains(uid);
      const bool is = card->mine.tags.contains(fold(name));
      if (is == was || !group.row) continue;  // nothing changed here
      if (is && !members.contains(uid)) members << uid;
      if (!is) members.removeAll(uid);
    }
    if (members == before) continue;
    const auto parsed = cardOf(group.text.toUtf8());
    if (!parsed) continue;
    QHash<QString, QString> uids;
    for (const auto& card : m_cards) uids.insert(plainUid(card->uid), card->uid);
    group.send = withMembers(*parsed, members, uids);
    group.sentMembers = members;
  }
}

void CardSync::count() {
  CardSyncReport& r = m_report;
  r.brought = r.changedHere = r.removedHere = r.sent = r.changedThere = r.removedThere = r.groups = r.putOff = 0;
  for (const auto& card : m_cards) {
    r.putOff += card->skipped && !card->leftAlone;
    if (card->skipped) continue;
    if (card->here == Card::Here::Make || card->here == Card::Here::Restore) ++m_report.brought;
    if (card->here == Card::Here::Change) ++m_report.changedHere;
    if (card->here == Card::Here::Remove && card->aliveHere) ++m_report.removedHere;
    if (card->there == Card::There::Put) ++(card->newThere ? m_report.sent : m_report.changedThere);
    if (card->there == Card::There::Remove) ++m_report.removedThere;
  }
  for (const Group& group : m_groups) {
    r.groups += group.theirs || group.goneThere || !group.send.isEmpty();
    if (group.putOff) ++r.putOff;
  }
}

Result<void> CardSync::sendCard(Card& card) {
  const QString etag = card.newEtag.isEmpty() ? card.etag : card.newEtag;

  if (card.there == Card::There::Remove) {
    const auto removed = m_client.remove(m_book, card.href, etag);
    if (!removed.ok()) return removed.problem();
    card.skipped = removed->overtaken;
    card.sent = !card.skipped;
    return {};
  }
  CardContent content = cardContent(card.wanted, card.uid);
  if (!card.newThere)
    if (auto carried = carryOver(card, etag, content); !carried.ok() || card.skipped) return carried;
  const VCardVersion version = m_book.takesV4 ? VCardVersion::V4 : VCardVersion::V3;
  const QByteArray text = writeCard(content, version);
  const auto put = m_client.put(m_book, card.href, text, card.newThere ? QString() : etag);
  if (!put.ok()) return put.problem();
  card.skipped = put->overtaken;
  if (put->overtaken) return {};
  card.sent = true;
  card.newEtag = put->etag;
  if (const auto parsed = cardOf(text)) card.theirs = cardState(fieldsOf(*parsed));
  return {};
}

/// What is too large to be kept here, a photo as a rule, is taken from the card that is about to be replaced.
Result<void> CardSync::carryOver(Card& card, const QString& etag, CardContent& content) {
  if ((card.theirs ? *card.theirs : card.theirsBefore).leftOut.isEmpty()) return {};
  const auto fetched = m_client.fetch(m_book, {card.href}, kLongestBook);
  if (!fetched.ok()) return fetched.problem();
  const bool none = fetched->cards.isEmpty();
  card.skipped = none ? fetched->missing.isEmpty() : fetched->cards.first().etag != etag;
  if (card.skipped) return {};
  const auto whole = none ? std::nullopt : cardOf(fetched->cards.first().text, kWholeCard);
  QStringList lines{content.rest};
  for (const VCardProperty& property : whole ? leftOutOf(*whole) : QList<VCardProperty>()) {
    card.leftAlone = card.leftAlone || property.cut;
    lines << property.toLine();
  }
  card.skipped = card.leftAlone = card.leftAlone || !whole;
  if (card.leftAlone) m_report.remarks << Problem("carddav-not-written", {card.wanted.texts.value(s("name"))});
  content.rest = lines.join(QLatin1Char('\n'));
  return {};
}

Result<void> CardSync::send() {
  const qint64 all = m_report.sent + m_report.changedThere + m_report.removedThere;
  qint64 done = 0;
  for (const auto& card : m_cards) {
    if (card->skipped || card->there == Card::There::Nothing) continue;
    if (auto sent = sendCard(*card); !sent.ok()) return sent;
    if (m_options.progress) m_options.progress(++done, all);
  }
  for (Group& group : m_groups) {
    if (group.send.isEmpty()) continue;
    const auto put = m_client.put(m_book, group.href, group.send, group.newEtag.isEmpty() ? group.etag : group.newEtag);
    if (!put.ok()) return put.problem();
    if (put->overtaken) {
      group.send.clear();
      group.putOff = true;
      continue;
    }
    group.sent = true;
    group.newEtag = put->etag;
    group.text = QString::fromUtf8(group.send);
  }
  return askAgain();
}

void CardSync::leaveUnsent() {
  for (const auto& card : m_cards)
    card->skipped = card->skipped || (card->there != Card::There::Nothing && !card->sent);
  for (Group& group : m_groups) {
    if (group.send.isEmpty() || group.sent) continue;
    group.send.clear();
    group.putOff = true;
  }
}

/// Of cards that were written without an answer what they are now called.
Result<void> CardSync::askAgain() {
  QStringList hrefs;
  for (const auto& card : m_cards)
    if (card->there == Card::There::Put && !card->skipped && card->newEtag.isEmpty()) hrefs << card->href;
  if (hrefs.isEmpty()) return {};
  const auto fetched = m_client.fetch(m_book, hrefs, kLongestBook);
  if (!fetched.ok()) return fetched.problem();
  for (const DavCard& each : fetched->cards)
    for (const auto& card : m_cards)
      if (card->href == each.href) {
        card->newEtag = each.etag;
        if (const auto parsed = cardOf(each.text)) card->theirs = cardState(fieldsOf(*parsed));
      }
  return {};
}

/// What a person changed here while the server was asked waits for the next time.
bool CardSync::unchangedSince(Transaction& tx, const Card& card) {
  if (!card.contact) return true;
  const auto record = tx.record(tx.def("contact"), card.contact);
  const bool alive = record && !record->deleted;
  if (alive != card.aliveHere) return false;
  return !alive || contactState(tx.connection(), tx.def("card"), *record) == card.mine;
}

Result<void> CardSync::bringCard(Transaction& tx, Card& card) {
  const EntityDef& rows = tx.def("address_book_card");
  if (card.skipped) return {};
  const bool touched = card.here != Card::Here::Nothing || card.there != Card::There::Nothing || card.theirs;
  if (!touched) return {};
  if (card.there == Card::There::Remove && card.sent) return tx.remove(rows, card.row);
  card.skipped = !card.sent && !unchangedSince(tx, card);
  card.settled = !card.skipped;
  if (card.skipped) return {};
  if (card.sent && !unchangedSince(tx, card)) return bringSent(tx, card);
  if (card.here == Card::Here::Forget) return tx.remove(rows, card.row);
  if (card.here == Card::Here::Remove) {
    if (card.aliveHere)
      if (auto removed = tx.remove(tx.def("contact"), card.contact); !removed.ok()) return removed;
    return card.row ? tx.remove(rows, card.row) : Result<void>();
  }
  if (card.here == Card::Here::Nothing) return {};
  if (card.here == Card::Here::Restore)
    if (auto restored = tx.restore(tx.def("contact"), card.contact); !restored.ok()) return restored;
  const bool isNew = card.here == Card::Here::Make;
  const Result<Id> id = applyState(tx, isNew ? Id() : card.contact, isNew ? CardState() : card.mine, card.wanted,
                                   isNew ? card.uid : QString());
  if (!id.ok()) return id.problem();
  card.contact = *id;
  return {};
}

/// The card is on the server, and the contact was edited meanwhile: it takes over what came, and what else was edited
/// is still to be sent.
Result<void> CardSync::bringSent(Transaction& tx, Card& card) {
  card.agreed = card.wanted;
  const auto record = tx.record(tx.def("contact"), card.contact);
  if (!record || record->deleted) return {};
  const CardState now = contactState(tx.connection(), tx.def("card"), *record);
  QList<FieldConflict> conflicts;
  const CardState merged = mergedState(card.mine, now, card.mine, card.wanted, conflicts);
  for (const FieldConflict& conflict : std::as_const(conflicts))
    m_report.conflicts.push_back({now.texts.value(s("name")), conflict});
  const Result<Id> done = applyState(tx, card.contact, now, merged, {});
  return done.ok() ? Result<void>() : done.problem();
}

Result<void> CardSync::setTag(Transaction& tx, const QString& uid, const QString& tag, bool on) {
  Card* card = byUid(uid);
  if (!card || !card->contact || card->skipped || card->here == Card::Here::Remove) return {};
  QStringList tags = tx.tagsOf(card->contact);
  const bool has = std::any_of(tags.begin(), tags.end(), [&](const QString& t) { return fold(t) == fold(tag); });
  if (has == on) return {};
  card->regrouped.insert(tag, on);
  if (on) return tx.addTags(card->contact, {tag});
  tags.removeIf([&](const QString& t) { return fold(t) == fold(tag); });
  return tx.setTags(card->contact, tags);
}

Result<void> CardSync::bringGroups(Transaction& tx) {
  for (Group& group : m_groups) {
    if (group.putOff) continue;
    const QStringList before = group.members;
    const QString name = group.theirs ? group.theirs->name : group.name;
    if (group.goneThere || (group.theirs && fold(name) != fold(group.name)))
      for (const QString& uid : before)
        if (auto done = setTag(tx, uid, group.name, false); !done.ok()) return done;
    if (group.theirs) {
      for (const QString& uid : before)
        if (!group.theirs->members.contains(uid) && !group.sentMembers.contains(uid))
          if (auto done = setTag(tx, uid, name, false); !done.ok()) return done;
      for (const QString& uid : group.theirs->members)
        if (group.send.isEmpty() || group.sentMembers.contains(uid))
          if (auto done = setTag(tx, uid, name, true); !done.ok()) return done;
    }
    if (auto done = keepGroup(tx, group); !done.ok()) return done;
  }
  return {};
}

Result<void> CardSync::keepGroup(Transaction& tx, Group& group) {
  const EntityDef& rows = tx.def("address_book_card");
  if (group.goneThere) return tx.remove(rows, group.row);
  if (!group.theirs && group.send.isEmpty()) return {};
  const QString name = group.theirs ? group.theirs->name : group.name;
  const QStringList members = !group.send.isEmpty() ? group.sentMembers : group.theirs->members;
  const QHash<QString, Value> values{{s("etag"), group.newEtag}, {s("theirs"), groupKept(name, members, group.text)}};
  if (group.row) return tx.update(rows, group.row, values);
  Record row(rows);
  row.set("book", m_bookId);
  row.set("href", group.href);
  row.set("group", true);
  for (auto it = values.begin(); it != values.end(); ++it) row.set(it.key(), it.value());
  const auto made = tx.insert(std::move(row));
  return made.ok() ? Result<void>() : made.problem();
}

/// Notes what both sides say now. Of a card that nothing was done with only what its groups did: anything else that
/// changed here since it was read is still to be sent.
Result<void> CardSync::keep(Transaction& tx, Card& card) {
  const EntityDef& rows = tx.def("address_book_card");
  const bool gone =
      card.here == Card::Here::Remove || card.here == Card::Here::Forget || card.there == Card::There::Remove;
  if (card.skipped || gone || !card.contact) return {};
  if (!card.settled) {
    if (card.regrouped.isEmpty() || !card.row) return {};
    CardState mine = card.mineBefore;
    for (auto it = card.regrouped.begin(); it != card.regrouped.end(); ++it)
      it.value() ? void(mine.tags.insert(fold(it.key()), it.key())) : void(mine.tags.remove(fold(it.key())));
    return tx.update(rows, card.row, {{s("mine"), mine.kept()}});
  }
  const auto record = tx.record(tx.def("contact"), card.contact);
  if (!card.agreed && (!record || record->deleted)) return {};
  const QString mine =
      card.agreed ? card.agreed->kept() : contactState(tx.connection(), tx.def("card"), *record).kept();
  QHash<QString, Value> values{
      {s("record"), card.contact}, {s("href"), card.href}, {s("uid"), card.uid}, {s("mine"), mine}};
  if (!card.newEtag.isEmpty()) values.insert(s("etag"), card.newEtag);
  if (card.theirs) values.insert(s("theirs"), card.theirs->kept());
  if (card.row) return tx.update(rows, card.row, values);
  Record row(rows);
  row.set("book", m_bookId);
  for (auto it = values.begin(); it != values.end(); ++it) row.set(it.key(), it.value());
  const auto made = tx.insert(std::move(row));
  return made.ok() ? Result<void>() : made.problem();
}

/// While something waits the next sync has to see it again.
bool CardSync::isAllDone() const {
  return !m_missing && std::none_of(m_cards.begin(), m_cards.end(), [](const auto& card) { return card->skipped; }) &&
         std::none_of(m_groups.begin(), m_groups.end(), [](const Group& group) { return group.putOff; });
}

Result<void> CardSync::bring() {
  count();
  const qint64 brought = m_report.brought + m_report.changedHere + m_report.removedHere;
  const qint64 sent = m_report.sent + m_report.changedThere + m_report.removedThere;
  const bool nothing =
      brought + sent + m_report.groups == 0 && std::none_of(m_cards.begin(), m_cards.end(), [](const auto& card) {
        return !card->skipped && (card->theirs || card->here != Card::Here::Nothing);
      });
  if (nothing) return {};  // a newer token alone is no act
  const Act act{ActKind::KeepInStep, s("contact"), {m_report.book, QString::number(brought + sent)}};
  const Result<qint64> tid = m_workspace.transactAct(act, [&](Transaction& tx) -> Result<void> {
    for (const auto& card : m_cards)
      if (auto done = bringCard(tx, *card); !done.ok()) return done;
    if (auto done = bringGroups(tx); !done.ok()) return done;
    for (const auto& card : m_cards)
      if (auto done = keep(tx, *card); !done.ok()) return done;
    QHash<QString, Value> book{{s("synced"), tx.now()}, {s("cards"), m_book.takesV4 ? s("4.0") : s("3.0")}};
    if (isAllDone()) book.insert(s("token"), m_listing.token);
    return tx.update(tx.def("address_book"), m_bookId, book);
  });
  if (!tid.ok()) return tid.problem();
  count();
  m_report.tid = brought + m_report.groups > 0 ? *tid : 0;
  return {};
}

}  // namespace

QJsonObject CardSyncReport::toJson() const {
  QJsonArray told, said;
  for (const Conflict& each : conflicts)
    told << QJsonObject{{s("contact"), each.contact},
                        {s("field"), each.field.field},
                        {s("ours"), each.field.mine},
                        {s("theirs"), each.field.theirs}};
  for (const Problem& remark : remarks) said << describe(remark);
  return {{s("book"), book},
          {s("dry_run"), dryRun},
          {s("brought"), brought},
          {s("changed_here"), changedHere},
          {s("removed_here"), removedHere},
          {s("sent"), sent},
          {s("changed_there"), changedThere},
          {s("removed_there"), removedThere},
          {s("groups"), groups},
          {s("put_off"), putOff},
          {s("conflicts"), told},
          {s("remarks"), said},
          {s("txn"), tid}};
}

Result<CardSyncReport> syncAddressBook(Workspace& workspace, Id book, DavClient& client,
                                       const CardSyncOptions& options) {
  return CardSync(workspace, book, client, options).run();
}

}  // namespace relata::exchange
