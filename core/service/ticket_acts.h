#pragma once

#include "core/service/ticket.h"
#include "core/workspace/workspace.h"

namespace relata {

/// The public messages of a ticket that somebody has before them. What comes in later may bear an earlier date (a mail
/// that was held up, a colleague's answer that a sync brings), so that not their dates tell what is new.
struct SeenMessages {
  qint64 count = 0;
  Hlc newest = 0;  // the last that was written into a file
};
/// `by`: as they were at that moment.
SeenMessages seenMessages(db::Connection& connection, Id ticket, std::optional<UtcMs> by = {});

/// What is said in a ticket. Who writes is the person at this computer; `from` makes it a message that came in.
struct TicketText {
  QString body;
  bool incoming = false;
  Id contact;               // of an incoming one; none: the customer of the ticket
  QString channel;          // empty: that of the ticket
  std::optional<UtcMs> at;  // nothing: now
  bool automatic = false;   // an automatic answer or a bounce
  Id thenStatus;            // the status that it leaves the ticket in; none: as the rules have it
  QStringList files;        // paths of attachments
  /// What its writer had seen; where more came in since, the reply is refused with ticket-newer-message. Nothing: it is
  /// not asked.
  std::optional<SeenMessages> seen;
  /// Runs in the same act once the message is there, as that it goes out as a mail.
  std::function<Result<void>(Transaction&, Id message)> alongside;
};

/// Opens a ticket, as one act. Its description is the first message.
Result<Id> newTicket(Workspace& workspace, const Ticket& ticket);
/// A public message. Answering takes over a ticket that nobody has. Problems: ticket-newer-message [who, when],
/// ticket-reopen-window, message-empty, those of attaching.
Result<Id> replyTo(Workspace& workspace, Id ticket, const TicketText& text);
Result<Id> noteOn(Workspace& workspace, Id ticket, const TicketText& text);
/// To nobody where `user` is none.
Result<qint64> assignTickets(Workspace& workspace, const std::vector<qint64>& tickets, Id user);
/// Puts tickets into the first status of that meaning ("resolved", "closed", "waiting_customer", "open").
Result<qint64> setTicketState(Workspace& workspace, const std::vector<qint64>& tickets, const QString& state);
/// Opens resolved tickets again. Problems: ticket-is-open [number], ticket-reopen-window, ticket-is-merged.
Result<qint64> reopenTickets(Workspace& workspace, const std::vector<qint64>& tickets);

/// Moves the messages, files and followers of tickets into another one and closes them, as one act. They stay and say
/// where their conversation is. Problems: merge-itself, ticket-is-merged [number].
Result<qint64> mergeTickets(Workspace& workspace, const std::vector<qint64>& from, Id into);
/// One of them, within an act; the status of `into` stays as it is.
Result<void> mergeTicket(Transaction& tx, const Record& from, const Record& into);

struct SplitTicket {
  Id ticket;
  qint64 tid = 0;
};
/// Makes a ticket of its own of these messages of one ticket. Problems: split-nothing, split-all [number],
/// split-elsewhere.
Result<SplitTicket> splitTicket(Workspace& workspace, const std::vector<qint64>& messages, const QString& subject);

/// Whoever wrote first in a ticket by mail, automatic answers apart: name and address; both empty where nobody did, the
/// name also where the mail tells none.
std::pair<QString, QString> senderOf(db::Connection& connection, Id ticket);
/// Makes whoever wrote a contact, and the ticket and their messages theirs, as one act; one who is in the address book
/// by now is taken from there. Problems: no-such-record, ticket-nobody-wrote [number].
Result<Id> makeSenderContact(Workspace& workspace, Id ticket);

/// A ticket as people name it: by its id or its number ("T-1042", "#1042", "1042"). Whether that id exists is not
/// asked. Problems: ticket-unknown [name], ticket-ambiguous [name].
Result<Id> ticketNamed(db::Connection& connection, const QString& name);
/// A status by its name, key, meaning or id. Problem: ticket-status-unknown [name, what there is].
Result<Id> ticketStatusNamed(db::Connection& connection, const QString& name);

}  // namespace relata
