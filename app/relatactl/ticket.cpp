#include <QFile>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/channels/exchange_messages.h"
#include "core/mail/outbox.h"
#include "core/service/route_tickets.h"
#include "core/service/ticket_acts.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct TicketArguments {
  std::string ticket, text, subject, contact, company, channel, type, category, impact, urgency, priority, reason;
  std::string assignee, status, at, into, team;
  std::vector<std::string> tickets, files;
  bool incoming = false, automatic = false, nobody = false, byRules = false, dryRun = false, send = false,
       onlySender = false;
  std::string cc, bcc;
};
using Given = std::shared_ptr<TicketArguments>;

/// "-" is standard input.
QString textOf(const std::string& given) {
  if (given != "-") return text(given);
  QFile in;
  if (!in.open(stdin, QIODevice::ReadOnly)) return {};
  return QString::fromUtf8(in.readAll()).trimmed();
}

Id ticketOf(Reader& reader, const std::string& given) { return need(ticketNamed(reader.connection(), text(given))); }

std::vector<qint64> ticketsOf(Reader& reader, const std::vector<std::string>& given) {
  std::vector<qint64> tickets;
  for (const QString& name : idsOf(given)) tickets.push_back(need(ticketNamed(reader.connection(), name)).bits());
  return tickets;
}

Record ticketNow(Reader& reader, Id ticket) {
  const auto record = reader.record(*reader.registry().entity(u"ticket"), ticket);
  if (!record) throw Failure{Problem("ticket-gone")};
  return *record;
}

/// How a ticket stands after the act: as one line, or as JSON.
int say(Context& context, Workspace& workspace, Id ticket, const QString& words, Id message = {}) {
  const auto reader = workspace.read();
  const Record record = ticketNow(*reader, ticket);
  const EntityDef& def = record.def();
  Values values(workspace, *reader);
  if (!context.wantsJson()) {
    context.out.line(record.text("number"));
    context.out.note(words.arg(record.text("number"), oneLine(record.title())));
    return kOk;
  }
  QList<std::pair<QString, Json>> out{{s("id"), record.idText()}};
  for (const char* key : {"number", "subject", "status", "state", "priority", "assignee", "assigned_how", "policy",
                          "clock", "due", "first_due", "next_due", "resolve_due"})
    out << std::pair(s(key), values.json(def, *def.field(s(key)), record.value(key)));
  if (message) out << std::pair(s("message"), Json(message.text(s("MS"))));
  context.out.json(Json::object(out));
  return kOk;
}

/// What is logged has happened.
UtcMs notAhead(Reader& reader, const Value& moment, const std::string& typed) {
  if (moment.integer() > reader.context().now) throw Failure{Problem("ticket-time-ahead", {text(typed)})};
  return moment.integer();
}

/// The fields that options of `ticket new` fill, as the description reads them.
Ticket ticketFrom(Values& values, const TicketArguments& given) {
  const EntityDef& def = *values.reader().registry().entity(u"ticket");
  Record record(def);
  const std::pair<const char*, const std::string*> typed[] = {
      {"contact", &given.contact},   {"company", &given.company},   {"channel", &given.channel},
      {"type", &given.type},         {"category", &given.category}, {"impact", &given.impact},
      {"urgency", &given.urgency},   {"priority", &given.priority}, {"priority_reason", &given.reason},
      {"assignee", &given.assignee}, {"received", &given.at},       {"team", &given.team}};
  for (const auto& [key, value] : typed)
    if (!value->empty()) record.set(key, values.parse(def, *def.field(s(key)), text(*value)));
  if (!given.at.empty()) notAhead(values.reader(), record.value("received"), given.at);
  record.set("subject", text(given.subject));
  record.set("description", textOf(given.text));
  return fromRecord<Ticket>(record);
}

int newOne(Context& context, const TicketArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  Values values(*workspace, *reader);
  const Id made = need(newTicket(*workspace, ticketFrom(values, given)));
  return say(context, *workspace, made, Ctl::tr("%1 is open: %2"));
}

TicketText saidBy(Reader& reader, Values& values, const TicketArguments& given) {
  TicketText said;
  said.body = textOf(given.text);
  if (said.body.isEmpty()) throw Failure{Problem("ticket-no-text")};
  said.incoming = given.incoming;
  said.automatic = given.automatic;
  said.channel = text(given.channel);
  said.files = texts(given.files);
  const EntityDef& def = *reader.registry().entity(u"ticket_message");
  if (!given.contact.empty()) said.contact = values.parse(def, *def.field(u"contact"), text(given.contact)).id();
  if (!given.at.empty())
    said.at = notAhead(reader, values.parse(def, *def.field(u"sent_at"), text(given.at)), given.at);
  if (!given.status.empty()) said.thenStatus = need(ticketStatusNamed(reader.connection(), text(given.status)));
  return said;
}

