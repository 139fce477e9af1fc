#include "journey.h"

#include <QDateTime>
#include <QLocale>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/marketing/journey_acts.h"
#include "core/marketing/journey_explain.h"
#include "core/marketing/journey_rehearsal.h"
#include "core/marketing/journey_runner.h"
#include "core/marketing/journey_templates.h"
#include "people.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct JourneyArguments {
  std::string name, who, from, note;
  int days = 90;
  bool move = false;
};

Record journeyNamed(Reader& reader, const std::string& nameOrId) {
  const EntityDef& def = *reader.registry().entity(u"journey");
  const auto record = reader.record(def, recordByIdOrName(reader, def, nameOrId));
  if (!record || record->deleted) throw Failure{Problem("journey-missing", {text(nameOrId)})};
  return *record;
}

int list(Context& context) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& def = *reader->registry().entity(u"journey");
  TextTable table(context.out,
                  {Ctl::tr("Journey"), Ctl::tr("Status"), Ctl::tr("Under way"), Ctl::tr("Came in"), Ctl::tr("Goal")},
                  {false, false, true, true, true});
  JsonList json(context.out, context.jsonLines);
  for (const qint64 id : reader->ids({def.key, {}, {}, false})) {
    const Record record = *reader->record(def, Id(id));
    if (context.wantsJson()) {
      json.add(Json::object({{s("id"), record.idText()},
                             {s("name"), record.title()},
                             {s("status"), record.text("status")},
                             {s("inside"), record.value("inside").integer()},
                             {s("entered"), record.value("entered").integer()},
                             {s("goals"), record.value("goals").integer()}}));
      continue;
    }
    table.add({oneLine(record.title()), choiceLabel(def, *def.field(u"status"), record.text("status")),
               QString::number(record.value("inside").integer()), QString::number(record.value("entered").integer()),
               QString::number(record.value("goals").integer())});
  }
  context.wantsJson() ? json.end() : table.end();
  return kOk;
}

int make(Context& context, const JourneyArguments& given) {
  const auto workspace = context.openToWrite();
  const Id id = need(makeJourney(*workspace, text(given.from), text(given.name)));
  const QString printed = id.text(s("J"));
  context.wantsJson() ? context.out.json(Json::object({{s("id"), printed}})) : context.out.line(printed);
  return kOk;
}

/// The plan that is asked about: the draft.
JourneyPlan planNamed(Workspace& workspace, const JourneyArguments& given) {
  return need(draftOf(journeyNamed(*workspace.read(), given.name)));
}

int check(Context& context, const JourneyArguments& given) {
  const auto workspace = context.openToRead();
  const JourneyPlan plan = planNamed(*workspace, given);
  const QList<JourneyFault> faults =
      checkJourney(plan, *workspace->registry()) + checkCampaigns(*workspace->read(), plan);
  QList<Json> json;
  for (const JourneyFault& fault : faults) {
    json << Json::object({{s("step"), Json::textOrNull(fault.step)},
                          {s("code"), fault.problem.code},
                          {s("text"), describe(fault.problem)},
                          {s("doubt"), fault.isDoubt}});
    if (!context.wantsJson())
      context.out.line(fault.step.isEmpty() ? describe(fault.problem)
                                            : s("%1  %2").arg(fault.step, describe(fault.problem)));
  }
  if (context.wantsJson()) context.out.json(Json::array(json));
  if (faults.isEmpty()) context.out.note(Ctl::tr("Nothing is wrong."));
  return firstFault(faults) ? kFoundProblems : kOk;
}

