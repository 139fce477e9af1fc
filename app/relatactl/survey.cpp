#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/mail/ask_survey.h"
#include "core/service/survey_acts.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct SurveyArguments {
  std::string code, comment, further;
  qint64 score = 0;
  bool dryRun = false;
};

int ask(Context& context, const SurveyArguments& given) {
  const auto workspace = given.dryRun ? context.openToRead() : context.openToWrite();
  const mail::AskReport report = need(mail::askSurveys(*workspace, given.dryRun));
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("asked"), report.asked},
                                   {s("early"), report.early},
                                   {s("late"), report.late},
                                   {s("no_address"), report.noAddress},
                                   {s("lately"), report.lately},
                                   {s("not_in_sample"), report.sample},
                                   {s("dry_run"), given.dryRun}}));
  } else {
    const auto count = static_cast<int>(report.asked);
    context.out.line(given.dryRun ? Ctl::tr("%n customer(s) would be asked.", nullptr, count)
                                  : Ctl::tr("%n mail(s) that ask wait in the outbox.", nullptr, count));
    context.out.note(Ctl::tr("Not asked: no address %1, asked shortly before %2, not in the sample %3, too early %4, "
                             "too late %5.")
                         .arg(report.noAddress)
                         .arg(report.lately)
                         .arg(report.sample)
                         .arg(report.early)
                         .arg(report.late));
  }
  for (const Problem& problem : report.problems) context.out.note(s("  ") + describe(problem));
  return report.problems.isEmpty() ? kOk : kFoundProblems;
}

int answer(Context& context, const SurveyArguments& given) {
  const auto workspace = context.openToWrite();
  const Id noted =
      need(answerSurvey(*workspace, text(given.code), given.score, text(given.comment), text(given.further)));
  if (context.wantsJson())
    context.out.json(Json::object({{s("id"), noted.text(s("SA"))}, {s("score"), given.score}}));
  else
    context.out.line(Ctl::tr("Noted: %1 with %2.").arg(text(given.code)).arg(given.score));
  return kOk;
}

}  // namespace

void addSurvey(CLI::App& app, Context& context) {
  CLI::App* noun =
      app.add_subcommand("survey", help(Ctl::tr("Ask customers what they think, and note what they answer")))
          ->fallthrough();
  noun->require_subcommand(1);
  const auto given = std::make_shared<SurveyArguments>();
  CLI::App* asking =
      noun->add_subcommand("ask", help(Ctl::tr("Ask about resolved tickets whose turn it is, by mail")))->fallthrough();
  asking->add_flag("--dry-run", given->dryRun, help(Ctl::tr("Only say how many")));
  context.onRun(asking, [&context, given] { return ask(context, *given); });
  CLI::App* answering =
      noun->add_subcommand("answer", help(Ctl::tr("Note an answer that came by another way")))->fallthrough();
  answering->add_option("code", given->code, help(Ctl::tr("The code of the mail that asked")))->required();
  answering->add_option("score", given->score, help(Ctl::tr("The score, on the scale of the survey")))->required();
  answering
      ->add_option("--further", given->further,
                   help(Ctl::tr("The scores of the further questions in their order (4,5,-; a minus: not answered)")))
      ->type_name("SCORES");
  answering->add_option("--comment", given->comment, help(Ctl::tr("What else was said")))->type_name("TEXT");
  context.onRun(answering, [&context, given] { return answer(context, *given); });
}

}  // namespace relata::ctl
