#include <CLI/CLI.hpp>

#include "commands.h"
#include "list_query.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct ViewOptions {
  std::string entity, name, where, sort, fields;
};

/// The words in their normal form, checked against the fields that are there.
QHash<QString, Value> contentOf(const ViewOptions& options, const EntityDef& def, Reader& reader) {
  QStringList columns;
  for (const FieldPath& path : pathsOf(text(options.fields), def, reader.registry())) columns << path.text();
  return {{QStringLiteral("filter"), printFilter(need(parseFilter(text(options.where), def, reader.registry())))},
          {QStringLiteral("sort"), printSort(need(parseSort(text(options.sort), def, reader.registry())))},
          {QStringLiteral("columns"), columns.join(QLatin1Char(','))}};
}

int save(Context& context, const ViewOptions& options) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const EntityDef& def = entityNamed(reader->registry(), options.entity);
  const QHash<QString, Value> content = contentOf(options, def, *reader);
  const auto existing = viewNamed(*reader, def, text(options.name));
  const Id id = need(workspace->transact(
      {ActKind::SaveView, QStringLiteral("view"), {text(options.name)}}, [&](Transaction& tx) -> Result<Id> {
        if (existing) {
          if (auto done = tx.update(tx.def("view"), existing->id(), content); !done.ok()) return done.problem();
          return existing->id();
        }
        Record view(tx.def("view"));
        view.set("name", text(options.name));
        view.set("entity", def.key);
        view.set("pinned", true);
        for (auto it = content.begin(); it != content.end(); ++it) view.set(it.key(), it.value());
        return tx.insert(view);
      }));
  if (context.wantsJson())
    context.out.json(Json::object({{QStringLiteral("id"), id.text(QStringLiteral("V"))}}));
  else
    context.out.note(Ctl::tr("Saved the view “%1”.").arg(text(options.name)));
  return kOk;
}

int listAll(Context& context) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef* def = reader->registry().entity(u"view");
  JsonList list(context.out, context.jsonLines);
  TextTable table(context.out,
                  {Ctl::tr("Record"), Ctl::tr("Name"), Ctl::tr("Filter"), Ctl::tr("Sorted by"), Ctl::tr("Fields")});
  for (const qint64 id : reader->ids({def->key, {}, {}, false})) {
    const Record view = *reader->record(*def, Id(id));
    if (context.wantsJson())
      list.add(Json::object({{QStringLiteral("id"), view.idText()},
                             {QStringLiteral("entity"), view.text("entity")},
                             {QStringLiteral("name"), view.text("name")},
                             {QStringLiteral("where"), view.text("filter")},
                             {QStringLiteral("sort"), view.text("sort")},
                             {QStringLiteral("fields"), view.text("columns")}}));
    else
      table.add({view.text("entity"), view.text("name"), view.text("filter"), view.text("sort"), view.text("columns")});
  }
  context.wantsJson() ? list.end() : table.end();
  return kOk;
}

}  // namespace

void addView(CLI::App& app, Context& context) {
  CLI::App* noun = app.add_subcommand("view", help(Ctl::tr("Saved views: a filter, an order and columns under a name")))
                       ->fallthrough();
  noun->require_subcommand(1);
  const auto options = std::make_shared<ViewOptions>();
  CLI::App* saving =
      noun->add_subcommand("save", help(Ctl::tr("Save a view; one of the same name is replaced")))->fallthrough();
  saving->add_option("entity", options->entity, help(Ctl::tr("Of what: contact, company, activity …")))
      ->required()
      ->type_name("ENTITY");
  saving->add_option("name", options->name, help(Ctl::tr("Its name")))->required()->type_name("NAME");
  saving->add_option("--where", options->where, help(Ctl::tr("Filter")))->type_name("EXPR");
  saving->add_option("--sort", options->sort, help(Ctl::tr("Fields to sort by")))->type_name("F,-G");
  saving->add_option("--fields", options->fields, help(Ctl::tr("Fields to write")))->type_name("A,B,C.D");
  context.onRun(saving, [&context, options] { return save(context, *options); });
  CLI::App* listing = noun->add_subcommand("list", help(Ctl::tr("The saved views")))->fallthrough();
  context.onRun(listing, [&context] { return listAll(context); });
}

}  // namespace relata::ctl
