#pragma once

#include "core/workspace/bulk_edit.h"

namespace relata {

/// Where deals go, and what is said about it. Fields that are not given stay as they are.
struct DealMove {
  Id stage;
  Id lossReason, competitor;
  QString lossNote;
  std::optional<QDate> closedOn;  // the day it was won or lost, where that is not today
};

/// Moves deals into a stage, as one act. One that its rules refuse is left out and named in the report; where it is the
/// only one, its Problem is the answer (deal-needs-reason, deal-field-required, …).
Result<BulkReport> moveDeals(Workspace& workspace, const std::vector<qint64>& deals, const DealMove& move,
                             const BulkProgress& progress = {});
/// The pipeline that all of these deals are in; none where they are in several.
Id pipelineOfAll(db::Connection& connection, const std::vector<qint64>& deals);
/// Deletes a stage and moves the deals that stand in it, open or closed, into another of the same kind and pipeline, as
/// one act. Problems: stage-gone, stage-other-kind [name].
Result<BulkReport> removeStage(Workspace& workspace, Id stage, Id into);
/// The stage that a closed deal stood in before it was closed; the first open stage of its pipeline where that is gone.
Id stageBeforeClosing(db::Connection& connection, Id deal);
/// Takes a closed deal up again where it stood. Problem: deal-is-open.
Result<BulkReport> reopenDeal(Workspace& workspace, Id deal);

/// A stage as a person names it: by its id, name or key, in that pipeline first; in the usual one where none is given.
/// Where none is called so, "Closed Won", "Verloren", "赢单" and their like mean the pipeline's one stage of that kind.
/// Problems: stage-unknown [name, what there is], stage-ambiguous [name].
Result<Id> stageNamed(db::Connection& connection, const QString& name, Id pipeline);

}  // namespace relata
