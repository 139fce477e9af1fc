#include "core/exchange/carddav/card_groups.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include "core/base/text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString keptText(const QString& name, const QStringList& members, const QString& text) {
  const QJsonObject all{{s("name"), name}, {s("members"), QJsonArray::fromStringList(members)}, {s("text"), text}};
  return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Result<void> setTag(Transaction& tx, SyncCard* card, const QString& tag, bool on) {
  if (!card || !card->contact || card->skipped || card->todo.here == CardDecision::Here::Remove) return {};
  QStringList tags = tx.tagsOf(card->contact);
  const auto isIt = [&](const QString& each) { return fold(each) == fold(tag); };
  if (std::any_of(tags.begin(), tags.end(), isIt) == on) return {};
  card->regrouped.insert(tag, on);
  if (on) return tx.addTags(card->contact, {tag});
  tags.removeIf(isIt);
  return tx.setTags(card->contact, tags);
}

/// Somebody whose tags here say whether they are in a group.
bool isMemberHere(const SyncCard* card) {
  return card && card->sides.known && card->sides.aliveHere && !card->uid.isEmpty();
}

}  // namespace

void CardGroups::known(Id row, const QString& href, const QString& etag, const QString& kept) {
  const QJsonObject json = QJsonDocument::fromJson(kept.toUtf8()).object();
  Group group;
  group.row = row;
  group.href = href;
  group.etag = etag;
  group.name = json.value(s("name")).toString();
  for (const auto& member : json.value(s("members")).toArray()) group.members << member.toString();
  group.text = json.value(s("text")).toString();
  m_byHref.insert(href, m_groups.size());
  m_groups.push_back(std::move(group));
}

void CardGroups::take(const DavCard& fetched, const CardGroup& group) {
  if (!m_byHref.contains(fetched.href)) {
    m_byHref.insert(fetched.href, m_groups.size());
    m_groups.emplace_back().href = fetched.href;
  }
  Group& to = m_groups[m_byHref.value(fetched.href)];
  to.theirs = group;
  to.newEtag = fetched.etag;
  to.text = QString::fromUtf8(fetched.text);
}

std::optional<QString> CardGroups::etagOf(const QString& href) const {
  const auto at = m_byHref.constFind(href);
  return at == m_byHref.constEnd() ? std::nullopt : std::optional(m_groups[*at].etag);
}

void CardGroups::setGone(const QString& href) {
  if (const auto at = m_byHref.constFind(href); at != m_byHref.constEnd()) m_groups[*at].goneThere = true;
}

void CardGroups::decide(const SyncCards& cards) {
  QHash<QString, QStringList> tagged;  // folded tag -> who has it here
  for (const SyncCard& card : cards)
    if (isMemberHere(&card))
      for (auto tag = card.sides.mine.tags.keyBegin(); tag != card.sides.mine.tags.keyEnd(); ++tag)
        tagged[*tag] << plainUid(card.uid);
  for (Group& group : m_groups)
    // A new one nobody here knows yet.
    if (group.row && !group.goneThere) decideOne(group, cards, tagged.value(fold(group.nameNow())));
}

/// Who was given the tag here joins, who lost it leaves.
void CardGroups::decideOne(Group& group, const SyncCards& cards, const QStringList& tagged) {
  const QStringList there = group.theirs ? group.theirs->members : group.members;
  const QSet<QString> before(group.members.begin(), group.members.end()), has(tagged.begin(), tagged.end());
  QSet<QString> known(there.begin(), there.end());
  QStringList members = there;
  members.removeIf(
      [&](const QString& uid) { return before.contains(uid) && !has.contains(uid) && isMemberHere(cards.byUid(uid)); });
  for (const QString& uid : tagged) {
    if (before.contains(uid) || known.contains(uid)) continue;
    known << uid;
    members << uid;
  }
  const auto parsed = members == there ? std::nullopt : cardOf(group.text.toUtf8());
  if (!parsed) return;
  QHash<QString, QString> uids;
  for (const QString& uid : std::as_const(members))
    if (const SyncCard* card = cards.byUid(uid)) uids.insert(uid, card->uid);
  group.send = withMembers(*parsed, members, uids);
  group.sentMembers = members;
}

