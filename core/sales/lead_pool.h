#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// How the pool of leads without an owner works, from the settings
/// lead_claim_open, lead_claim_day and lead_recycle_days. 0: no limit, and
/// nothing is taken back.
struct PoolRules {
  qint64 mostOpen = 50;    // open leads that one person may hold by claiming
  qint64 mostADay = 20;    // leads that one person may claim on a day
  qint64 recycleDays = 0;  // without a touch for so many days a lead goes back
};
PoolRules poolRules(db::Connection& connection);
Result<void> setPoolRules(Workspace& workspace, const PoolRules& rules);

/// Takes leads out of the pool for the person at this computer, as one act: all
/// of them or none. Problems: lead-owned [name, owner], lead-not-open [name],
/// claim-most-open [limit, held], claim-most-day [limit, claimed today].
Result<qint64> claimLeads(Workspace& workspace, const std::vector<qint64>& leads);
/// Gives leads back into the pool, as one act.
Result<qint64> releaseLeads(Workspace& workspace, const std::vector<qint64>& leads);

struct Recycled {
  Id lead, owner;
  QString title, ownerName;
  qint64 idleDays = 0;
};
struct RecycleReport {
  QList<Recycled> leads;
  qint64 tid = 0;
};
/// Puts open leads back into the pool whose owner has had them for `days` days
/// and has not touched them for as long, as one act. Imported and assigned
/// leads count from the day they got their owner.
Result<RecycleReport> recycleLeads(Workspace& workspace, qint64 days, bool rehearse);

}  // namespace relata
