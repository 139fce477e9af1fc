#include "core/marketing/segment_members.h"

#include <QDateTime>

#include "core/store/history_start.h"
#include "core/store/segment_source.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString whereOf(const SegmentQuery& segment) { return s("(%1) AND t._del IS NOT 1").arg(segment.where.where); }

QString printedId(Reader& reader, Id segment) { return segment.text(reader.registry().entity(u"segment")->prefix); }

Result<SegmentQuery> queryOf(Reader& reader, const SegmentSource& source) {
  SegmentQuery out{source.id, source.name, reader.registry().entity(source.entity), {}};
  if (!out.entity) return Problem("segment-broken", {source.name, source.entity});
  out.where =
      compileFilter(segmentFilter(printedId(reader, source.id)), *out.entity, reader.registry(), reader.context());
  // A broken one says why; that it compares amounts in their own currencies is no reason to refuse it.
  if (out.where.where == QLatin1String("0") && !out.where.notes.isEmpty())
    return Problem("segment-broken", {source.name, out.where.notes.join(QLatin1Char(' '))});
  return out;
}

}  // namespace

Filter segmentFilter(const QString& name) {
  FilterValue value;
  value.type = FilterValue::Type::Segment;
  value.text = name;
  return {FilterNode::compare({s("id")}, CompareOp::In, {value})};
}

Result<SegmentQuery> segmentQuery(Reader& reader, Id segment) {
  return segmentNamed(reader, printedId(reader, segment));
}

Result<SegmentQuery> segmentNamed(Reader& reader, const QString& nameOrId) {
  const auto source = reader.context().segment(nameOrId);
  if (!source) return Problem("segment-missing", {nameOrId.left(80)});
  return queryOf(reader, *source);
}

std::vector<qint64> segmentMembers(Reader& reader, const SegmentQuery& segment, qint64 limit) {
  db::Statement rows(reader.connection(),
                     s("SELECT t.id FROM %1 t WHERE %2 LIMIT ?").arg(segment.entity->table, whereOf(segment)));
  rows.bindAll(segment.where.binds + QList<Value>{limit});
  std::vector<qint64> out;
  while (rows.step()) out.push_back(rows.integer(0));
  return out;
}

qint64 segmentCount(Reader& reader, const SegmentQuery& segment) {
  return reader.count({segment.entity->key, segmentFilter(printedId(reader, segment.id)), {}, false});
}

bool isInSegment(Reader& reader, const SegmentQuery& segment, Id record) {
  db::Statement row(reader.connection(),
                    s("SELECT 1 FROM %1 t WHERE t.id=? AND %2").arg(segment.entity->table, whereOf(segment)));
  row.bindAll(QList<Value>{record} + segment.where.binds);
  return row.step();
}

Result<SegmentOverlap> segmentOverlap(Reader& reader, const SegmentQuery& first, const SegmentQuery& second) {
  if (first.entity != second.entity) return Problem("segment-other-kind", {second.name});
  const db::ReadScope oneState(reader.connection());
  db::Statement row(reader.connection(), s("SELECT count(*) FROM %1 t WHERE t._del IS NOT 1 AND (%2) AND (%3)")
                                             .arg(first.entity->table, first.where.where, second.where.where));
  row.bindAll(first.where.binds + second.where.binds);
  SegmentOverlap out;
  out.both = row.step() ? row.integer(0) : 0;
  out.first = segmentCount(reader, first) - out.both;
  out.second = segmentCount(reader, second) - out.both;
  return out;
}

QList<QDate> growthDays(const QDate& today, int months) {
  QList<QDate> days;
  const QDate first(today.year(), today.month(), 1);
  for (int back = months; back > 0; --back) days << first.addMonths(1 - back).addDays(-1);
  if (days.isEmpty() || days.last() != today) days << today;
  return days;
}

QList<SegmentSize> segmentGrowth(Workspace& workspace, const Filter& filter, const QString& entity,
                                 const QList<QDate>& days, const std::function<bool()>& isCancelled) {
  QList<SegmentSize> out;
  const QTimeZone zone = workspace.filterContext().zone;
  const UtcMs known = historyStart(workspace.read()->connection()).value_or(0);
  for (const QDate& day : days) {
    if (isCancelled && isCancelled()) break;
    const UtcMs end = std::min(day.addDays(1).startOfDay(zone).toMSecsSinceEpoch() - 1, workspace.now());
    if (end < known)
      out << SegmentSize{day, {}};
    else
      out << SegmentSize{day, workspace.readAsOf(end)->count({entity, filter, {}, false})};
  }
  return out;
}

}  // namespace relata
