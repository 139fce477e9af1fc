#include <CLI/CLI.hpp>

#include "assignments.h"
#include "commands.h"
#include "words.h"

namespace relata::ctl {
namespace {

int set(Context& context, const std::string& idText, const std::vector<std::string>& words) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const Named named = recordNamed(*reader, text(idText));
  Values values(*workspace, *reader);
  const QHash<QString, Value> given = assignmentsOf(texts(words), *named.def, values);
  const auto before = reader->record(*named.def, named.id);
  need(workspace->transact({ActKind::Edit, named.def->key, {before->title()}}, [&](Transaction& tx) {
    return tx.update(*tx.registry().entity(named.def->key), named.id, given);
  }));
  const auto now = workspace->read()->record(*named.def, named.id);
  const bool changed = !(now->values() == before->values());
  if (context.wantsJson())
    context.out.json(
        Json::object({{QStringLiteral("id"), named.id.text(named.def->prefix)}, {QStringLiteral("changed"), changed}}));
  else
    context.out.note(changed ? Ctl::tr("Changed %1.").arg(now->title())
                             : Ctl::tr("%1 already was so.").arg(now->title()));
  return kOk;
}

}  // namespace

void addSet(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("set", help(Ctl::tr("Change fields of a record")))->fallthrough();
  const auto id = std::make_shared<std::string>();
  const auto words = std::make_shared<std::vector<std::string>>();
  command->add_option("id", *id, help(Ctl::tr("The id, such as C-000…")))->required()->type_name("ID");
  command->add_option("fields", *words, help(Ctl::tr("Fields and values; an empty value clears the field: phone=")))
      ->required()
      ->type_name("F=V");
  context.onRun(command, [&context, id, words] { return set(context, *id, *words); });
}

}  // namespace relata::ctl
