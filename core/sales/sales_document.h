#pragma once

#include "core/meta/field.h"

namespace relata {

/// What a quote and an order have in common: whom it is for, how it is calculated, and what comes out. The sums are
/// those of `quoteTotal` over its lines, made anew with each change of a line and kept, so that every screen, file and
/// report shows the same ones.
struct SalesDocument {
  QString name, number, status, currency, language, rounding, taxRounding, note, externalId;
  Id company, contact, deal, owner;
  bool pricesIncludeTax = false;
  std::optional<double> discount;
  std::optional<MoneyValue> discountAmount, subtotal, discountTotal, net, taxTotal, total;
  QStringList tags;
};

/// An offer to a customer. What was sent is not changed any more: a new version takes its place.
struct Quote : SalesDocument {
  Id previous, askedBy, approvedBy, priceList;
  std::optional<qint64> version;
  std::optional<QDate> issuedOn, validUntil, askedOn, approvedOn, sentOn, decidedOn;
  std::optional<double> discountShare;
  QString intro;
};

/// What a customer ordered or bought: the purchase history.
struct Order : SalesDocument {
  Id quote;
  std::optional<QDate> orderedOn;
  std::optional<MoneyValue> amount;  // of a past order that is known without its lines
};

/// A line of a quote, an order or a deal.
struct SalesLine {
  Id record, product, taxClass, priceList;
  std::optional<qint64> position;
  QString name, description, unit, priceReason;
  std::optional<double> quantity, price, discount, taxRate, priceFrom;
  bool optional = false;
  std::optional<MoneyValue> amount;
};

/// What runs with a customer from a day to another one.
struct Contract {
  QString name, number, status, renewal, note, externalId;
  Id company, contact, order, deal, owner;
  std::optional<QDate> starts, ends;
  std::optional<qint64> remindDays, termMonths;
  std::optional<MoneyValue> amount;
  QStringList tags;
};

EntityDef quoteDef();
EntityDef orderDef();
EntityDef salesLineDef();
EntityDef contractDef();

}  // namespace relata
