#pragma once

#include "core/sales/letterhead.h"
#include "core/sales/quote_total.h"
#include "core/store/reader.h"

namespace relata {

/// All that stands on the paper of a quote or an order, read in one go.
struct QuoteSheet {
  RegistryPtr registry;  // the records point into it
  Letterhead letterhead;
  Record document;
  QList<Record> lines;
  QuoteTotal total;
  QStringList taxNames;  // of `total.groups`
  QString company, contact, owner, ownerEmail;
  QString street, city, region, postalCode, country;  // of the customer
  QString contactEmail;
  bool needsApproval = false;  // of its discounts, which nobody has given yet: no paper for a customer
};

/// Nothing is calculated for the paper alone: its sums are those that were stored with the document, and it is refused
/// where they are not those of its lines. Problems: no-such-record, document-sums [name].
Result<QuoteSheet> readQuoteSheet(Reader& reader, const QString& entity, Id document);

/// The quote of a deal that speaks for it now: the newest that is neither superseded nor rejected.
std::optional<Id> currentQuote(db::Connection& connection, Id deal);

/// "Q-2026-00017 v2.pdf", fit for every file system.
QString sheetFileName(const Record& document);

}  // namespace relata
