#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/meta/entity_words.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

constexpr int kSublistRows = 200;
constexpr int kTimelineRows = 20;

Json fieldsJson(Values& values, const Record& record) {
  QList<std::pair<QString, Json>> members;
  for (const FieldDef& field : record.def().fields)
    members.append({field.key, values.json(record.def(), field, record.value(field.key))});
  return Json::object(members);
}

Json linksJson(Values& values, const Record& record) {
  QList<std::pair<QString, Json>> members;
  for (const FieldDef& field : record.def().fields)
    if (field.kind == Kind::Link)
      members.append({field.key, Json::textOrNull(values.idText(record.value(field.key).id()))});
  return Json::object(members);
}

Json rowJson(Values& values, const Record& row) {
  return Json::object({{QStringLiteral("id"), row.idText()}, {QStringLiteral("fields"), fieldsJson(values, row)}});
}

/// The sub-lists but for the activities, which make the timeline.
QList<const SublistDef*> listsOf(const EntityDef& def) {
  QList<const SublistDef*> lists;
  for (const SublistDef& list : def.sublists)
    if (list.entity != QLatin1String("activity")) lists << &list;
  return lists;
}

void showJson(Context& context, Values& values, const Record& record) {
  Reader& reader = values.reader();
  const EntityDef& def = record.def();
  QList<std::pair<QString, Json>> members{{QStringLiteral("id"), record.idText()},
                                          {QStringLiteral("entity"), def.key},
                                          {QStringLiteral("title"), record.title()},
                                          {QStringLiteral("deleted"), record.deleted},
                                          {QStringLiteral("created"), timeText(hlcToUtc(record.inserted.hlc))},
                                          {QStringLiteral("fields"), fieldsJson(values, record)},
                                          {QStringLiteral("links"), linksJson(values, record)}};
  for (const SublistDef* list : listsOf(def)) {
    QList<Json> rows;
    for (const Record& row : reader.sublist(def, *list, record.id(), kSublistRows)) rows << rowJson(values, row);
    members.append({list->name, Json::array(rows)});
  }
  if (def.sublist(u"activity")) {
    QList<Json> rows;
    for (const Record& row : reader.timeline(def, record.id(), kSublistRows)) rows << rowJson(values, row);
    members.append({QStringLiteral("timeline"), Json::array(rows)});
  }
  context.out.json(Json::object(members));
}

/// "Engineer, 2019-03-01": what a row of a sub-list says, without the link back.
QString rowText(Values& values, const Record& row, const QString& backLink) {
  QStringList parts;
  const auto isAny = [&](auto wanted) { return std::any_of(row.def().fields.begin(), row.def().fields.end(), wanted); };
  const bool listed = isAny([](const FieldDef& f) { return f.is(FieldFlag::InList); });
  // What the program writes by itself, such as the mails of campaigns, says nothing but what nobody can change.
  const bool written = isAny([&](const FieldDef& f) { return f.key != backLink && !f.is(FieldFlag::ReadOnly); });
  for (const FieldDef& field : row.def().fields) {
    if (field.key == backLink || (written && field.is(FieldFlag::ReadOnly))) continue;
    if (listed && !field.is(FieldFlag::InList)) continue;
    const QString shown = values.shown(row.def(), field, row.value(field.key));
    if (!shown.isEmpty() && !(field.kind == Kind::Bool && !row.value(field.key).flag()))
      parts << (field.kind == Kind::Bool ? fieldLabel(row.def(), field) : shown);
  }
  return oneLine(parts.join(QStringLiteral(" · ")));
}

void showText(Context& context, Values& values, const Record& record) {
  Reader& reader = values.reader();
  const EntityDef& def = record.def();
  context.out.line(Output::strong(oneLine(record.title().isEmpty() ? record.idText() : record.title())));
  context.out.line(entityLabel(def) + QLatin1Char(' ') + record.idText() +
                   (record.deleted ? QStringLiteral(" · ") + Ctl::tr("in the recycle bin") : QString()));
  int width = 0;
  for (const FieldDef& field : def.fields)
    if (!record.value(field.key).isNull()) width = qMax(width, displayWidth(fieldLabel(def, field)));
  for (const FieldDef& field : def.fields) {
    const QString shown = values.shown(def, field, record.value(field.key));
    if (shown.isEmpty()) continue;
    const QString label = fieldLabel(def, field);
    context.out.line(QLatin1String("  ") + label + QString(width - displayWidth(label) + 2, QLatin1Char(' ')) +
                     oneLine(shown));
  }
  const auto section = [&](const QString& heading, const QList<Record>& rows, const QString& backLink) {
    if (rows.isEmpty()) return;
    context.out.line({});
    context.out.line(Output::strong(heading));
    for (const Record& row : rows)
      context.out.line(QLatin1String("  ") + row.idText() + QLatin1String("  ") + rowText(values, row, backLink));
  };
  for (const SublistDef* list : listsOf(def))
    section(sublistLabel(def, *list), reader.sublist(def, *list, record.id(), kTimelineRows), list->field);
  if (def.sublist(u"activity")) section(Ctl::tr("Timeline"), reader.timeline(def, record.id(), kTimelineRows), {});
}

int show(Context& context, const std::string& id, const std::string& asOf) {
  const auto workspace = context.openToRead();
  const auto reader = readerAt(context, *workspace, asOf);
  const Named named = recordNamed(*reader, text(id));
  const Record record = *reader->record(*named.def, named.id);
  if (named.asked != named.id)
    context.out.note(Ctl::tr("%1 was merged into %2.").arg(text(id).toUpper(), record.idText()));
  Values values(*workspace, *reader);
  if (context.wantsJson())
    showJson(context, values, record);
  else
    showText(context, values, record);
  return kOk;
}

}  // namespace

void addShow(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("show", help(Ctl::tr("Show a record with all that belongs to it")))->fallthrough();
  const auto id = std::make_shared<std::string>();
  const auto asOf = std::make_shared<std::string>();
  command->add_option("id", *id, help(Ctl::tr("The id, such as C-000…")))->required()->type_name("ID");
  command->add_option("--as-of", *asOf, help(Ctl::tr("As everything stood at the end of a day, or at a time")))
      ->type_name("DATE");
  context.onRun(command, [&context, id, asOf] { return show(context, *id, *asOf); });
}

}  // namespace relata::ctl