Result<void> CardGroups::send(DavClient& client, const DavBook& book) {
  for (Group& group : m_groups) {
    if (group.send.isEmpty()) continue;
    const auto put = client.put(book, group.href, group.send, group.newEtag.isEmpty() ? group.etag : group.newEtag);
    if (!put.ok()) return put.problem();
    group.sent = !put->overtaken;
    if (!group.sent) continue;
    group.newEtag = put->etag;
    group.text = QString::fromUtf8(group.send);
  }
  leaveUnsent();
  return {};
}

void CardGroups::leaveUnsent() {
  for (Group& group : m_groups) {
    if (group.send.isEmpty() || group.sent) continue;
    group.send.clear();
    group.putOff = true;
  }
}

Result<void> CardGroups::bring(Transaction& tx, Id book, const SyncCards& cards) {
  for (const Group& group : m_groups) {
    if (group.putOff) continue;
    if (auto done = bringTags(tx, group, cards); !done.ok()) return done;
    if (auto done = keep(tx, book, group); !done.ok()) return done;
  }
  return {};
}

Result<void> CardGroups::bringTags(Transaction& tx, const Group& group, const SyncCards& cards) {
  const auto setAll = [&](const QStringList& uids, const QString& tag, bool on, auto meant) -> Result<void> {
    for (const QString& uid : uids)
      if (meant(uid))
        if (auto done = setTag(tx, cards.byUid(uid), tag, on); !done.ok()) return done;
    return {};
  };
  const auto all = [](const QString&) { return true; };
  const QString& name = group.nameNow();
  if (group.goneThere || (group.theirs && fold(name) != fold(group.name)))
    if (auto done = setAll(group.members, group.name, false, all); !done.ok()) return done;
  if (!group.theirs) return {};
  const QSet<QString> there(group.theirs->members.begin(), group.theirs->members.end());
  const QSet<QString> sent(group.sentMembers.begin(), group.sentMembers.end());
  const auto left = [&](const QString& uid) { return !there.contains(uid) && !sent.contains(uid); };
  if (auto done = setAll(group.members, name, false, left); !done.ok()) return done;
  return setAll(group.theirs->members, name, true,
                [&](const QString& uid) { return group.send.isEmpty() || sent.contains(uid); });
}

Result<void> CardGroups::keep(Transaction& tx, Id book, const Group& group) {
  const EntityDef& rows = tx.def("address_book_card");
  if (group.goneThere) return tx.remove(rows, group.row);
  if (!group.theirs && group.send.isEmpty()) return {};
  const QStringList members = group.send.isEmpty() ? group.theirs->members : group.sentMembers;
  const QHash<QString, Value> values{{s("etag"), group.newEtag},
                                     {s("theirs"), keptText(group.nameNow(), members, group.text)}};
  if (group.row) return tx.update(rows, group.row, values);
  Record row(rows);
  row.set("book", book);
  row.set("href", group.href);
  row.set("group", true);
  for (auto it = values.begin(); it != values.end(); ++it) row.set(it.key(), it.value());
  const auto made = tx.insert(std::move(row));
  return made.ok() ? Result<void>() : made.problem();
}

qint64 CardGroups::changedThere() const {
  return std::count_if(m_groups.begin(), m_groups.end(), [](const Group& group) {
    if (group.goneThere || !group.row) return true;
    if (!group.theirs) return false;
    const QSet<QString> now(group.theirs->members.begin(), group.theirs->members.end());
    return group.theirs->name != group.name || now != QSet<QString>(group.members.begin(), group.members.end());
  });
}

qint64 CardGroups::changed() const {
  return std::count_if(m_groups.begin(), m_groups.end(), [](const Group& group) {
    return !group.putOff && (group.theirs || group.goneThere || !group.send.isEmpty());
  });
}

qint64 CardGroups::putOff() const {
  return std::count_if(m_groups.begin(), m_groups.end(), [](const Group& group) { return group.putOff; });
}

}  // namespace relata::exchange
