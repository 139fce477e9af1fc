#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/workspace/check.h"
#include "words.h"

namespace relata::ctl {
namespace {

int check(Context& context, bool repair) {
  const auto workspace = repair ? context.openToWrite() : context.openToRead();
  const QList<CheckFinding> findings = need(checkWorkspace(*workspace, repair));
  const bool left = std::any_of(findings.begin(), findings.end(), [](const CheckFinding& f) { return !f.repaired; });
  if (context.wantsJson()) {
    QList<Json> list;
    for (const CheckFinding& finding : findings)
      list << Json::object({{QStringLiteral("code"), finding.code},
                            {QStringLiteral("detail"), finding.detail},
                            {QStringLiteral("count"), finding.count},
                            {QStringLiteral("repairable"), finding.repairable},
                            {QStringLiteral("repaired"), finding.repaired},
                            {QStringLiteral("text"), checkText(finding)}});
    context.out.json(Json::object({{QStringLiteral("ok"), !left}, {QStringLiteral("findings"), Json::array(list)}}));
  } else {
    for (const CheckFinding& finding : findings) context.out.line(checkText(finding));
    if (findings.isEmpty()) context.out.note(Ctl::tr("All is well."));
    const bool repairable = std::any_of(findings.begin(), findings.end(),
                                        [](const CheckFinding& f) { return f.repairable && !f.repaired; });
    if (repairable) context.out.note(Ctl::tr("“check --repair” mends what can be made anew."));
  }
  return left ? kFoundProblems : kOk;
}

}  // namespace

void addCheck(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("check", help(Ctl::tr("Check the whole file: pages, journal, links, search index")))
          ->fallthrough();
  const auto repair = std::make_shared<bool>(false);
  command->add_flag("--repair", *repair,
                    help(Ctl::tr("Make derived data anew where it is wrong; what people wrote is not touched")));
  context.onRun(command, [&context, repair] { return check(context, *repair); });
}

}  // namespace relata::ctl
