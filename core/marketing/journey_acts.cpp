#include "core/marketing/journey_acts.h"

#include <QCoreApplication>

#include "core/marketing/journey_check.h"
#include "core/store/reader.h"

namespace relata {
namespace {

constexpr qsizetype kMostOfText = 60;

QString s(const char* text) { return QString::fromUtf8(text); }

Result<Record> journeyOf(Workspace& workspace, Id journey) {
  const auto reader = workspace.read();
  const auto record = reader->record(*reader->registry().entity(u"journey"), journey);
  if (!record || record->deleted) return Problem("no-such-record", {journey.text(s("J"))});
  // The description outlives the reader: it is the workspace's.
  return *record;
}

class Text {
  Q_DECLARE_TR_FUNCTIONS(JourneyActs)
};

Act actOn(const Record& journey) { return {ActKind::Edit, s("journey"), {journey.title()}}; }

/// With the step that is another, so that the acts on one journey can be told apart in the list of Undo.
Act actOnSteps(const Record& journey, const JourneyPlan& now) {
  const auto draft = draftOf(journey);
  const JourneyPlan before = draft.ok() ? *draft : JourneyPlan();
  QStringList added, removed, changed;
  for (const JourneyStep& step : now.steps()) {
    const JourneyStep* old = before.step(step.key);
    if (!old) {
      added << stepName(step.kind);
      continue;
    }
    // Where it leads is another wherever a step comes in or goes.
    JourneyStep led = *old;
    led.next = step.next;
    led.otherwise = step.otherwise;
    if (!(led == step)) changed << (step.text.isEmpty() ? stepName(step.kind) : step.text.left(kMostOfText));
  }
  for (const JourneyStep& step : before.steps())
    if (!now.step(step.key)) removed << stepName(step.kind);
  QString what = journey.title();
  if (!added.isEmpty()) what = Text::tr("%1, new: %2", "journey, steps").arg(what, added.join(s(", ")));
  if (!removed.isEmpty()) what = Text::tr("%1, without: %2", "journey, steps").arg(what, removed.join(s(", ")));
  if (!changed.isEmpty()) what = Text::tr("%1, changed: %2", "journey, steps").arg(what, changed.join(s(", ")));
  return {ActKind::Edit, s("journey"), {what}};
}

bool isThere(Transaction& tx, const char* entity, Id id) {
  const auto record = tx.record(tx.def(entity), id);
  return record && !record->deleted;
}

Result<void> checkLinks(Transaction& tx, const JourneyPlan& plan) {
  for (const JourneyStep& step : plan.steps()) {
    if (step.segment && !isThere(tx, "segment", step.segment))
      return Problem("journey-segment-missing", {stepName(step.kind)});
    const EntityDef* campaign = tx.registry().entity(u"campaign");
    if (step.campaign && (!campaign || !isThere(tx, "campaign", step.campaign)))
      return Problem("journey-campaign-missing", {stepName(step.kind)});
    if (step.kind == StepKind::Send)
      if (const auto why = whyNotByJourney(*tx.record(*campaign, step.campaign))) return *why;
    if (step.kind != StepKind::List) continue;
    if (const auto list = tx.record(tx.def("segment"), step.segment); list->text("kind") != QLatin1String("static"))
      return Problem("segment-is-live", {list->title()});
  }
  return {};
}

Result<void> setStatus(Workspace& workspace, Id journey, const char* status) {
  const auto record = journeyOf(workspace, journey);
  if (!record.ok()) return record.problem();
  return workspace.transact(actOn(*record), [&](Transaction& tx) {
    return tx.update(tx.def("journey"), journey, {{s("status"), s(status)}});
  });
}

struct Inside {
  Id run;
  QString step;
  qint64 seq;
};
std::vector<Inside> onOtherVersions(Transaction& tx, Id journey, Id live) {
  std::vector<Inside> out;
  db::StatementUse rows(tx.connection().cached(
      s("SELECT id, step, seq FROM journey_run WHERE journey = ? AND state = 'active' AND version IS NOT ? AND _del IS "
        "NOT 1 ORDER BY id")));
  rows->bind(1, journey.bits()).bind(2, live.bits());
  while (rows->step()) out.push_back({rows->id(0), rows->text(1), rows->integer(2)});
  return out;
}

Result<void> noteMove(Transaction& tx, const Inside& one, const char* outcome) {
  JourneyStepLog log;
  log.run = one.run;
  log.step = one.step;
  log.seq = one.seq;
  log.outcome = s(outcome);
  log.at = tx.now();
  const auto made = writeStepLog(tx, log);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

}  // namespace

Result<void> writeDraft(Workspace& workspace, Id journey, const JourneyPlan& plan) {
  const auto record = journeyOf(workspace, journey);
  if (!record.ok()) return record.problem();
  return workspace.transact(actOnSteps(*record, plan), [&](Transaction& tx) {
    return tx.update(tx.def("journey"), journey, {{s("draft"), plan.json()}});
  });
}

Result<Id> publishJourney(Workspace& workspace, Id journey, const QString& note) {
  const auto record = journeyOf(workspace, journey);
  if (!record.ok()) return record.problem();
  const auto plan = draftOf(*record);
  if (!plan.ok()) return plan.problem();
  if (const auto fault = firstFault(checkJourney(*plan, *workspace.registry()))) return *fault;
  return workspace.transact(actOn(*record), [&](Transaction& tx) -> Result<Id> {
    if (auto checked = checkLinks(tx, *plan); !checked.ok()) return checked.problem();
    Id live = record->value("live").id();
    const auto runs = live ? planOf(tx.connection(), live) : Result<JourneyPlan>(JourneyPlan());
    if (!live || !runs.ok() || !(*runs == *plan)) {
      JourneyVersion version;
      version.journey = journey;
      version.plan = plan->json();
      version.note = note;
      const auto made = tx.insert(tx.def("journey_version"), version);
      if (!made.ok()) return made;
      live = *made;
    }
    QHash<QString, Value> values{{s("live"), live}, {s("status"), s("live")}};
    if (record->text("status") != QLatin1String("live")) values.insert(s("since"), tx.now());
    if (auto done = tx.update(tx.def("journey"), journey, values); !done.ok()) return done.problem();
    return live;
  });
}

Result<void> pauseJourney(Workspace& workspace, Id journey) { return setStatus(workspace, journey, "paused"); }
Result<void> resumeJourney(Workspace& workspace, Id journey) { return setStatus(workspace, journey, "live"); }
Result<void> endJourney(Workspace& workspace, Id journey) { return setStatus(workspace, journey, "ended"); }

Result<MovedRuns> moveRuns(Workspace& workspace, Id journey, const QString& otherwise) {
  const auto record = journeyOf(workspace, journey);
  if (!record.ok()) return record.problem();
  const Id live = record->value("live").id();
  return workspace.transact(actOn(*record), [&](Transaction& tx) -> Result<MovedRuns> {
    const auto plan = planOf(tx.connection(), live);
    if (!plan.ok()) return plan.problem();
    MovedRuns report;
    for (const Inside& one : onOtherVersions(tx, journey, live)) {
      const QString step = plan->step(one.step) ? one.step : otherwise;
      const bool stays = plan->step(step) != nullptr;
      if (auto noted = noteMove(tx, one, stays ? "moved" : "ended"); !noted.ok()) return noted.problem();
      QHash<QString, Value> values{{s("seq"), one.seq + 1}};
      if (stays) {
        values.insert(s("version"), live);
        values.insert(s("step"), step);
        if (step != one.step) values.insert({{s("due"), tx.now()}, {s("since"), tx.now()}});
      } else {
        values.insert({{s("state"), s("taken_out")}, {s("ended_at"), tx.now()}, {s("due"), Value()}});
      }
      ++(stays ? report.moved : report.takenOut);
      if (auto done = tx.update(tx.def("journey_run"), one.run, values); !done.ok()) return done.problem();
    }
    return report;
  });
}

Result<void> takeOut(Workspace& workspace, Id run) {
  return workspace.transact({ActKind::Edit, s("journey_run"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("journey_run"), run,
                     {{s("state"), s("taken_out")}, {s("ended_at"), tx.now()}, {s("due"), Value()}});
  });
}

}  // namespace relata
