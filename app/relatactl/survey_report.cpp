#include "core/service/survey_report.h"

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/service/survey_sheet.h"
#include "sheet_output.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct SurveyArguments {
  std::string from, to, by;
  bool csv = false;
};

Json numberJson(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

int run(Context& context, const SurveyArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const SurveyBy by = given.by == "agent" ? SurveyBy::Agent : given.by == "month" ? SurveyBy::Month : SurveyBy::All;
  const QList<SurveyRow> rows = surveyReport(*reader, dayNamed("--from", given.from), dayNamed("--to", given.to), by);
  if (context.wantsJson() && !given.csv) {
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
  ReportRequest request;
  request.report = surveyReportDef().key;
  request.from = dayNamed("--from", given.from);
  request.to = dayNamed("--to", given.to);
  request.by = text(given.by);
  const QDate day = QDateTime::fromMSecsSinceEpoch(workspace->now(), workspace->filterContext().zone).date();
  printSheet(context, need(surveySheet(*reader, request, day)), given.csv);
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
  one->add_flag("--csv", given->csv, help(Ctl::tr("Write CSV")));
  context.onRun(one, [&context, given] { return run(context, *given); });
}

}  // namespace relata::ctl
