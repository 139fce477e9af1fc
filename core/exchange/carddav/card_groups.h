#pragma once

#include "core/exchange/carddav/dav_client.h"
#include "core/exchange/carddav/sync_cards.h"
#include "core/workspace/transaction.h"

namespace relata::exchange {

/// The cards of a book that list people. Their members have the group's name as a tag.
class CardGroups {
 public:
  /// One that both sides know, as `row` keeps it.
  void known(Id row, const QString& href, const QString& etag, const QString& kept);
  /// One as it is on the server.
  void take(const DavCard& fetched, const CardGroup& group);
  QStringList hrefs() const { return m_byHref.keys(); }
  std::optional<QString> etagOf(const QString& href) const;
  void setGone(const QString& href);

  /// Which of them have other members now by the tags of contacts here.
  void decide(const SyncCards& cards);
  Result<void> send(DavClient& client, const DavBook& book);
  void leaveUnsent();
  /// Gives and takes tags, and notes what both sides say.
  Result<void> bring(Transaction& tx, Id book, const SyncCards& cards);

  qint64 changed() const;
  /// Of these: whose members or name changed on the server, which gives or takes tags here.
  qint64 changedThere() const;
  qint64 putOff() const;

 private:
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

    const QString& nameNow() const { return theirs ? theirs->name : name; }
  };
  static void decideOne(Group& group, const SyncCards& cards, const QStringList& tagged);
  static Result<void> bringTags(Transaction& tx, const Group& group, const SyncCards& cards);
  static Result<void> keep(Transaction& tx, Id book, const Group& group);

  std::vector<Group> m_groups;
  QHash<QString, size_t> m_byHref;
};

}  // namespace relata::exchange