Json rehearsalJson(const Rehearsal& told) {
  QList<Json> steps, byMails, refusals, conflicts;
  for (const Rehearsal::Step& step : told.steps)
    steps << Json::object({{s("step"), step.step},
                           {s("reached"), step.reached},
                           {s("done"), step.done},
                           {s("refused"), step.refused},
                           {s("yes"), step.yes},
                           {s("no"), step.no}});
  for (const qint64 people : told.peopleByMails) byMails << Json(people);
  for (const Rehearsal::Refusal& one : told.refusals)
    refusals << Json::object(
        {{s("code"), one.example.code}, {s("times"), one.times}, {s("text"), describe(one.example)}});
  for (const Rehearsal::Conflict& one : told.conflicts)
    conflicts << Json::object({{s("person"), one.person.text(s("C"))},
                               {s("day"), one.day.toString(Qt::ISODate)},
                               {s("mails"), one.mails},
                               {s("cap"), one.cap},
                               {s("days"), one.days}});
  return Json::object({{s("from"), told.from.toString(Qt::ISODate)},
                       {s("to"), told.to.toString(Qt::ISODate)},
                       {s("entries"), told.entries},
                       {s("people"), told.people},
                       {s("at_once"), told.atOnce},
                       {s("mails"), told.mails},
                       {s("finished"), told.finished},
                       {s("inside"), told.inside},
                       {s("people_by_mails"), Json::array(byMails)},
                       {s("busiest_day"), told.busiestDay},
                       {s("refusals"), Json::array(refusals)},
                       {s("people_over_cap"), told.peopleOverCap},
                       {s("conflicts"), Json::array(conflicts)},
                       {s("cut"), told.isCut},
                       {s("steps"), Json::array(steps)}});
}

void sayRehearsal(Context& context, const Rehearsal& told) {
  Output& out = context.out;
  out.line(Output::strong(Ctl::tr("From %1 to %2: %n people would have come in, in all so many times: %3.", nullptr,
                                  static_cast<int>(told.people))
                              .arg(told.from.toString(Qt::ISODate), told.to.toString(Qt::ISODate))
                              .arg(told.entries)));
  if (told.atOnce > 0)
    out.line(Ctl::tr("%n are in the segment now and come in at once.", nullptr, static_cast<int>(told.atOnce)));
  out.line(Ctl::tr("%n mails; at most %1 to one person on one day.", nullptr, static_cast<int>(told.mails))
               .arg(told.busiestDay));
  for (qsizetype mails = 1; mails < told.peopleByMails.size(); ++mails)
    if (told.peopleByMails[mails] > 0)
      out.line(Ctl::tr("  %n people would get %1", nullptr, static_cast<int>(told.peopleByMails[mails])).arg(mails));
  for (const Rehearsal::Refusal& one : told.refusals)
    out.line(Ctl::tr("  not sent %n times: %1", nullptr, static_cast<int>(one.times)).arg(describe(one.example)));
  if (told.peopleOverCap > 0)
    out.line(Ctl::tr("%n people would get more than the cap of a campaign allows.", nullptr,
                     static_cast<int>(told.peopleOverCap)));
  out.line(Ctl::tr("%1 would be through, %2 still on the way.").arg(told.finished).arg(told.inside));
}

int rehearse(Context& context, const JourneyArguments& given) {
  const auto workspace = context.openToRead();
  const JourneyPlan plan = planNamed(*workspace, given);
  const Rehearsal told = need(rehearseJourney(*workspace, plan, given.days));
  if (context.wantsJson()) {
    context.out.json(rehearsalJson(told));
    return told.peopleOverCap > 0 ? kFoundProblems : kOk;
  }
  sayRehearsal(context, told);
  const auto reader = workspace->read();
  const auto names = stepNames(*reader);
  TextTable table(context.out,
                  {Ctl::tr("Step"), Ctl::tr("What"), Ctl::tr("Reached"), Ctl::tr("Yes"), Ctl::tr("No"), Ctl::tr("Done"),
                   Ctl::tr("Not sent")},
                  {false, false, true, true, true, true, true});
  for (const Rehearsal::Step& step : told.steps)
    table.add({step.step, oneLine(stepWords(*plan.step(step.step), names)), QString::number(step.reached),
               QString::number(step.yes), QString::number(step.no), QString::number(step.done),
               QString::number(step.refused)});
  table.end();
  context.out.note(Ctl::tr("Conditions are asked of what is known today, and the gate of consent as it stands today."));
  return told.peopleOverCap > 0 ? kFoundProblems : kOk;
}

