#pragma once

#include "core/meta/field.h"

namespace relata {

/// A request of a customer, from whatever channel. `state` is what its status means; `received` is when it came in and
/// starts its clocks. The members from `policy` on are what the clocks came to, kept from its messages and its status
/// history (ticket_clocks.h) so that a queue is one plain query.
struct Ticket {
  QString number, subject, channel, type, description;
  Id contact, company, category;
  QString impact, urgency, priority, priorityReason;
  Id status, assignee, team, parent, mergedInto, splitFrom;
  Id mailbox;  // the mail account that it came in by, and is answered from
  Id claims;   // the ticket that its mail says it belongs to, where nothing proves that
  QString state, assignedHow;
  QStringList tags;
  std::optional<qint64> received, statusSince, resolvedAt, reopens;
  std::optional<qint64> snoozedUntil;  // UTC ms: out of the queues until then, or until the customer writes
  QString externalId;
  Id policy, calendarVersion;
  std::optional<qint64> firstTarget, nextTarget, resolveTarget;  // minutes
  QString firstPauses, nextPauses, resolvePauses;                // as its policy had them (keptPauses)
  std::optional<qint64> firstDue, nextDue, resolveDue, warnAt, alertAt;
  std::optional<qint64> firstAsked, firstReplied, lastCustomer, lastReply;
  std::optional<qint64> firstUsed, resolveUsed;  // seconds of business time
  bool firstMissed = false, nextMissed = false, resolveMissed = false, paused = false;
};

/// One contribution to a ticket: a public message that came in or went out, or a private note of the team.
struct TicketMessage {
  Id ticket, author, contact;
  QString kind, direction, authorName, channel, body, externalId;
  std::optional<qint64> sentAt;
  bool automatic = false;  // of a machine: no reply, and no message of a customer, for the clocks
  // Of a mail: addresses as "Ada <ada@example.com>, …" (mailFrom: the bare address), and ids without angle brackets.
  QString subject, mailFrom, mailTo, mailCc, mailBcc, mailReplyTo, mailId, mailParent, mailRoot;
  // Of one that goes out from here: how far it came (core/mail/outbox.h), and what the server said.
  QString delivery, deliveryNote;
  std::optional<qint64> deliverAfter, deliveryTries;
};

/// Where a ticket stands, in the team's own words; `state` is what that means for queues and clocks.
struct TicketStatus {
  QString name, key, state;
  std::optional<qint64> position;
  bool retired = false;
};

struct TicketCategory {
  QString name, key;
  bool retired = false;
};

/// What happened to a ticket and when, kept by its rules: the log that the clocks are computed from.
struct TicketEvent {
  Id ticket, by;
  QString what, state, was, became;
  std::optional<qint64> at;
};

/// Somebody who is told about a ticket besides its assignee.
struct TicketFollower {
  Id ticket, user;
};

EntityDef ticketDef();
EntityDef ticketMessageDef();
EntityDef ticketStatusDef();
EntityDef ticketCategoryDef();
EntityDef ticketEventDef();
EntityDef ticketFollowerDef();

/// SQL over the row `t` of a ticket: somebody has to do something about it, or waits for somebody.
QString ticketIsOpenSql();
bool isOpenState(const QString& state);

/// What a message's `delivery` says of one that the customer does not have: it failed for good, came back, or is held
/// back. Such a reply answers nobody.
bool isLost(const QString& delivery);
QString isLostSql();  // over the column `delivery`

/// The priority that impact and urgency give (ITIL's matrix, features.md D10); each is high, medium or low.
QString matrixPriority(const QString& impact, const QString& urgency);

}  // namespace relata
