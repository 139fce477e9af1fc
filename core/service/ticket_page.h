#pragma once

#include "core/service/survey_sheet.h"
#include "core/service/ticket_acts.h"
#include "core/service/ticket_clocks.h"
#include "core/store/reader.h"

namespace relata {

/// One entry of a conversation: what was said, or what happened to the ticket.
struct ConversationEntry {
  enum class What { Message, Event, Alert };
  What what = What::Message;
  Id id;
  UtcMs at = 0;
  // Of a message
  QString kind, direction, channel, body;
  bool automatic = false;
  QList<std::pair<Id, QString>> files;
  Id html;                         // the file with its formatted form; none: there is only text
  QString mailFrom, mailTo;        // of a mail
  QString mailCc, mailBcc;         // who got copies of it
  QString delivery, deliveryNote;  // of one that went out from here: how far it came
  UtcMs deliverAfter = 0;
  // Of all: who wrote it, or did it; of an alert who was told
  QString who;
  // Of an event its kind and what changed; of an alert the clock
  QString event, was, became;
  int percent = 0;
  bool acknowledged = false;
};

struct Conversation {
  QList<ConversationEntry> entries;  // in the order of time
  qint64 left = 0;                   // earlier ones that were not read
  SeenMessages seen;                 // the public messages among them
  bool waitsForCare = false;         // an alert that nobody acknowledged
};
Conversation readConversation(Reader& reader, Id ticket, int most = 200);

struct TicketBrief {
  Id id;
  QString number, subject, status, state;
  UtcMs received = 0;
  bool overdue = false;
};
struct DealBrief {
  Id id;
  QString name, stage;
  std::optional<MoneyValue> amount;
};
/// The customer of a ticket, as whoever answers needs to know them. Sums are told for each currency by itself.
struct CustomerBrief {
  Id contact, company;
  QString contactName, companyName, contactMail;
  QString sender, senderMail;  // who wrote, where the ticket is of nobody in the address book
  QList<TicketBrief> others;   // open ones first, then the newest
  qint64 open = 0, overdue = 0, thisYear = 0;
  QList<DealBrief> deals;
  qint64 openDeals = 0, orders = 0;
  QList<MoneyValue> ordered;
  std::optional<CustomerScore> score;  // what they answered in surveys
};
CustomerBrief readCustomer(Reader& reader, const Record& ticket, UtcMs now);

/// How many tickets of a contact or company are open and overdue: "2 open, 1 overdue".
struct OpenTickets {
  qint64 open = 0, overdue = 0;
  std::optional<CustomerScore> score;
};
OpenTickets openTicketsOf(Reader& reader, const QString& entity, Id record, UtcMs now);

}  // namespace relata
