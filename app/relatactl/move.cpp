#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/sales/move_deal.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct MoveArguments {
  std::vector<std::string> ids;
  std::string stage, pipeline, reason, competitor, note, date;
  bool reopen = false;
};

std::vector<qint64> dealsOf(Reader& reader, const MoveArguments& given) {
  std::vector<qint64> deals;
  for (const QString& id : idsOf(given.ids)) {
    const Named named = recordNamed(reader, id);
    if (named.def->key != QLatin1String("deal")) throw Failure{Problem("not-a-deal", {id})};
    deals.push_back(named.id.bits());
  }
  return deals;
}

Id pipelineOf(Reader& reader, Id deal) {
  const auto record = reader.record(*reader.registry().entity(u"deal"), deal);
  return record ? record->value("pipeline").id() : Id();
}

DealMove moveOf(Reader& reader, Values& values, const MoveArguments& given, const std::vector<qint64>& deals) {
  const EntityDef& def = *reader.registry().entity(u"deal");
  const auto parsed = [&](const char* key, const std::string& typed) {
    return values.parse(def, *def.field(QString::fromLatin1(key)), text(typed));
  };
  DealMove move;
  const Id pipeline =
      given.pipeline.empty() ? pipelineOf(reader, Id(deals.front())) : parsed("pipeline", given.pipeline).id();
  move.stage = need(stageNamed(reader.connection(), text(given.stage), pipeline));
  const auto stage = reader.record(*reader.registry().entity(u"stage"), move.stage);
  if (!stage) throw Failure{Problem("stage-unknown", {text(given.stage), QString()})};
  const Id into = stage->value("pipeline").id();
  // By a name that only another pipeline has, a deal would leave its own without anybody meaning it.
  for (const qint64 deal : deals)
    if (pipelineOf(reader, Id(deal)) != into && (given.pipeline.empty() || into != pipeline))
      throw Failure{Problem("move-other-pipeline", {stage->title(), reader.title(*def.field(u"pipeline"), into)})};
  move.lossReason = parsed("loss_reason", given.reason).id();
  move.competitor = parsed("competitor", given.competitor).id();
  move.lossNote = text(given.note);
  if (const Value day = parsed("closed_on", given.date); !day.isNull())
    move.closedOn = QDate::fromString(day.text(), Qt::ISODate);
  return move;
}

int say(Context& context, Workspace& workspace, const std::vector<qint64>& deals, const BulkReport& report) {
  const auto reader = workspace.read();
  const EntityDef& def = *reader->registry().entity(u"deal");
  if (context.wantsJson()) {
    QList<Json> refusals;
    for (const BulkRefusal& refusal : report.refusals)
      refusals << Json::object({{QStringLiteral("id"), refusal.id.text(def.prefix)},
                                {QStringLiteral("title"), refusal.title},
                                {QStringLiteral("reason"), describe(refusal.problem)}});
    context.out.json(Json::object({{QStringLiteral("moved"), report.changed},
                                   {QStringLiteral("same"), report.same},
                                   {QStringLiteral("refused"), report.refused},
                                   {QStringLiteral("refusals"), Json::array(refusals)},
                                   {QStringLiteral("txn"), report.tid}}));
  } else if (deals.size() == 1) {
    const auto deal = reader->record(def, Id(deals.front()));
    const QString stage = reader->title(*def.field(u"stage"), deal->value("stage").id());
    context.out.note((report.changed > 0 ? Ctl::tr("%1 is in “%2” now.") : Ctl::tr("%1 was in “%2” already."))
                         .arg(deal->title(), stage));
  } else {
    context.out.note(Ctl::tr("%1 deals moved, %2 were there already, %3 refused.")
                         .arg(report.changed)
                         .arg(report.same)
                         .arg(report.refused));
    for (const BulkRefusal& refusal : report.refusals)
      context.out.note(QLatin1String("  ") + refusal.title + QLatin1String(": ") + describe(refusal.problem));
  }
  return report.refused > 0 ? kFoundProblems : kOk;
}

int move(Context& context, const MoveArguments& given) {
  if (given.reopen == !given.stage.empty()) throw Failure{Problem("move-where")};
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const std::vector<qint64> deals = dealsOf(*reader, given);
  if (given.reopen && deals.size() != 1) throw Failure{Problem("reopen-one")};
  if (deals.empty()) return kOk;
  if (given.reopen) return say(context, *workspace, deals, need(reopenDeal(*workspace, Id(deals.front()))));
  Values values(*workspace, *reader);
  const DealMove wanted = moveOf(*reader, values, given, deals);
  return say(context, *workspace, deals, need(moveDeals(*workspace, deals, wanted)));
}

}  // namespace

void addMove(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("move", help(Ctl::tr("Move deals into a stage, or open a closed one again")))->fallthrough();
  const auto given = std::make_shared<MoveArguments>();
  command->add_option("ids", given->ids, help(Ctl::tr("The deals, such as D-000…; - reads ids from standard input")))
      ->required()
      ->type_name("ID");
  command->add_option("--stage", given->stage, help(Ctl::tr("The stage by its name, key or id")))->type_name("NAME");
  command
      ->add_option("--pipeline", given->pipeline,
                   help(Ctl::tr("Into this pipeline, where the deals are in another one")))
      ->type_name("NAME");
  command->add_option("--reason", given->reason, help(Ctl::tr("Why a deal was lost, one of the loss reasons")))
      ->type_name("NAME");
  command->add_option("--competitor", given->competitor, help(Ctl::tr("Who won it instead")))->type_name("NAME");
  command->add_option("--note", given->note, help(Ctl::tr("What was said about the loss")))->type_name("TEXT");
  command->add_option("--date", given->date, help(Ctl::tr("The day it was won or lost, where that is not today")))
      ->type_name("DATE");
  command->add_flag("--reopen", given->reopen, help(Ctl::tr("Open a closed deal again, in the stage where it was")));
  context.onRun(command, [&context, given] { return move(context, *given); });
}

}  // namespace relata::ctl
