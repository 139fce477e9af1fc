#include "core/exchange/carddav/card_sync.h"

#include <QJsonArray>

#include "core/base/normal.h"
#include "core/exchange/carddav/card_bringing.h"
#include "core/exchange/carddav/card_groups.h"
#include "core/exchange/carddav/card_matcher.h"
#include "core/exchange/carddav/card_sending.h"
#include "core/exchange/carddav/contact_state.h"
#include "core/store/reader.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class CardSync {
 public:
  CardSync(Workspace& workspace, Id book, DavClient& client, const CardSyncOptions& options)
      : m_workspace(workspace), m_bookId(book), m_client(client), m_options(options) {}

  Result<CardSyncReport> run() {
    m_report.dryRun = m_options.dryRun;
    for (const auto step :
         {&CardSync::readHere, &CardSync::readThere, &CardSync::readContacts, &CardSync::lookWhetherEmptied})
      if (auto done = (this->*step)(); !done.ok()) return done.problem();
    decide();
    if (m_options.dryRun) return finished();
    // What is on the server already is noted in any case: not knowing it, the next sync would take it for an older one.
    const auto sent = send();
    if (!sent.ok()) leaveUnsent();
    if (auto done = bring(); !done.ok()) return done.problem();
    if (!sent.ok()) return sent.problem();
    return finished();
  }

 private:
  Result<void> readHere();
  Result<void> readThere();
  void markGone();
  QStringList changedThere() const;
  bool take(const DavCard& fetched);
  Result<void> readContacts();
  Result<void> readUnsent(Reader& reader);
  static void look(Reader& reader, SyncCard& card);
  Result<void> lookWhetherEmptied();
  void decide();
  Result<void> send();
  void leaveUnsent();
  Result<void> bring();
  bool isAllDone() const;
  CardCounts counts() const;
  CardSyncReport finished();

  Workspace& m_workspace;
  Id m_bookId;
  DavClient& m_client;
  CardSyncOptions m_options;
  CardSyncReport m_report;
  DavBook m_book;
  DavListing m_listing;
  qint64 m_readAt = 0;     // the last act here when the contacts were read
  bool m_missing = false;  // the server has more than it handed out
  QString m_token, m_filter;
  SyncCards m_cards;
  CardGroups m_groups;
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
      m_groups.known(rows.id(0), rows.text(2), rows.text(3), rows.text(5));
      continue;
    }
    SyncCard& card = m_cards.add(rows.text(2));
    card.row = rows.id(0);
    card.contact = rows.isNull(1) ? Id() : rows.id(1);
    card.etag = rows.text(3);
    m_cards.setUid(card, rows.text(4));
    card.sides.theirsBefore = CardState::ofKept(rows.text(5));
    card.sides.mineBefore = CardState::ofKept(rows.text(6));
    card.sides.known = true;
  }
  return {};
}

Result<void> CardSync::readThere() {
  auto book = m_client.book(m_book.url);
  if (!book.ok()) return book.problem();
  m_book = *book;
  auto listing = m_client.list(m_book, m_cards.isEmpty() ? QString() : m_token);
  if (!listing.ok()) return listing.problem();
  m_listing = *std::move(listing);
  markGone();
  const auto fetched = m_client.fetch(m_book, changedThere(), kLongestBook);
  if (!fetched.ok()) return fetched.problem();
  const auto missing = m_listing.untold.size() + fetched->missing.size();
  m_missing = missing > 0;
  if (m_missing) m_report.remarks << Problem("carddav-missing", {QString::number(missing)});
  const auto broken =
      std::count_if(fetched->cards.begin(), fetched->cards.end(), [&](const DavCard& card) { return !take(card); });
  if (broken > 0) m_report.remarks << Problem("carddav-broken", {QString::number(broken)});
  return {};
}

void CardSync::markGone() {
  const auto isGone = [&](const QString& href) {
    if (m_listing.gone.contains(href)) return true;
    return m_listing.whole && !m_listing.etags.contains(href) && !m_listing.untold.contains(href);
  };
  for (SyncCard& card : m_cards) card.sides.goneThere = isGone(card.href);
  for (const QString& href : m_groups.hrefs())
    if (isGone(href)) m_groups.setGone(href);
}

