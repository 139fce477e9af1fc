#include <QBuffer>
#include <QDateTime>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/base/money.h"
#include "core/base/csv_writer.h"
#include "core/store/filter_remarks.h"
#include "core/sales/pipeline_report.h"
#include "core/sales/sales_report.h"
#include "list_query.h"
#include "sheet_output.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct ReportArguments {
  std::string where, asOf, from, to, by, kind, pipeline;
  const char* fromOption = "--from";
  int days = 0;
  bool csv = false;
};

QString amountText(qint64 minor, const QString& currency) {
  return moneyText(minor, currency) + QLatin1Char(' ') + currency;
}

QString listed(const QList<CurrencyTotal>& totals) {
  QStringList parts;
  for (const CurrencyTotal& total : totals) parts << amountText(total.sum, total.currency);
  return parts.join(QStringLiteral("; "));
}

QString stageName(const StageTotals& stage) { return stage.name.isEmpty() ? Ctl::tr("(deleted stage)") : stage.name; }

/// Too large to be told is told so, as no number at all.
QString totalText(const StageTotals& stage, qint64 minor, const QString& base) {
  return stage.overflow ? Ctl::tr("too large") : amountText(minor, base);
}

/// Where people have set their own, the percent of the stage alone does not give the weighted sum.
QString chanceText(const StageTotals& stage) {
  if (!stage.probability) return {};
  const QString usual = QString::number(*stage.probability);
  return stage.ownChances > 0 ? Ctl::tr("%1 or own", "percent").arg(usual) : usual;
}

Json totalsJson(const QList<CurrencyTotal>& totals) {
  QList<Json> items;
  for (const CurrencyTotal& total : totals)
    items << Json::object({{QStringLiteral("currency"), total.currency},
                           {QStringLiteral("deals"), total.count},
                           {QStringLiteral("sum"), moneyText(total.sum, total.currency)},
                           {QStringLiteral("weighted"), moneyText(total.weighted, total.currency)}});
  return Json::array(items);
}

QList<std::pair<QString, Json>> figures(const StageTotals& stage, const QString& base) {
  const auto total = [&](qint64 minor) { return stage.overflow ? Json() : Json(moneyText(minor, base)); };
  return {{QStringLiteral("deals"), stage.count},
          {QStringLiteral("without_amount"), stage.withoutAmount},
          {QStringLiteral("own_probability"), stage.ownChances},
          {QStringLiteral("sum"), total(stage.sum)},
          {QStringLiteral("weighted"), total(stage.weighted)},
          {QStringLiteral("complete"), stage.missing.isEmpty() && !stage.overflow},
          {QStringLiteral("currencies"), totalsJson(stage.currencies)},
          {QStringLiteral("not_converted"), totalsJson(stage.missing)}};
}

void printJson(Context& context, const PipelineReport& report) {
  QList<Json> stages, rates;
  for (const StageTotals& stage : report.stages) {
    QList<std::pair<QString, Json>> members{
        {QStringLiteral("pipeline"), Json::textOrNull(stage.pipelineName)},
        {QStringLiteral("stage"), Json::textOrNull(stage.name)},
        {QStringLiteral("id"), stage.stage.text(QStringLiteral("ST"))},
        {QStringLiteral("kind"), Json::textOrNull(stage.kind)},
        {QStringLiteral("probability"), stage.probability ? Json(*stage.probability) : Json()}};
    stages << Json::object(members + figures(stage, report.base));
  }
  for (const UsedRate& used : report.rates)
    rates << Json::object({{QStringLiteral("currency"), used.currency},
                           {QStringLiteral("rate"), used.rate.rate},
                           {QStringLiteral("since"), used.rate.since.toString(Qt::ISODate)}});
  context.out.json(Json::object({{QStringLiteral("report"), QStringLiteral("pipeline")},
                                 {QStringLiteral("currency"), report.base},
                                 {QStringLiteral("day"), report.day.toString(Qt::ISODate)},
                                 {QStringLiteral("stages"), Json::array(stages)},
                                 {QStringLiteral("open"), Json::object(figures(report.open, report.base))},
                                 {QStringLiteral("rates"), Json::array(rates)}}));
}

