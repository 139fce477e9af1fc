#pragma once

#include "core/workspace/workspace.h"

namespace relata::mail {

/// What the log of an endpoint brought.
struct TrackingReport {
  qint64 opens = 0, clicks = 0;                // new, of people as far as that is known
  qint64 machineOpens = 0, machineClicks = 0;  // new, of programs
  qint64 there = 0;                            // came in before, or twice
  qint64 others = 0;                           // lines about something else
  qint64 broken = 0, unknown = 0;  // lines that cannot be read; that name a mail that was not sent from here
  QList<Problem> problems;         // of the first ones: ad-line-why [line, why]
  qint64 added() const { return opens + clicks + machineOpens + machineClicks; }
};

/// Brings in what an endpoint logged (see readTrackedLine; packed by gzip or not), as one act: each line once, however
/// often the file comes. A person's click is told with the member as an answer, an open is not; what programs did is
/// kept apart and changes nothing else. Lines are read one by one, and none that is longer than 64 kB. `stop` is asked
/// now and then; true ends it with "cancelled" and nothing written. Problems: csv-cannot-open [file, why],
/// tracking-too-many [lines], log-packed-broken [file], log-too-large [file, GB], cancelled.
Result<TrackingReport> importTrackingLog(Workspace& workspace, const QString& path,
                                         const std::function<bool()>& stop = {});

}  // namespace relata::mail
