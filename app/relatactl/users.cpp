#include <CLI/CLI.hpp>

#include "commands.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

int users(Context& context) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef* def = reader->registry().entity(u"user");
  JsonList list(context.out, context.jsonLines);
  TextTable table(context.out, {Ctl::tr("Id"), Ctl::tr("Name"), Ctl::tr("E-mail"), Ctl::tr("Active"), Ctl::tr("You")});
  for (const qint64 id : reader->ids({def->key, {}, {}, false})) {
    const Record user = *reader->record(*def, Id(id));
    const bool me = user.id() == workspace->me();
    const bool active = user.value("active").flag();
    if (context.wantsJson())
      list.add(Json::object({{QStringLiteral("id"), user.idText()},
                             {QStringLiteral("name"), user.title()},
                             {QStringLiteral("email"), Json::textOrNull(user.text("email"))},
                             {QStringLiteral("active"), active},
                             {QStringLiteral("me"), me}}));
    else
      table.add({user.idText(), user.title(), user.text("email"), active ? Ctl::tr("yes") : Ctl::tr("no"),
                 me ? Ctl::tr("yes") : QString()});
  }
  context.wantsJson() ? list.end() : table.end();
  return kOk;
}

}  // namespace

void addUsers(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("users", help(Ctl::tr("The people who use this workspace")))->fallthrough();
  context.onRun(command, [&context] { return users(context); });
}

}  // namespace relata::ctl
