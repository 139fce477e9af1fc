#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/service/backlog_sheet.h"
#include "core/service/service_sheet.h"
#include "core/store/filter_remarks.h"
#include "sheet_output.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct ServiceArguments {
  std::string where, from, to, by, kind;
  bool csv = false;
};

Json figuresJson(const DurationFigures& figures) {
  const auto number = [](const std::optional<double>& value) { return value ? Json(*value) : Json(); };
  return Json::object({{s("n"), figures.count},
                       {s("median_seconds"), number(figures.median)},
                       {s("p90_seconds"), number(figures.p90)}});
}

Json attainmentJson(const Attainment& one) {
  const Json share = one.measured > 0 ? Json(static_cast<double>(one.met) / static_cast<double>(one.measured)) : Json();
  return Json::object({{s("measured"), one.measured}, {s("met"), one.met}, {s("share"), share}});
}

void printJson(Context& context, const ServiceReport& report, const std::vector<BacklogBand>& bands) {
  QList<Json> rows, backlog;
  for (const ServiceRow& row : report.rows)
    rows << Json::object({{s("key"), row.key},
                          {s("tickets"), row.tickets},
                          {s("open"), row.open},
                          {s("resolved"), row.resolved},
                          {s("reopened"), row.reopened},
                          {s("ever_resolved"), row.everResolved},
                          {s("unanswered"), row.unanswered},
                          {s("first_response_business"), figuresJson(row.firstBusiness)},
                          {s("first_response_calendar"), figuresJson(row.firstCalendar)},
                          {s("assignment_to_response_business"), figuresJson(row.assignedBusiness)},
                          {s("assignment_to_response_calendar"), figuresJson(row.assignedCalendar)},
                          {s("next_response_business"), figuresJson(row.nextBusiness)},
                          {s("next_response_calendar"), figuresJson(row.nextCalendar)},
                          {s("resolution_business"), figuresJson(row.resolveBusiness)},
                          {s("resolution_calendar"), figuresJson(row.resolveCalendar)},
                          {s("first_response_met"), attainmentJson(row.first)},
                          {s("next_response_met"), attainmentJson(row.next)},
                          {s("resolution_met"), attainmentJson(row.resolve)}});
  for (const BacklogBand& band : bands)
    backlog << Json::object({{s("age"), band.key}, {s("tickets"), static_cast<qint64>(band.tickets.size())}});
  context.out.json(Json::object({{s("rows"), Json::array(rows)}, {s("backlog"), Json::array(backlog)}}));
}

int run(Context& context, const ReportDef& def, const ServiceArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& ticket = *reader->registry().entity(u"ticket");
  ReportRequest request;
  request.report = def.key;
  request.filter = need(parseFilter(text(given.where), ticket, reader->registry()));
  for (const QString& remark : filterRemarks(*reader, request.filter, ticket)) context.out.note(remark);
  request.from = dayNamed("--from", given.from);
  request.to = dayNamed("--to", given.to);
  request.by = text(given.by);
  request.kind = text(given.kind);
  const QDate day = QDateTime::fromMSecsSinceEpoch(workspace->now(), workspace->filterContext().zone).date();
  static const QStringList ofFigures{s("service"), s("sla")};
  if (context.wantsJson() && !given.csv && ofFigures.contains(def.key))
    printJson(context, need(serviceFigures(*reader, request, day)),
              backlogBands(*reader, request.filter, workspace->now()));
  else
    printSheet(context, need(serviceSheet(*reader, request, day)), given.csv);
  return kOk;
}

}  // namespace

void addServiceReports(CLI::App& report, Context& context) {
  for (const ReportDef& def : serviceReportDefs()) {
    CLI::App* one = report.add_subcommand(def.key.toStdString(), help(def.about))->fallthrough();
    const auto given = std::make_shared<ServiceArguments>();
    one->add_option("--where", given->where, help(Ctl::tr("Only tickets that this filter lets through")))
        ->type_name("EXPR");
    if (def.hasPeriod) {
      one->add_option("--from", given->from, help(Ctl::tr("The first day on which tickets came in")))
          ->type_name("DATE");
      one->add_option("--to", given->to, help(Ctl::tr("The last day on which tickets came in")))->type_name("DATE");
    }
    if (!def.by.isEmpty())
      one->add_option("--by", given->by, help(Ctl::tr("What each row is: %1").arg(wordsOf(def.by))))->type_name("WORD");
    if (def.kinds.size() > 1)
      one->add_option("--kind", given->kind, help(Ctl::tr("How it counts: %1").arg(wordsOf(def.kinds))))
          ->type_name("WORD");
    one->add_flag("--csv", given->csv, help(Ctl::tr("Write CSV")));
    context.onRun(one, [&context, given, def] { return run(context, def, *given); });
  }
}

}  // namespace relata::ctl
