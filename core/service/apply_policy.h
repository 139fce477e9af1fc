#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// A changed policy and the tickets that run under it: each keeps the targets, the pauses and the version of the
/// business hours that the policy had when it got it, until somebody chooses otherwise.
struct PolicyReach {
  qint64 running = 0;    // open tickets under the policy
  qint64 different = 0;  // of these, whose targets, pauses or hours are not those that the policy has now
  QString hiddenBy;      // a policy that takes all tickets before this one gets its turn; empty: none does
};
PolicyReach reachOfPolicy(db::Connection& connection, Id policy);

/// Gives what the policy has now to its running tickets, in one act; what happened so far is counted by it, too, so
/// that a clock may be missed or kept at once. Answers how many tickets changed. Problem: no-such-record.
Result<qint64> applyPolicy(Workspace& workspace, Id policy);

}  // namespace relata
