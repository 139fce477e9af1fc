#include "core/marketing/segment_acts.h"

#include "core/marketing/segment.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Id memberId(const EntityDef& member, Id segment, Id record) {
  Record row(member);
  row.set("segment", segment);
  row.set("record", record);
  return contentId(row);
}

Result<Record> listNamed(Transaction& tx, Id segment) {
  const auto record = tx.record(tx.def("segment"), segment);
  if (!record || record->deleted) return Problem("no-such-record", {segment.text(s("SE"))});
  if (record->text("kind") != QLatin1String("static")) return Problem("segment-is-live", {record->title()});
  return *record;
}

/// How many of them came to be on the list.
Result<qint64> put(Transaction& tx, const Record& segment, const std::vector<qint64>& records, const QString& source) {
  const EntityDef& member = tx.def("segment_member");
  qint64 added = 0;
  for (const qint64 record : records) {
    const auto before = tx.record(member, memberId(member, segment.id(), Id(record)));
    if (before && !before->deleted) continue;
    const auto made = tx.insert(member, SegmentMember{segment.id(), Id(record), source});
    if (!made.ok()) return made.problem();
    ++added;
  }
  return added;
}

Act actOf(ActKind kind, const Record& segment, qint64 count) {
  return {kind, segment.text("entity"), {segment.title(), QString::number(count)}};
}

}  // namespace

Result<qint64> addToSegment(Workspace& workspace, Id segment, const std::vector<qint64>& records,
                            const QString& source) {
  return workspace.transact({ActKind::AddToSegment, {}, {}}, [&](Transaction& tx) -> Result<qint64> {
    const auto list = listNamed(tx, segment);
    if (!list.ok()) return list.problem();
    const auto added = put(tx, *list, records, source);
    if (added.ok()) tx.setAct(actOf(ActKind::AddToSegment, *list, *added));
    return added;
  });
}

Result<qint64> takeFromSegment(Workspace& workspace, Id segment, const std::vector<qint64>& records) {
  return workspace.transact({ActKind::TakeFromSegment, {}, {}}, [&](Transaction& tx) -> Result<qint64> {
    const auto list = listNamed(tx, segment);
    if (!list.ok()) return list.problem();
    const EntityDef& member = tx.def("segment_member");
    qint64 taken = 0;
    for (const qint64 record : records) {
      const Id id = memberId(member, segment, Id(record));
      const auto row = tx.record(member, id);
      if (!row || row->deleted) continue;
      if (auto removed = tx.remove(member, id); !removed.ok()) return removed.problem();
      ++taken;
    }
    tx.setAct(actOf(ActKind::TakeFromSegment, *list, taken));
    return taken;
  });
}

Result<Id> freezeSegment(Workspace& workspace, const QString& name, const QString& entity,
                         const std::vector<qint64>& records) {
  return workspace.transact({ActKind::Create, s("segment"), {name}}, [&](Transaction& tx) -> Result<Id> {
    const auto made = tx.insert(tx.def("segment"), Segment{name, entity, s("static"), {}, {}, tx.me()});
    if (!made.ok()) return made.problem();
    const auto segment = tx.record(tx.def("segment"), *made);
    const auto added = put(tx, *segment, records, {});
    if (!added.ok()) return added.problem();
    return *made;
  });
}

}  // namespace relata
