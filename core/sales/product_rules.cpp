#include "core/sales/product_rules.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/rules/record_checks.h"
#include "core/sales/decimal_check.h"
#include "core/store/settings.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

void clean(Record& next, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (const QString text = next.text(key); !text.isEmpty()) next.set(key, nfc(text).simplified());
}

Result<void> checkCurrency(Transaction& tx, Record& next) {
  QString code = next.text("currency").trimmed().toUpper();
  if (code.isEmpty()) code = baseCurrency(tx.connection());
  if (!isCurrency(code)) return Problem("currency-unknown", {next.text("currency")}, s("currency"));
  next.set("currency", code);
  return {};
}

Result<void> checkNumber(const Record& next, const char* key, const char* negative) {
  const Value value = next.value(key);
  if (value.isNull()) return {};
  if (value.decimal() < 0) return Problem(negative, {}, s(key));
  if (!isExactDecimal(value.decimal()))
    return Problem("decimal-not-exact", {fieldLabel(next.def(), *next.def().field(s(key)))}, s(key));
  return {};
}

Result<void> checkPercent(const Record& next, const char* key, const char* code) {
  const Value value = next.value(key);
  if (!value.isNull() && (value.decimal() < 0 || value.decimal() > 100)) return Problem(code, {}, s(key));
  return checkNumber(next, key, code);
}

/// Another product of that code; files may bring what they have, and duplicates are merged later.
Result<void> checkCode(Transaction& tx, const Record& next, const Record* before) {
  if (next.text("code").isEmpty() || tx.isBulk() || (before && before->value("code") == next.value("code"))) return {};
  db::StatementUse row(
      tx.connection().cached(s("SELECT name FROM product WHERE code=? AND id<>? AND _del IS NOT 1 LIMIT 1")));
  row->bind(1, next.text("code")).bind(2, next.id().bits());
  return row->step() ? Problem("product-code-taken", {next.text("code"), row->text(0)}, s("code")) : Result<void>();
}

Result<void> productBefore(Transaction& tx, Record& next, const Record* before) {
  clean(next, {"name", "code", "category", "unit"});
  if (auto currency = checkCurrency(tx, next); !currency.ok()) return currency;
  for (const char* key : {"price", "cost"})
    if (auto price = checkNumber(next, key, "price-negative"); !price.ok()) return price;
  return checkCode(tx, next, before);
}

/// Is `part` made of `bundle`, however deep?
bool contains(Transaction& tx, Id part, Id bundle) {
  db::StatementUse row(
      tx.connection().cached(s("WITH RECURSIVE inner_(id) AS (SELECT ?1 UNION SELECT b.product FROM bundle_part b JOIN "
                               "inner_ i ON b.bundle=i.id "
                               "WHERE b._del IS NOT 1) SELECT 1 FROM inner_ WHERE id=?2")));
  row->bind(1, part.bits()).bind(2, bundle.bits());
  return row->step();
}

Result<void> bundlePartBefore(Transaction& tx, Record& next, const Record*) {
  if (next.value("quantity").isNull()) next.set("quantity", Value(1.0));
  if (auto quantity = checkNumber(next, "quantity", "quantity-negative"); !quantity.ok()) return quantity;
  if (!contains(tx, next.value("product").id(), next.value("bundle").id())) return {};
  const auto bundle = tx.record(tx.def("product"), next.value("bundle").id());
  return Problem("bundle-in-itself", {bundle ? bundle->title() : QString()}, s("product"));
}

Result<void> taxClassBefore(Transaction&, Record& next, const Record*) {
  clean(next, {"name"});
  if (next.text("category").isEmpty()) next.set("category", s("standard"));
  if (next.value("rate").isNull()) next.set("rate", Value(0.0));
  return checkPercent(next, "rate", "tax-range");
}

Result<void> priceListBefore(Transaction& tx, Record& next, const Record*) {
  clean(next, {"name"});
  placeLast(tx, next);
  const QString from = next.text("valid_from"), until = next.text("valid_until");
  if (!from.isEmpty() && !until.isEmpty() && until < from) return Problem("list-dates", {}, s("valid_until"));
  return checkCurrency(tx, next);
}

/// Nobody could tell which of two prices for one quantity holds.
Result<void> checkBreak(Transaction& tx, const Record& next) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT 1 FROM list_price WHERE list=?1 AND product=?2 AND coalesce(min_quantity, 0)=?3 AND id<>?4 AND _del IS "
        "NOT 1 LIMIT 1")));
  const double from = next.value("min_quantity").isNull() ? 0 : next.value("min_quantity").decimal();
  row->bind(1, next.value("list").id().bits()).bind(2, next.value("product").id().bits());
  row->bindValue(3, Value(from)).bind(4, next.id().bits());
  if (!row->step()) return {};
  const auto product = tx.record(tx.def("product"), next.value("product").id());
  return Problem("list-price-twice", {product ? product->title() : QString(), QString::number(from)},
                 s("min_quantity"));
}

Result<void> listPriceBefore(Transaction& tx, Record& next, const Record*) {
  if (next.value("price").isNull() == next.value("discount").isNull())
    return Problem("list-price-what", {}, s("price"));
  if (auto price = checkNumber(next, "price", "price-negative"); !price.ok()) return price;
  if (auto from = checkNumber(next, "min_quantity", "quantity-negative"); !from.ok()) return from;
  if (auto discount = checkPercent(next, "discount", "discount-range"); !discount.ok()) return discount;
  return checkBreak(tx, next);
}

}  // namespace

EntityRules productRules() { return {productBefore, {}}; }
EntityRules bundlePartRules() { return {bundlePartBefore, {}}; }
EntityRules taxClassRules() { return {taxClassBefore, {}}; }
EntityRules priceListRules() { return {priceListBefore, {}}; }
EntityRules listPriceRules() {
  EntityRules rules{listPriceBefore, {}};
  rules.beforeRestore = checkBreak;
  return rules;
}

}  // namespace relata
