#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// How the pool of leads without an owner works, from the settings
/// lead_claim_open, lead_claim_day, lead_recycle_days and
/// lead_recycle_contract_days. 0: no limit, and nothing is taken back.
struct PoolRules {
  qint64 mostOpen = 50;     // open leads that one person may hold by claiming
  qint64 mostADay = 20;     // leads that one person may claim on a day
  qint64 recycleDays = 0;   // without a touch for so many days a lead goes back
  qint64 contractDays = 0;  // so long after the last contract of its customer
  friend bool operator==(const PoolRules&, const PoolRules&) = default;
};
PoolRules poolRules(db::Connection& connection);
Result<void> setPoolRules(Workspace& workspace, const PoolRules& rules);

/// Whoever takes a lead of the pool claims it, whether by the button, by hand or in bulk: the limits hold. They hold
/// where somebody set them or several people work; who works alone keeps nothing from others. Problems: claim-most-open
/// [limit, held], claim-most-day [limit, claimed today].
Result<void> mayClaim(Transaction& tx, qint64 wanted);

/// Takes leads out of the pool for the person at this computer, as one act: all
/// of them or none. Problems: lead-owned [name, owner], lead-not-open [name],
/// claim-most-open [limit, held], claim-most-day [limit, claimed today].
Result<qint64> claimLeads(Workspace& workspace, const std::vector<qint64>& leads);
/// Gives leads back into the pool, as one act.
Result<qint64> releaseLeads(Workspace& workspace, const std::vector<qint64>& leads);

struct Recycled {
  Id lead, owner;
  QString title, ownerName;
  qint64 idleDays = 0;         // without a touch, or since the contract ended
  bool contractEnded = false;  // that is why
};
struct RecycleReport {
  QList<Recycled> leads;
  qint64 tid = 0;
};
/// After how many days leads go back; 0: for this reason they do not.
struct RecycleAfter {
  qint64 untouched = 0, contractEnded = 0;
};
/// Puts open leads back into the pool whose owner has had them for
/// `untouched` days and has not touched them for as long, and those of
/// customers whose last contract ended `contractEnded` days ago, as one act.
/// The days count from when the owner got the lead where that was later. A
/// lead's customer has its e-mail address, the host of it, or its company's
/// name; a contract that runs on, or renews itself, keeps it, touched or not.
Result<RecycleReport> recycleLeads(Workspace& workspace, const RecycleAfter& after, bool rehearse);
/// The same by the rules of the pool, for whoever looks again and again: where
/// nothing is due, nothing is written.
Result<RecycleReport> recycleDueLeads(Workspace& workspace);

}  // namespace relata
