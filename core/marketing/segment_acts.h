#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// Puts people or companies on a static list, as one act; those who are on it stay. Answers how many are new on it.
/// `source` says how they came in, where a person did not choose them one by one. Problems: segment-is-live [name],
/// segment-other-kind [name].
Result<qint64> addToSegment(Workspace& workspace, Id segment, const std::vector<qint64>& records,
                            const QString& source = {});
/// Takes them off the list again, as one act; answers how many were on it.
Result<qint64> takeFromSegment(Workspace& workspace, Id segment, const std::vector<qint64>& records);

/// Makes a static list of those who are in a segment (or fit a filter) now. Answers the new segment.
Result<Id> freezeSegment(Workspace& workspace, const QString& name, const QString& entity,
                         const std::vector<qint64>& records);

}  // namespace relata