mail::MailCopies copiesOf(const TicketArguments& given) {
  mail::MailCopies copies;
  if (given.onlySender || !given.cc.empty()) copies.cc = text(given.cc);
  copies.bcc = text(given.bcc);
  return copies;
}

int sayIn(Context& context, const TicketArguments& given, bool note) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const Id ticket = ticketOf(*reader, given.ticket);
  Values values(*workspace, *reader);
  TicketText said = saidBy(*reader, values, given);
  constexpr UtcMs kNow = 60'000;
  if (said.at && said.thenStatus && std::abs(*said.at - workspace->now()) > kNow)
    throw Failure{Problem("then-not-then")};
  const auto about = reader->record(*reader->registry().entity(u"ticket"), ticket);
  if (said.at && !said.incoming && about && *said.at < about->value("received").integer())
    throw Failure{Problem("reply-before-ticket", {text(given.at), about->text("number")})};
  const bool ofChannel = given.send && !channels::channelPartner(reader->connection(), ticket).isEmpty();
  if (ofChannel)
    said.alongside = [](Transaction& tx, Id message) { return channels::planMessage(tx, message); };
  else if (given.send)
    said.alongside = [now = workspace->now(), copies = copiesOf(given)](Transaction& tx, Id message) {
      return mail::planMail(tx, message, now, copies);
    };
  const Id message = need(note ? noteOn(*workspace, ticket, said) : replyTo(*workspace, ticket, said));
  // What is said of a ticket that was merged goes on in the other one.
  const auto after = workspace->read();
  const auto where = after->record(*after->registry().entity(u"ticket_message"), message);
  return say(context, *workspace, where ? where->value("ticket").id() : ticket,
             note             ? Ctl::tr("Noted on %1: %2")
             : given.incoming ? Ctl::tr("The customer's message is in %1: %2")
             : ofChannel      ? Ctl::tr("The reply waits in %1 for “relatactl channel export”: %2")
             : given.send     ? Ctl::tr("The reply waits in the outbox of %1, for “relatactl mail send-queue”: %2")
                              : Ctl::tr("The reply is logged in %1 (nothing is sent from here): %2"),
             message);
}

QString barredText(const TicketRoute& one) {
  QStringList parts;
  for (const auto& [name, bar] : one.barred) parts << s("%1: %2").arg(name, teamBarText(bar));
  return parts.join(s("; "));
}

Json routeJson(const TicketRoute& one) {
  QList<Json> barred;
  for (const auto& [name, bar] : one.barred)
    barred << Json::object({{s("user"), Json::textOrNull(name)}, {s("reason"), teamBarText(bar)}});
  return Json::object({{s("ticket"), one.number},
                       {s("subject"), one.subject},
                       {s("how"), one.how},
                       {s("assignee"), Json::textOrNull(one.userName)},
                       {s("rule"), Json::textOrNull(one.ruleName)},
                       {s("team"), Json::textOrNull(one.teamName)},
                       {s("barred"), Json::array(barred)}});
}

int route(Context& context, Workspace& workspace, const std::vector<qint64>& tickets, bool dryRun) {
  const RouteReport report = need(routeTickets(workspace, tickets, dryRun));
  const qint64 left = report.tickets.size() - report.assigned;
  if (context.wantsJson()) {
    QList<Json> rows;
    for (const TicketRoute& one : report.tickets) rows << routeJson(one);
    context.out.json(Json::object({{s("assigned"), report.assigned},
                                   {s("unassigned"), left},
                                   {s("tickets"), Json::array(rows)},
                                   {s("txn"), report.tid}}));
  } else {
    const auto reader = workspace.read();
    const EntityDef& def = *reader->registry().entity(u"ticket");
    TextTable table(context.out,
                    {Ctl::tr("Ticket"), Ctl::tr("Assignee"), Ctl::tr("How"), Ctl::tr("Rule"), Ctl::tr("Why not")});
    for (const TicketRoute& one : report.tickets)
      table.add({one.number, oneLine(one.userName), choiceLabel(def, *def.field(u"assigned_how"), one.how),
                 oneLine(one.ruleName), oneLine(barredText(one))});
    table.end();
    context.out.note(Ctl::tr("%1 tickets assigned, %2 stay with nobody.").arg(report.assigned).arg(left));
  }
  return left > 0 ? kFoundProblems : kOk;
}

