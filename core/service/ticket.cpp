#include "core/service/ticket.h"

#include <QCoreApplication>

#include "core/service/ticket_words.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr FieldFlags kKept{ReadOnly, FilledIn};
constexpr FieldFlags kDerived{ReadOnly, FilledIn, Derived};
// What a ticket keeps of its policy: it cannot be made anew once that has changed, so that undo brings it back.
constexpr FieldFlags kOfPolicy{ReadOnly, FilledIn};

// The soonest of the deadlines that run; none while all are met or paused.
constexpr const char* kDueSql =
    "(nullif(min(coalesce(t.first_due, 9e18), coalesce(t.next_due, 9e18), coalesce(t.resolve_due, 9e18)), 9e18))";

// What the clocks say now, in one word.
constexpr const char* kClockSql =
    "(CASE WHEN t.state IN ('resolved', 'closed') THEN (CASE WHEN t.first_missed=1 OR t.next_missed=1 OR "
    "t.resolve_missed=1 THEN 'missed' WHEN t.policy IS NOT NULL THEN 'met' END) WHEN t.policy IS NULL THEN NULL "
    "WHEN coalesce(t.first_due, t.next_due, t.resolve_due) IS NULL THEN (CASE WHEN t.paused=1 THEN 'paused' ELSE 'met' "
    "END) WHEN min(coalesce(t.first_due, 9e18), coalesce(t.next_due, 9e18), coalesce(t.resolve_due, 9e18)) < {now} "
    "THEN 'overdue' WHEN t.warn_at <= {now} THEN 'soon' ELSE 'running' END)";

// A reply of ours did not arrive, or may not have, and none that did was written since. Those of machines ask, and
// answer nobody.
constexpr const char* kUndeliveredSql =
    "(t.id IN (SELECT m.ticket FROM ticket_message m WHERE m.delivery IN ('failed', 'bounced', 'held', 'unknown') AND "
    "m.direction='out' AND m.automatic IS NOT 1 AND m._del IS NOT 1 AND NOT EXISTS (SELECT 1 FROM ticket_message n "
    "WHERE n.ticket=m.ticket AND n.sent_at>m.sent_at AND n.kind='public' AND n.direction='out' AND n.automatic IS NOT "
    "1 AND n._del IS NOT 1 AND (n.delivery IS NULL OR n.delivery NOT IN ('failed', 'bounced', 'held', 'unknown')))))";

// Whose it is, as a list tells it: firm or person, and of nobody in the address book how the first mail or message is
// signed, without the address that follows the name.
constexpr const char* kAskedBySql =
    "coalesce((SELECT c.name FROM company c WHERE c.id=t.company), (SELECT p.name FROM contact p WHERE "
    "p.id=t.contact), "
    "(SELECT CASE WHEN instr(m.author_name, ' <')>1 THEN substr(m.author_name, 1, instr(m.author_name, ' <')-1) ELSE "
    "m.author_name END FROM ticket_message m WHERE m.ticket=t.id AND m.direction='in' AND m.automatic IS NOT 1 AND "
    "m._del IS NOT 1 ORDER BY m.sent_at LIMIT 1))";

