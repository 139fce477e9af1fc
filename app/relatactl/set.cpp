#include <CLI/CLI.hpp>

#include "assignments.h"
#include "commands.h"
#include "core/sales/move_deal.h"
#include "core/workspace/bulk_edit.h"
#include "list_query.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct SetOptions {
  std::string target;  // an id, or with --where an entity
  std::vector<std::string> fields;
  std::string where;
  bool dryRun = false;
};

/// "tags+=VIP;press" and "interests-=old" add to what holds several values and take away; the rest is set.
BulkChange changeOf(const QStringList& words, const EntityDef& def, Values& values) {
  BulkChange change;
  QStringList plain;
  for (const QString& word : words) {
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    const QChar sign = equals > 1 ? word[equals - 1] : QChar();
    const FieldDef* field =
        sign == QLatin1Char('+') || sign == QLatin1Char('-') ? def.field(word.left(equals - 1).trimmed()) : nullptr;
    if (!field) {
      plain << word;
      continue;
    }
    if (field->kind != Kind::Tags && field->kind != Kind::MultiChoice)
      throw Failure{Problem("field-holds-one", {fieldLabel(def, *field)}, field->key)};
    (sign == QLatin1Char('+') ? change.add : change.remove)[field->key]
        << values.parse(def, *field, word.mid(equals + 1)).list();
  }
  change.set = assignmentsOf(plain, def, values);
  return change;
}

/// By a stage that only another pipeline has, a deal would leave its own without anybody meaning it.
BulkChange changeOfDeals(const QStringList& words, const EntityDef& def, const std::vector<qint64>& deals,
                         Values& values) {
  Reader& reader = values.reader();
  const Id pipeline = pipelineOfAll(reader.connection(), deals);
  values.standIn(pipeline);
  BulkChange change = changeOf(words, def, values);
  const Id stage = change.set.value(QStringLiteral("stage")).id();
  if (!stage || change.set.contains(QStringLiteral("pipeline")) || deals.empty()) return change;
  const auto record = reader.record(*reader.registry().entity(u"stage"), stage);
  const Id into = record ? record->value("pipeline").id() : Id();
  if (record && into != pipeline)
    throw Failure{Problem("set-other-pipeline", {record->title(), reader.title(*def.field(u"pipeline"), into)})};
  return change;
}

BulkChange changeOf(const QStringList& words, const EntityDef& def, const std::vector<qint64>& ids, Values& values) {
  return def.key == QLatin1String("deal") ? changeOfDeals(words, def, ids, values) : changeOf(words, def, values);
}

int setOne(Context& context, const SetOptions& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const Named named = recordNamed(*reader, text(given.target));
  Values values(*workspace, *reader);
  const auto before = reader->record(*named.def, named.id);
  const BulkChange change = changeOf(texts(given.fields), *named.def, {named.id.bits()}, values);
  need(workspace->transact({ActKind::Edit, named.def->key, {before->title()}}, [&](Transaction& tx) -> Result<void> {
    const EntityDef& def = *tx.registry().entity(named.def->key);
    return tx.update(def, named.id, valuesAfter(tx, def, named.id, change));
  }));
  const auto now = workspace->read()->record(*named.def, named.id);
  const bool changed = !(now->values() == before->values());
  if (context.wantsJson())
    context.out.json(
        Json::object({{QStringLiteral("id"), named.id.text(named.def->prefix)}, {QStringLiteral("changed"), changed}}));
  else
    context.out.note((changed ? Ctl::tr("Changed %1.") : Ctl::tr("%1 already was so."))
                         .arg(now->title().isEmpty() ? named.id.text(named.def->prefix) : now->title()));
  return kOk;
}

Json reportJson(const BulkReport& report, const EntityDef& def, bool dryRun) {
  QList<Json> refusals;
  for (const BulkRefusal& refusal : report.refusals)
    refusals << (Json::object({{QStringLiteral("id"), refusal.id.text(def.prefix)},
                               {QStringLiteral("title"), refusal.title},
                               {QStringLiteral("reason"), describe(refusal.problem)}}));
  return Json::object({{QStringLiteral("records"), report.records},
                       {QStringLiteral("changed"), report.changed},
                       {QStringLiteral("same"), report.same},
                       {QStringLiteral("refused"), report.refused},
                       {QStringLiteral("refusals"), Json::array(refusals)},
                       {QStringLiteral("dryRun"), dryRun}});
}

int setMany(Context& context, const SetOptions& given) {
  const auto workspace = context.openToWrite();
  catchInterrupts();
  const auto reader = workspace->read();
  const EntityDef& def = entityNamed(reader->registry(), given.target);
  Values values(*workspace, *reader);
  const auto ids = reader->ids(queryOf({text(given.where), {}, {}}, def, *reader));
  const BulkChange change = changeOf(texts(given.fields), def, ids, values);
  const auto progress = [&](qint64 done, qint64 total) {
    context.out.progress(Ctl::tr("%1 of %2 records").arg(done).arg(total));
    return !interrupted();
  };
  const BulkReport report = need(given.dryRun ? rehearseBulkEdit(*workspace, def.key, ids, change, progress)
                                              : bulkEdit(*workspace, def.key, ids, change, progress));
  context.out.endProgress();
  if (context.wantsJson()) {
    context.out.json(reportJson(report, def, given.dryRun));
  } else {
    const QString sentence = given.dryRun ? Ctl::tr("%1 records, %2 would change, %3 refuse the change.")
                                          : Ctl::tr("%1 records, %2 changed, %3 refused the change.");
    context.out.line(sentence.arg(report.records).arg(report.changed).arg(report.refused));
    for (const BulkRefusal& refusal : report.refusals)
      context.out.note(QLatin1String("  ") + refusal.title + QLatin1String(": ") + describe(refusal.problem));
  }
  return report.refused > 0 ? kFoundProblems : kOk;
}

}  // namespace

void addSet(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("set", help(Ctl::tr("Change fields of a record, or of all records that fit --where")))
          ->fallthrough();
  const auto options = std::make_shared<SetOptions>();
  command->add_option("id", options->target, help(Ctl::tr("The id, such as C-000…; with --where: the entity")))
      ->required()
      ->type_name("ID");
  command
      ->add_option("fields", options->fields,
                   help(Ctl::tr("Fields and values; an empty value clears the field: phone=; tags+=VIP and tags-=old "
                                "add and take away")))
      ->required()
      ->type_name("F=V");
  command
      ->add_option("--where", options->where,
                   help(Ctl::tr("Change all records that this filter lets through, as one act")))
      ->type_name("EXPR");
  command->add_flag("--dry-run", options->dryRun, help(Ctl::tr("Say what would happen and change nothing")));
  context.onRun(command, [&context, options, command] {
    const bool many = command->count("--where") > 0;
    if (options->dryRun && !many) throw Failure{Problem("option-needs-where", {QStringLiteral("--dry-run")})};
    return many ? setMany(context, *options) : setOne(context, *options);
  });
}

}  // namespace relata::ctl
