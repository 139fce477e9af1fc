#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

EntityRules ticketRules();
EntityRules ticketMessageRules();
EntityRules ticketEventRules();
EntityRules ticketAlertRules();
EntityRules ticketStatusRules();
EntityRules ticketCategoryRules();

/// Whether a ticket began with that version of a calendar.
bool isCalendarUsed(Transaction& tx, Id version);

/// The status that tickets with that meaning get, where nobody names one: the first one that is offered.
Id statusFor(Transaction& tx, const QString& state);

/// Within so many days a resolved or closed ticket can be opened again (setting ticket_reopen_days; 0: always).
inline constexpr int kReopenDays = 14;
qint64 reopenDays(Transaction& tx);
/// Whether a message of the customer still opens it again.
bool isReopenable(Transaction& tx, const Record& ticket);

/// When something happens to a ticket that happens now: never before the last entry of its log and its conversation. A
/// clock that was set back turns neither their order nor a duration around.
UtcMs momentIn(Transaction& tx, Id ticket);

/// Writes an entry into the log of a ticket.
Result<void> noteTicketEvent(Transaction& tx, Id ticket, const char* what, const QString& was, const QString& became);

}  // namespace relata
