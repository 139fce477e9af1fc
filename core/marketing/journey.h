#pragma once

#include "core/marketing/journey_steps.h"
#include "core/db/connection.h"
#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// A way that people are taken along, step by step. `draft` is the plan that is worked on (JourneyPlan as JSON); what
/// runs is a version of it that was published, `live`.
struct Journey {
  QString name, status, description, draft;
  Id live, owner;
  std::optional<qint64> since;  // when it was switched on: what happened before brings nobody in
};

/// A plan as it was published. It never changes, so that those inside finish on what they began with.
struct JourneyVersion {
  Id journey;
  std::optional<qint64> number, publishedAt;
  QString plan, note;
};

/// One person on a journey. The row is its content: the same person comes in once for the same reason, on whatever
/// device. `entry`: the day, the row of what happened, or how often they came. `since` is when they came to `step`,
/// `due` when something is to be done there; `seq` counts their steps.
struct JourneyRun {
  Id journey, version, person, source;
  QString entry, state, step, reason;
  std::optional<qint64> enteredAt, since, due, seq, endedAt;
};

/// A step that was done for one person, or why it was not. The row is its content: its id follows from run, number and
/// step (`stepLogId`), so that no step is done twice, also where two devices come to it before they hear of each other.
/// `detail` holds the code and the arguments of a Problem, one a line, or a word.
struct JourneyStepLog {
  Id run, record;
  QString step, outcome, detail;
  std::optional<qint64> seq, at;
};

EntityDef journeyDef();
EntityDef journeyVersionDef();
EntityDef journeyRunDef();
EntityDef journeyStepLogDef();

/// The id of a step's row: like a content id, with the first 22 bits of the run in front, so that the rows of one
/// person lie together and those of many people are written in the order in which the people are; ids in no order made
/// the file write each page of the table again and again. 40 bits of a hash of all three tell the steps apart: one of
/// two steps with the same id would count as done, and its person would go past it. Ten million steps of people with
/// twenty each hold such a pair once in ten thousand files.
Id stepLogId(Id run, qint64 seq, const QString& step);
/// Writes the row of a step; one that was taken back before comes back with what is said now.
Result<Id> writeStepLog(Transaction& tx, const JourneyStepLog& log);

/// A journey has a name of its own and a draft that can be read. Problems: journey-name-taken [name],
/// journey-unreadable, journey-runs [name, people] (of one that is deleted while people are in it).
EntityRules journeyRules();
/// Problem: journey-version-fixed.
EntityRules journeyVersionRules();

/// The draft of a journey, and the plan of a version. Problems: no-such-record, journey-unreadable.
Result<JourneyPlan> draftOf(const Record& journey);
Result<JourneyPlan> planOf(db::Connection& connection, Id version);

/// A Problem as kept with a step, and back.
QString packProblem(const Problem& problem);
Problem unpackProblem(const QString& detail);

}  // namespace relata
