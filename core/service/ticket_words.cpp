#include "core/service/ticket_words.h"

#include <QCoreApplication>

namespace relata {
namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
}  // namespace

QList<ChoiceDef> ticketChannels() {
  return {{s("mail"), s(QT_TRANSLATE_NOOP("Ticket", "Mail"))},
          {s("phone"), s(QT_TRANSLATE_NOOP("Ticket", "Phone"))},
          {s("chat"), s(QT_TRANSLATE_NOOP("Ticket", "Chat"))},
          {s("web"), s(QT_TRANSLATE_NOOP("Ticket", "Web form"))},
          {s("social"), s(QT_TRANSLATE_NOOP("Ticket", "Social media"))},
          {s("sms"), s(QT_TRANSLATE_NOOP("Ticket", "SMS"))},
          {s("in_person"), s(QT_TRANSLATE_NOOP("Ticket", "In person"))}};
}

QList<ChoiceDef> ticketTypes() {
  return {{s("question"), s(QT_TRANSLATE_NOOP("Ticket", "Question"))},
          {s("incident"), s(QT_TRANSLATE_NOOP("Ticket", "Incident"))},
          {s("problem"), s(QT_TRANSLATE_NOOP("Ticket", "Problem"))},
          {s("request"), s(QT_TRANSLATE_NOOP("Ticket", "Request"))},
          {s("complaint"), s(QT_TRANSLATE_NOOP("Ticket", "Complaint"))}};
}

QList<ChoiceDef> ticketLevels() {
  return {{s("low"), s(QT_TRANSLATE_NOOP("Ticket", "Low"))},
          {s("medium"), s(QT_TRANSLATE_NOOP("Ticket", "Medium"))},
          {s("high"), s(QT_TRANSLATE_NOOP("Ticket", "High"))}};
}

QList<ChoiceDef> ticketPriorities() {
  return {{s("low"), s(QT_TRANSLATE_NOOP("Ticket", "Low"))},
          {s("normal"), s(QT_TRANSLATE_NOOP("Ticket", "Normal"))},
          {s("high"), s(QT_TRANSLATE_NOOP("Ticket", "High")), Tone::Warning},
          {s("urgent"), s(QT_TRANSLATE_NOOP("Ticket", "Urgent")), Tone::Bad}};
}

QList<ChoiceDef> ticketStates() {
  return {{s("new"), s(QT_TRANSLATE_NOOP("Ticket", "New")), Tone::Info},
          {s("open"), s(QT_TRANSLATE_NOOP("Ticket", "Open")), Tone::Info},
          {s("waiting_customer"), s(QT_TRANSLATE_NOOP("Ticket", "Waiting for customer"))},
          {s("waiting_others"), s(QT_TRANSLATE_NOOP("Ticket", "Waiting for others"))},
          {s("resolved"), s(QT_TRANSLATE_NOOP("Ticket", "Resolved")), Tone::Good},
          {s("closed"), s(QT_TRANSLATE_NOOP("Ticket", "Closed"))}};
}

QList<ChoiceDef> ticketAssigneeWays() {
  return {{s("rule"), s(QT_TRANSLATE_NOOP("Ticket", "By a rule"))},
          {s("last_agent"), s(QT_TRANSLATE_NOOP("Ticket", "Who answered this customer last"))},
          {s("nobody_free"), s(QT_TRANSLATE_NOOP("Ticket", "Nobody was free")), Tone::Bad},
          {s("no_rule"), s(QT_TRANSLATE_NOOP("Ticket", "No rule fits")), Tone::Warning},
          {s("replied"), s(QT_TRANSLATE_NOOP("Ticket", "Answered first"))},
          {s("by_hand"), s(QT_TRANSLATE_NOOP("Ticket", "By hand"))}};
}

QList<ChoiceDef> ticketClockWords() {
  return {{s("running"), s(QT_TRANSLATE_NOOP("Ticket", "On time")), Tone::Good},
          {s("soon"), s(QT_TRANSLATE_NOOP("Ticket", "Due soon")), Tone::Warning},
          {s("overdue"), s(QT_TRANSLATE_NOOP("Ticket", "Overdue")), Tone::Bad},
          {s("paused"), s(QT_TRANSLATE_NOOP("Ticket", "Paused"))},
          {s("met"), s(QT_TRANSLATE_NOOP("Ticket", "Met")), Tone::Good},
          {s("missed"), s(QT_TRANSLATE_NOOP("Ticket", "Missed")), Tone::Bad}};
}

QList<ChoiceDef> messageKinds() {
  return {{s("public"), s(QT_TRANSLATE_NOOP("Ticket", "Public message")), Tone::Info},
          {s("note"), s(QT_TRANSLATE_NOOP("Ticket", "Note for the team")), Tone::Warning}};
}

QList<ChoiceDef> messageDirections() {
  return {{s("in"), s(QT_TRANSLATE_NOOP("Ticket", "From the customer"))},
          {s("out"), s(QT_TRANSLATE_NOOP("Ticket", "To the customer"))}};
}

QList<ChoiceDef> messageDeliveries() {
  return {{s("planned"), s(QT_TRANSLATE_NOOP("Ticket", "Planned")), Tone::Info},
          {s("sending"), s(QT_TRANSLATE_NOOP("Ticket", "Being handed over")), Tone::Info},
          {s("handed"), s(QT_TRANSLATE_NOOP("Ticket", "Handed over to the server")), Tone::Good},
          {s("exported"), s(QT_TRANSLATE_NOOP("Ticket", "Exported")), Tone::Info},
          {s("delivered"), s(QT_TRANSLATE_NOOP("Ticket", "Delivered")), Tone::Good},
          {s("failed"), s(QT_TRANSLATE_NOOP("Ticket", "Failed")), Tone::Bad},
          {s("bounced"), s(QT_TRANSLATE_NOOP("Ticket", "Came back undelivered")), Tone::Bad},
          {s("partly"), s(QT_TRANSLATE_NOOP("Ticket", "A copy came back undelivered")), Tone::Warning},
          {s("unknown"), s(QT_TRANSLATE_NOOP("Ticket", "Unknown: it may have gone out")), Tone::Warning},
          {s("held"), s(QT_TRANSLATE_NOOP("Ticket", "Held back")), Tone::Warning}};
}

QList<ChoiceDef> ticketEventKinds() {
  return {{s("created"), s(QT_TRANSLATE_NOOP("Ticket", "Came in"))},
          {s("status"), s(QT_TRANSLATE_NOOP("Ticket", "Status"))},
          {s("assignee"), s(QT_TRANSLATE_NOOP("Ticket", "Assignee"))},
          {s("priority"), s(QT_TRANSLATE_NOOP("Ticket", "Priority"))},
          {s("clock"), s(QT_TRANSLATE_NOOP("Ticket", "The computer's clock was behind"))},
          {s("undelivered"), s(QT_TRANSLATE_NOOP("Ticket", "Reply did not arrive"))},
          {s("merged"), s(QT_TRANSLATE_NOOP("Ticket", "Merged into"))},
          {s("merged_in"), s(QT_TRANSLATE_NOOP("Ticket", "Merged in"))},
          {s("split"), s(QT_TRANSLATE_NOOP("Ticket", "Split off"))},
          {s("split_from"), s(QT_TRANSLATE_NOOP("Ticket", "Split off from"))}};
}

}  // namespace relata
