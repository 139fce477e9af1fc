#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/sales/assign_leads.h"
#include "core/sales/lead_pool.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

std::vector<qint64> leadsOf(Reader& reader, const std::vector<std::string>& given) {
  std::vector<qint64> leads;
  for (const QString& id : idsOf(given)) {
    const Named named = recordNamed(reader, id);
    if (named.def->key != QLatin1String("lead")) throw Failure{Problem("not-a-lead", {id})};
    leads.push_back(named.id.bits());
  }
  return leads;
}

QString wayText(const EntityDef& lead, const QString& how) {
  return choiceLabel(lead, *lead.field(u"assigned_how"), how);
}

QString barredText(const LeadAssignment& one) {
  QStringList parts;
  for (const auto& [name, bar] : one.barred)
    parts << (name.isEmpty() ? teamBarText(bar) : s("%1: %2").arg(name, teamBarText(bar)));
  return parts.join(s("; "));
}

Json assignmentJson(const LeadAssignment& one) {
  QList<Json> barred;
  for (const auto& [name, bar] : one.barred)
    barred << Json::object({{s("user"), Json::textOrNull(name)}, {s("reason"), teamBarText(bar)}});
  return Json::object({{s("lead"), one.lead.text(s("L"))},
                       {s("title"), one.title},
                       {s("how"), one.how},
                       {s("owner"), one.owner ? Json(one.owner.text(s("U"))) : Json()},
                       {s("owner_name"), Json::textOrNull(one.ownerName)},
                       {s("rule"), Json::textOrNull(one.ruleName)},
                       {s("team"), Json::textOrNull(one.teamName)},
                       {s("barred"), Json::array(barred)}});
}

struct AssignArguments {
  std::vector<std::string> leads;
  bool dryRun = false;
};

int assign(Context& context, const AssignArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const std::vector<qint64> leads = leadsOf(*reader, given.leads);
  const AssignReport report = need(assignLeads(*workspace, leads, given.dryRun));
  const qint64 left = report.leads.size() - report.assigned;
  if (context.wantsJson()) {
    QList<Json> rows;
    for (const LeadAssignment& one : report.leads) rows << assignmentJson(one);
    context.out.json(Json::object({{s("assigned"), report.assigned},
                                   {s("unassigned"), left},
                                   {s("leads"), Json::array(rows)},
                                   {s("txn"), report.tid}}));
  } else {
    const EntityDef& def = *reader->registry().entity(u"lead");
    TextTable table(context.out,
                    {Ctl::tr("Lead"), Ctl::tr("Owner"), Ctl::tr("How"), Ctl::tr("Rule"), Ctl::tr("Why not")});
    for (const LeadAssignment& one : report.leads)
      table.add({oneLine(one.title), oneLine(one.ownerName), wayText(def, one.how), oneLine(one.ruleName),
                 oneLine(barredText(one))});
    table.end();
    const auto assigned = static_cast<int>(report.assigned);
    const QString said = given.dryRun
                             ? Ctl::tr("%n leads would be assigned, %1 still without an owner.", nullptr, assigned)
                             : Ctl::tr("%n leads assigned, %1 still without an owner.", nullptr, assigned);
    context.out.note(said.arg(left));
  }
  return left > 0 ? kFoundProblems : kOk;
}

int say(Context& context, const char* what, qint64 count, qint64 tid, const QString& note) {
  if (context.wantsJson())
    context.out.json(Json::object({{s(what), count}, {s("txn"), tid}}));
  else
    context.out.note(note);
  return kOk;
}

struct PoolArguments {
  std::vector<std::string> leads;
  int days = 0, contractDays = 0;
  bool dryRun = false;
};

