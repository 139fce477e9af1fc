#include <algorithm>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/activities/log_activity.h"
#include "core/contacts/find_by_number.h"
#include "core/service/ticket_page.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct CallArguments {
  std::string number, note, with;
  int minutes = 0;
  bool out = false;
};

QString ticketsText(const OpenTickets& tickets) {
  if (tickets.open == 0) return Ctl::tr("no open tickets");
  return Ctl::tr("%n open ticket(s), %1 overdue", nullptr, static_cast<int>(tickets.open)).arg(tickets.overdue);
}

/// With whom the call is logged: who was named, the only one who has the number, or the only person of them, or the
/// only lead where no person has it.
const NumberOwner& callerOf(const QList<NumberOwner>& owners, const CallArguments& given,
                            const EntityCatalog& catalog) {
  const auto idText = [&](const NumberOwner& one) { return one.id.text(catalog.entity(one.entity)->prefix); };
  QStringList all;
  for (const NumberOwner& one : owners) {
    if (!given.with.empty() && idText(one).compare(text(given.with), Qt::CaseInsensitive) == 0) return one;
    all << idText(one) + QLatin1Char(' ') + oneLine(one.name);
  }
  if (given.with.empty() && owners.size() == 1) return owners.first();
  for (const char* entity : {"contact", "lead"}) {
    const auto isOne = [&](const NumberOwner& one) { return one.entity == QLatin1String(entity); };
    const auto count = std::count_if(owners.begin(), owners.end(), isOne);
    if (given.with.empty() && count == 1) return *std::find_if(owners.begin(), owners.end(), isOne);
    if (count > 0) break;
  }
  throw Failure{Problem("number-shared", {text(given.number), all.join(s(", "))})};
}

int run(Context& context, const CallArguments& given) {
  const bool notes = !given.note.empty();
  const auto workspace = notes ? context.openToWrite() : context.openToRead();
  const QList<NumberOwner> owners = ownersOfNumber(workspace->read()->connection(), text(given.number));
  if (notes && owners.isEmpty()) throw Failure{Problem("number-unknown", {text(given.number)})};
  QString logged;
  if (notes) {
    const NumberOwner& caller = callerOf(owners, given, *workspace->registry());
    Activity call;
    call.kind = s("call");
    call.direction = given.out ? s("out") : s("in");
    call.outcome = s("reached");
    call.at = workspace->now();
    if (given.minutes > 0) call.duration = given.minutes;
    call.subject = text(given.note).section(QLatin1Char('\n'), 0, 0).left(200);
    if (text(given.note) != call.subject) call.body = text(given.note);
    need(logTogether(*workspace, {ActKind::LogCall, caller.entity, {caller.name}}, {call}, {caller.id}));
    logged = caller.name;
  }
  const auto reader = workspace->read();
  QList<Json> rows;
  for (const NumberOwner& one : owners) {
    const OpenTickets tickets = openTicketsOf(*reader, one.entity, one.id, workspace->now());
    const QString id = one.id.text(reader->registry().entity(one.entity)->prefix);
    rows << Json::object({{s("id"), id},
                          {s("entity"), one.entity},
                          {s("name"), one.name},
                          {s("open_tickets"), tickets.open},
                          {s("overdue"), tickets.overdue}});
    if (!context.wantsJson()) context.out.line(s("%1  %2  %3").arg(id, oneLine(one.name), ticketsText(tickets)));
  }
  if (context.wantsJson()) {
    context.out.json(
        Json::object({{s("number"), text(given.number)}, {s("owners"), Json::array(rows)}, {s("logged"), notes}}));
  } else if (owners.isEmpty()) {
    context.out.note(Ctl::tr("Nobody here has the number %1.").arg(text(given.number)));
  } else if (notes) {
    context.out.line(Ctl::tr("The call is logged with %1.").arg(logged));
  }
  return kOk;
}

}  // namespace

void addCall(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("call", help(Ctl::tr("Whose number it is, and what is open with them; --note logs the call")))
          ->fallthrough();
  const auto given = std::make_shared<CallArguments>();
  command->add_option("number", given->number, help(Ctl::tr("The number, however it is written; “tel:” before it")))
      ->required();
  command->add_option("--note", given->note, help(Ctl::tr("What was said: the call is logged with who has the number")))
      ->type_name("TEXT");
  command
      ->add_option("--with", given->with,
                   help(Ctl::tr("With whom it is logged, by id, where several people have the number")))
      ->type_name("ID");
  command->add_option("--minutes", given->minutes, help(Ctl::tr("How long it lasted")))->type_name("N");
  command->add_flag("--out", given->out, help(Ctl::tr("We called, not they")));
  context.onRun(command, [&context, given] { return run(context, *given); });
}

}  // namespace relata::ctl