QList<FieldDef> request() {
  QList<FieldDef> fields;
  FieldDef clock = computedField("clock", QT_TRANSLATE_NOOP("Ticket", "Clock"), Kind::Choice, s(kClockSql), InList);
  clock.choices = ticketClockWords();
  fields << field<&Ticket::number>("number", QT_TRANSLATE_NOOP("Ticket", "Number"), Kind::Text,
                                   FieldFlags{Searched, InList, ReadOnly, FilledIn})
         << field<&Ticket::subject>("subject", QT_TRANSLATE_NOOP("Ticket", "Subject"), Kind::Text,
                                    FieldFlags{Searched, Title, InList, Required, Suggested})
         << clock << computedField("due", QT_TRANSLATE_NOOP("Ticket", "Due"), Kind::Time, s(kDueSql), InList)
         << choiceField<&Ticket::priority>("priority", QT_TRANSLATE_NOOP("Ticket", "Priority"), ticketPriorities(),
                                           FieldFlags{InList, FilledIn})
         << linkField<&Ticket::contact>("contact", QT_TRANSLATE_NOOP("Ticket", "Contact"), {s("contact")}, Suggested)
         << linkField<&Ticket::company>("company", QT_TRANSLATE_NOOP("Ticket", "Company"), {s("company")},
                                        FieldFlags{InList, Suggested, FilledIn})
         << computedField("asked_by", QT_TRANSLATE_NOOP("Ticket", "Asked by"), Kind::Text, s(kAskedBySql))
         << field<&Ticket::description>("description", QT_TRANSLATE_NOOP("Ticket", "First message"), Kind::LongText,
                                        FieldFlags{Searched, Suggested})
         << choiceField<&Ticket::channel>("channel", QT_TRANSLATE_NOOP("Ticket", "Channel"), ticketChannels(),
                                          FieldFlags{Suggested, FilledIn})
         << choiceField<&Ticket::type>("type", QT_TRANSLATE_NOOP("Ticket", "Type"), ticketTypes(), Suggested)
         << linkField<&Ticket::category>("category", QT_TRANSLATE_NOOP("Ticket", "Category"), {s("ticket_category")},
                                         Suggested)
         << field<&Ticket::received>("received", QT_TRANSLATE_NOOP("Ticket", "Received"), Kind::Time, FilledIn)
         << field<&Ticket::tags>("tags", QT_TRANSLATE_NOOP("Ticket", "Tags"), Kind::Tags, Searched);
  setSection(fields, 0, QT_TRANSLATE_NOOP("Ticket", "Request"));
  return fields;
}

void appendWork(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << field<&Ticket::priorityReason>("priority_reason",
                                           QT_TRANSLATE_NOOP("Ticket", "Why another priority than the matrix gives"),
                                           Kind::Text)
         << choiceField<&Ticket::impact>("impact", QT_TRANSLATE_NOOP("Ticket", "Impact"), ticketLevels(),
                                         FieldFlags{Suggested, FilledIn})
         << choiceField<&Ticket::urgency>("urgency", QT_TRANSLATE_NOOP("Ticket", "Urgency"), ticketLevels(),
                                          FieldFlags{Suggested, FilledIn})
         << linkField<&Ticket::status>("status", QT_TRANSLATE_NOOP("Ticket", "Status"), {s("ticket_status")},
                                       FieldFlags{InList, FilledIn})
         << choiceField<&Ticket::state>("state", QT_TRANSLATE_NOOP("Ticket", "State"), ticketStates(), kKept)
         << field<&Ticket::snoozedUntil>("snoozed_until", QT_TRANSLATE_NOOP("Ticket", "Snoozed until"), Kind::Time)
         << field<&Ticket::statusSince>("status_since", QT_TRANSLATE_NOOP("Ticket", "In this status since"), Kind::Time,
                                        kKept)
         << linkField<&Ticket::assignee>("assignee", QT_TRANSLATE_NOOP("Ticket", "Assignee"), {s("user")},
                                         FieldFlags{InList, Suggested, FilledIn})
         << choiceField<&Ticket::assignedHow>("assigned_how", QT_TRANSLATE_NOOP("Ticket", "How it got its assignee"),
                                              ticketAssigneeWays(), kKept)
         << linkField<&Ticket::team>("team", QT_TRANSLATE_NOOP("Ticket", "Team"), {s("lead_team")}, FilledIn)
         << linkField<&Ticket::parent>("parent", QT_TRANSLATE_NOOP("Ticket", "Part of"), {s("ticket")})
         << linkField<&Ticket::mergedInto>("merged_into", QT_TRANSLATE_NOOP("Ticket", "Merged into"), {s("ticket")},
                                           kKept)
         << linkField<&Ticket::splitFrom>("split_from", QT_TRANSLATE_NOOP("Ticket", "Split off"), {s("ticket")}, kKept)
         << computedField("undelivered", QT_TRANSLATE_NOOP("Ticket", "Reply did not arrive"), Kind::Bool,
                          s(kUndeliveredSql))
         << linkField<&Ticket::mailbox>("mailbox", QT_TRANSLATE_NOOP("Ticket", "Mail account"), {s("mail_account")},
                                        FilledIn)
         << linkField<&Ticket::claims>("claims", QT_TRANSLATE_NOOP("Ticket", "May belong to"), {s("ticket")}, kKept)
         << field<&Ticket::resolvedAt>("resolved_at", QT_TRANSLATE_NOOP("Ticket", "Resolved"), Kind::Time, kKept)
         << field<&Ticket::reopens>("reopens", QT_TRANSLATE_NOOP("Ticket", "Times reopened"), Kind::Integer, kKept)
         << field<&Ticket::externalId>("external_id", QT_TRANSLATE_NOOP("Ticket", "Id in the source"), Kind::Text);
  setSection(fields, first, QT_TRANSLATE_NOOP("Ticket", "Work"));
}

