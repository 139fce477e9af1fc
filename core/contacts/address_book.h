#pragma once

#include "core/meta/field.h"

namespace relata {

/// An address book on a CardDAV server that this workspace keeps in step with. The password is never in the file.
struct AddressBook {
  QString name, url, user;
  QString token;       // of the server, for what changed since; empty: all of it is listed
  QString cards;       // version of the cards that the server takes: "3.0", "4.0"
  QString filter;      // which contacts go there; empty: all
  bool plain = false;  // the password may go without encryption
  std::optional<qint64> synced;
};

/// A card of such a book, and what both sides said when they were last the same.
struct AddressBookCard {
  Id book, record;  // `record` is null for the card of a group
  QString href, etag, uid;
  QString theirs, mine;  // what the card and the contact said, as JSON
  bool group = false;
};

EntityDef addressBookDef();
EntityDef addressBookCardDef();

}  // namespace relata
