#pragma once

#include "core/meta/field.h"

namespace relata {

/// Prices for everybody, or for one customer, in one currency, for a time. Where several lists hold a price, the
/// customer's own one wins, then the one with the lower position.
struct PriceList {
  QString name, currency;
  Id company;
  std::optional<QDate> validFrom, validUntil;
  std::optional<qint64> position;
  bool retired = false;
};

/// What one product costs in a list from a quantity on: a price of its own, or a discount off the product's price.
struct ListPrice {
  Id list, product;
  std::optional<double> minQuantity, price, discount;
};

EntityDef priceListDef();
EntityDef listPriceDef();

}  // namespace relata