void appendClocks(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields
      << linkField<&Ticket::policy>("policy", QT_TRANSLATE_NOOP("Ticket", "SLA policy"), {s("sla_policy")}, kOfPolicy)
      << linkField<&Ticket::calendarVersion>("calendar_version", QT_TRANSLATE_NOOP("Ticket", "Hours it began with"),
                                             {s("calendar_version")}, kOfPolicy)
      << field<&Ticket::firstTarget>("first_target", QT_TRANSLATE_NOOP("Ticket", "First response within (min)"),
                                     Kind::Integer, kOfPolicy)
      << field<&Ticket::nextTarget>("next_target", QT_TRANSLATE_NOOP("Ticket", "Next response within (min)"),
                                    Kind::Integer, kOfPolicy)
      << field<&Ticket::resolveTarget>("resolve_target", QT_TRANSLATE_NOOP("Ticket", "Resolution within (min)"),
                                       Kind::Integer, kOfPolicy)
      << field<&Ticket::firstPauses>("first_pauses", QT_TRANSLATE_NOOP("Ticket", "First response pauses while"),
                                     Kind::Text, kOfPolicy)
      << field<&Ticket::nextPauses>("next_pauses", QT_TRANSLATE_NOOP("Ticket", "Next response pauses while"),
                                    Kind::Text, kOfPolicy)
      << field<&Ticket::resolvePauses>("resolve_pauses", QT_TRANSLATE_NOOP("Ticket", "Resolution pauses while"),
                                       Kind::Text, kOfPolicy)
      << field<&Ticket::firstDue>("first_due", QT_TRANSLATE_NOOP("Ticket", "First response due"), Kind::Time, kDerived)
      << field<&Ticket::nextDue>("next_due", QT_TRANSLATE_NOOP("Ticket", "Next response due"), Kind::Time, kDerived)
      << field<&Ticket::resolveDue>("resolve_due", QT_TRANSLATE_NOOP("Ticket", "Resolution due"), Kind::Time, kDerived)
      << field<&Ticket::warnAt>("warn_at", QT_TRANSLATE_NOOP("Ticket", "Warned from"), Kind::Time, kDerived)
      << field<&Ticket::alertAt>("alert_at", QT_TRANSLATE_NOOP("Ticket", "Next escalation"), Kind::Time, kDerived)
      << field<&Ticket::firstAsked>("first_asked", QT_TRANSLATE_NOOP("Ticket", "Customer asked first"), Kind::Time,
                                    kDerived)
      << field<&Ticket::firstReplied>("first_replied", QT_TRANSLATE_NOOP("Ticket", "First answered"), Kind::Time,
                                      kDerived)
      << field<&Ticket::lastCustomer>("last_customer", QT_TRANSLATE_NOOP("Ticket", "Customer wrote last"), Kind::Time,
                                      kDerived)
      << field<&Ticket::lastReply>("last_reply", QT_TRANSLATE_NOOP("Ticket", "Answered last"), Kind::Time, kDerived)
      << field<&Ticket::firstUsed>("first_used", QT_TRANSLATE_NOOP("Ticket", "First response took (s)"), Kind::Integer,
                                   kDerived)
      << field<&Ticket::resolveUsed>("resolve_used", QT_TRANSLATE_NOOP("Ticket", "Resolution took (s)"), Kind::Integer,
                                     kDerived)
      << field<&Ticket::firstMissed>("first_missed", QT_TRANSLATE_NOOP("Ticket", "First response missed"), Kind::Bool,
                                     kDerived)
      << field<&Ticket::nextMissed>("next_missed", QT_TRANSLATE_NOOP("Ticket", "A next response missed"), Kind::Bool,
                                    kDerived)
      << field<&Ticket::resolveMissed>("resolve_missed", QT_TRANSLATE_NOOP("Ticket", "Resolution missed"), Kind::Bool,
                                       kDerived)
      << field<&Ticket::paused>("paused", QT_TRANSLATE_NOOP("Ticket", "Clocks paused"), Kind::Bool, kDerived);
  setSection(fields, first, QT_TRANSLATE_NOOP("Ticket", "Clocks"));
}

}  // namespace

