#pragma once

#include "core/marketing/contact_score.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Somebody who became warm enough for sales, or whom a journey or a colleague gave over: who is asked, with which
/// reasons, and what sales said. One for each time that the score comes above the limit; `cooledAt` is when it fell
/// below the lower one again, and only then may the next one begin.
struct HandOver {
  Id contact, owner, task, decidedBy;
  QString name, state, grade, reasons, reason, note, origin;
  std::optional<qint64> round, at, decidedAt, cooledAt;
  std::optional<double> fit, engagement;
};
EntityDef handOverDef();
/// Problems: handover-reason-missing (of one that is rejected), handover-decided.
EntityRules handOverRules();

/// Asks sales to take somebody over: the row, and a task for whoever owns the person (else their company, else
/// the one of “Rules of marketing”, else who works here) with the reasons. Nothing happens, and the row that is there
/// is answered, where they are warm already. `origin`: "score", "journey", "hand"; `because`: a sentence before the
/// points.
Result<Id> handOver(Transaction& tx, Id contact, const QString& origin, const QString& because = {});

/// Looks at these people's scores: who came above the limit is given over, who fell below the lower one has cooled.
/// Somebody is given over by score only for what they do: fit alone asks nobody.
Result<void> handOverWarm(Transaction& tx, const std::vector<qint64>& people);
/// The same for everybody who has points, because points fade without anybody writing. Answers how many were asked for.
Result<qint64> handOverDue(Workspace& workspace);

/// Sales takes the person: they own them from now on, the task is done, and a person who was a lead (or nothing yet) is
/// an opportunity. Problem: handover-decided.
Result<void> acceptHandOver(Transaction& tx, Id handOver);
/// Sales gives the person back, with a reason (key of a choice) and words. Problems: handover-decided,
/// handover-reason-missing.
Result<void> rejectHandOver(Transaction& tx, Id handOver, const QString& reason, const QString& note = {});

}  // namespace relata
