#include <CLI/CLI.hpp>

#include "commands.h"
#include "recycle.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {

void addDelete(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("delete", help(Ctl::tr("Move records into the recycle bin")))->fallthrough();
  const auto ids = std::make_shared<std::vector<std::string>>();
  command->add_option("ids", *ids, help(Ctl::tr("Ids; - reads them from standard input, one a line")))
      ->required()
      ->type_name("ID");
  context.onRun(command, [&context, ids] { return recycle(context, idsOf(*ids), true); });
}

}  // namespace relata::ctl
