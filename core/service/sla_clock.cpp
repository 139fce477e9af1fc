#include "core/service/sla_clock.h"

#include <algorithm>

namespace relata {
namespace {

constexpr int kWarnPercent = 75;

bool isResolved(const QString& state) { return state == QLatin1String("resolved") || state == QLatin1String("closed"); }

/// The spans in which the ticket was in a state for which `test` holds.
template <typename Test>
std::vector<TimeSpan> spansWhere(const std::vector<ClockEvent>& events, Test&& test) {
  std::vector<TimeSpan> spans;
  std::optional<UtcMs> since;
  for (const ClockEvent& event : events) {
    if (event.kind != ClockEvent::Kind::State) continue;
    const bool in = test(event.state);
    if (in && !since) since = event.at;
    if (!in && since) {
      if (event.at > *since) spans.push_back({*since, event.at});
      since.reset();
    }
  }
  if (since) spans.push_back({*since, kNoEnd});
  return spans;
}

/// A run with what follows from where it starts and stops. A clock that nobody stopped by a reply stands still while
/// the ticket is resolved, and goes on when it is opened again.
ClockRun runOf(const BusinessHours& hours, const ClockRule& rule, const std::vector<ClockEvent>& events, UtcMs start,
               UtcMs stop, UtcMs now) {
  ClockRun run;
  run.start = start;
  run.stop = stop;
  run.target = rule.target;
  run.pauses =
      spansWhere(events, [&](const QString& state) { return rule.pauses.contains(state) || isResolved(state); });
  const UtcMs until = std::min(stop, std::max(now, start));
  run.used = runningTime(hours, start, until, run.pauses);
  // Only what was paused by then is known. One that begins at this very moment holds from now on.
  std::vector<TimeSpan> known;
  for (const TimeSpan& pause : run.pauses)
    if ((pause.from < until || (stop == kNoEnd && pause.from == until)) && pause.until > start) known.push_back(pause);
  run.pauses = known;
  run.due = deadlineOf(hours, start, run.target, run.pauses);
  if (stop != kNoEnd)
    run.state = run.isLate() ? ClockRun::State::Missed : ClockRun::State::Met;
  else if (!run.pauses.empty() && run.pauses.back().until == kNoEnd)
    run.state = ClockRun::State::Paused;
  run.warnAt = shareUsedAt(hours, run, kWarnPercent);
  return run;
}

/// Where the ticket was resolved while the clock ran and is so still: the clock stopped there.
UtcMs stopByResolving(const std::vector<ClockEvent>& events, UtcMs from) {
  const auto spans = spansWhere(events, isResolved);
  if (spans.empty() || spans.back().until != kNoEnd) return kNoEnd;
  return std::max(from, spans.back().from);
}

}  // namespace

std::optional<UtcMs> shareUsedAt(const BusinessHours& hours, const ClockRun& run, int percent) {
  return deadlineOf(hours, run.start, run.target * percent / 100, run.pauses);
}

TicketClocks ticketClocks(const BusinessHours& hours, UtcMs received, const std::vector<ClockEvent>& events,
                          const ClockRules& rules, UtcMs now) {
  TicketClocks clocks;
  const UtcMs resolvedAt = stopByResolving(events, received);
  clocks.resolved = resolvedAt != kNoEnd;
  std::optional<UtcMs> burst;  // since when the customer waits for a next response
  const auto isResolvedAt = [&](UtcMs at) {
    for (const TimeSpan& span : spansWhere(events, isResolved))
      if (at >= span.from && at < span.until) return true;
    return false;
  };
  const auto endBurst = [&](UtcMs stop) {
    if (rules.next.target > 0) clocks.next.push_back(runOf(hours, rules.next, events, *burst, stop, now));
    burst.reset();
  };
  for (const ClockEvent& event : events) {
    switch (event.kind) {
      case ClockEvent::Kind::Customer:
        clocks.lastCustomer = event.at;
        if (!clocks.firstReply && !clocks.firstAsked) clocks.firstAsked = std::max(received, event.at);
        if (clocks.firstReply && !burst && !isResolvedAt(event.at)) burst = event.at;
        break;
      case ClockEvent::Kind::Reply:
        clocks.lastReply = event.at;
        if (!clocks.firstReply) clocks.firstReply = event.at;
        if (burst) endBurst(event.at);
        break;
      case ClockEvent::Kind::State:
        if (!isResolved(event.state)) break;
        if (!clocks.firstResolved) clocks.firstResolved = event.at;
        if (burst) endBurst(event.at);
        break;
    }
  }
  if (burst) endBurst(kNoEnd);
  if (rules.first.target > 0) {
    // Who writes only after it was resolved did not wait for it.
    const UtcMs stop = clocks.firstReply.value_or(resolvedAt);
    const UtcMs asked = clocks.firstAsked.value_or(received);
    clocks.first = runOf(hours, rules.first, events, asked < stop ? asked : received, stop, now);
  }
  if (rules.resolve.target > 0) clocks.resolve = runOf(hours, rules.resolve, events, received, resolvedAt, now);
  return clocks;
}

}  // namespace relata