int recycle(Context& context, const PoolArguments& given) {
  const auto workspace = context.openToWrite();
  const PoolRules rules = poolRules(workspace->read()->connection());
  RecycleAfter after{given.days, given.contractDays};
  if (after.untouched <= 0 && after.contractEnded <= 0) after = {rules.recycleDays, rules.contractDays};
  if (after.untouched <= 0 && after.contractEnded <= 0) throw Failure{Problem("recycle-days")};
  const RecycleReport report = need(recycleLeads(*workspace, after, given.dryRun));
  if (context.wantsJson()) {
    QList<Json> rows;
    for (const Recycled& one : report.leads)
      rows << Json::object({{s("lead"), one.lead.text(s("L"))},
                            {s("title"), one.title},
                            {s("owner_name"), Json::textOrNull(one.ownerName)},
                            {s("idle_days"), one.idleDays},
                            {s("reason"), s(one.contractEnded ? "contract-ended" : "untouched")}});
    context.out.json(Json::object({{s("days"), after.untouched},
                                   {s("contract_days"), after.contractEnded},
                                   {s("leads"), Json::array(rows)},
                                   {s("txn"), report.tid}}));
    return kOk;
  }
  TextTable table(context.out, {Ctl::tr("Lead"), Ctl::tr("Owner"), Ctl::tr("Days"), Ctl::tr("Why")},
                  {false, false, true, false});
  for (const Recycled& one : report.leads)
    table.add({oneLine(one.title), oneLine(one.ownerName), QString::number(one.idleDays),
               one.contractEnded ? Ctl::tr("since the last contract ended") : Ctl::tr("without a touch")});
  table.end();
  context.out.note(Ctl::tr("%n leads went back into the pool.", nullptr, static_cast<int>(report.leads.size())));
  return kOk;
}

}  // namespace

void addAssign(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("assign", help(Ctl::tr("Find owners for leads that have none, by the rules")))->fallthrough();
  const auto given = std::make_shared<AssignArguments>();
  command->add_option("leads", given->leads, help(Ctl::tr("The leads; without any, all that have no owner")))
      ->type_name("ID");
  command->add_flag("--dry-run", given->dryRun, help(Ctl::tr("Say who would get what, and do nothing")));
  context.onRun(command, [&context, given] { return assign(context, *given); });
}

void addPool(CLI::App& app, Context& context) {
  CLI::App* pool =
      app.add_subcommand("pool", help(Ctl::tr("Leads without an owner: claim, return, recycle")))->fallthrough();
  pool->require_subcommand(1);
  const auto given = std::make_shared<PoolArguments>();
  CLI::App* claim =
      pool->add_subcommand("claim", help(Ctl::tr("Take leads out of the pool for yourself")))->fallthrough();
  claim->add_option("leads", given->leads, help(Ctl::tr("The leads, such as L-000…")))->required()->type_name("ID");
  context.onRun(claim, [&context, given] {
    const auto workspace = context.openToWrite();
    const std::vector<qint64> leads = leadsOf(*workspace->read(), given->leads);
    const qint64 tid = need(claimLeads(*workspace, leads));
    const auto count = static_cast<int>(leads.size());
    return say(context, "claimed", count, tid, Ctl::tr("%n leads claimed.", nullptr, count));
  });
  CLI::App* giveBack = pool->add_subcommand("return", help(Ctl::tr("Give leads back into the pool")))->fallthrough();
  giveBack->add_option("leads", given->leads, help(Ctl::tr("The leads, such as L-000…")))->required()->type_name("ID");
  context.onRun(giveBack, [&context, given] {
    const auto workspace = context.openToWrite();
    const std::vector<qint64> leads = leadsOf(*workspace->read(), given->leads);
    const qint64 tid = need(releaseLeads(*workspace, leads));
    const auto count = static_cast<int>(leads.size());
    return say(context, "returned", count, tid, Ctl::tr("%n leads returned.", nullptr, count));
  });
  CLI::App* again =
      pool->add_subcommand("recycle", help(Ctl::tr("Give back what nobody touched for some days")))->fallthrough();
  again->add_option("--days", given->days, help(Ctl::tr("Days without a touch; otherwise as the workspace says")))
      ->type_name("N");
  again
      ->add_option("--contract-days", given->contractDays,
                   help(Ctl::tr("Days after the customer's last contract ended; otherwise as the workspace says")))
      ->type_name("N");
  again->add_flag("--dry-run", given->dryRun, help(Ctl::tr("Say what would go back, and do nothing")));
  context.onRun(again, [&context, given] { return recycle(context, *given); });
}

}  // namespace relata::ctl
