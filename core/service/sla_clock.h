#pragma once

#include <QString>
#include <QStringList>

#include "core/base/id.h"
#include "core/rules/business_hours.h"

namespace relata {

/// One entry of what happened to a ticket, as far as its clocks are concerned.
struct ClockEvent {
  enum class Kind { State, Customer, Reply };
  Kind kind = Kind::State;
  UtcMs at = 0;
  QString state;  // of State: the category of the status that it entered
};

/// What one clock is to keep: its target and the states in which it stands still.
struct ClockRule {
  qint64 target = 0;  // milliseconds of business time; 0: there is no such clock
  QStringList pauses;
};
struct ClockRules {
  ClockRule first, next, resolve;
};

/// One run of a clock: from when it started to when it was stopped, or to now.
struct ClockRun {
  enum class State { Running, Paused, Met, Missed };  // Missed: stopped too late; a late one that runs is Running
  State state = State::Running;
  UtcMs start = 0;
  UtcMs stop = kNoEnd;  // none: it runs still
  std::vector<TimeSpan> pauses;
  qint64 target = 0;
  qint64 used = 0;              // business time until it stopped, or until now
  std::optional<UtcMs> due;     // nothing while it is paused before its target was used up
  std::optional<UtcMs> warnAt;  // when three quarters of the target are used
  bool isStopped() const { return stop != kNoEnd; }
  bool isLate() const { return used > target; }
  qint64 remaining() const { return target - used; }
};

/// The clocks of a ticket (rules.md 3.4 and 3.5), computed by interval arithmetic from what happened to it. They do not
/// depend on each other: what pauses one does not pause another.
/// - First response: from when the customer first wrote to the first public reply of a person. Where no customer wrote
///   before that reply (we opened the ticket), from when it came in. Reopening does not begin it anew.
/// - Next response: from the first unanswered message of a burst to the next public reply; one run for each burst after
///   the first response.
/// - Resolution: from when it came in; a resolved ticket that is opened again goes on where it stood.
/// Resolving stops them all, whatever the customer writes afterwards, until the ticket is opened again.
struct TicketClocks {
  std::optional<ClockRun> first;
  std::vector<ClockRun> next;
  std::optional<ClockRun> resolve;
  std::optional<UtcMs> firstAsked;  // since when a customer waited for the first response; none: nobody had asked
  std::optional<UtcMs> firstReply, firstResolved, lastCustomer, lastReply;
  bool resolved = false;
};
/// `events` in the order of time; the states of the ticket begin with the first of them.
TicketClocks ticketClocks(const BusinessHours& hours, UtcMs received, const std::vector<ClockEvent>& events,
                          const ClockRules& rules, UtcMs now);

/// When so many percent of the target are used; nothing while it is paused before.
std::optional<UtcMs> shareUsedAt(const BusinessHours& hours, const ClockRun& run, int percent);

}  // namespace relata