int runDue(Context& context, const JourneyArguments& given) {
  const auto workspace = context.openToWrite();
  JourneyOptions options;
  if (!given.name.empty()) {
    const Record record = journeyNamed(*workspace->read(), given.name);
    if (record.text("status") == QLatin1String("draft")) throw Failure{Problem("journey-not-live", {record.title()})};
    options.journey = record.id();
  }
  const JourneyReport report = need(runJourneys(*workspace, options));
  if (context.wantsJson())
    context.out.json(journeysJson(report));
  else
    sayJourneys(context, report);
  return kOk;
}

int publish(Context& context, const JourneyArguments& given) {
  const auto workspace = context.openToWrite();
  const Id id = journeyNamed(*workspace->read(), given.name).id();
  const Id version = need(publishJourney(*workspace, id, text(given.note)));
  MovedRuns moved;
  if (given.move) moved = need(moveRuns(*workspace, id));
  if (context.wantsJson())
    context.out.json(Json::object(
        {{s("version"), version.text(s("JV"))}, {s("moved"), moved.moved}, {s("taken_out"), moved.takenOut}}));
  else if (given.move)
    context.out.note(Ctl::tr("%1 were moved, %2 taken out.").arg(moved.moved).arg(moved.takenOut));
  return kOk;
}

template <auto Change>
int change(Context& context, const JourneyArguments& given) {
  const auto workspace = context.openToWrite();
  need(Change(*workspace, journeyNamed(*workspace->read(), given.name).id()));
  return kOk;
}

QString momentText(UtcMs at) { return QDateTime::fromMSecsSinceEpoch(at).toString(QStringLiteral("yyyy-MM-dd hh:mm")); }

Json runJson(const ExplainedRun& run) {
  QList<Json> steps;
  for (const ExplainedStep& one : run.steps)
    steps << Json::object({{s("step"), one.step},
                           {s("what"), one.words},
                           {s("outcome"), one.outcome},
                           {s("because"), Json::textOrNull(one.because)},
                           {s("at"), one.at ? Json(timeText(*one.at)) : Json()},
                           {s("due"), one.due ? Json(timeText(*one.due)) : Json()}});
  return Json::object({{s("id"), run.run.text(s("JR"))},
                       {s("version"), run.version},
                       {s("state"), run.state},
                       {s("entered_at"), timeText(run.enteredAt)},
                       {s("steps"), Json::array(steps)}});
}

int explain(Context& context, const JourneyArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Record journey = journeyNamed(*reader, given.name);
  const Id person = recordByIdOrName(*reader, *reader->registry().entity(u"contact"), given.who);
  const JourneyExplanation told = need(explainJourney(*reader, journey.id(), person));
  if (context.wantsJson()) {
    QList<Json> runs;
    for (const ExplainedRun& run : told.runs) runs << runJson(run);
    context.out.json(Json::object({{s("journey"), journey.title()},
                                   {s("person"), person.text(s("C"))},
                                   {s("not_in"), Json::textOrNull(told.notIn)},
                                   {s("runs"), Json::array(runs)}}));
    return kOk;
  }
  if (told.runs.isEmpty()) context.out.line(told.notIn);
  for (const ExplainedRun& run : told.runs) {
    context.out.line(
        Output::strong(Ctl::tr("Came in on %1, version %2").arg(momentText(run.enteredAt)).arg(run.version)));
    TextTable table(context.out,
                    {Ctl::tr("Step"), Ctl::tr("What"), Ctl::tr("Outcome"), Ctl::tr("When"), Ctl::tr("Because")});
    for (const ExplainedStep& one : run.steps)
      table.add({one.step, oneLine(one.words), outcomeWords(reader->registry(), one.outcome),
                 one.due  ? Ctl::tr("until %1").arg(momentText(*one.due))
                 : one.at ? momentText(*one.at)
                          : QString(),
                 oneLine(one.because)});
    table.end();
  }
  return kOk;
}

using Run = int (*)(Context&, const JourneyArguments&);

