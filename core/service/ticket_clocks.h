#pragma once

#include "core/rules/business_calendar.h"
#include "core/service/sla_clock.h"

namespace relata {

/// What the clocks of one ticket were computed from, as read from the file.
struct ClockBasis {
  Id policy, calendarVersion;
  UtcMs received = 0;
  std::vector<ClockEvent> events;
  ClockRules rules;
};

/// What happened to the tickets, by ticket and in the order of time; one pass for all of them. A reply that is known
/// not to have arrived is none.
class ClockLog {
 public:
  ClockLog(db::Connection& connection, const std::vector<qint64>& tickets);
  const std::vector<ClockEvent>& of(qint64 ticket) const;

 private:
  std::map<qint64, std::vector<ClockEvent>> m_events;
};

/// States in which a clock pauses as a ticket keeps them: those of the policy as they are written there, "none" for
/// none. An empty text is of a ticket from before they were kept, which follows its policy.
QString keptPauses(const QString& ofPolicy);
/// The states themselves: those that a ticket keeps, else those of its policy.
QStringList pausesOf(const QString& kept, const QString& ofPolicy);

/// Chooses the policies of open tickets and computes the clocks of all of these anew; the last step of an act that
/// wrote a ticket, one of its messages or its status history. A ticket keeps the targets, the pauses and the version of
/// the calendar that its policy had when it got that policy (apply_policy.h).
Result<void> settleClocks(Transaction& tx, const std::vector<qint64>& tickets);

/// Computed at this moment from the log, for one ticket.
struct ExplainedClocks {
  ClockBasis basis;
  TicketClocks clocks;
  QString policyName, calendarName, hours, zone;
  std::shared_ptr<BusinessHours> calendar;  // null: no policy fits, or its calendar is gone
};
ExplainedClocks explainClocks(db::Connection& connection, Id ticket, UtcMs now);

}  // namespace relata