void printCsv(Context& context, const PipelineReport& report) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  CsvWriter writer(buffer, {false, true, ',', "\n"});
  need(writer.write({QStringLiteral("pipeline"), QStringLiteral("stage"), QStringLiteral("kind"),
                     QStringLiteral("probability"), QStringLiteral("deals"), QStringLiteral("without_amount"),
                     QStringLiteral("currency"), QStringLiteral("sum"), QStringLiteral("weighted"),
                     QStringLiteral("not_converted"), QStringLiteral("own_probability")}));
  for (const StageTotals& stage : report.stages)
    need(writer.write({stage.pipelineName, stageName(stage), stage.kind,
                       stage.probability ? QString::number(*stage.probability) : QString(),
                       QString::number(stage.count), QString::number(stage.withoutAmount), report.base,
                       stage.overflow ? QString() : moneyText(stage.sum, report.base),
                       stage.overflow ? QString() : moneyText(stage.weighted, report.base), listed(stage.missing),
                       QString::number(stage.ownChances)}));
  need(writer.finish());
  context.out.bytes(buffer.data());
}

void printTable(Context& context, const PipelineReport& report) {
  TextTable table(context.out,
                  {Ctl::tr("Pipeline"), Ctl::tr("Stage"), Ctl::tr("%"), Ctl::tr("Deals"), Ctl::tr("Sum"),
                   Ctl::tr("Weighted"), Ctl::tr("Not converted")},
                  {false, false, true, true, true, true, false});
  const auto add = [&](const QString& pipeline, const QString& name, const StageTotals& stage) {
    table.add({pipeline, name, chanceText(stage), QString::number(stage.count),
               totalText(stage, stage.sum, report.base), totalText(stage, stage.weighted, report.base),
               listed(stage.missing)});
  };
  for (const StageTotals& stage : report.stages) add(stage.pipelineName, stageName(stage), stage);
  add({}, Ctl::tr("All open"), report.open);
  table.end();
  for (const UsedRate& used : report.rates)
    context.out.note(Ctl::tr("1 %1 = %2 %3 (rate of %4)")
                         .arg(used.currency, QString::number(used.rate.rate, 'g', 10), report.base,
                              used.rate.since.toString(Qt::ISODate)));
}

/// The workspace as the report sees it: now, or as everything stood at a moment.
struct Seen {
  std::unique_ptr<Workspace> workspace;
  std::unique_ptr<Reader> reader;
  Filter filter;
  QDate day;

  Seen(Context& context, const ReportArguments& given) : workspace(context.openToRead()) {
    // Zeros of a day of which nothing is known would be figures that nobody can trust.
    reader = knownAt(*workspace, given.asOf);
    const EntityDef& deal = *reader->registry().entity(u"deal");
    filter = need(parseFilter(text(given.where), deal, reader->registry()));
    for (const QString& remark : filterRemarks(*reader, filter, deal)) context.out.note(remark);
    day = QDateTime::fromMSecsSinceEpoch(reader->context().now, reader->context().zone).date();
  }
};

int pipeline(Context& context, const ReportArguments& given) {
  const Seen seen(context, given);
  const QDate day = seen.day;
  const PipelineReport report = pipelineReport(*seen.reader, seen.filter, day);
  if (given.csv)
    printCsv(context, report);
  else if (context.wantsJson())
    printJson(context, report);
  else
    printTable(context, report);
  QStringList missing;
  QDate since = day;  // won deals ask for the rate of the day on which they closed
  for (const StageTotals& stage : report.stages)
    for (const CurrencyTotal& total : stage.missing) {
      if (!missing.contains(total.currency)) missing << total.currency;
      if (total.currency == missing.first() && total.since.isValid()) since = std::min(since, total.since);
    }
  if (!missing.isEmpty())
    context.out.note(
        Ctl::tr("No rate for %1 into %2: those amounts are in no total. Add one: relatactl create rate "
                "code=%3 base=%2 date=%4 rate=…")
            .arg(missing.join(QStringLiteral(", ")), report.base, missing.first(), since.toString(Qt::ISODate)));
  return kOk;
}

