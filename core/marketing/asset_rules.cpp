#include "core/base/text.h"
#include "core/marketing/asset.h"
#include "core/marketing/asset_acts.h"
#include "core/marketing/coupon.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Result<void> assetBefore(Transaction&, Record& next, const Record*) {
  if (next.text("kind").isEmpty()) next.set("kind", s("mail"));
  if (next.value("translation_of").id() == next.id() && next.id())
    return Problem("asset-translates-itself", {next.title()}, s("translation_of"));
  return {};
}

/// Campaigns that send it, and contents that show it; those that are over do not hold it.
Result<void> assetBeforeRemove(Transaction& tx, const Record& asset) {
  QStringList users;
  for (const AssetUse& use : whereUsed(tx.connection(), asset.id()))
    if (!use.isOver) users << use.title;
  if (users.isEmpty()) return {};
  return Problem("asset-is-used", {asset.title(), users.join(s(", "))});
}

Result<void> versionBefore(Transaction& tx, Record& next, const Record* before) {
  if (before) {
    for (const char* key : {"asset", "number", "subject", "preheader", "content"})
      if (!(before->value(key) == next.value(key))) return Problem("asset-version-stays", {}, s(key));
    return {};
  }
  if (next.value("number").isNull()) {
    db::StatementUse row(tx.connection().cached(s("SELECT max(number) FROM asset_version WHERE asset=?")));
    row->bind(1, next.value("asset").id());
    next.set("number", row->step() ? row->integer(0) + 1 : qint64{1});
  }
  if (next.value("at").isNull()) next.set("at", tx.now());
  if (next.value("author").isNull()) next.set("author", tx.me());
  return {};
}

Result<void> couponBefore(Transaction& tx, Record& next, const Record* before) {
  const QString code = next.text("code").trimmed();
  if (code.isEmpty()) return Problem("coupon-no-code", {}, s("code"));
  next.set("code", code);
  if (before && before->text("code") == code && before->value("pool") == next.value("pool")) return {};
  db::StatementUse row(tx.connection().cached(
      s("SELECT 1 FROM coupon WHERE code=? COLLATE NOCASE AND pool=? AND id<>? AND _del IS NOT 1")));
  row->bind(1, code).bind(2, next.value("pool").id()).bind(3, next.id());
  if (row->step()) return Problem("coupon-code-taken", {code}, s("code"));
  return {};
}

}  // namespace

EntityRules assetRules() { return {assetBefore, {}, assetBeforeRemove}; }
EntityRules assetVersionRules() { return {versionBefore, {}}; }
EntityRules couponRules() { return {couponBefore, {}}; }

}  // namespace relata
