#pragma once

#include "core/rules/team_turn.h"
#include "core/workspace/workspace.h"

namespace relata {

/// What came of looking for somebody for a ticket. `how` is the key of Ticket::assignedHow.
struct TicketRoute {
  Id ticket;
  QString number, subject, how;
  Id user, rule;
  QString userName, ruleName, teamName;
  QList<std::pair<QString, TeamBar>> barred;  // where nobody was free: who, and why not
};

/// Whether there are rules for tickets. Without any, a new ticket waits in the queue.
bool hasTicketRules(db::Connection& connection);

/// Finds somebody for a ticket that nobody has and writes it: by the ticket's team, or the first rule that fits; of a
/// team whoever answered this customer last where they may take it, else the next in the rotation who is active, on
/// shift, not away, below the cap and skilled. Whoever a rule names for themselves, or answered last where no rule
/// fits, is asked the same. Where nobody may, it stays with nobody and says so (rules.md 3.6).
Result<TicketRoute> routeTicket(Transaction& tx, const Record& ticket);

struct RouteReport {
  QList<TicketRoute> tickets;
  qint64 assigned = 0;
  qint64 tid = 0;
};
/// The same for these open tickets, or for all that nobody has where none are named, as one act.
Result<RouteReport> routeTickets(Workspace& workspace, const std::vector<qint64>& tickets, bool rehearse);

/// Whether there are open tickets that the rules gave to nobody, because nobody was free or no rule fitted.
bool hasUnrouted(db::Connection& connection, UtcMs now);
/// Tries those again, the oldest first, for whoever looks again and again: shifts begin, people come back, others
/// finish something. Where still nobody may be given anything, nothing is written.
Result<RouteReport> routeUnrouted(Workspace& workspace);

}  // namespace relata