QStringList CardSync::changedThere() const {
  QStringList changed;
  for (auto it = m_listing.etags.constBegin(); it != m_listing.etags.constEnd(); ++it) {
    const SyncCard* card = m_cards.byHref(it.key());
    const QString known = card ? card->etag : m_groups.etagOf(it.key()).value_or(QString());
    if (known.isEmpty() || known != it.value()) changed << it.key();
  }
  changed.sort();
  return changed;
}

/// False when it is no card.
bool CardSync::take(const DavCard& fetched) {
  const auto parsed = cardOf(fetched.text);
  if (!parsed) return false;
  if (const auto group = groupOf(*parsed)) {
    m_groups.take(fetched, *group);
    return true;
  }
  const CardFields fields = fieldsOf(*parsed);
  const QString uid = fields.ownId.isEmpty() ? fields.uid : fields.ownId;
  SyncCard* card = m_cards.byHref(fetched.href);
  // A card that moved to another address is still the same one.
  if (!card && !uid.isEmpty())
    if (SyncCard* other = m_cards.byUid(plainUid(uid)); other && other->sides.goneThere) {
      card = other;
      card->sides.goneThere = false;
      m_cards.setHref(*card, fetched.href);
    }
  if (!card) card = &m_cards.add(fetched.href);
  m_cards.setUid(*card, uid);
  card->sides.theirs = cardState(fields);
  card->newEtag = fetched.etag;
  return true;
}

void CardSync::look(Reader& reader, SyncCard& card) {
  const auto record = reader.record(*reader.registry().entity(u"contact"), card.contact);
  if (!record) return;
  card.sides.inBin = record->deleted;
  card.sides.aliveHere = !record->deleted;
  card.sides.mine = contactState(reader.connection(), *reader.registry().entity(u"card"), *record);
}

/// The contacts here: those that cards are known of, those that new cards may mean (sent from here, imported, or
/// typed), and new ones that are to be sent.
Result<void> CardSync::readContacts() {
  const auto reader = m_workspace.read();
  m_readAt = CardBringing::lastAct(reader->connection());
  m_cards.findSpares();
  for (SyncCard& card : m_cards)
    if (card.contact) look(*reader, card);
  CardMatcher matcher(reader->connection(), *reader->registry().entity(u"contact"));
  for (SyncCard& card : m_cards) {
    if (card.sides.known || !card.sides.theirs) continue;
    const Id id = matcher.find(*card.sides.theirs, card.uid);
    if (!id || m_cards.of(id)) continue;
    m_cards.setContact(card, id);
    look(*reader, card);
  }
  return readUnsent(*reader);
}

Result<void> CardSync::readUnsent(Reader& reader) {
  const EntityDef& contacts = *reader.registry().entity(u"contact");
  const auto filter = parseFilter(m_filter, contacts, reader.registry());
  if (!filter.ok()) return filter.problem();
  const QString folder = m_book.url.path(QUrl::FullyEncoded);
  for (const qint64 bits : reader.ids({contacts.key, *filter, {}, false})) {
    const Id id(bits);
    if (m_cards.of(id)) continue;
    const QString uid = id.text(contacts.prefix);
    SyncCard& card = m_cards.add(folder + QString::fromLatin1(QUrl::toPercentEncoding(uid)) + s(".vcf"));
    m_cards.setContact(card, id);
    m_cards.setUid(card, uid);
    look(reader, card);
  }
  return {};
}

/// A server that lost most of a book, or tells only part of it, takes nobody away here, however it says so.
Result<void> CardSync::lookWhetherEmptied() {
  LostCards lost;
  for (const SyncCard& card : m_cards) lost.count(card.sides);
  if (m_options.acceptEmptied || !lost.isSuspicious()) return {};
  return Problem("carddav-emptied", {m_report.book, QString::number(lost.gone), QString::number(lost.known)});
}

void CardSync::decide() {
  for (SyncCard& card : m_cards) card.todo = decideCard(card.sides);
  for (SyncCard& card : m_cards) {
    // One card after the other changes a contact.
    if (card.sides.spare && card.sides.theirs && m_cards.of(card.contact)->isTouched()) card.skipped = true;
    if (card.skipped || !card.todo.nameless) continue;
    card.skipped = card.leftAlone = true;
    m_report.remarks << Problem("carddav-nameless", {QUrl::fromPercentEncoding(card.href.toUtf8())});
  }
  m_groups.decide(m_cards);
}