int assign(Context& context, const TicketArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const std::vector<qint64> tickets = ticketsOf(*reader, given.tickets);
  if (given.byRules) return route(context, *workspace, tickets, given.dryRun);
  if (tickets.empty()) return kOk;
  const EntityDef& def = *reader->registry().entity(u"ticket");
  const Id user =
      given.assignee.empty() ? Id() : need(reader->linkNamed(*def.field(u"assignee"), text(given.assignee)));
  if (!user && !given.nobody) throw Failure{Problem("ticket-assign-whom")};
  need(assignTickets(*workspace, tickets, user));
  return say(context, *workspace, Id(tickets.front()), Ctl::tr("%1 has another assignee: %2"));
}

int setState(Context& context, const TicketArguments& given, bool reopen) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const std::vector<qint64> tickets = ticketsOf(*reader, given.tickets);
  if (tickets.empty()) return kOk;
  need(reopen ? reopenTickets(*workspace, tickets) : setTicketState(*workspace, tickets, s("resolved")));
  return say(context, *workspace, Id(tickets.front()),
             reopen ? Ctl::tr("%1 is open again: %2") : Ctl::tr("%1 is resolved: %2"));
}

int merge(Context& context, const TicketArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const Id into = ticketOf(*reader, given.into);
  need(mergeTickets(*workspace, ticketsOf(*reader, given.tickets), into));
  return say(context, *workspace, into, Ctl::tr("All of it is in %1 now: %2"));
}

int split(Context& context, const TicketArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  std::vector<qint64> messages;
  for (const QString& id : idsOf(given.tickets)) {
    const Named named = recordNamed(*reader, id);
    if (named.def->key != QLatin1String("ticket_message")) throw Failure{Problem("no-such-record", {id})};
    messages.push_back(named.id.bits());
  }
  const SplitTicket done = need(splitTicket(*workspace, messages, text(given.subject)));
  return say(context, *workspace, done.ticket, Ctl::tr("%1 is a ticket of its own: %2"));
}

CLI::App* sub(CLI::App* noun, const char* name, const QString& about) {
  return noun->add_subcommand(name, help(about))->fallthrough();
}

void addText(CLI::App* command, const Given& given, bool needed) {
  auto* option =
      command->add_option("text", given->text, help(Ctl::tr("What is said; - reads it from standard input")));
  option->type_name("TEXT");
  if (needed) option->required();
}

void addOneTicket(CLI::App* command, const Given& given) {
  command->add_option("ticket", given->ticket, help(Ctl::tr("The ticket by its number (T-1042) or id")))
      ->required()
      ->type_name("TICKET");
}

void addTickets(CLI::App* command, const Given& given, const QString& about) {
  command->add_option("tickets", given->tickets, help(about))->required()->type_name("TICKET");
}

void addNew(CLI::App* noun, Context& context) {
  const auto given = std::make_shared<TicketArguments>();
  CLI::App* command = sub(noun, "new", Ctl::tr("Open a ticket"));
  command->add_option("subject", given->subject, help(Ctl::tr("What it is about")))->required()->type_name("SUBJECT");
  command->add_option("--text", given->text, help(Ctl::tr("The first message; - reads it from standard input")))
      ->type_name("TEXT");
  const auto option = [&](const char* name, std::string& value, const QString& about) {
    command->add_option(name, value, help(about))->type_name("VALUE");
  };
  option("--contact", given->contact, Ctl::tr("The customer, by id or name"));
  option("--company", given->company, Ctl::tr("The company (otherwise that of the contact)"));
  option("--channel", given->channel, Ctl::tr("mail, phone, chat, web, social, sms or in_person"));
  option("--type", given->type, Ctl::tr("question, incident, problem, request or complaint"));
  option("--category", given->category, Ctl::tr("One of the ticket categories"));
  option("--impact", given->impact, Ctl::tr("low, medium or high"));
  option("--urgency", given->urgency, Ctl::tr("low, medium or high"));
  option("--priority", given->priority, Ctl::tr("Another priority than impact and urgency give; needs --because"));
  option("--because", given->reason, Ctl::tr("Why that priority"));
  option("--assignee", given->assignee, Ctl::tr("Who works on it"));
  option("--team", given->team, Ctl::tr("The team whose people it goes to"));
  option("--received", given->at, Ctl::tr("When it came in, where that is not now"));
  context.onRun(command, [&context, given] { return newOne(context, *given); });
}

