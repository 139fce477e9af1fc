#include <CLI/CLI.hpp>

#include "commands.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct FieldOptions {
  std::string entity, label, kind = "text", key, choices, link;
  bool searched = false;
};

QList<ChoiceDef> choicesOf(const QString& list) {
  QList<ChoiceDef> choices;
  for (const QString& label : list.split(QLatin1Char(','), Qt::SkipEmptyParts))
    choices << ChoiceDef{label.trimmed(), label.trimmed()};
  return choices;
}

int addOne(Context& context, const FieldOptions& options) {
  const std::optional<Kind> kind = kindFromKey(text(options.kind));
  if (!kind) throw Failure{Problem("field-kind-unknown", {text(options.kind)}, QStringLiteral("kind"))};
  const auto workspace = context.openToWrite();
  entityNamed(*workspace->registry(), options.entity);
  const QStringList linkTo = text(options.link).split(QLatin1Char(','), Qt::SkipEmptyParts);
  for (const QString& target : linkTo) entityNamed(*workspace->registry(), target.toStdString());
  if (*kind == Kind::Link && linkTo.isEmpty())
    throw Failure{Problem("field-link-missing", {text(options.label)}, QStringLiteral("link"))};
  const Id id =
      need(workspace->addField(text(options.entity), text(options.label), *kind, choicesOf(text(options.choices)),
                               text(options.key), linkTo, options.searched));
  for (const FieldDef& field : workspace->registry()->entity(text(options.entity))->fields) {
    if (field.customId != id.bits()) continue;
    if (context.wantsJson())
      context.out.json(
          Json::object({{QStringLiteral("key"), field.key}, {QStringLiteral("id"), id.text(QStringLiteral("F"))}}));
    else
      context.out.line(field.key);
  }
  return kOk;
}

int listAll(Context& context, const std::string& entity) {
  const auto workspace = context.openToRead();
  const RegistryPtr registry = workspace->registry();
  QList<const EntityDef*> defs = registry->mains();
  if (!entity.empty()) defs = {&entityNamed(*registry, entity)};
  JsonList list(context.out, context.jsonLines);
  TextTable table(context.out,
                  {Ctl::tr("Record"), Ctl::tr("Field"), Ctl::tr("Label"), Ctl::tr("Kind"), Ctl::tr("Choices")});
  for (const EntityDef* def : defs)
    for (const FieldDef& field : def->fields) {
      QStringList choices;
      for (const ChoiceDef& choice : field.choices) choices << choice.key;
      if (context.wantsJson())
        list.add(Json::object({{QStringLiteral("entity"), def->key},
                               {QStringLiteral("key"), field.key},
                               {QStringLiteral("label"), fieldLabel(*def, field)},
                               {QStringLiteral("kind"), kindKey(field.valueKind())},
                               {QStringLiteral("choices"), Json::strings(choices)},
                               {QStringLiteral("link"), Json::strings(field.linkTo)},
                               {QStringLiteral("custom"), field.custom},
                               {QStringLiteral("computed"), field.kind == Kind::Computed}}));
      else
        table.add({def->key, field.key, fieldLabel(*def, field), kindKey(field.valueKind()),
                   choices.join(QStringLiteral(", "))});
    }
  context.wantsJson() ? list.end() : table.end();
  return kOk;
}

}  // namespace

void addField(CLI::App& app, Context& context) {
  CLI::App* noun = app.add_subcommand("field", help(Ctl::tr("Fields: those that are there, and new ones of your own")))
                       ->fallthrough();
  noun->require_subcommand(1);
  const auto options = std::make_shared<FieldOptions>();
  CLI::App* adding = noun->add_subcommand("add", help(Ctl::tr("Add a field and write its key")))->fallthrough();
  adding->add_option("entity", options->entity, help(Ctl::tr("Of what: contact, company, activity …")))
      ->required()
      ->type_name("ENTITY");
  adding->add_option("label", options->label, help(Ctl::tr("What people read")))->required()->type_name("LABEL");
  adding
      ->add_option("--kind", options->kind,
                   help(Ctl::tr("text, long-text, integer, decimal, money, date, time, bool, choice, multi-choice, "
                                "link, email, phone or url")))
      ->type_name("KIND");
  adding->add_option("--choices", options->choices, help(Ctl::tr("The choices, separated by commas")))
      ->type_name("A,B");
  adding
      ->add_option("--key", options->key,
                   help(Ctl::tr("The word for filters and files (otherwise made from the label)")))
      ->type_name("KEY");
  adding->add_option("--link", options->link, help(Ctl::tr("What a link may point to")))->type_name("ENTITY");
  adding->add_flag("--searched", options->searched, help(Ctl::tr("Search finds what is in it")));
  context.onRun(adding, [&context, options] { return addOne(context, *options); });
  CLI::App* listing =
      noun->add_subcommand("list", help(Ctl::tr("All fields with their keys and kinds")))->fallthrough();
  const auto entity = std::make_shared<std::string>();
  listing->add_option("entity", *entity, help(Ctl::tr("Of what; otherwise of all")))->type_name("ENTITY");
  context.onRun(listing, [&context, entity] { return listAll(context, *entity); });
}

}  // namespace relata::ctl
