#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/sample/sample_writer.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

int generate(Context& context, const sample::SampleOptions& options) {
  const auto workspace = context.openToWrite();
  catchInterrupts();
  const auto counts = need(sample::generateInto(*workspace, options, [&](qint64 done, qint64 total) {
    context.out.progress(Ctl::tr("%1 of %2").arg(done).arg(total));
    return !interrupted();
  }));
  context.out.endProgress();
  if (context.wantsJson())
    context.out.json(Json::object({{QStringLiteral("contacts"), counts.contacts},
                                   {QStringLiteral("companies"), counts.companies},
                                   {QStringLiteral("activities"), counts.activities},
                                   {QStringLiteral("deals"), counts.deals},
                                   {QStringLiteral("tickets"), counts.tickets},
                                   {QStringLiteral("txn"), counts.tid}}));
  else
    context.out.line(Ctl::tr("Made %1 contacts, %2 companies, %3 activities, %4 deals and %5 tickets.")
                         .arg(counts.contacts)
                         .arg(counts.companies)
                         .arg(counts.activities)
                         .arg(counts.deals)
                         .arg(counts.tickets));
  return kOk;
}

}  // namespace

void addGenerate(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("generate",
                         help(Ctl::tr("Fill the workspace with a realistic sample company in two languages")))
          ->fallthrough();
  const auto options = std::make_shared<sample::SampleOptions>();
  command->add_option("--contacts", options->contacts, help(Ctl::tr("How many people")))
      ->check(CLI::Range(1, 5'000'000))
      ->type_name("N");
  command
      ->add_option("--companies", options->companies,
                   help(Ctl::tr("How many firms; otherwise one for about six people")))
      ->type_name("N");
  command->add_option("--deals", options->deals, help(Ctl::tr("How many deals; otherwise one for about four people")))
      ->check(CLI::Range(0, 5'000'000))
      ->type_name("N");
  command
      ->add_option("--tickets", options->tickets,
                   help(Ctl::tr("How many tickets; otherwise one for about eight people, at most 60")))
      ->check(CLI::Range(0, 5'000'000))
      ->type_name("N");
  command->add_option("--seed", options->seed, help(Ctl::tr("The same number gives the same people")))->type_name("S");
  command->add_flag("!--no-activities", options->activities, help(Ctl::tr("People and firms only")));
  context.onRun(command, [&context, options] { return generate(context, *options); });
}

}  // namespace relata::ctl
