#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Who is in a segment, as condition over the row `t` of its entity's table: what campaigns ask before they send.
/// Problems: no-such-record, segment-broken [why] (it names one that is gone, or goes in a circle).
struct SegmentQuery {
  Id id;
  QString name;
  const EntityDef* entity = nullptr;
  CompiledFilter where;
};
Result<SegmentQuery> segmentQuery(Reader& reader, Id segment);
/// The segment of that name or printed id. Problem: segment-missing [name].
Result<SegmentQuery> segmentNamed(Reader& reader, const QString& nameOrId);

/// "in segment X" as a filter over its records.
Filter segmentFilter(const QString& name);

/// `limit`: so many of them at most; none: all.
std::vector<qint64> segmentMembers(Reader& reader, const SegmentQuery& segment, qint64 limit = -1);
qint64 segmentCount(Reader& reader, const SegmentQuery& segment);
bool isInSegment(Reader& reader, const SegmentQuery& segment, Id record);

/// How many are in the first only, in both, and in the second only. Problem: segment-other-kind [name].
struct SegmentOverlap {
  qint64 first = 0, both = 0, second = 0;
};
Result<SegmentOverlap> segmentOverlap(Reader& reader, const SegmentQuery& first, const SegmentQuery& second);

/// How many were in it at the end of each of these days, by today's conditions over what the journal knows of that day
/// (what came in later by import was not there). A day on which nothing is known yet has no count.
struct SegmentSize {
  QDate day;
  std::optional<qint64> count;
};
QList<SegmentSize> segmentGrowth(Workspace& workspace, const Filter& filter, const QString& entity,
                                 const QList<QDate>& days, const std::function<bool()>& isCancelled = {});
/// The last day of each of the last `months` months, and today.
QList<QDate> growthDays(const QDate& today, int months);

}  // namespace relata
