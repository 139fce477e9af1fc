#include "core/service/service_report.h"

#include <QLocale>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct ServiceArguments {
  std::string where, from, to, by;
};

QString durationText(const std::optional<double>& seconds) {
  if (!seconds) return QString::fromUtf8("–");
  const qint64 minutes = qRound64(*seconds / 60);
  return minutes < 60 ? Ctl::tr("%1 min").arg(minutes) : Ctl::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString bothText(const std::optional<double>& business, const std::optional<double>& calendar) {
  return s("%1 (%2)").arg(durationText(business), durationText(calendar));
}

QString shareText(const Attainment& one) {
  if (one.measured == 0) return QString::fromUtf8("–");
  return s("%1/%2 %3 %")
      .arg(one.met)
      .arg(one.measured)
      .arg(qRound(100.0 * static_cast<double>(one.met) / static_cast<double>(one.measured)));
}

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

void printJson(Context& context, const ServiceReport& report) {
  QList<Json> rows, backlog;
  for (const ServiceRow& row : report.rows)
    rows << Json::object({{s("key"), row.key},
                          {s("tickets"), row.tickets},
                          {s("open"), row.open},
                          {s("resolved"), row.resolved},
                          {s("reopened"), row.reopened},
                          {s("unanswered"), row.unanswered},
                          {s("first_response_business"), figuresJson(row.firstBusiness)},
                          {s("first_response_calendar"), figuresJson(row.firstCalendar)},
                          {s("resolution_business"), figuresJson(row.resolveBusiness)},
                          {s("resolution_calendar"), figuresJson(row.resolveCalendar)},
                          {s("first_response_met"), attainmentJson(row.first)},
                          {s("next_response_met"), attainmentJson(row.next)},
                          {s("resolution_met"), attainmentJson(row.resolve)}});
  for (const auto& [age, count] : report.backlog) backlog << Json::object({{s("age"), age}, {s("tickets"), count}});
  context.out.json(Json::object({{s("rows"), Json::array(rows)}, {s("backlog"), Json::array(backlog)}}));
}

QString nameOf(const ServiceRow& row) {
  if (row.key == QLatin1String("all")) return Ctl::tr("All");
  return row.title.isEmpty() ? Ctl::tr("None given") : oneLine(row.title);
}

void printTimes(Context& context, const ServiceReport& report) {
  TextTable table(
      context.out,
      {QString(), Ctl::tr("Tickets"), Ctl::tr("Answered"), Ctl::tr("Unanswered"), Ctl::tr("First response, median"),
       Ctl::tr("90 %"), Ctl::tr("Resolution, median"), Ctl::tr("90 %"), Ctl::tr("Reopened")},
      {false, true, true, true, true, true, true, true, true});
  for (const ServiceRow& row : report.rows)
    table.add({nameOf(row), QString::number(row.tickets), QString::number(row.firstCalendar.count),
               QString::number(row.unanswered), bothText(row.firstBusiness.median, row.firstCalendar.median),
               bothText(row.firstBusiness.p90, row.firstCalendar.p90),
               bothText(row.resolveBusiness.median, row.resolveCalendar.median),
               bothText(row.resolveBusiness.p90, row.resolveCalendar.p90), QString::number(row.reopened)});
  table.end();
  QStringList ages;
  for (const auto& [age, count] : report.backlog) ages << s("%1 %2").arg(age).arg(count);
  context.out.note(Ctl::tr("Open by age: %1").arg(ages.join(s(", "))));
  context.out.note(
      Ctl::tr("Times are business time; in brackets calendar time. Notes and automatic answers are no response."));
}

void printAttainment(Context& context, const ServiceReport& report) {
  TextTable table(context.out,
                  {QString(), Ctl::tr("Tickets"), Ctl::tr("First met"), Ctl::tr("Next met"), Ctl::tr("Resolution met")},
                  {false, true, true, true, true});
  for (const ServiceRow& row : report.rows)
    table.add(
        {nameOf(row), QString::number(row.tickets), shareText(row.first), shareText(row.next), shareText(row.resolve)});
  table.end();
}

QDate dayOf(const char* option, const std::string& word) {
  if (word.empty()) return {};
  const QDate day = QDate::fromString(text(word), Qt::ISODate);
  if (!day.isValid()) throw Failure{Problem("value-not-date", {s(option), text(word)})};
  return day;
}

ServiceBy byNamed(const std::string& word, ServiceBy usual) {
  static constexpr std::pair<const char*, ServiceBy> kWords[] = {
      {"all", ServiceBy::All},           {"agent", ServiceBy::Agent},     {"policy", ServiceBy::Policy},
      {"priority", ServiceBy::Priority}, {"channel", ServiceBy::Channel}, {"category", ServiceBy::Category}};
  for (const auto& [name, by] : kWords)
    if (word == name) return by;
  if (word.empty()) return usual;
  throw Failure{Problem("report-no-such-choice", {text(word), s("all, agent, policy, priority, channel, category")})};
}

int run(Context& context, const ServiceArguments& given, bool attainment) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Filter filter = need(parseFilter(text(given.where), *reader->registry().entity(u"ticket"), reader->registry()));
  const ServiceReport report =
      serviceReport(*reader, filter, dayOf("--from", given.from), dayOf("--to", given.to),
                    byNamed(given.by, attainment ? ServiceBy::Policy : ServiceBy::All), workspace->now());
  if (context.wantsJson())
    printJson(context, report);
  else if (attainment)
    printAttainment(context, report);
  else
    printTimes(context, report);
  return kOk;
}

void addOne(CLI::App& report, Context& context, const char* name, const QString& about, bool attainment) {
  CLI::App* one = report.add_subcommand(name, help(about))->fallthrough();
  const auto given = std::make_shared<ServiceArguments>();
  one->add_option("--where", given->where, help(Ctl::tr("Only tickets that this filter lets through")))
      ->type_name("EXPR");
  one->add_option("--from", given->from, help(Ctl::tr("The first day on which tickets came in")))->type_name("DATE");
  one->add_option("--to", given->to, help(Ctl::tr("The last day on which tickets came in")))->type_name("DATE");
  one->add_option("--by", given->by,
                  help(Ctl::tr("What each row is: all, agent, policy, priority, channel or category")))
      ->type_name("WORD");
  context.onRun(one, [&context, given, attainment] { return run(context, *given, attainment); });
}

}  // namespace

void addServiceReports(CLI::App& report, Context& context) {
  addOne(report, context, "service", Ctl::tr("First response and resolution of tickets, in business and calendar time"),
         false);
  addOne(report, context, "sla", Ctl::tr("How many tickets kept their times, by policy"), true);
}

}  // namespace relata::ctl
