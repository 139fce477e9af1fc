#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/exchange/lead_matches.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

using Part = LeadConversion::Part;

struct ConvertArguments {
  std::string lead, deal, contact, company;
  bool noDeal = false, noContact = false, noCompany = false, dryRun = false;
};

Id existing(Reader& reader, const std::string& id, const char* entity) {
  const Named named = recordNamed(reader, text(id));
  if (named.def->key != QLatin1String(entity))
    throw Failure{Problem("no-such-record", {text(id)}, QLatin1String(entity))};
  return named.id;
}

/// A word of the options: "new" makes one whatever is there, an id joins that record.
void choose(Reader& reader, const std::string& given, bool leaveOut, const char* entity, Part& part, Id& id) {
  if (leaveOut) {
    part = Part::LeaveOut;
  } else if (given == "new") {
    part = Part::Make;
  } else if (!given.empty()) {
    part = Part::Join;
    id = existing(reader, given, entity);
  }
}

LeadConversion conversionOf(Reader& reader, Id lead, const ConvertArguments& given) {
  const auto record = reader.record(*reader.registry().entity(u"lead"), lead);
  if (!record) throw Failure{Problem("no-such-record", {text(given.lead)})};
  LeadConversion wanted = exchange::usualConversion(exchange::matchesOfLead(reader, *record));
  choose(reader, given.contact, given.noContact, "contact", wanted.person, wanted.contact);
  choose(reader, given.company, given.noCompany, "company", wanted.firm, wanted.company);
  if (given.noDeal) wanted.sale = Part::LeaveOut;
  wanted.dealName = text(given.deal);
  return wanted;
}

Json partJson(Values& values, const ConversionPart& part, Id made) {
  if (!part.wanted) return Json();
  const EntityDef& def = *values.reader().registry().entity(part.entity);
  QList<std::pair<QString, Json>> set;
  for (const FieldDef& field : def.fields)
    if (part.set.contains(field.key)) set << std::pair(field.key, values.json(def, field, part.set.value(field.key)));
  QList<Json> points, stays;
  for (const auto& point : part.points) points << Json(point.value(QStringLiteral("value")).text());
  for (const QString& label : part.stays) stays << Json(label);
  const Id id = made ? made : part.joins;
  return Json::object({{QStringLiteral("id"), id ? Json(id.text(def.prefix)) : Json()},
                       {QStringLiteral("title"), part.title},
                       {QStringLiteral("joined"), part.joins ? true : false},
                       {QStringLiteral("set"), Json::object(set)},
                       {QStringLiteral("further_addresses"), Json::array(points)},
                       {QStringLiteral("stays_on_the_lead"), Json::array(stays)}});
}

QString partText(Values& values, const ConversionPart& part, Id made) {
  const EntityDef& def = *values.reader().registry().entity(part.entity);
  const Id id = made ? made : part.joins;
  const QString how = part.joins ? Ctl::tr("joined") : made ? Ctl::tr("new") : Ctl::tr("would be new");
  QString line = QStringLiteral("%1: %2 (%3)").arg(entityLabel(def), oneLine(part.title), how);
  if (id) line += QLatin1Char(' ') + id.text(def.prefix);
  if (!part.stays.isEmpty())
    line += QStringLiteral("; ") + Ctl::tr("stays on the lead: %1").arg(part.stays.join(QStringLiteral(", ")));
  return line;
}

void say(Context& context, Reader& reader, const Workspace& workspace, const ConversionPlan& plan,
         const ConvertedLead& done) {
  Values values(workspace, reader);
  const QList<std::pair<const ConversionPart*, Id>> parts{
      {&plan.contact, done.contact}, {&plan.company, done.company}, {&plan.deal, done.deal}};
  if (context.wantsJson()) {
    QList<std::pair<QString, Json>> out{{QStringLiteral("lead"), plan.lead.idText()}};
    for (const auto& [part, id] : parts) out << std::pair(part->entity, partJson(values, *part, id));
    out << std::pair(QStringLiteral("activities"), Json(static_cast<qint64>(plan.activities.size())))
        << std::pair(QStringLiteral("files"), Json(static_cast<qint64>(plan.files.size())))
        << std::pair(QStringLiteral("txn"), Json(done.tid));
    return context.out.json(Json::object(out));
  }
  for (const auto& [part, id] : parts)
    if (part->wanted) context.out.line(partText(values, *part, id));
}

int convert(Context& context, const ConvertArguments& given) {
  const auto workspace = given.dryRun ? context.openToRead() : context.openToWrite();
  const auto reader = workspace->read();
  const Named named = recordNamed(*reader, text(given.lead));
  if (named.def->key != QLatin1String("lead")) throw Failure{Problem("not-a-lead", {text(given.lead)})};
  const LeadConversion wanted = conversionOf(*reader, named.id, given);
  const ConversionPlan plan = need(planConversion(*reader, named.id, wanted));
  const ConvertedLead done = given.dryRun ? ConvertedLead() : need(convertLead(*workspace, named.id, wanted));
  say(context, *workspace->read(), *workspace, plan, done);
  return kOk;
}

}  // namespace

void addConvert(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("convert", help(Ctl::tr("Make a contact, company and deal of a lead")))->fallthrough();
  const auto given = std::make_shared<ConvertArguments>();
  command->add_option("lead", given->lead, help(Ctl::tr("The lead, such as L-000…")))->required()->type_name("ID");
  auto* name = command->add_option("--deal", given->deal, help(Ctl::tr("What the deal is called")))->type_name("NAME");
  command->add_flag("--no-deal", given->noDeal, help(Ctl::tr("Make no deal")))->excludes(name);
  auto* contact =
      command
          ->add_option("--contact", given->contact,
                       help(Ctl::tr("The contact that is joined, or “new” (otherwise one that surely is the same)")))
          ->type_name("ID");
  command->add_flag("--no-contact", given->noContact, help(Ctl::tr("Make no contact")))->excludes(contact);
  auto* company =
      command
          ->add_option("--company", given->company,
                       help(Ctl::tr("The company that is joined, or “new” (otherwise one that surely is the same)")))
          ->type_name("ID");
  command->add_flag("--no-company", given->noCompany, help(Ctl::tr("Make no company")))->excludes(company);
  command->add_flag("--dry-run", given->dryRun, help(Ctl::tr("Say what would be made and joined, and do nothing")));
  context.onRun(command, [&context, given] { return convert(context, *given); });
}

}  // namespace relata::ctl
