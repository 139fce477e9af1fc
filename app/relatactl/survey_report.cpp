#include "core/service/survey_report.h"

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct SurveyArguments {
  std::string from, to, by;
};

Json numberJson(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

QString unitOf(const SurveyRow& row) { return row.method == QLatin1String("share") ? s(" %") : QString(); }

QString scoreText(const SurveyRow& row) {
  if (!row.score.value) return QString::fromUtf8("–");
  const int places = row.method == QLatin1String("mean") ? 1 : 0;
  const QString value = QString::number(*row.score.value, 'f', places) + unitOf(row);
  if (!row.score.low) return value;
  return Ctl::tr("%1 (%2 to %3)")
      .arg(value, QString::number(*row.score.low, 'f', places), QString::number(*row.score.high, 'f', places));
}

QString formulaOf(const SurveyRow& row) {
  if (row.method == QLatin1String("mean")) return Ctl::tr("mean of %1 to %2").arg(row.lowest).arg(row.highest);
  if (row.method == QLatin1String("net"))
    return Ctl::tr("%1 and more, less %2 and fewer").arg(row.goodFrom).arg(row.goodFrom - 3);
  return Ctl::tr("%1 and more, of %2 to %3").arg(row.goodFrom).arg(row.lowest).arg(row.highest);
}

int run(Context& context, const SurveyArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const SurveyBy by = given.by == "agent" ? SurveyBy::Agent : given.by == "month" ? SurveyBy::Month : SurveyBy::All;
  const QList<SurveyRow> rows = surveyReport(*reader, dayNamed("--from", given.from), dayNamed("--to", given.to), by);
  if (context.wantsJson()) {
    JsonList list(context.out, context.jsonLines);
    for (const SurveyRow& row : rows) {
      QList<Json> counts;
      for (const qint64 count : row.counts) counts << Json(count);
      list.add(Json::object({{s("survey"), row.survey},
                             {s("kind"), row.kind},
                             {s("method"), row.method},
                             {s("group"), Json::textOrNull(row.group)},
                             {s("lowest"), row.lowest},
                             {s("highest"), row.highest},
                             {s("good_from"), row.goodFrom},
                             {s("asked"), row.asked},
                             {s("answered"), row.score.answers},
                             {s("score"), numberJson(row.score.value)},
                             {s("low"), numberJson(row.score.low)},
                             {s("high"), numberJson(row.score.high)},
                             {s("counts"), Json::array(counts)}}));
    }
    list.end();
    return kOk;
  }
  TextTable table(context.out,
                  {Ctl::tr("Survey"), Ctl::tr("Group"), Ctl::tr("Asked"), Ctl::tr("Answered"), Ctl::tr("Score"),
                   Ctl::tr("Formula")},
                  {false, false, true, true, true, false});
  for (const SurveyRow& row : rows)
    table.add({oneLine(row.survey), oneLine(row.group), QString::number(row.asked), QString::number(row.score.answers),
               scoreText(row), formulaOf(row)});
  table.end();
  context.out.note(
      Ctl::tr("In brackets: where the score lies in 95 of 100 cases. Of few answers it may lie anywhere there."));
  return kOk;
}

}  // namespace

void addSurveyReport(CLI::App& report, Context& context) {
  CLI::App* one =
      report.add_subcommand("csat", help(Ctl::tr("What customers answered in surveys, each by its own scale")))
          ->fallthrough();
  const auto given = std::make_shared<SurveyArguments>();
  one->add_option("--from", given->from, help(Ctl::tr("The first day on which customers were asked")))
      ->type_name("DATE");
  one->add_option("--to", given->to, help(Ctl::tr("The last day on which customers were asked")))->type_name("DATE");
  one->add_option("--by", given->by, help(Ctl::tr("What each row is: all, agent or month")))
      ->type_name("WORD")
      ->check(CLI::IsMember({"all", "agent", "month"}));
  context.onRun(one, [&context, given] { return run(context, *given); });
}

}  // namespace relata::ctl
