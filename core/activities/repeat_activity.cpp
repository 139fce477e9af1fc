#include "core/activities/repeat_activity.h"

#include <QTimeZone>

#include "core/activities/log_activity.h"
#include "core/base/repetition.h"
#include "core/store/reader.h"

namespace relata {
namespace {

constexpr qint64 kMinuteMs = 60'000;

Record nextOf(const Record& activity, const char* when, const QDateTime& start, const QDateTime& next) {
  Record again(activity.def());
  for (const char* key : {"kind", "subject", "body", "duration", "location", "direction", "owner", "tags", "repeats"})
    again.set(key, activity.value(key));
  again.set(when, next.toMSecsSinceEpoch());
  if (const Value remind = activity.value("remind_at"); !remind.isNull())
    again.set("remind_at", remind.integer() + start.msecsTo(next));
  return again;
}

}  // namespace

Result<void> comeAgain(Transaction& tx, const Record& activity) {
  const auto repetition = repetitionOfRule(activity.text("repeats"));
  const char* when = activity.value("due").isNull() ? "at" : "due";
  if (!repetition || activity.value(when).isNull()) return {};
  const QTimeZone zone = QTimeZone::systemTimeZone();
  const QDateTime start = QDateTime::fromMSecsSinceEpoch(activity.value(when).integer(), zone);
  const QDate today = QDateTime::fromMSecsSinceEpoch(tx.now(), zone).date();
  const QDate next = nextRepetition(*repetition, start.date(), qMax(start.date(), today.addDays(-1)));
  if (auto given = tx.update(activity.def(), activity.id(), {{QStringLiteral("repeats"), Value()}}); !given.ok())
    return given;
  if (!next.isValid()) return {};
  const Result<Id> made = tx.insert(nextOf(activity, when, start, QDateTime(next, start.time(), zone)));
  if (!made.ok()) return made.problem();
  for (const Id about : linkedRecords(tx.connection(), activity.id()))
    if (const auto linked = tx.insert(tx.def("activity_link"), ActivityLink{*made, about}); !linked.ok())
      return linked.problem();
  return {};
}

Result<qint64> continueRepetitions(Workspace& workspace) {
  constexpr int kMost = 500;
  std::vector<qint64> over;
  const auto found = guarded([&] {
    const auto reader = workspace.read();
    db::Statement rows(reader->connection(),
                       QStringLiteral("SELECT id FROM activity WHERE repeats IS NOT NULL AND _del IS NOT 1 AND done_at "
                                      "IS NULL AND kind<>'task' AND due IS NULL AND at + coalesce(duration,0)*?1 < ?2 "
                                      "ORDER BY at LIMIT ?3"));
    rows.bind(1, kMinuteMs).bind(2, workspace.now()).bind(3, kMost);
    while (rows.step()) over.push_back(rows.integer(0));
    return true;
  });
  if (!found.ok()) return found.problem();
  if (over.empty()) return qint64{0};
  const Act act{ActKind::Create, QStringLiteral("activity"), {QString::number(over.size())}};
  const auto noted = workspace.note(act, [&](Transaction& tx) -> Result<void> {
    for (const qint64 id : over)
      if (const auto activity = tx.record(tx.def("activity"), Id(id)))
        if (auto again = comeAgain(tx, *activity); !again.ok()) return again;
    return {};
  });
  if (!noted.ok()) return noted.problem();
  return static_cast<qint64>(over.size());
}

}  // namespace relata