EntityDef ticketDef() {
  EntityDef def;
  def.number = 102;
  def.key = def.table = s("ticket");
  def.prefix = s("TK");
  def.context = "Ticket";
  def.label = s(QT_TRANSLATE_NOOP("Ticket", "Ticket"));
  def.plural = s(QT_TRANSLATE_NOOP("Ticket", "Tickets"));
  def.icon = s("service");
  def.main = true;
  def.fields = request();
  appendWork(def.fields);
  appendClocks(def.fields);
  def.sublists
      << SublistDef{s("messages"), s("ticket_message"), s("ticket"), s(QT_TRANSLATE_NOOP("Ticket", "Messages"))}
      << SublistDef{s("activity"),      s("activity"), s("record"), s(QT_TRANSLATE_NOOP("Ticket", "Activities")),
                    s("activity_link"), s("activity")}
      << SublistDef{s("events"), s("ticket_event"), s("ticket"), s(QT_TRANSLATE_NOOP("Ticket", "Events"))}
      << SublistDef{s("alerts"), s("ticket_alert"), s("ticket"), s(QT_TRANSLATE_NOOP("Ticket", "Escalations"))}
      << SublistDef{s("children"), s("ticket"), s("parent"), s(QT_TRANSLATE_NOOP("Ticket", "Parts"))}
      << SublistDef{s("followers"), s("ticket_follower"), s("ticket"), s(QT_TRANSLATE_NOOP("Ticket", "Followers"))}
      << SublistDef{s("merged"), s("ticket"), s("merged_into"), s(QT_TRANSLATE_NOOP("Ticket", "Merged in"))}
      << SublistDef{s("answers"), s("survey_answer"), s("ticket"), s(QT_TRANSLATE_NOOP("Ticket", "Survey answers"))}
      << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Ticket", "Files"))};
  return def;
}

