#pragma once

#include "core/marketing/journey_check.h"
#include "core/workspace/workspace.h"

namespace relata {

/// So many people can be looked at by name.
inline constexpr size_t kMostRehearsed = 500;

/// What a journey would have done, told before it is switched on.
struct Rehearsal {
  QDate from, to;  // the days that were looked at
  /// Who would have come in: times, people, and those who are in the segment as it is switched on, all at once.
  qint64 entries = 0, people = 0, atOnce = 0;
  struct Step {
    QString step;
    qint64 reached = 0;            // times that somebody came to it
    qint64 yes = 0, no = 0;        // of a branch, of a wait until something
    qint64 done = 0, refused = 0;  // of what is done there; refused: by the gate of consent
    std::vector<Id> people = {};   // who came to it, the first kMostRehearsed
  };
  QList<Step> steps;                // in the order of the plan
  qint64 mails = 0;                 // that would have gone out
  qint64 tasks = 0, mostTasks = 0;  // for colleagues; the most on one day
  std::vector<Id> mailed;           // who would have got a mail, the first kMostRehearsed
  qint64 finished = 0, inside = 0;  // who were at the end, and who still were on the way at `to`
  /// How many people would have got so many mails: index 1 is one mail.
  QList<qint64> peopleByMails;
  /// Why the gate says no today, by code: how often, and one of them whole, as most reasons name a day.
  struct Refusal {
    Problem example;
    qint64 times = 0;
  };
  QList<Refusal> refusals;
  /// Who would have got more than the cap of a campaign allows, with what they were sent in truth.
  struct Conflict {
    Id person;
    QDate day;         // on which it would have been too much
    qint64 mails = 0;  // within the days of the cap
    qint64 cap = 0, days = 0;
  };
  QList<Conflict> conflicts;  // the first kMostConflicts
  qint64 peopleOverCap = 0;
  qint64 busiestDay = 0;  // most mails to one person in one day
  bool isCut = false;     // stopped after kMostEntries: the numbers are of the first ones
};

/// Walks everybody who would have come in during the last `days` days through the plan: by events and dates as they
/// were, by segment who is in it now and who joined by what the journal knows of each week. Conditions are asked of
/// what is known today; waits take their time; the gate of consent is asked as it stands today. Writes nothing.
/// Problems: those of checkJourney.
Result<Rehearsal> rehearseJourney(Workspace& workspace, const JourneyPlan& plan, int days = 90,
                                  const std::function<bool()>& isCancelled = {});

}  // namespace relata
