#pragma once

#include <functional>

#include "core/rules/team_turn.h"
#include "core/workspace/workspace.h"

namespace relata {

/// What came of looking for an owner. `how` is the key of Lead::assignedHow.
struct LeadAssignment {
  Id lead;
  QString title, how;
  Id owner, rule;
  QString ownerName, ruleName, teamName;
  QList<std::pair<QString, TeamBar>> barred;  // where nobody was free: who, and why not
};

/// Whether there are rules at all. Without any a new lead belongs to whoever
/// makes it.
bool hasAssignmentRules(db::Connection& connection);

/// Finds an owner for a lead that has none and writes it: whose customer it is
/// already (same e-mail, same company), else the first rule that fits, and of
/// its team the next in the rotation who is active, on shift, not away, below
/// the cap and skilled. Where nobody may it stays without an owner, and says so
/// (rules.md 3.6).
Result<LeadAssignment> assignLead(Transaction& tx, const Record& lead);

struct AssignReport {
  QList<LeadAssignment> leads;
  qint64 assigned = 0;
  qint64 tid = 0;
};
/// The same for these open leads, or for all that have no owner where none are
/// named, as one act. `rehearse` only says what it would do.
Result<AssignReport> assignLeads(Workspace& workspace, const std::vector<qint64>& leads, bool rehearse);

}  // namespace relata