EntityDef ticketMessageDef() {
  using M = TicketMessage;
  EntityDef def;
  def.number = 103;
  def.key = def.table = s("ticket_message");
  def.prefix = s("MS");
  def.context = "Ticket";
  def.label = s(QT_TRANSLATE_NOOP("Ticket", "Message"));
  def.plural = s(QT_TRANSLATE_NOOP("Ticket", "Messages"));
  def.icon = s("chat");
  def.managed = true;
  def.fields
      << linkField<&M::ticket>("ticket", QT_TRANSLATE_NOOP("Ticket", "Ticket"), {s("ticket")},
                               FieldFlags{Required, InList})
      << choiceField<&M::kind>("kind", QT_TRANSLATE_NOOP("Ticket", "Kind"), messageKinds(),
                               FieldFlags{InList, FilledIn})
      << choiceField<&M::direction>("direction", QT_TRANSLATE_NOOP("Ticket", "Direction"), messageDirections(),
                                    FieldFlags{InList, FilledIn})
      << linkField<&M::author>("author", QT_TRANSLATE_NOOP("Ticket", "Written by"), {s("user")},
                               FieldFlags{InList, FilledIn})
      << linkField<&M::contact>("contact", QT_TRANSLATE_NOOP("Ticket", "From (contact)"), {s("contact")},
                                FieldFlags{InList, FilledIn})
      << field<&M::authorName>("author_name", QT_TRANSLATE_NOOP("Ticket", "From (name)"), Kind::Text, Searched)
      << choiceField<&M::channel>("channel", QT_TRANSLATE_NOOP("Ticket", "Channel"), ticketChannels(), FilledIn)
      << field<&M::sentAt>("sent_at", QT_TRANSLATE_NOOP("Ticket", "Sent"), Kind::Time, FieldFlags{InList, FilledIn})
      << field<&M::body>("body", QT_TRANSLATE_NOOP("Ticket", "Text"), Kind::LongText,
                         FieldFlags{Required, Searched, InList})
      << field<&M::automatic>("automatic", QT_TRANSLATE_NOOP("Ticket", "Written by a machine"), Kind::Bool)
      << field<&M::externalId>("external_id", QT_TRANSLATE_NOOP("Ticket", "Id in the source"), Kind::Text)
      << field<&M::subject>("subject", QT_TRANSLATE_NOOP("Ticket", "Subject of the mail"), Kind::Text, kKept)
      << field<&M::mailFrom>("mail_from", QT_TRANSLATE_NOOP("Ticket", "From (address)"), Kind::Text, kKept | Searched)
      << field<&M::mailTo>("mail_to", QT_TRANSLATE_NOOP("Ticket", "To"), Kind::Text, kKept)
      << field<&M::mailCc>("mail_cc", QT_TRANSLATE_NOOP("Ticket", "Copy to"), Kind::Text, kKept)
      << field<&M::mailBcc>("mail_bcc", QT_TRANSLATE_NOOP("Ticket", "Blind copy to"), Kind::Text, kKept)
      << field<&M::mailReplyTo>("mail_reply_to", QT_TRANSLATE_NOOP("Ticket", "Answers go to"), Kind::Text, kKept)
      << field<&M::mailId>("mail_id", QT_TRANSLATE_NOOP("Ticket", "Message-ID"), Kind::Text, kKept)
      << field<&M::mailParent>("mail_parent", QT_TRANSLATE_NOOP("Ticket", "Answers Message-ID"), Kind::Text, kKept)
      << field<&M::mailRoot>("mail_root", QT_TRANSLATE_NOOP("Ticket", "Thread"), Kind::Text, kKept)
      << choiceField<&M::delivery>("delivery", QT_TRANSLATE_NOOP("Ticket", "Delivery"), messageDeliveries(),
                                   FieldFlags{InList, ReadOnly, FilledIn})
      << field<&M::deliverAfter>("deliver_after", QT_TRANSLATE_NOOP("Ticket", "Goes out from"), Kind::Time, kKept)
      << field<&M::deliveryNote>("delivery_note", QT_TRANSLATE_NOOP("Ticket", "What the server said"), Kind::Text,
                                 kKept)
      << field<&M::deliveryTries>("delivery_tries", QT_TRANSLATE_NOOP("Ticket", "Tries"), Kind::Integer, kKept);
  def.searchedThrough = {s("ticket")};
  def.sublists << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Ticket", "Files"))};
  return def;
}

EntityDef ticketStatusDef() {
  EntityDef def;
  def.number = 104;
  def.key = def.table = s("ticket_status");
  def.prefix = s("TS");
  def.context = "Ticket";
  def.label = s(QT_TRANSLATE_NOOP("Ticket", "Ticket status"));
  def.plural = s(QT_TRANSLATE_NOOP("Ticket", "Ticket statuses"));
  def.icon = s("service");
  def.managed = true;
  def.fields << field<&TicketStatus::name>("name", QT_TRANSLATE_NOOP("Ticket", "Name"), Kind::Text,
                                           FieldFlags{Title, Required, InList, Suggested})
             << field<&TicketStatus::key>("key", QT_TRANSLATE_NOOP("Ticket", "Key"), Kind::Text, kKept)
             << choiceField<&TicketStatus::state>("state", QT_TRANSLATE_NOOP("Ticket", "What it means"), ticketStates(),
                                                  FieldFlags{InList, Suggested, FilledIn})
             << field<&TicketStatus::position>("position", QT_TRANSLATE_NOOP("Ticket", "Position"), Kind::Integer,
                                               FieldFlags{InList, FilledIn})
             << field<&TicketStatus::retired>("retired", QT_TRANSLATE_NOOP("Ticket", "No longer offered"), Kind::Bool,
                                              InList);
  return def;
}