void addSaying(CLI::App* noun, Context& context, bool note) {
  const auto given = std::make_shared<TicketArguments>();
  CLI::App* command =
      sub(noun, note ? "note" : "reply", note ? Ctl::tr("Write a note for the team") : Ctl::tr("Log a public message"));
  addOneTicket(command, given);
  addText(command, given, true);
  command->add_option("--file", given->files, help(Ctl::tr("A file to attach")))->type_name("FILE");
  command->add_option("--at", given->at, help(Ctl::tr("When it was written, where that is not now")))
      ->type_name("TIME");
  if (!note) {
    command->add_flag("--send", given->send,
                      help(Ctl::tr("It goes out: by mail with the next “mail send-queue”, in a chat or by SMS with the "
                                   "next “channel export”")));
    CLI::Option* cc = command->add_option(
        "--cc", given->cc, help(Ctl::tr("Who gets a copy (otherwise all who got the mail that is answered)")));
    cc->type_name("ADDRESSES");
    command->add_option("--bcc", given->bcc, help(Ctl::tr("Who gets a copy that the others do not see")))
        ->type_name("ADDRESSES");
    command->add_flag("--only-sender", given->onlySender, help(Ctl::tr("Nobody gets a copy")))->excludes(cc);
    command->add_flag("--in", given->incoming, help(Ctl::tr("It came from the customer")));
    command->add_option("--from", given->contact, help(Ctl::tr("Which contact wrote it")))->type_name("CONTACT");
    command->add_option("--channel", given->channel, help(Ctl::tr("Where it was said (otherwise that of the ticket)")))
        ->type_name("CHANNEL");
    command->add_flag("--automatic", given->automatic,
                      help(Ctl::tr("A machine wrote it: no clock takes it for an answer")));
  }
  command->add_option("--then", given->status, help(Ctl::tr("The status that it leaves the ticket in")))
      ->type_name("STATUS");
  context.onRun(command, [&context, given, note] { return sayIn(context, *given, note); });
}

}  // namespace

void addTicket(CLI::App& app, Context& context) {
  CLI::App* noun = app.add_subcommand("ticket", help(Ctl::tr("Open, answer, assign, merge and split tickets")))
                       ->fallthrough()
                       ->require_subcommand(1);
  addNew(noun, context);
  addSaying(noun, context, false);
  addSaying(noun, context, true);
  const auto act = [&](const char* name, const QString& about, const QString& tickets, auto more, auto run) {
    const auto given = std::make_shared<TicketArguments>();
    CLI::App* command = sub(noun, name, about);
    addTickets(command, given, tickets);
    more(command, given);
    context.onRun(command, [&context, given, run] { return run(context, *given); });
  };
  const QString which = Ctl::tr("The tickets by number (T-1042) or id; - reads them from standard input");
  const auto nothing = [](CLI::App*, const Given&) {};
  act(
      "assign", Ctl::tr("Give tickets to somebody"), which,
      [](CLI::App* command, const Given& given) {
        auto* to =
            command->add_option("--to", given->assignee, help(Ctl::tr("Whom, by name or id; me")))->type_name("USER");
        command->add_flag("--nobody", given->nobody, help(Ctl::tr("Take them away from whoever has them")))
            ->excludes(to);
        command->get_option("tickets")->required(false);
        auto* rules =
            command->add_flag("--by-rules", given->byRules,
                              help(Ctl::tr("Let the rules find somebody for these, or for all that nobody has")));
        rules->excludes(to);
        command->add_flag("--dry-run", given->dryRun, help(Ctl::tr("Say what the rules would do, and do nothing")))
            ->needs(rules);
      },
      assign);
  act("resolve", Ctl::tr("Say that tickets are resolved"), which, nothing,
      [](Context& of, const TicketArguments& given) { return setState(of, given, false); });
  act("reopen", Ctl::tr("Open resolved tickets again"), which, nothing,
      [](Context& of, const TicketArguments& given) { return setState(of, given, true); });
  act(
      "merge", Ctl::tr("Move tickets into another one, with trace"), which,
      [](CLI::App* command, const Given& given) {
        command->add_option("--into", given->into, help(Ctl::tr("The ticket that stays")))
            ->required()
            ->type_name("TICKET");
      },
      merge);
  act(
      "split", Ctl::tr("Make a ticket of its own of some messages"), Ctl::tr("The messages, such as MS-000…"),
      [](CLI::App* command, const Given& given) {
        command->add_option("--subject", given->subject, help(Ctl::tr("What it is about")))->type_name("SUBJECT");
      },
      split);
}

}  // namespace relata::ctl
