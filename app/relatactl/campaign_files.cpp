#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/exchange/ad_costs.h"
#include "core/mail/tracking_import.h"
#include "terminal.h"
#include "words.h"

// What campaigns take from files of others: costs, opens and clicks.

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct FileArguments {
  std::string file, currency, network;
};
using Given = std::shared_ptr<FileArguments>;

int costs(Context& context, const FileArguments& given) {
  const auto workspace = context.openToWrite();
  const auto report =
      need(exchange::importAdCosts(*workspace, text(given.file), {text(given.currency), text(given.network)}));
  if (context.wantsJson())
    context.out.json(Json::object({{s("added"), report.added},
                                   {s("changed"), report.changed},
                                   {s("there"), report.there},
                                   {s("unknown"), Json::strings(report.unknown)},
                                   {s("left_out"), report.leftOut}}));
  else
    context.out.line(Ctl::tr("New lines: %1, changed ones: %2, known ones: %3.")
                         .arg(report.added)
                         .arg(report.changed)
                         .arg(report.there));
  for (const QString& name : report.unknown)
    context.out.note(Ctl::tr("No campaign here is called “%1”.").arg(oneLine(name)));
  for (const Problem& problem : report.remarks + report.problems) context.out.note(s("  ") + describe(problem));
  return report.unknown.isEmpty() && report.leftOut == 0 ? kOk : kFoundProblems;
}

int tracking(Context& context, const FileArguments& given) {
  const auto workspace = context.openToWrite();
  catchInterrupts();
  const auto report = need(mail::importTrackingLog(*workspace, text(given.file), [] { return interrupted(); }));
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("opens"), report.opens},
                                   {s("clicks"), report.clicks},
                                   {s("machine_opens"), report.machineOpens},
                                   {s("machine_clicks"), report.machineClicks},
                                   {s("there"), report.there},
                                   {s("others"), report.others},
                                   {s("unknown"), report.unknown},
                                   {s("broken"), report.broken}}));
  } else {
    context.out.line(Ctl::tr("New: %1 clicks and %2 opens by people, %3 clicks and %4 opens by machines.")
                         .arg(report.clicks)
                         .arg(report.opens)
                         .arg(report.machineClicks)
                         .arg(report.machineOpens));
    context.out.line(Ctl::tr("Known before: %1. About something else: %2. Left out: %3.")
                         .arg(report.there)
                         .arg(report.others)
                         .arg(report.broken + report.unknown));
  }
  for (const Problem& problem : report.problems) context.out.note(s("  ") + oneLine(describe(problem)));
  return report.problems.isEmpty() ? kOk : kFoundProblems;
}

}  // namespace

void addCampaignFiles(CLI::App& campaign, Context& context) {
  const auto given = std::make_shared<FileArguments>();
  CLI::App* costing =
      campaign.add_subcommand("costs", help(Ctl::tr("Costs from the CSV file of an ad network")))->fallthrough();
  costing->add_option("file", given->file, help(Ctl::tr("The file")))->required()->type_name("FILE");
  costing->add_option("--currency", given->currency, help(Ctl::tr("Of amounts that name none")))->type_name("CODE");
  costing
      ->add_option("--network", given->network,
                   help(Ctl::tr("Whose file it is, where two networks name their columns alike; their costs add up")))
      ->type_name("NAME");
  CLI::App* measuring =
      campaign
          .add_subcommand("tracking", help(Ctl::tr("Opens and clicks from the log of your endpoint; each line once")))
          ->fallthrough();
  measuring->add_option("file", given->file, help(Ctl::tr("JSON Lines, or an access log of nginx or Apache")))
      ->required()
      ->type_name("FILE");
  context.onRun(costing, [&context, given] { return costs(context, *given); });
  context.onRun(measuring, [&context, given] { return tracking(context, *given); });
}

}  // namespace relata::ctl
