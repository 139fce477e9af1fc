#include <CLI/CLI.hpp>

#include "assignments.h"
#include "commands.h"
#include "core/activities/activity.h"
#include "core/base/names.h"
#include "core/duplicates/duplicate_words.h"
#include "core/duplicates/similar_records.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

/// What the list of acts calls the record: its title, or what a person's name is composed of.
QString titleOf(const EntityDef& def, const QHash<QString, Value>& given) {
  const auto filled = [&](const char* key) { return given.value(QLatin1String(key)).text(); };
  const FieldDef* title = def.titleField();
  const QString typed = title ? given.value(title->key).text() : QString();
  return typed.isEmpty() ? joinName(filled("given_name"), filled("family_name")) : typed;
}

/// Who may be meant is there already: said, and made all the same.
void noteSimilar(Context& context, Reader& reader, const EntityDef& def, const QHash<QString, Value>& given, Id made) {
  static const QStringList compared{QStringLiteral("contact"), QStringLiteral("company"), QStringLiteral("lead")};
  if (!compared.contains(def.key)) return;
  Record draft(def);
  for (auto it = given.begin(); it != given.end(); ++it) draft.set(it.key(), it.value());
  for (const DuplicatePair& pair : similarTo(reader, draft)) {
    if (pair.a == made || pair.score.band != DuplicateBand::Suggest) continue;
    const auto there = reader.record(def, pair.a);
    context.out.note(
        Ctl::tr("Perhaps there already: %1 %2 (%3)")
            .arg(pair.a.text(def.prefix), there ? oneLine(there->title()) : QString(), evidenceText(def, pair.points)));
  }
}

/// "about=D-…,C-…" of an activity: what it concerns, which is taken out of the words. In the same act, so that it never
/// belongs to nobody.
QList<Id> takeAbout(Reader& reader, const EntityDef& def, QStringList& words) {
  QList<Id> about;
  if (def.key != QLatin1String("activity")) return about;
  const QString key = QStringLiteral("about=");
  for (const QString& word : QStringList(words))
    if (word.startsWith(key)) {
      for (const QString& id : word.mid(key.size()).split(QLatin1Char(','), Qt::SkipEmptyParts))
        about << recordNamed(reader, id.trimmed()).id;
      words.removeAll(word);
    }
  return about;
}

int create(Context& context, const std::string& entity, const std::vector<std::string>& words) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const EntityDef& def = entityNamed(reader->registry(), entity);
  // What the program keeps for itself has its own commands, or none.
  static const QStringList kOwn{QStringLiteral("field_def"), QStringLiteral("import_run"),
                                QStringLiteral("import_mapping"), QStringLiteral("tagging")};
  if (kOwn.contains(def.key)) throw Failure{Problem("entity-not-writable", {def.key})};
  Values values(*workspace, *reader);
  QStringList fields = texts(words);
  const QList<Id> about = takeAbout(*reader, def, fields);
  QHash<QString, Value> given = assignmentsOf(fields, def, values);
  // Nobody's on purpose: it goes into the pool.
  if (def.key == QLatin1String("lead") && fields.contains(QStringLiteral("owner=")))
    given.insert(QStringLiteral("assigned_how"), QStringLiteral("returned"));
  const Act act{ActKind::Create, def.key, {titleOf(def, given)}};
  const Id id = need(workspace->transact(act, [&](Transaction& tx) {
    Record record(*tx.registry().entity(def.key));
    for (auto it = given.begin(); it != given.end(); ++it) record.set(it.key(), it.value());
    Result<Id> made = tx.insertGiven(record);
    for (const Id of : about)
      if (made.ok())
        if (auto linked = tx.insert(tx.def("activity_link"), ActivityLink{*made, of}); !linked.ok()) return linked;
    return made;
  }));
  noteSimilar(context, *workspace->read(), def, given, id);
  if (context.wantsJson())
    context.out.json(Json::object({{QStringLiteral("id"), id.text(def.prefix)}, {QStringLiteral("entity"), def.key}}));
  else
    context.out.line(id.text(def.prefix));
  return kOk;
}

}  // namespace

void addCreate(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("create", help(Ctl::tr("Make a record and write its id")))->fallthrough();
  const auto entity = std::make_shared<std::string>();
  const auto words = std::make_shared<std::vector<std::string>>();
  command->add_option("entity", *entity, help(Ctl::tr("What to make: contact, company, activity …")))
      ->required()
      ->type_name("ENTITY");
  command
      ->add_option(
          "fields", *words,
          help(Ctl::tr("Fields and values: name=\"Ada Lindqvist\" company=Acme tags=\"VIP;press\"; of an activity also "
                       "about=ID,ID")))
      ->required()
      ->type_name("F=V");
  context.onRun(command, [&context, entity, words] { return create(context, *entity, *words); });
}

}  // namespace relata::ctl
