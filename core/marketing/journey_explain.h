#pragma once

#include <functional>
#include <map>

#include "core/marketing/journey.h"
#include "core/store/filter_why.h"

namespace relata {

/// One step and one person: what happened there and why, or why not.
struct ExplainedStep {
  QString step, words;  // "Wait 3 days"
  QString outcome;      // key of an outcome; "here", "never" or "not_yet" where there is no row
  QString because;      // a sentence; may be empty
  std::optional<UtcMs> at;
  std::optional<UtcMs> due;  // where they wait
  Id record;                 // what came of it
};

/// One time that a person was on a journey.
struct ExplainedRun {
  Id run;
  qint64 version = 0;  // number
  QString state, entry;
  UtcMs enteredAt = 0;
  QList<ExplainedStep> steps;  // as they went, then those that they did not come to
};

/// "Why did she get this, and why did he not?" The runs of a person, the newest first; where there is none, why they
/// did not come in, and by which conditions.
struct JourneyExplanation {
  QList<ExplainedRun> runs;
  QString notIn;  // a sentence; empty where they are in or were
  std::optional<FilterReason> conditions;
};
/// Problems: no-such-record, journey-unreadable.
Result<JourneyExplanation> explainJourney(Reader& reader, Id journey, Id person);

/// How many people wait at each step of each version, and how many went through it: what a canvas shows.
struct StepTally {
  qint64 here = 0;     // people who are there now, on any version that has the step
  qint64 earlier = 0;  // of them on an earlier version
  qint64 passed = 0;   // times that it was done
  qint64 yes = 0, no = 0, refused = 0;
  qint64 held = 0;  // people who cannot go on
  QString reason;   // why one of them is held, as a sentence
};
std::map<QString, StepTally> tallySteps(db::Connection& connection, Id journey, Id live);

/// What stands in steps as the lists show it: records by their names, conditions in the words of the filter bar. Holds
/// as long as the reader.
StepNames stepNames(Reader& reader);

/// What became of a step, in words: "is here", "never came here", "not yet", or how it ended.
QString outcomeWords(const Registry& registry, const QString& outcome);

}  // namespace relata