Result<void> CardSync::send() {
  const qint64 all = counts().there();
  qint64 done = 0;
  CardSending sending(m_client, m_book);
  auto sent = sending.send(m_cards, [&] {
    if (m_options.progress) m_options.progress(++done, all);
  });
  m_report.remarks << sending.remarks();
  return sent.ok() ? m_groups.send(m_client, m_book) : sent;
}

void CardSync::leaveUnsent() {
  for (SyncCard& card : m_cards)
    card.skipped = card.skipped || (card.todo.there != CardDecision::There::Nothing && !card.sent);
  m_groups.leaveUnsent();
}

/// While something waits the next sync has to see it again.
bool CardSync::isAllDone() const {
  return !m_missing && m_groups.putOff() == 0 &&
         std::none_of(m_cards.begin(), m_cards.end(), [](const SyncCard& card) { return card.skipped; });
}

Result<void> CardSync::bring() {
  const CardCounts before = counts();
  const bool nothing = m_groups.changed() == 0 && std::none_of(m_cards.begin(), m_cards.end(), [](const auto& card) {
                         return !card.skipped && card.isTouched();
                       });
  if (nothing) return {};  // a newer token alone is no act
  const qint64 changed = before.here() > 0 ? before.here() : m_groups.changedThere();
  const Act act{ActKind::KeepInStep, s("contact"), {m_report.book, QString::number(changed)}};
  QList<Id> gone;
  const auto body = [&](Transaction& tx) -> Result<void> {
    CardBringing bringing(tx, m_bookId, m_readAt);
    for (SyncCard& card : m_cards)
      if (auto done = bringing.bring(card); !done.ok()) return done;
    if (auto done = m_groups.bring(tx, m_bookId, m_cards); !done.ok()) return done;
    for (SyncCard& card : m_cards)
      if (auto done = bringing.note(card); !done.ok()) return done;
    QHash<QString, Value> book{{s("synced"), tx.now()}, {s("cards"), m_book.takesV4 ? s("4.0") : s("3.0")}};
    if (isAllDone()) book.insert(s("token"), m_listing.token);
    gone = bringing.gone();
    return tx.update(tx.def("address_book"), m_bookId, book);
  };
  // Where nothing changed here there is nothing that a person could take back.
  const Result<qint64> tid = changed > 0 ? m_workspace.transactAct(act, body) : m_workspace.note(act, body);
  if (!tid.ok()) return tid.problem();
  m_report.tid = changed > 0 ? *tid : 0;
  if (gone.isEmpty()) return {};
  const auto forgotten = m_workspace.note(act, [&](Transaction& tx) { return CardBringing::forget(tx, gone); });
  return forgotten.ok() ? Result<void>() : forgotten.problem();
}

CardCounts CardSync::counts() const {
  CardCounts counts;
  for (const SyncCard& card : m_cards)
    if (!card.skipped) counts.count(card.sides, card.todo);
  return counts;
}

CardSyncReport CardSync::finished() {
  static_cast<CardCounts&>(m_report) = counts();
  m_report.groups = m_groups.changed();
  m_report.putOff = m_groups.putOff();
  for (const SyncCard& card : m_cards) {
    m_report.putOff += card.skipped && !card.leftAlone;
    if (card.skipped) continue;
    for (const FieldConflict& conflict : card.todo.conflicts)
      m_report.conflicts.push_back({card.sides.mine.texts.value(s("name")), conflict});
  }
  return std::move(m_report);
}

}  // namespace

void CardSyncReport::add(const CardSyncReport& later) {
  CardCounts::add(later);
  groups += later.groups;
  putOff = later.putOff;
  conflicts << later.conflicts;
  for (const Problem& remark : later.remarks)
    if (!remarks.contains(remark)) remarks << remark;
  if (later.tid != 0) tid = later.tid;
}

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
  auto report = CardSync(workspace, book, client, options).run();
  if (!report.ok() || report->putOff == 0 || options.dryRun) return report;
  // What changed in between is looked at once more, and then left to the next time.
  const auto again = CardSync(workspace, book, client, options).run();
  if (again.ok())
    report->add(*again);
  else
    report->remarks << again.problem();
  return report;
}

}  // namespace relata::exchange
