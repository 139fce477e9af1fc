#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// Prices that can be calculated with, in currencies that exist. Problems: currency-unknown [code], price-negative,
/// decimal-not-exact [label], product-code-taken [code, name], discount-range, tax-range, quantity-negative,
/// bundle-in-itself [product], list-price-what, list-dates.
EntityRules productRules();
EntityRules bundlePartRules();
EntityRules taxClassRules();
EntityRules priceListRules();
EntityRules listPriceRules();

}  // namespace relata