Id pipelineNamed(const Workspace& workspace, Reader& reader, const std::string& name) {
  if (name.empty()) return {};
  const EntityDef& deal = *reader.registry().entity(u"deal");
  return Values(workspace, reader).parse(deal, *deal.field(u"pipeline"), text(name)).id();
}

int sheet(Context& context, const QString& name, const ReportArguments& given) {
  const Seen seen(context, given);
  ReportRequest request;
  request.report = name;
  request.filter = seen.filter;
  request.from = dayNamed(given.fromOption, given.from);
  request.to = dayNamed("--to", given.to);
  request.by = text(given.by);
  request.kind = text(given.kind);
  request.pipeline = pipelineNamed(*seen.workspace, *seen.reader, given.pipeline);
  request.days = given.days;
  const ReportSource source{*seen.reader, readSalesData(*seen.reader), seen.day,
                            [&](UtcMs moment) { return seen.workspace->readAsOf(moment); }};
  printSheet(context, need(salesReport(source, request)), given.csv);
  return kOk;
}

CLI::App* addOne(CLI::App& command, const QString& name, const QString& about, ReportArguments& given,
                 bool usesFilter = true) {
  CLI::App* one = command.add_subcommand(name.toStdString(), help(about))->fallthrough();
  if (usesFilter)
    one->add_option("--where", given.where, help(Ctl::tr("Only deals that this filter lets through")))
        ->type_name("EXPR");
  one->add_option("--as-of", given.asOf, help(Ctl::tr("As everything stood at the end of a day, or at a time")))
      ->type_name("DATE");
  one->add_flag("--csv", given.csv, help(Ctl::tr("Write CSV")));
  return one;
}

void addSheet(CLI::App& command, Context& context, const ReportDef& def) {
  const auto given = std::make_shared<ReportArguments>();
  CLI::App* one = addOne(command, def.key, def.about, *given, def.usesFilter);
  if (def.hasPeriod) {
    one->add_option("--from", given->from, help(Ctl::tr("The first day that counts")))->type_name("DATE");
    one->add_option("--to", given->to, help(Ctl::tr("The last day that counts")))->type_name("DATE");
  }
  if (def.hasSince) {
    given->fromOption = "--since";
    one->add_option(given->fromOption, given->from, help(Ctl::tr("Compare with the end of that day")))
        ->type_name("DATE");
  }
  if (def.by.size() > 1)
    one->add_option("--by", given->by, help(Ctl::tr("What each row is: %1").arg(wordsOf(def.by))))->type_name("WORD");
  if (def.kinds.size() > 1)
    one->add_option("--kind", given->kind, help(Ctl::tr("How it counts: %1").arg(wordsOf(def.kinds))))
        ->type_name("WORD");
  if (def.ofPipeline)
    one->add_option("--pipeline", given->pipeline, help(Ctl::tr("The pipeline it is about")))->type_name("NAME");
  if (def.hasDays)
    one->add_option("--days", given->days, help(def.aboutDays))->type_name("N")->check(CLI::Range(1, 3650));
  context.onRun(one, [&context, given, name = def.key] { return sheet(context, name, *given); });
}

}  // namespace

void addReport(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("report", help(Ctl::tr("Figures about sales and service")))->fallthrough();
  command->require_subcommand(1);
  const auto given = std::make_shared<ReportArguments>();
  CLI::App* one = addOne(*command, QStringLiteral("pipeline"),
                         Ctl::tr("How many deals stand in each stage, their sum and weighted sum"), *given);
  context.onRun(one, [&context, given] { return pipeline(context, *given); });
  for (const ReportDef& def : salesReports()) addSheet(*command, context, def);
  addServiceReports(*command, context);
  addSurveyReport(*command, context);
  addMarketingReports(*command, context);
}

}  // namespace relata::ctl
