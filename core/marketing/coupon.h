#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// Codes that are given out, each to one person.
struct CouponPool {
  QString name, worth;  // worth: in words, "10 % off"
  std::optional<QDate> expires;
  QString description;
};

/// One code. Who got it, by which campaign, and when it was used.
struct Coupon {
  Id pool;
  QString code;
  Id person, campaign;
  std::optional<qint64> givenAt, redeemedAt;
  QString redeemedBy;  // an order's number, or what a person noted
};

EntityDef couponPoolDef();
EntityDef couponDef();
/// A code is in a pool once, as letters and case go. Problems: coupon-code-taken [code], coupon-no-code.
EntityRules couponRules();

}  // namespace relata
