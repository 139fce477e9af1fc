#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// What a quote starts with, which steps it may take, and its sums. What was sent does not change: problems
/// quote-is-closed [name, status], quote-step [from, to], quote-empty [name], quote-expired [name, day],
/// quote-needs-approval [percent, limit], approval-in-own-name and those of mayApprove, currency-unknown [code],
/// discount-range, quote-dates. Where customer, currency, day or price list change, prices are found again; where the
/// language changes, lines that are called as their products are take their names in the other language.
EntityRules quoteRules();
/// Problems: currency-unknown [code], discount-range. Prices are found again as for quotes, except in an order that
/// came of one.
EntityRules orderRules();
/// What a line takes from its product, its price with the reason, and its amount. Problems: line-without-document,
/// quote-is-closed [name, status], decimal-not-exact [label], and those of quoteTotal and findPrice.
EntityRules salesLineRules();

/// Finds the prices of the lines of a quote, order or deal again. What somebody typed stays as it is, and is converted
/// at the rate of the day where the currency is another one. Problems: those of findPrice.
Result<void> findPricesAgain(Transaction& tx, const Record& document);

/// Calls the lines of a document as their products are called in its language, where they are called as in another one
/// now: what somebody typed stays.
Result<void> nameLinesAgain(Transaction& tx, const Record& document, const QString& languageBefore);

/// May the lines of this quote change? Problem: quote-is-closed [name, status].
Result<void> quoteIsOpen(const Record& quote);

}  // namespace relata
