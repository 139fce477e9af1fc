#pragma once

#include <QDate>

#include "core/sales/quote_total.h"
#include "core/workspace/entity_rules.h"

namespace relata::db {
class Connection;
}

namespace relata {

/// Whether somebody typed the price of a line, rather than it was found.
bool isTypedPrice(const Record& line);
/// The day whose prices and rates a document takes.
QDate pricesOn(const Record& document, UtcMs now);

/// How a quote, order or deal is calculated, as it says itself. A deal has neither taxes nor a discount on all.
TotalTerms termsOf(const Record& document);
PricedLine pricedLine(const Record& line);

/// The lines of a quote, an order or a deal in their order.
QList<Record> linesOf(db::Connection& connection, const EntityDef& lineDef, Id document);
Result<QuoteTotal> totalOf(const Record& document, const QList<Record>& lines);
/// The same, with the undiscounted sum at the prices of lists and products where lower ones were typed: how large all
/// discounts are.
Result<QuoteTotal> totalAgainstList(Transaction& tx, const Record& document, const QList<Record>& lines);

/// Makes the sums of these documents ("quote", "order", "deal") from their lines, where they differ.
Result<void> settleDocuments(Transaction& tx, const EntityDef& def, const std::vector<qint64>& documents);

}  // namespace relata
