#include "core/activities/activity_rules.h"

#include <QRegularExpression>
#include <QTimeZone>

#include "core/activities/activity.h"
#include "core/activities/agenda.h"
#include "core/activities/repeat_activity.h"
#include "core/base/repetition.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

std::optional<UtcMs> momentOf(const Record& record, const char* key) {
  const Value value = record.value(key);
  return value.isNull() ? std::nullopt : std::optional(value.integer());
}

Value reminderOf(const Record& activity, UtcMs now) {
  const auto usual = usualReminder(activity.text("kind"), momentOf(activity, "due"), momentOf(activity, "at"), now,
                                   QTimeZone::systemTimeZone());
  return usual ? Value(*usual) : Value();
}

QList<Id> namedRecords(const QString& body) {
  static const QRegularExpression link(QStringLiteral("\\]\\(relata:([A-Za-z]{1,3}-[0-9A-Za-z]{10,16})\\)"));
  QList<Id> ids;
  for (auto it = link.globalMatch(body); it.hasNext();)
    if (const auto id = parseId(it.next().captured(1)); id && !ids.contains(id->id)) ids << id->id;
  return ids;
}

/// What the reminder is one of.
std::optional<UtcMs> anchorOf(const Record& activity) {
  const auto due = momentOf(activity, "due");
  return activity.text("kind") == QLatin1String("task") || due ? due : momentOf(activity, "at");
}

/// As the clock on the wall shows it, so that "at nine on the day before" stays so over a change of the hour.
qint64 wallClock(UtcMs moment) {
  const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::systemTimeZone());
  return QDateTime(local.date(), local.time(), QTimeZone::utc()).toMSecsSinceEpoch();
}
UtcMs momentOfWallClock(qint64 shown) {
  const QDateTime clock = QDateTime::fromMSecsSinceEpoch(shown, QTimeZone::utc());
  return QDateTime(clock.date(), clock.time(), QTimeZone::systemTimeZone()).toMSecsSinceEpoch();
}

/// A reminder that somebody chose ("half an hour before") keeps its distance. Where there is none to keep, because it
/// stood behind its entry or the entry lasts the whole day now, it is the usual one.
Value movedReminder(const Record& next, const Record& before, UtcMs now) {
  const QTimeZone zone = QTimeZone::systemTimeZone();
  const auto from = anchorOf(before), to = anchorOf(next), old = momentOf(before, "remind_at");
  if (!old) return {};
  if (!from || !to || isWholeDay(*from, zone) != isWholeDay(*to, zone)) return reminderOf(next, now);
  if (*old > *from && !isWholeDay(*from, zone)) return reminderOf(next, now);
  // What is over reminds of nothing.
  if (next.text("kind") != QLatin1String("task") && *to <= now) return {};
  return momentOfWallClock(wallClock(*old) + wallClock(*to) - wallClock(*from));
}

/// The reminder follows what is due, until somebody chooses another one at the same time.
void keepReminder(Transaction& tx, Record& next, const Record* before) {
  if (!before) {
    if (next.value("remind_at").isNull()) next.set("remind_at", reminderOf(next, tx.now()));
    return;
  }
  const bool chosen = !(next.value("remind_at") == before->value("remind_at"));
  const bool moved = !(next.value("due") == before->value("due")) || !(next.value("at") == before->value("at"));
  if (chosen || !moved) return;
  const bool usual = before->value("remind_at") == reminderOf(*before, hlcToUtc(before->inserted.hlc));
  next.set("remind_at", usual ? reminderOf(next, tx.now()) : movedReminder(next, *before, tx.now()));
}

/// "Every month" means the day of the first time, also after one of them was put off or a short month had to do.
void keepDayOfRepetition(Record& next, const Record* before) {
  if (before && next.text("repeats") == before->text("repeats")) return;
  auto repetition = repetitionOfRule(next.text("repeats"));
  const auto due = momentOf(next, "due");
  const auto when = due ? due : momentOf(next, "at");
  if (!repetition || !when) return;
  const QDate day = QDateTime::fromMSecsSinceEpoch(*when, QTimeZone::systemTimeZone()).date();
  if (repetition->unit == Repetition::Unit::Month && repetition->monthDay == 0) repetition->monthDay = day.day();
  if (repetition->unit == Repetition::Unit::Week && repetition->weekdays.isEmpty())
    repetition->weekdays << day.dayOfWeek();
  constexpr int kLeapDay = 29;
  if (repetition->unit == Repetition::Unit::Year && day.month() == 2 && day.day() == kLeapDay)
    repetition->monthDay = kLeapDay;
  next.set("repeats", repetitionRule(*repetition));
}

Result<void> activityBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.value("at").isNull() && !before) next.set("at", tx.now());
  if (next.value("source").isNull()) next.set("source", QStringLiteral("typed"));
  if (!before && next.value("owner").isNull()) next.set("owner", tx.me());
  if (next.text("subject").isEmpty()) next.set("subject", next.text("body").section(QLatin1Char('\n'), 0, 0).left(120));
  if (!next.text("repeats").isEmpty()) {
    static const QStringList kinds{QStringLiteral("task"), QStringLiteral("meeting"), QStringLiteral("call")};
    if (!kinds.contains(next.text("kind"))) return Problem("repeats-kind", {}, QStringLiteral("repeats"));
    keepDayOfRepetition(next, before);
  }
  // What was brought in from elsewhere reminds of nothing that is long over.
  if (!tx.isBulk()) keepReminder(tx, next, before);
  return {};
}

/// What a note names it concerns: [Ada](relata:C-…) puts it into Ada's timeline, whoever writes it.
Result<void> activityAfter(Transaction& tx, const Record& now, const Record* before) {
  const bool isDone = before && before->value("done_at").isNull() && !now.value("done_at").isNull();
  if (isDone && !tx.isBroughtIn() && !now.text("repeats").isEmpty())
    if (auto again = comeAgain(tx, now); !again.ok()) return again;
  const QString body = now.text("body");
  if (!body.contains(QLatin1String("](relata:")) || (before && body == before->text("body"))) return {};
  const EntityDef& link = tx.def("activity_link");
  for (const Id named : namedRecords(body))
    for (const QString& key : link.field(u"record")->linkTo) {
      if (!tx.record(*tx.registry().entity(key), named)) continue;
      if (const auto made = tx.insert(link, ActivityLink{now.id(), named}); !made.ok()) return made.problem();
    }
  return {};
}

}  // namespace

EntityRules activityRules() { return {activityBefore, activityAfter}; }

}  // namespace relata
