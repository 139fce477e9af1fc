#include "core/activities/activity_rules.h"

#include "core/workspace/transaction.h"

namespace relata {
namespace {

Result<void> activityBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.value("at").isNull() && !before) next.set("at", tx.now());
  if (next.value("source").isNull()) next.set("source", QStringLiteral("typed"));
  if (!before && next.value("owner").isNull()) next.set("owner", tx.me());
  if (next.text("subject").isEmpty()) next.set("subject", next.text("body").section(QLatin1Char('\n'), 0, 0).left(120));
  return {};
}

}  // namespace

EntityRules activityRules() { return {activityBefore, {}}; }

}  // namespace relata
