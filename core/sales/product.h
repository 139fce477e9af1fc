#pragma once

#include "core/meta/field.h"

namespace relata {

/// Something that is sold. `price` is that of one `unit` without discounts, in `currency`, with up to six decimals; a
/// product that has parts is a bundle, and without a price of its own costs what its parts cost.
struct Product {
  QString name, code, category, unit, currency, description, externalId;
  Id taxClass;
  std::optional<double> price, cost;
  bool retired = false;
  QStringList tags;
};

/// What a product is called for customers of one language.
struct ProductName {
  Id product;
  QString language, name, description;
};

/// A part of a bundle.
struct BundlePart {
  Id bundle, product;
  std::optional<double> quantity;
};

/// How something is taxed, and at which rate today; documents keep the rate that they were made with.
struct TaxClass {
  QString name, category;
  std::optional<double> rate;
  bool retired = false;
};

EntityDef productDef();
EntityDef productNameDef();
EntityDef bundlePartDef();
EntityDef taxClassDef();

}  // namespace relata
