#include "core/sales/lead_rules.h"

#include "core/contacts/contact_rules.h"
#include "core/sales/assign_leads.h"
#include "core/sales/lead_pool.h"
#include "core/sales/lead_score.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool is(const Record* record, const char* status) { return record && record->text("status") == QLatin1String(status); }

/// A lead of a firm whose people nobody knows yet is called as the firm is.
void nameIt(Record& next, const Record* before) {
  const QString firm = next.text("company_name");
  const bool hasParts = !next.text("given_name").isEmpty() || !next.text("family_name").isEmpty();
  const QString name = next.text("name");
  const bool isFirms = before && !before->text("company_name").isEmpty() && name == before->text("company_name");
  if (!hasParts && !firm.isEmpty() && (name.isEmpty() || isFirms || name == firm)) return next.set("name", firm);
  composeName(next, before);
}

Result<void> checkStatus(Transaction& tx, Record& next, const Record* before) {
  if (next.text("status").isEmpty()) next.set("status", s("new"));
  const QString status = next.text("status");
  // The past that is brought in may not tell why, or into what.
  if (tx.isBulk()) return {};
  if (status == QLatin1String("disqualified") && next.value("reason").isNull())
    return Problem("lead-needs-reason", {next.title()}, s("reason"));
  const bool converted = status == QLatin1String("converted");
  if (converted && !is(before, "converted") && next.value("converted_at").isNull())
    return Problem("lead-convert", {next.title()}, s("status"));
  if (!converted && is(before, "converted")) return Problem("lead-is-converted", {next.title()}, s("status"));
  return {};
}

/// Somebody takes an open lead that lay in the pool for themselves, in whatever way.
bool isTaken(Transaction& tx, const Record& next, const Record& before) {
  if (tx.isBulk() || next.deleted || before.value("owner").id() || next.value("owner").id() != tx.me()) return false;
  if (is(&next, "converted") || is(&next, "disqualified")) return false;
  const bool told = !(next.value("assigned_how") == before.value("assigned_how"));
  return !told || next.text("assigned_how") == QLatin1String("claimed");
}

Result<void> leadBefore(Transaction& tx, Record& next, const Record* before) {
  cleanTexts(next);
  nameIt(next, before);
  if (auto checked = checkStatus(tx, next, before); !checked.ok()) return checked;
  if (is(before, "disqualified") && next.text("status") != QLatin1String("disqualified"))
    for (const char* key : {"reason", "reason_note"}) next.set(key, Value());
  if (!before) {
    if (next.value("received").isNull()) next.set("received", tx.now());
    if (next.value("first_touch").isNull()) next.set("first_touch", next.value("received"));
    // Without rules a lead belongs to whoever makes it; otherwise they are asked once it is written. A writer that says
    // how it came about means it so.
    const bool told = !next.text("assigned_how").isEmpty();
    if (!told && next.value("owner").isNull() && !hasAssignmentRules(tx.connection())) next.set("owner", tx.me());
    if (!told && !next.value("owner").isNull()) next.set("assigned_how", s("by_hand"));
  } else if (isTaken(tx, next, *before)) {
    if (auto may = mayClaim(tx, 1); !may.ok()) {
      Problem why = may.problem();
      why.field = s("owner");
      return why;
    }
    next.set("assigned_how", s("claimed"));
  } else if (!(next.value("owner") == before->value("owner")) &&
             next.value("assigned_how") == before->value("assigned_how")) {
    next.set("assigned_how", next.value("owner").isNull() ? s("returned") : s("by_hand"));
  }
  return {};
}

Result<void> noteOwner(Transaction& tx, const Record& now) {
  Record turn(tx.def("lead_turn"));
  turn.set("lead", now.id());
  turn.set("owner", now.value("owner"));
  turn.set("how", now.value("assigned_how"));
  turn.set("since", tx.now());
  turn.set("by", tx.me());
  const Result<Id> made = tx.insert(turn);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

Result<void> leadAfter(Transaction& tx, const Record& now, const Record* before) {
  const bool open = !is(&now, "converted") && !is(&now, "disqualified");
  if (!before && now.value("owner").isNull()) {
    if (!open || !now.text("assigned_how").isEmpty()) return {};
    const auto assigned = assignLead(tx, now);
    return assigned.ok() ? Result<void>() : Result<void>(assigned.problem());
  }
  if (before && now.value("owner") == before->value("owner")) return {};
  return noteOwner(tx, now);
}

}  // namespace

EntityRules leadRules() { return {leadBefore, leadAfter, {}, scoreTouchedLeads}; }

}  // namespace relata
