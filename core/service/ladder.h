#pragma once

#include <QHash>
#include <QSet>

#include "core/service/sla_clock.h"
#include "core/workspace/workspace.h"

namespace relata {

/// The rungs of escalation, in percent of a clock's target in business time (features.md D12, rules.md 3.6).
inline constexpr int kRungs[] = {50, 80, 100, 150};

/// A clock of a ticket that runs, for the ladder. A rung is told once in a `round`: of the resolution each opening of
/// the ticket is one, of the next response each burst of messages.
struct LadderClock {
  QString key;
  const ClockRun* run = nullptr;
  qint64 round = 0;
};
std::vector<LadderClock> runningClocks(const TicketClocks& clocks, qint64 reopens);

/// The rungs that were told of tickets, each once; one pass for all of them.
class ToldRungs {
 public:
  ToldRungs(db::Connection& connection, const std::vector<qint64>& tickets);
  bool contains(Id ticket, const LadderClock& clock, int percent) const;

 private:
  QHash<qint64, QSet<QString>> m_told;  // by ticket: clock, percent and round
};

/// When the next rung of any of the clocks that run is reached; nothing where all were told of.
std::optional<UtcMs> nextRung(const ToldRungs& told, Id ticket, qint64 reopens, const BusinessHours& hours,
                              const TicketClocks& clocks);

/// One rung that was reached, and who is told of it.
struct Alert {
  Id ticket;
  QString number, subject, clock;
  int percent = 0;
  QStringList told;
  QList<Id> users;
};
struct EscalationReport {
  QList<Alert> alerts;
  qint64 waiting = 0;  // reached outside business hours: told when they begin
  qint64 tid = 0;
};
/// Tells of the rungs that were reached, each once while the ticket is open: at 50 % the assignee, at 80 % the
/// followers as well, at 100 % the whole team, at 150 % whom the policy names. Where somebody acknowledged a rung the
/// later ones of that clock go to the assignee alone; otherwise they climb. Nothing is told outside business hours
/// except of urgent tickets. Each is noted with who was told.
Result<EscalationReport> escalate(Workspace& workspace, bool rehearse = false);

/// Whether there is anything to tell, told in one look at an index.
bool hasReachedRungs(db::Connection& connection, UtcMs now);

/// Says that somebody takes care of what a ticket's clocks told.
Result<qint64> acknowledge(Workspace& workspace, Id ticket);

}  // namespace relata
