#include <QDateTime>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/marketing/marketing_sheet.h"
#include "core/store/filter_remarks.h"
#include "sheet_output.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct MarketingArguments {
  std::string where;
  bool csv = false;
};

int run(Context& context, const ReportDef& def, const MarketingArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& order = *reader->registry().entity(def.entity);
  ReportRequest request;
  request.report = def.key;
  request.filter = need(parseFilter(text(given.where), order, reader->registry()));
  for (const QString& remark : filterRemarks(*reader, request.filter, order)) context.out.note(remark);
  const QDate day = QDateTime::fromMSecsSinceEpoch(workspace->now(), workspace->filterContext().zone).date();
  printSheet(context, need(marketingSheet(*reader, request, day)), given.csv);
  return kOk;
}

}  // namespace

void addMarketingReports(CLI::App& report, Context& context) {
  for (const ReportDef& def : marketingReportDefs()) {
    CLI::App* one = report.add_subcommand(def.key.toStdString(), help(def.about))->fallthrough();
    const auto given = std::make_shared<MarketingArguments>();
    one->add_option("--where", given->where, help(Ctl::tr("Only orders that this filter lets through")))
        ->type_name("EXPR");
    one->add_flag("--csv", given->csv, help(Ctl::tr("Write CSV")));
    context.onRun(one, [&context, given, def] { return run(context, def, *given); });
  }
}

}  // namespace relata::ctl