EntityDef ticketCategoryDef() {
  EntityDef def;
  def.number = 105;
  def.key = def.table = s("ticket_category");
  def.prefix = s("TC");
  def.context = "Ticket";
  def.label = s(QT_TRANSLATE_NOOP("Ticket", "Ticket category"));
  def.plural = s(QT_TRANSLATE_NOOP("Ticket", "Ticket categories"));
  def.icon = s("tag");
  def.managed = true;
  def.fields << field<&TicketCategory::name>("name", QT_TRANSLATE_NOOP("Ticket", "Name"), Kind::Text,
                                             FieldFlags{Title, Required, InList, Suggested})
             << field<&TicketCategory::key>("key", QT_TRANSLATE_NOOP("Ticket", "Key"), Kind::Text, kKept)
             << field<&TicketCategory::retired>("retired", QT_TRANSLATE_NOOP("Ticket", "No longer offered"), Kind::Bool,
                                                InList);
  return def;
}

EntityDef ticketEventDef() {
  EntityDef def;
  def.number = 106;
  def.key = def.table = s("ticket_event");
  def.prefix = s("TE");
  def.context = "Ticket";
  def.label = s(QT_TRANSLATE_NOOP("Ticket", "Event of a ticket"));
  def.plural = s(QT_TRANSLATE_NOOP("Ticket", "Events of tickets"));
  def.icon = s("history");
  def.bookkeeping = true;
  def.fields << linkField<&TicketEvent::ticket>("ticket", QT_TRANSLATE_NOOP("Ticket", "Ticket"), {s("ticket")},
                                                Required)
             << field<&TicketEvent::at>("at", QT_TRANSLATE_NOOP("Ticket", "When"), Kind::Time,
                                        FieldFlags{Required, InList})
             << choiceField<&TicketEvent::what>("what", QT_TRANSLATE_NOOP("Ticket", "What"), ticketEventKinds(), InList)
             << field<&TicketEvent::was>("was", QT_TRANSLATE_NOOP("Ticket", "Before"), Kind::Text, InList)
             << field<&TicketEvent::became>("became", QT_TRANSLATE_NOOP("Ticket", "Since then"), Kind::Text, InList)
             << choiceField<&TicketEvent::state>("state", QT_TRANSLATE_NOOP("Ticket", "State"), ticketStates())
             << linkField<&TicketEvent::by>("by", QT_TRANSLATE_NOOP("Ticket", "By"), {s("user")}, InList);
  for (FieldDef& f : def.fields)
    if (f.key == QLatin1String("by")) f.column = s("by_");
  return def;
}

EntityDef ticketFollowerDef() {
  EntityDef def;
  def.number = 107;
  def.key = def.table = s("ticket_follower");
  def.prefix = s("TF");
  def.context = "Ticket";
  def.label = s(QT_TRANSLATE_NOOP("Ticket", "Follower"));
  def.plural = s(QT_TRANSLATE_NOOP("Ticket", "Followers"));
  def.icon = s("people");
  def.fields << linkField<&TicketFollower::ticket>("ticket", QT_TRANSLATE_NOOP("Ticket", "Ticket"), {s("ticket")},
                                                   Required)
             << linkField<&TicketFollower::user>("user", QT_TRANSLATE_NOOP("Ticket", "Person"), {s("user")},
                                                 FieldFlags{Required, InList});
  def.contentKey = {s("ticket"), s("user")};
  return def;
}

QString ticketIsOpenSql() { return s("(t.state IN ('new', 'open', 'waiting_customer', 'waiting_others'))"); }

QString isLostSql() { return s("(delivery IN ('failed', 'bounced', 'held'))"); }

bool isLost(const QString& delivery) {
  return delivery == QLatin1String("failed") || delivery == QLatin1String("bounced") ||
         delivery == QLatin1String("held");
}

bool isOpenState(const QString& state) {
  return state != QLatin1String("resolved") && state != QLatin1String("closed");
}

QString matrixPriority(const QString& impact, const QString& urgency) {
  const auto level = [](const QString& word) {
    return word == QLatin1String("high") ? 2 : word == QLatin1String("low") ? 0 : 1;
  };
  static constexpr const char* kByBoth[] = {"low", "low", "normal", "high", "urgent"};
  return QLatin1String(kByBoth[level(impact) + level(urgency)]);
}

}  // namespace relata
