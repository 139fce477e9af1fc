#include "core/duplicates/merge.h"

#include <CLI/CLI.hpp>

#include "commands.h"
#include "merges.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct MergeArguments {
  std::vector<std::string> ids;
  std::vector<std::string> take;
  std::string rule;
  bool dryRun = false;
};

/// "email=C-…": the field and the record whose value is kept.
QHash<QString, Id> choicesOf(Reader& reader, const EntityDef& def, const std::vector<std::string>& take) {
  QHash<QString, Id> choices;
  for (const QString& word : texts(take)) {
    const QString key = word.section(QLatin1Char('='), 0, 0).trimmed();
    if (!def.field(key)) throw Failure{Problem("field-not-writable", {key}, key)};
    choices.insert(key, recordNamed(reader, word.section(QLatin1Char('='), 1)).id);
  }
  return choices;
}

int run(Context& context, const MergeArguments& arguments) {
  const auto workspace = arguments.dryRun ? context.openToRead() : context.openToWrite();
  const auto reader = workspace->read();
  MergeOrder order;
  const EntityDef* def = nullptr;
  for (const QString& word : idsOf(arguments.ids)) {
    const Named named = recordNamed(*reader, word);
    if (def && named.def != def) throw Failure{Problem("merge-other-kind", {entityPlural(*named.def)})};
    def = named.def;
    order.records.push_back(named.id);
  }
  if (!def || order.records.size() < 2) throw Failure{Problem("merge-needs-two")};
  order.rule = ruleNamed(arguments.rule);
  order.choices = choicesOf(*reader, *def, arguments.take);
  if (arguments.dryRun) return printMerges(context, *workspace, *reader, *def, {order});
  return runMerges(context, *workspace, *reader, *def, {order});
}

}  // namespace

void addMerge(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("merge",
                         help(Ctl::tr("Merge records into the first of them; the ids of the others then mean it")))
          ->fallthrough();
  const auto arguments = std::make_shared<MergeArguments>();
  command->add_option("ids", arguments->ids, help(Ctl::tr("The record that stays, and those that go into it")))
      ->required()
      ->type_name("ID");
  command
      ->add_option("--rule", arguments->rule,
                   help(Ctl::tr("Which value a field keeps: filled (the usual one), primary, newest or longest")))
      ->type_name("RULE");
  command->add_option("--take", arguments->take, help(Ctl::tr("Take this field from that record")))
      ->type_name("FIELD=ID");
  command->add_flag("--dry-run", arguments->dryRun, help(Ctl::tr("Only say what would be merged, field by field")));
  context.onRun(command, [&context, arguments] { return run(context, *arguments); });
}

}  // namespace relata::ctl
