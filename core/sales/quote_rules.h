#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// What a quote starts with, which steps it may take, and its sums. What was sent does not change: problems
/// quote-is-closed [name, status], quote-step [from, to], quote-empty [name], quote-expired [name, day],
/// quote-needs-approval [percent, limit], currency-has-lines [currency], currency-unknown [code], discount-range,
/// quote-dates.
EntityRules quoteRules();
/// Problems: currency-has-lines [currency], currency-unknown [code], discount-range.
EntityRules orderRules();
/// What a line takes from its product, its price with the reason, and its amount. Problems: line-without-document,
/// quote-is-closed [name, status], decimal-not-exact [label], and those of quoteTotal and findPrice.
EntityRules salesLineRules();
/// Problems: contract-dates, remind-days-negative.
EntityRules contractRules();

/// May the lines of this quote change? Problem: quote-is-closed [name, status].
Result<void> quoteIsOpen(const Record& quote);

}  // namespace relata
