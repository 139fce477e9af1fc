#pragma once

#include "core/contacts/address_book.h"
#include "core/exchange/carddav/dav_client.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata::exchange {

/// What a person says about a book that is to be kept in step.
struct NewAddressBook {
  QString name;  // empty: as the server calls it
  QString user;
  QString filter;  // which contacts go there; empty: all
  bool plain = false;
};

/// The books that are kept in step, in the order in which they were added.
QList<Record> addressBooks(Reader& reader);
/// How many contacts a filter would send. Problems: those of `parseFilter`.
Result<qint64> contactsFor(Reader& reader, const QString& filter);

/// A name that another book has gets a number behind it. Problems: carddav-there-already [name] (the same book and
/// user).
Result<Id> addAddressBook(Workspace& workspace, const DavBook& book, const NewAddressBook& wanted);
/// Neither the contacts here nor the cards there are touched.
Result<void> removeAddressBook(Workspace& workspace, const Record& book);

}  // namespace relata::exchange
