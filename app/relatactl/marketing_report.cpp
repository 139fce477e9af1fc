#include <QDateTime>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/marketing/marketing_sheet.h"
#include "core/store/filter_remarks.h"
#include "sheet_output.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct MarketingArguments {
  std::string where, from, to, by, kind;
  int days = 0;
  bool csv = false;
};

int run(Context& context, const ReportDef& def, const MarketingArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& of = *reader->registry().entity(def.entity);
  ReportRequest request;
  request.report = def.key;
  request.filter = need(parseFilter(text(given.where), of, reader->registry()));
  for (const QString& remark : filterRemarks(*reader, request.filter, of)) context.out.note(remark);
  request.from = dayNamed("--from", given.from);
  request.to = dayNamed("--to", given.to);
  request.by = text(given.by);
  request.kind = text(given.kind);
  request.days = given.days;
  const QDate day = QDateTime::fromMSecsSinceEpoch(workspace->now(), workspace->filterContext().zone).date();
  printSheet(context, need(marketingSheet(*reader, request, day)), given.csv);
  return kOk;
}

void addChoices(CLI::App* one, const ReportDef& def, MarketingArguments& given) {
  if (def.hasPeriod) {
    one->add_option("--from", given.from, help(Ctl::tr("The first day that counts")))->type_name("DATE");
    one->add_option("--to", given.to, help(Ctl::tr("The last day that counts")))->type_name("DATE");
  }
  if (def.by.size() > 1)
    one->add_option("--by", given.by, help(Ctl::tr("What each row is: %1").arg(wordsOf(def.by))))->type_name("WORD");
  if (def.kinds.size() > 1)
    one->add_option("--kind,--model", given.kind, help(Ctl::tr("How it counts: %1").arg(wordsOf(def.kinds))))
        ->type_name("WORD");
  if (def.hasDays)
    one->add_option("--days", given.days, help(def.aboutDays))->type_name("N")->check(CLI::Range(1, 3650));
}

}  // namespace

void addMarketingReports(CLI::App& report, Context& context) {
  for (const ReportDef& def : marketingReportDefs()) {
    CLI::App* one = report.add_subcommand(def.key.toStdString(), help(def.about))->fallthrough();
    const auto given = std::make_shared<MarketingArguments>();
    one->add_option(
           "--where", given->where,
           help(def.entity == QLatin1String("order")       ? Ctl::tr("Only orders that this filter lets through")
                : def.entity == QLatin1String("campaign")  ? Ctl::tr("Only campaigns that this filter lets through")
                : def.entity == QLatin1String("hand_over") ? Ctl::tr("Only hand-overs that this filter lets through")
                                                           : Ctl::tr("Only people whom this filter lets through")))
        ->type_name("EXPR");
    addChoices(one, def, *given);
    one->add_flag("--csv", given->csv, help(Ctl::tr("Write CSV")));
    context.onRun(one, [&context, given, def] { return run(context, def, *given); });
  }
}

}  // namespace relata::ctl
