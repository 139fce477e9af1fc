#include "core/bench/segment_question.h"

#include <QDateTime>

#include "core/bench/timing.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kSamples = 21;

qint64 byHand(db::Connection& connection, qint64 since) {
  db::Statement row(
      connection,
      s("SELECT count(*) FROM contact c WHERE c._del IS NOT 1 AND c.stage='customer' AND c.city='Hamburg' AND c.email "
        "<> '' AND EXISTS (SELECT 1 FROM activity_link l JOIN activity a ON a.id=l.activity WHERE l.record=c.id AND "
        "l._del IS NOT 1 AND a._del IS NOT 1 AND a.at >= ?) AND NOT EXISTS (SELECT 1 FROM activity_link l JOIN "
        "activity a ON a.id=l.activity WHERE l.record=c.id AND l._del IS NOT 1 AND a._del IS NOT 1 AND "
        "a.kind='meeting')"));
  row.bind(1, since);
  return row.step() ? row.integer(0) : 0;
}

}  // namespace

SegmentTimes segmentTimes(Workspace& workspace, Reader& reader) {
  const EntityDef& contact = *reader.registry().entity(u"contact");
  const auto filter = parseFilter(s("stage = customer and city = Hamburg and email is not empty and exists(activity "
                                    "since 90d) and not exists(activity where kind = meeting)"),
                                  contact, reader.registry());
  if (!filter.ok()) throw filter.problem();
  const qint64 midnight =
      QDateTime::fromMSecsSinceEpoch(reader.context().now).date().addDays(-90).startOfDay().toMSecsSinceEpoch();
  qint64 ours = 0, raw = 0;
  SegmentTimes times;
  const Id somebody(reader.connection().integer(s("SELECT min(id) FROM contact")));
  const auto write = [&](int i) {
    const auto done = workspace.transact({ActKind::Edit, s("contact"), {}}, [&](Transaction& tx) {
      return tx.update(tx.def("contact"), somebody, {{s("nickname"), s("Nick %1").arg(i)}});
    });
    if (!done.ok()) throw done.problem();
  };
  const auto count = [&](int) { ours = reader.count({s("contact"), *filter, {}, false}); };
  const auto ask = [&](int) { raw = byHand(reader.connection(), midnight); };
  times.ours = timed(kSamples, count, write);
  times.raw = timed(kSamples, ask, write);
  if (ours != raw || ours == 0) throw Problem("bench-rows-differ", {s("segment")});
  return times;
}

}  // namespace relata::bench
