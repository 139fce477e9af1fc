#include "core/sales/assignment_rules.h"

#include <QTime>

#include "core/rules/record_checks.h"
#include "core/rules/record_condition.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Result<void> ruleBefore(Transaction& tx, Record& next, const Record*) {
  if (next.text("kind").isEmpty()) next.set("kind", s("lead"));
  const bool tickets = next.text("kind") == QLatin1String("ticket");
  if (auto checked = checkCondition(tx, tx.def(tickets ? "ticket" : "lead"), next.text("condition")); !checked.ok())
    return checked;
  if (next.value("team").isNull() && next.value("user").isNull())
    return Problem("assignment-needs-target", {next.title()}, s("team"));
  return placeBeforeCatchAll(tx, next, "kind");
}

Result<void> memberBefore(Transaction& tx, Record& next, const Record*) {
  for (const char* key : {"from", "until"}) {
    const QString text = next.text(key).trimmed();
    if (text.isEmpty()) continue;
    QTime time = QTime::fromString(text, s("H:mm"));
    if (!time.isValid()) time = QTime::fromString(text, s("H"));
    if (!time.isValid()) return Problem("time-of-day", {text}, s(key));
    next.set(key, time.toString(s("HH:mm")));
  }
  if (next.value("weight").isNull()) next.set("weight", 1);
  if (auto checked = checkNotNegative(next, {"weight", "cap", "ticket_cap"}); !checked.ok()) return checked;
  placeLast(tx, next);
  return {};
}

}  // namespace

EntityRules assignmentRuleRules() { return {ruleBefore, {}}; }
EntityRules leadTeamMemberRules() { return {memberBefore, {}}; }

}  // namespace relata