CLI::App* command(CLI::App& journey, Context& context, const char* name, const QString& about, Run run,
                  const std::shared_ptr<JourneyArguments>& given, bool named = true) {
  CLI::App* one = journey.add_subcommand(name, help(about))->fallthrough();
  if (named) one->add_option("journey", given->name, help(Ctl::tr("By name or id")))->required()->type_name("JOURNEY");
  context.onRun(one, [&context, given, run] { return run(context, *given); });
  return one;
}

void addQuestions(CLI::App& journey, Context& context, const std::shared_ptr<JourneyArguments>& given) {
  command(
      journey, context, "list", Ctl::tr("All journeys, and how many people are on them"),
      [](Context& of, const JourneyArguments&) { return list(of); }, given, false);
  command(journey, context, "check", Ctl::tr("What is wrong with the draft of a journey"), check, given);
  command(journey, context, "rehearse", Ctl::tr("Who would have come in during the past, and what they would have got"),
          rehearse, given)
      ->add_option("--days", given->days, help(Ctl::tr("How many days back")))
      ->type_name("N")
      ->check(CLI::Range(1, 730));
  command(journey, context, "explain", Ctl::tr("Why somebody got something or did not, step by step"), explain, given)
      ->add_option("who", given->who, help(Ctl::tr("A person, by id or name")))
      ->required()
      ->type_name("WHO");
}

void addActs(CLI::App& journey, Context& context, const std::shared_ptr<JourneyArguments>& given) {
  CLI::App* made = command(journey, context, "new", Ctl::tr("Make a journey from a template"), make, given, false);
  QStringList keys;
  for (const JourneyTemplate& one : journeyTemplates()) keys << one.key;
  made->add_option("template", given->from, help(Ctl::tr("One of %1").arg(keys.join(QStringLiteral(", ")))))
      ->required()
      ->type_name("TEMPLATE");
  made->add_option("--name", given->name, help(Ctl::tr("What it is called")))->type_name("NAME");
  CLI::App* published =
      command(journey, context, "publish", Ctl::tr("Switch a journey on, or let a changed draft run"), publish, given);
  published->add_option("--note", given->note, help(Ctl::tr("What changed")))->type_name("TEXT");
  published->add_flag("--move", given->move, help(Ctl::tr("Take those inside over to the new version")));
  command(journey, context, "pause", Ctl::tr("Do nothing for now"), change<pauseJourney>, given);
  command(journey, context, "resume", Ctl::tr("Go on after a pause"), change<resumeJourney>, given);
  command(journey, context, "end", Ctl::tr("Let nobody in any more; those inside finish"), change<endJourney>, given);
  CLI::App* due = command(journey, context, "run", Ctl::tr("Do what is due now"), runDue, given, false);
  due->add_option("journey", given->name, help(Ctl::tr("Only this one, by name or id")))->type_name("JOURNEY");
}

}  // namespace

Json journeysJson(const JourneyReport& report) {
  return Json::object({{s("journeys"), report.journeys},
                       {s("entered"), report.entered},
                       {s("steps"), report.steps},
                       {s("refused"), report.refused},
                       {s("ended"), report.ended},
                       {s("goals"), report.goals},
                       {s("held"), report.held}});
}

void sayJourneys(Context& context, const JourneyReport& report) {
  context.out.line(Ctl::tr("%n journeys: %1 came in, %2 steps done, %3 finished, %4 at a goal", nullptr,
                           static_cast<int>(report.journeys))
                       .arg(report.entered)
                       .arg(report.steps)
                       .arg(report.ended)
                       .arg(report.goals));
  if (report.refused > 0)
    context.out.line(Ctl::tr("%n mails were not sent; explain says why.", nullptr, static_cast<int>(report.refused)));
  if (report.held > 0)
    context.out.line(Ctl::tr("%n people are held up; explain says why.", nullptr, static_cast<int>(report.held)));
}

void addJourney(CLI::App& app, Context& context) {
  CLI::App* journey =
      app.add_subcommand("journey", help(Ctl::tr("Journeys: rehearse, run and explain what people are led through")))
          ->fallthrough();
  journey->require_subcommand(1);
  const auto given = std::make_shared<JourneyArguments>();
  addQuestions(*journey, context, given);
  addActs(*journey, context, given);
}

}  // namespace relata::ctl
