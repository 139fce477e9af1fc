#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// A quote with the products, company and contact of a deal; answers its id. Problem: no-such-record.
Result<Id> quoteFromDeal(Workspace& workspace, Id deal);

/// A draft with the lines of a quote, which it takes the place of: version, number and status of both are kept in
/// order. Problem: no-such-record.
Result<Id> newVersion(Workspace& workspace, Id quote);

/// The customer said yes: the quote is accepted and becomes an order, in one act; its deal is won as well where that is
/// wanted and it is open. Answers the order. Problems: those of the rules of quotes and deals, no-such-record.
Result<Id> acceptQuote(Workspace& workspace, Id quote, bool winDeal);

/// The order of a quote that was accepted, with what is no option of it; nothing where it has one. Its rules ask for
/// it, however it came to be accepted.
Result<void> orderAccepted(Transaction& tx, const Record& quote);

/// Approves the discounts that a quote has now.
Result<void> approveQuote(Workspace& workspace, Id quote);
/// Any other step of a quote: "in_approval", "sent", "rejected", "expired" …
Result<void> setQuoteStatus(Workspace& workspace, Id quote, const QString& status);

/// Puts a line of a quote, order or deal at another place among its lines (0: the first), as one act.
Result<void> moveLine(Workspace& workspace, Id line, qsizetype place);

}  // namespace relata
