#pragma once

#include <functional>

#include "core/base/result.h"
#include "core/duplicates/match_score.h"
#include "core/db/connection.h"

namespace relata {

struct DuplicatePair {
  Id a, b;  // the older one first
  MatchScore score;
  std::vector<MatchPoint> points;  // the evidence
};

struct DuplicateOptions {
  qint64 limit = 100'000;  // the best so many pairs are kept
  bool withReview = true;  // also what a person would have to look at; otherwise only what is suggested
  /// Only pairs of which at least one record was made from this one on; null: all.
  Id madeFrom;
  std::function<bool(qint64 done, qint64 total)> progress;  // false stops: Problem cancelled
};

struct DuplicateReport {
  QList<DuplicatePair> pairs;  // the surest first
  qint64 records = 0;
  qint64 compared = 0;       // comparisons that were made
  qint64 largeBlocks = 0;    // groups too large to compare everybody with everybody: only neighbours were compared
  qint64 leftOut = 0;        // pairs beyond `limit`
  qint64 notDuplicates = 0;  // pairs that people said are two
};

/// Compares the live records of an entity with each other. About a quarter of a kilobyte per record is needed.
Result<DuplicateReport> findDuplicates(db::Connection& connection, const EntityDef& def,
                                       const DuplicateOptions& options = {});

/// Records that hang together by pairs of this band or a surer one, as they would be merged: each group in the order of
/// its ids, the surest group first.
struct DuplicateGroup {
  std::vector<Id> ids;
  double bits = 0;  // of its weakest link
  bool exact = true;
};
QList<DuplicateGroup> groupsOf(const QList<DuplicatePair>& pairs, bool onlyExact);

/// ISO code of the country whose phone numbers are written without "+": setting "country" of the workspace.
QByteArray phoneRegionOf(db::Connection& connection);

}  // namespace relata
