#pragma once

#include <QDate>

#include "core/rules/exchange_rates.h"

namespace relata {

struct PriceQuestion {
  Id product;
  double quantity = 1;
  QString currency;
  Id company;  // the customer
  QDate day;
  Id list;  // a list that was chosen for the document goes before all others
};

/// The price of one, and the rule that won: "product", "parts", "list", "own_list" or "rate".
struct FoundPrice {
  double price = 0;
  QString reason;
  Id list;
  std::optional<double> from;  // the quantity break that was reached
};

/// Among the lists in the currency that are valid on the day and hold the product: the chosen one, the customer's own
/// (then that of its parent), then by position; within one the largest quantity break that is reached. Without any the
/// product's own price, converted at the rate of the day where it is in another currency; a bundle without a price
/// costs what its parts cost. Problems (field price): price-missing [product, currency], rate-missing [from, to, day],
/// bundle-in-itself [product].
Result<FoundPrice> findPrice(db::Connection& connection, const PriceQuestion& question);

/// A price at a rate, in whole units of the currency it comes to.
std::optional<double> atRate(const Exact& price, double rate, const QString& currency);

/// What the product is called in a language, and what is said about it there; its own name where it has none.
struct ProductWords {
  QString name, description;
};
ProductWords productWords(db::Connection& connection, Id product, const QString& language);

}  // namespace relata
